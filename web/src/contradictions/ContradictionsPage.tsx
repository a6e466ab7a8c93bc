import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ContradictionRuleAnswer, ContradictionsAnswer } from '@yibenzhang/engine';
import { Alert, Button } from 'antd';
import { useRef } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Failure, Nothing } from '../Failure.tsx';
import { useRegisters } from '../records/useRegisters.ts';
import { ReportWays } from '../reports/ReportWays.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { RuleSection } from './RuleSection.tsx';
import { useContradictions } from './useContradictions.ts';
import './contradictions.css';

/** Facts of the book that cannot all be true, rule by rule: to be mended, or accepted with a reason. */
export function ContradictionsPage() {
	const words = useStrings().contradictions;
	const { unit, rule, accepted } = useSearch({ from: '/frame/contradictions' });
	const { found, running } = useContradictions(unit);
	const { data } = found;
	useDocumentTitle(words.title);
	return (
		<div className="sheet contradictions">
			<ReportWays here="contradictions" />
			<header className="contradictions-head">
				<h1>{words.title}</h1>
				<Button type="primary" disabled={data === undefined || data.running !== null || running.isPending} onClick={() => running.mutate()}>
					{words.run}
				</Button>
			</header>
			<p className="quiet contradictions-intro">{words.intro}</p>
			{running.error && <RefusedAlert error={running.error} />}
			{found.isPending && <Waiting lines={8} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{data !== undefined && (
				<>
					<RunLine answer={data} />
					<Filters rules={data.rules} />
					<Rules key={[unit, rule, accepted, data.last?.finished_at].join()} answer={data} />
				</>
			)}
		</div>
	);
}

/** When the book was looked at last, or how far it has come. */
function RunLine({ answer: { last, running } }: { answer: ContradictionsAnswer }) {
	const words = useStrings().contradictions;
	const writing = useWriting();
	return (
		<>
			{last?.failed && <Alert type="warning" showIcon title={words.failed} />}
			<div className="contradictions-run" role="status">
				{running !== null ? (
					<>
						<progress value={running.done} max={running.rules} aria-label={words.running(running.done, running.rules)} />
						<span>{words.running(running.done, running.rules)}</span>
					</>
				) : (
					last !== null && (
						<span className="quiet">
							{words.last(writing.moment(last.finished_at))} · {last.by === null ? words.byNight : words.lastBy(last.by_name ?? last.by)}
						</span>
					)
				)}
			</div>
		</>
	);
}

function Filters({ rules }: { rules: readonly ContradictionRuleAnswer[] }) {
	const { strings, say } = useLanguage();
	const words = strings.contradictions;
	const { unit, rule, accepted } = useSearch({ from: '/frame/contradictions' });
	const navigate = useNavigate({ from: '/contradictions' });
	const { data } = useRegisters();
	const set = (name: 'unit' | 'rule' | 'accepted', value: string) =>
		navigate({ search: ({ [name]: _, ...others }) => (value === '' ? others : { ...others, [name]: value }), replace: true, resetScroll: false });
	return (
		<search className="contradictions-filters" aria-label={words.filters}>
			<ChoiceBox
				label={words.shown}
				value={accepted ?? ''}
				options={[
					{ value: '', label: words.showOpen },
					{ value: 'yes', label: words.showAccepted },
				]}
				choose={(value) => set('accepted', value)}
			/>
			<ChoiceBox
				label={words.unit}
				value={unit ?? ''}
				options={[{ value: '', label: words.anyUnit }, ...(data?.units ?? []).map(({ code, name }) => ({ value: code, label: say(name) }))]}
				choose={(value) => set('unit', value)}
			/>
			<ChoiceBox
				label={words.rule}
				value={rule ?? ''}
				options={[{ value: '', label: words.anyRule }, ...rules.map(({ id, label }) => ({ value: id, label: say(label) }))]}
				choose={(value) => set('rule', value)}
			/>
		</search>
	);
}

function Rules({ answer: { rules, last, running } }: { answer: ContradictionsAnswer }) {
	const words = useStrings().contradictions;
	const { unit, rule, accepted } = useSearch({ from: '/frame/contradictions' });
	const isAccepted = accepted === 'yes';
	// What was settled just now stays where it was until the page looks again: it can be taken back.
	const stood = useRef(new Set<string>());
	for (const each of rules) {
		if ((isAccepted ? each.accepted : each.open + each.hidden) > 0) {
			stood.current.add(each.id);
		}
	}
	const shown = rules.filter(({ id }) => (rule === undefined || id === rule) && stood.current.has(id));
	if (last === null && running === null && shown.length === 0) {
		return <Nothing title={words.never} help={words.neverHelp} />;
	}
	if (shown.length === 0) {
		const isFiltered = unit !== undefined || rule !== undefined;
		return isFiltered ? (
			<Nothing title={words.noneHere} help={words.noneHereHelp} />
		) : isAccepted ? (
			<Nothing title={words.noneAccepted} help={words.noneAcceptedHelp} />
		) : (
			<Nothing title={words.none} help={words.noneHelp(rules.length)} />
		);
	}
	return (
		<>
			<p className="contradictions-standing">{!isAccepted && words.standing(shown.reduce((sum, { open }) => sum + open, 0))}</p>
			{shown.map((each) => (
				<RuleSection key={`${each.id} ${isAccepted} ${unit ?? ''}`} rule={each} alone={rule !== undefined} />
			))}
			{rule !== undefined && (
				<Link to="/contradictions" search={({ rule: _, ...others }) => others}>
					{words.fewer}
				</Link>
			)}
		</>
	);
}
