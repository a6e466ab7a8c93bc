import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EditionDetail, EditionFigure, MovedFigure } from '@yibenzhang/engine';
import { Failure } from '../Failure.tsx';
import { NumberPanel, useFocusBack } from '../figures/NumberPanel.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useRoom } from '../useRoom.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { getMoved, getMovedRecords } from './edition-requests.ts';
import { MovedRecords } from './MovedRecords.tsx';
import { SaidExactly } from './SaidExactly.tsx';

interface EditionPanelProps {
	readonly edition: EditionDetail;
	/** Absent: closed. */
	readonly figure: string | undefined;
	close(): void;
}

/** What stood behind a number when the edition was made, and why it is another now. */
export function EditionPanel({ edition, figure: id, close }: EditionPanelProps) {
	useFocusBack(id);
	const { say } = useLanguage();
	const room = useRoom();
	const figure = edition.figures.find((one) => one.id === id);
	return figure === undefined ? null : (
		<NumberPanel key={room === 'desktop' ? 'beside' : 'over'} figure={figure.id} title={say(figure.label)} close={close}>
			<HeldFacts figure={figure} />
			<SinceThen key={figure.id} edition={edition} figure={figure} />
		</NumberPanel>
	);
}

function HeldFacts({ figure }: { figure: EditionFigure }) {
	const { strings, language, say } = useLanguage();
	const words = strings.editions.panel;
	const writing = useWriting();
	return (
		<>
			<dl className="figure-value">
				<div>
					<dt>{words.asSaid}</dt>
					<dd className="figure-said">{language === 'zh' ? figure.said : figure.said_en}</dd>
				</div>
				{figure.value !== null && (
					<div>
						<dt>{words.exact}</dt>
						<dd className="figure-exact">{writing.quantity(figure.value, figure)}</dd>
					</div>
				)}
			</dl>
			<dl className="figure-times">
				<dt>{words.period}</dt>
				<dd>{writing.span(figure)}</dd>
			</dl>
			<h3>{words.definition}</h3>
			<p>{say(figure.definition)}</p>
			<h3>{words.evidence}</h3>
			<dl className="figure-times">
				{figure.evidence.map(({ part, register_label, count }) => (
					<div key={part} className="edition-evidence">
						<dt>{words.parts[part]}</dt>
						<dd>{words.count(say(register_label), writing.number(count))}</dd>
					</div>
				))}
			</dl>
		</>
	);
}

/** The same figure as the book has it now, and the records that make the difference. */
function SinceThen({ edition, figure }: { edition: EditionDetail; figure: EditionFigure }) {
	const words = useLanguage().strings.editions.panel;
	const moved = useQuery({ queryKey: ['edition', edition.id, 'moved'], queryFn: ({ signal }) => getMoved(edition.id, signal) });
	const records = useQuery({
		queryKey: ['edition', edition.id, 'moved', figure.id],
		queryFn: ({ signal }) => getMovedRecords(edition.id, figure.id, signal),
	});
	const now = moved.data?.figures.find(({ id }) => id === figure.id);
	return (
		<>
			<h3>{words.since}</h3>
			{(moved.isPending || records.isPending) && <Waiting lines={4} />}
			{moved.isError && <Failure error={moved.error} retry={() => moved.refetch()} />}
			{records.isError && <Failure error={records.error} retry={() => records.refetch()} />}
			{now && (
				<p>
					{words.today} <SaidExactly value={now.now} units={now} />
					{' · '}
					<Link to="/figures/$id" params={{ id: figure.id }} search={{ period: edition.period }}>
						{words.toFigure}
					</Link>
				</p>
			)}
			{now?.redefined && <Redefined redefined={now.redefined} />}
			{records.data && <MovedRecords answer={records.data} late={words.late} />}
		</>
	);
}

function Redefined({ redefined }: { redefined: NonNullable<MovedFigure['redefined']> }) {
	const { strings, language, say } = useLanguage();
	const words = strings.editions.panel;
	const said = (value: { readonly said: string; readonly said_en: string }) => (language === 'zh' ? value.said : value.said_en);
	return (
		<>
			<h3>{words.redefined}</h3>
			<p>{say(redefined.definition)}</p>
			<dl className="figure-times">
				<dt>{words.redefinedBefore}</dt>
				<dd>{said(redefined.before)}</dd>
				<dt>{words.redefinedNow}</dt>
				<dd>{said(redefined.now)}</dd>
			</dl>
		</>
	);
}
