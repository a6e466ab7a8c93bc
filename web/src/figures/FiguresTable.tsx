import { Link } from '@tanstack/react-router';
import type { ListedFigure } from '@yibenzhang/engine';
import { useNames } from '../records/useRegisters.ts';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

interface FiguresTableProps {
	readonly section: string;
	readonly figures: readonly ListedFigure[];
	/** The figure whose panel is open. */
	readonly open: string | undefined;
	/** Id → value one year earlier; a figure that lacks is still being computed. Absent: no comparison. */
	readonly lastYear?: ReadonlyMap<string, number | null>;
}

/** One line of work: a table on a desktop, the same rows as cards on a phone. */
export function FiguresTable({ section, figures, open, lastYear }: FiguresTableProps) {
	const { strings, say } = useLanguage();
	const words = strings.figures;
	const name = useNames().code('figure_section', section);
	return (
		<table className={lastYear === undefined ? 'figures-table' : 'figures-table figures-compared'}>
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
					{lastYear !== undefined && (
						<th scope="col" className="figures-before">
							{words.lastYear}
						</th>
					)}
					<th scope="col" className="figures-until">
						{words.until}
					</th>
				</tr>
			</thead>
			<tbody>
				{figures.map((figure) => (
					<FigureRow key={figure.id} figure={figure} open={figure.id === open} {...(lastYear === undefined ? {} : { lastYear })} />
				))}
			</tbody>
		</table>
	);
}

interface FigureRowProps extends Pick<FiguresTableProps, 'lastYear'> {
	readonly figure: ListedFigure;
	readonly open: boolean;
}

function FigureRow({ figure, open, lastYear }: FigureRowProps) {
	const { strings, language, say } = useLanguage();
	const words = strings.figures;
	const writing = useWriting();
	const quantity = (value: number | null) => (value === null ? words.noValue : writing.quantity(value, figure));
	const before = lastYear?.get(figure.id);
	return (
		<tr className={open ? 'is-open' : undefined}>
			<td className="figures-no">{figure.no}</td>
			<th scope="row">
				<Link to="/figures" search={(now) => ({ ...now, figure: figure.id })} resetScroll={false} aria-haspopup="dialog">
					{say(figure.label)}
				</Link>
			</th>
			<td className="figures-said">{language === 'zh' ? figure.said : figure.said_en}</td>
			<td className="figures-value">
				<span className="figures-label">{words.value} </span>
				{quantity(figure.value)}
			</td>
			{lastYear !== undefined && (
				<td className="figures-before">
					<span className="figures-label">{words.lastYear} </span>
					{before === undefined ? '…' : quantity(before)}
				</td>
			)}
			<td className="figures-until">
				<span className="figures-label">{words.until} </span>
				{writing.day(figure.period.until_on)}
			</td>
		</tr>
	);
}
