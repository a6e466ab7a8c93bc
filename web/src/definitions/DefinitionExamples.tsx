import { Link } from '@tanstack/react-router';
import type { ExampleRecord, FigureExamples } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';

interface ExamplesProps {
	readonly figure: { readonly id: string };
	/** Undefined while they are looked for. */
	readonly examples: FigureExamples | undefined;
	readonly failed: boolean;
	readonly period: string;
}

/** A record that counts and one that is a single thing short of it, with what that is. */
export function DefinitionExamples({ figure, examples, failed, period }: ExamplesProps) {
	const { strings, say } = useLanguage();
	const words = strings.definitions;
	if (examples === undefined) {
		return failed ? null : (
			<div>
				<dt>{words.exampleCounts}</dt>
				<dd>
					<Waiting lines={1} />
				</dd>
			</div>
		);
	}
	if (examples.unreadable) {
		return (
			<div className="not-printed">
				<dt>{words.exampleCounts}</dt>
				<dd className="quiet">{words.unreadable}</dd>
			</div>
		);
	}
	const { counts, near_miss } = examples;
	return (
		<>
			<div>
				<dt>{words.exampleCounts}</dt>
				<dd>{counts === null ? <span className="quiet">{words.noCounts}</span> : <Example record={counts} figure={figure.id} period={period} />}</dd>
			</div>
			<div>
				<dt>{words.exampleNot}</dt>
				<dd>
					{near_miss === null ? (
						<span className="quiet">{words.noNear}</span>
					) : (
						<>
							<Example record={near_miss.record} figure={figure.id} period={period} />
							<span className="definition-why">
								{words.because}
								{strings.app.colon}
								{near_miss.why.map(say).join(strings.recordPage.comma)}
							</span>
						</>
					)}
				</dd>
			</div>
		</>
	);
}

function Example({ record, figure, period }: { readonly record: ExampleRecord; readonly figure: string; readonly period: string }) {
	const { strings, say } = useLanguage();
	const writing = useWriting();
	const name = record.title ?? record.number ?? strings.definitions.unnamed;
	const beside = [
		record.title === null ? undefined : record.number,
		record.on === null ? undefined : writing.day(record.on),
		say(record.unit),
		say(record.state),
	];
	const told = beside.filter((part) => part !== undefined && part !== null).join(' · ');
	return (
		<>
			{record.register === 'unit' ? (
				name
			) : (
				<Link to="/records/$register/$id" params={{ register: record.register, id: record.id }} search={{ period, figure, from: 'definitions' }}>
					{name}
				</Link>
			)}
			<span className="quiet definition-beside">{told}</span>
		</>
	);
}
