import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { DueAnswer, DueItem } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Failure, Nothing } from '../Failure.tsx';
import { useRegisters } from '../records/useRegisters.ts';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { DueChapters } from './DueChapters.tsx';
import { DueRow } from './DueRow.tsx';
import { dueQuery } from './workbench-queries.ts';
import type { WorkbenchSearch } from './workbench-search.ts';

/** So many of a kind are shown before one asks for the rest. */
const FIRST = 6;

/** What is owed: late things first, each with its reason and the way to do it. */
export function DuePart() {
	const words = useStrings().workbench.due;
	const found = useQuery(dueQuery);
	return (
		<section className="workbench-part" aria-labelledby="due-title">
			<div className="workbench-part-head">
				<h2 id="due-title">{words.title}</h2>
				{found.data && <KindChoice due={found.data.due} />}
			</div>
			{found.isPending && <Waiting lines={8} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{found.data && found.data.chapters.length > 0 && <DueChapters chapters={found.data.chapters} today={found.data.today} />}
			{found.data && <DueList answer={found.data} />}
		</section>
	);
}

function KindChoice({ due }: { due: readonly DueItem[] }) {
	const { strings, say } = useLanguage();
	const words = strings.workbench.due;
	const { due: chosen = '' } = useSearch({ from: '/frame/' });
	const navigate = useNavigate({ from: '/' });
	const { data } = useRegisters();
	const kinds = [...new Set(due.map(({ register }) => register))];
	const labels = new Map(data?.registers.map(({ id, label }) => [id, say(label)]));
	if (kinds.length < 2) {
		return null;
	}
	return (
		<ChoiceBox
			label={words.which}
			value={kinds.includes(chosen) ? chosen : ''}
			choose={(kind) =>
				navigate({ search: ({ due: _, ...before }: WorkbenchSearch) => (kind === '' ? before : { ...before, due: kind }), replace: true, resetScroll: false })
			}
			options={[{ value: '', label: words.every }, ...kinds.map((kind) => ({ value: kind, label: labels.get(kind) ?? kind }))]}
		/>
	);
}

function DueList({ answer }: { answer: DueAnswer }) {
	const { strings, language, say } = useLanguage();
	const words = strings.workbench.due;
	const { due: kind } = useSearch({ from: '/frame/' });
	const { data } = useRegisters();
	const due = answer.due.some(({ register }) => register === kind) ? answer.due.filter(({ register }) => register === kind) : answer.due;
	if (due.length === 0 && answer.chapters.length === 0) {
		return <Nothing title={words.none} help={answer.acts ? words.noneHelp : words.noneLateHelp} />;
	}
	const groups = [
		{ name: words.late, items: due.filter(({ late }) => late) },
		{ name: words.today, items: due.filter(({ late, on }) => !late && on === answer.today) },
		{ name: words.soon, items: due.filter(({ on }) => on > answer.today) },
	].filter(({ items }) => items.length > 0);
	const more = data?.registers.filter(({ id }) => answer.more.includes(id) && (kind === undefined || kind === id)) ?? [];
	return (
		<>
			{!answer.acts && <p className="quiet">{words.lookOn}</p>}
			{groups.map(({ name, items }) => (
				<DueGroup key={name} name={name} items={items} today={answer.today} />
			))}
			{more.length > 0 && (
				<p className="quiet workbench-more">
					{words.more(new Intl.ListFormat(language, { style: 'short', type: 'conjunction' }).format(more.map(({ label }) => say(label))))}
				</p>
			)}
		</>
	);
}

function DueGroup({ name, items, today }: { name: string; items: readonly DueItem[]; today: string }) {
	const words = useStrings().workbench.due;
	const [whole, setWhole] = useState(false);
	const shown = whole ? items : items.slice(0, FIRST);
	return (
		<>
			<h3>{name}</h3>
			<ul className="due-rows">
				{shown.map((item) => (
					<DueRow key={`${item.register} ${item.id} ${item.what.en}`} item={item} today={today} />
				))}
			</ul>
			{items.length > FIRST && (
				<Button type="link" className="workbench-all" aria-expanded={whole} onClick={() => setWhole(!whole)}>
					{whole ? words.fewer : words.all(items.length)}
				</Button>
			)}
		</>
	);
}
