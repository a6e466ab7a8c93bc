import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DefinitionEntry, FigureExamples, Text } from '@yibenzhang/engine';
import type { ReactNode } from 'react';
import { Failure } from '../Failure.tsx';
import { GivenFacts } from '../figures/GivenMark.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { DefinitionChanges } from './DefinitionChanges.tsx';
import { DefinitionExamples } from './DefinitionExamples.tsx';
import { listExamples } from './definition-requests.ts';

interface SectionProps {
	readonly section: string;
	readonly anchor: string;
	readonly name: Text;
	readonly figures: readonly DefinitionEntry[];
	readonly period: string;
}

/** One line of work; on paper it begins a page. */
export function DefinitionSection({ section, anchor, name, figures, period }: SectionProps) {
	const { say } = useLanguage();
	const examples = useQuery({
		queryKey: ['figure-examples', period, section],
		queryFn: ({ signal }) => listExamples({ period, section }, signal),
		staleTime: 60_000,
	});
	return (
		<section className="definitions-section" aria-labelledby={anchor}>
			<h2 id={anchor}>{say(name)}</h2>
			{examples.isError && <Failure error={examples.error} retry={() => examples.refetch()} />}
			{figures.map((figure) => (
				<Definition key={figure.id} figure={figure} examples={examples.data?.[figure.id]} failed={examples.isError} period={period} />
			))}
		</section>
	);
}

interface DefinitionProps {
	readonly figure: DefinitionEntry;
	/** Undefined while they are looked for. */
	readonly examples: FigureExamples | undefined;
	readonly failed: boolean;
	readonly period: string;
}

function Definition({ figure, examples, failed, period }: DefinitionProps) {
	const { strings, language, say } = useLanguage();
	const words = strings.definitions;
	const writing = useWriting();
	const { rule } = figure;
	const unit = language === 'zh' ? figure.unit : figure.unit_en;
	const said = language === 'zh' ? figure.said : figure.said_en;
	const list = (texts: readonly Text[]) => texts.map(say).join(words.semicolon);
	return (
		<article className="definition" aria-labelledby={figure.id}>
			<div className="definition-head">
				<h3 id={figure.id}>
					{figure.no !== null && <span className="definition-no">{figure.no}</span>} {say(figure.label)}
				</h3>
				<Link to="/figures/$id" params={{ id: figure.id }} search={{ period }} className="not-printed">
					{words.open}
				</Link>
			</div>
			<dl>
				<Row name={words.source} words={say(rule.source)} />
				<Row name={words.counts} words={list([...(rule.time === null ? [] : [rule.time]), ...rule.conditions, rule.measure])} />
				{rule.left_out.length > 0 && <Row name={words.leftOut} words={list(rule.left_out)} />}
				<Row name={words.unit} words={unit} />
				<Row name={words.rounding}>
					{say(rule.rounding)}
					{figure.value !== null && <span className="quiet definition-said">{words.example(writing.quantity(figure.value, figure), said)}</span>}
				</Row>
				{figure.given !== undefined && (
					<Row name={strings.given.source}>
						<GivenFacts figure={figure} />
					</Row>
				)}
				{figure.note !== undefined && <Row name={words.note} words={say(figure.note)} />}
				<Row name={words.keeper} words={say(figure.keeper)} />
				<Row name={words.since}>
					<DefinitionChanges figure={figure} />
				</Row>
				<DefinitionExamples figure={figure} examples={examples} failed={failed} period={period} />
			</dl>
		</article>
	);
}

function Row({ name, words, children }: { readonly name: string; readonly words?: string; readonly children?: ReactNode }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{words ?? children}</dd>
		</div>
	);
}
