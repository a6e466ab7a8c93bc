import { Link } from '@tanstack/react-router';
import type { CompareAnswer, ComparedFigure, ComparedValues, RuleChange } from '@yibenzhang/engine';
import { Fragment, type ReactNode } from 'react';
import { SaidExactly } from '../editions/SaidExactly.tsx';
import { useNames } from '../records/useRegisters.ts';
import { periodName } from '../reports/period-name.ts';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { ValuesTable } from '../ValuesTable.tsx';

interface ComparedTableProps {
	readonly answer: CompareAnswer;
	readonly figures: readonly ComparedFigure[];
}

/** Each number opens the figure with its records; below one that was defined otherwise stand both periods by the old definition. */
export function ComparedTable({ answer, figures }: ComparedTableProps) {
	const { strings, say } = useLanguage();
	const words = strings.compare;
	const [now, then] = [say(periodName(answer.period)), say(periodName(answer.with))];
	return (
		<ValuesTable heads={[words.figure, now, then, words.change]}>
			{figures.map((figure) => (
				<Fragment key={figure.id}>
					<tr className={figure.held === null ? '' : 'compared-goes-on'}>
						<th scope="row">
							<FigureName figure={figure} />
						</th>
						<Values figure={figure} values={figure.today} heads={[now, then]}>
							{figure.signed !== null && figure.signed.value !== figure.today.before.value && (
								<div className="quiet">
									{words.signed} <SaidExactly value={figure.signed} units={figure} />
								</div>
							)}
						</Values>
					</tr>
					{figure.held !== null && <HeldRow figure={figure} held={figure.held} heads={[now, then]} />}
				</Fragment>
			))}
		</ValuesTable>
	);
}

function FigureName({ figure: { label, section } }: { readonly figure: ComparedFigure }) {
	const { say } = useLanguage();
	const name = useNames().code('figure_section', section);
	return (
		<>
			{say(label)}
			{name !== undefined && <div className="quiet">{say(name)}</div>}
		</>
	);
}

interface HeldRowProps {
	readonly figure: ComparedFigure;
	readonly held: NonNullable<ComparedFigure['held']>;
	readonly heads: readonly [string, string];
}

function HeldRow({ figure, held, heads }: HeldRowProps) {
	const words = useStrings().compare;
	const writing = useWriting();
	return (
		<tr className="compared-held">
			<th scope="row">
				{words.byOld(writing.moment(held.held_from))}
				<Changed changed={held.changed} />
			</th>
			{held.values === null ? (
				<td colSpan={3} className="quiet">
					{words.outlived}
				</td>
			) : (
				<Values figure={figure} values={held.values} heads={heads} definition={held.definition} />
			)}
		</tr>
	);
}

function Changed({ changed }: { readonly changed: readonly RuleChange[] }) {
	const { strings, say } = useLanguage();
	const { parts } = strings.definitions;
	return (
		<ul className="quiet compared-changes">
			{changed.map(({ part, was, now }) => (
				<li key={part}>{strings.compare.changed(parts[part], say(was), say(now))}</li>
			))}
		</ul>
	);
}

interface ValuesProps {
	readonly figure: ComparedFigure;
	readonly values: ComparedValues;
	readonly heads: readonly [string, string];
	/** By which kept definition; absent: today's. */
	readonly definition?: string;
	readonly children?: ReactNode;
}

function Values({ figure, values: { now, before, change }, heads: [nowHead, thenHead], definition, children }: ValuesProps) {
	const words = useStrings().compare;
	const { number } = useWriting();
	const isShare = figure.unit === '%';
	const how =
		change === null
			? undefined
			: change === 0
				? words.same
				: isShare
					? words.points(number(Math.abs(change)), change > 0)
					: words.percent(number(Math.abs(change)), change > 0);
	const cell = (value: typeof now, { id }: ComparedFigure['period']) => (
		<Link to="/figures/$id" params={{ id: figure.id }} search={{ period: id, ...(definition === undefined ? {} : { definition }) }}>
			<SaidExactly value={value} units={figure} />
		</Link>
	);
	return (
		<>
			<td data-label={nowHead}>{cell(now, figure.period)}</td>
			<td data-label={thenHead}>
				{cell(before, figure.with)}
				{children}
			</td>
			<td data-label={words.change} className={change === null || change === 0 ? 'quiet' : 'value-moved'}>
				{how ?? words.noBase}
			</td>
		</>
	);
}
