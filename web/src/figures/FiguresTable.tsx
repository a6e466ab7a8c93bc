import { Link } from '@tanstack/react-router';
import type { ListedFigure, TrendsAnswer } from '@yibenzhang/engine';
import { Sparkline } from '../charts/Sparkline.tsx';
import { TargetBar } from '../charts/TargetBar.tsx';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { GivenMark } from './GivenMark.tsx';

interface FiguresTableProps {
	readonly section: string;
	readonly figures: readonly ListedFigure[];
	/** The figure whose panel is open. */
	readonly open: string | undefined;
	/** Id → value one year earlier; a figure that lacks is still being computed. */
	readonly lastYear: ReadonlyMap<string, number | null>;
	/** Id → months; absent while they are being computed. */
	readonly trends: TrendsAnswer['trends'] | undefined;
}

/** One line of work: a table on a desktop, the same rows as cards on a phone. */
export function FiguresTable({ section, figures, open, lastYear, trends }: FiguresTableProps) {
	const { strings, say } = useLanguage();
	const words = strings.figures;
	const more = strings.figurePage;
	const name = useNames().code('figure_section', section);
	return (
		<table className="figures-table">
			<caption>{name === undefined ? section : say(name)}</caption>
			<thead>
				<tr>
					<th scope="col" className="figures-no">
						{words.no}
					</th>
					<th scope="col">{words.name}</th>
					<th scope="col" className="figures-said">
						{words.said}
					</th>
					<th scope="col" className="figures-value">
						{words.value}
					</th>
					<th scope="col" className="figures-target">
						{more.target}
					</th>
					<th scope="col" className="figures-before">
						{words.lastYear}
					</th>
					<th scope="col" className="figures-trend">
						{more.trend}
					</th>
					<th scope="col" className="figures-until">
						{words.until}
					</th>
				</tr>
			</thead>
			<tbody>
				{figures.map((figure) => (
					<FigureRow key={figure.id} figure={figure} open={figure.id === open} lastYear={lastYear} trends={trends} />
				))}
			</tbody>
		</table>
	);
}

interface FigureRowProps extends Pick<FiguresTableProps, 'lastYear' | 'trends'> {
	readonly figure: ListedFigure;
	readonly open: boolean;
}

function FigureRow({ figure, open, lastYear, trends }: FigureRowProps) {
	const { strings, language, say } = useLanguage();
	const words = strings.figures;
	const more = strings.figurePage;
	const writing = useWriting();
	const quantity = (value: number | null) => (value === null ? words.noValue : writing.quantity(value, figure));
	const before = lastYear.get(figure.id);
	const months = trends?.[figure.id];
	return (
		<tr className={open ? 'is-open' : undefined}>
			<td className="figures-no">{figure.no}</td>
			<th scope="row">
				<Link to="/figures" search={(now) => ({ ...now, figure: figure.id })} resetScroll={false} aria-haspopup="dialog">
					{say(figure.label)}
				</Link>{' '}
				<GivenMark figure={figure} />
			</th>
			<td className="figures-said">{language === 'zh' ? figure.said : figure.said_en}</td>
			<td className="figures-value">
				<span className="figures-label">{words.value} </span>
				{quantity(figure.value)}
			</td>
			<td className="figures-target">
				{figure.target !== null && (
					<>
						<span className="figures-label">{more.target} </span>
						{quantity(figure.target)}
						{figure.value !== null && <TargetBar value={figure.value} target={figure.target} />}
					</>
				)}
			</td>
			<td className="figures-before">
				<span className="figures-label">{words.lastYear} </span>
				{before === undefined ? '…' : quantity(before)}
			</td>
			<td className="figures-trend">{months !== undefined && <Sparkline months={months} />}</td>
			<td className="figures-until">
				<span className="figures-label">{words.until} </span>
				{writing.day(figure.period.until_on)}
			</td>
		</tr>
	);
}
