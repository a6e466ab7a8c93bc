import { Link } from '@tanstack/react-router';
import type { FormCellValue, FormListValue } from '@yibenzhang/engine';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { shownValue } from './cell-looks.ts';
import './cell-panel.css';

interface CellValueNowProps {
	readonly value: FormCellValue | undefined;
	readonly list: FormListValue | undefined;
	readonly period: string;
}

/** What stands in a bound cell for the period, with the way to the records behind it. */
export function CellValueNow({ value, list, period }: CellValueNowProps) {
	const { strings, say } = useLanguage();
	const words = strings.upwardForms.panel;
	const writing = useWriting();
	const warnings = [...(value?.warnings ?? []), ...(list?.warnings ?? [])];
	return (
		<>
			{value && (
				<p className="bound-value">
					<strong>{shownValue(value.value, writing) || '—'}</strong>
					{value.figure !== null && (
						<Link to="/figures/$id" params={{ id: value.figure.id }} search={{ period: value.figure.period }}>
							{words.toRecords}
						</Link>
					)}
				</p>
			)}
			{value?.figure && <p className="quiet">{writing.span(value.figure)}</p>}
			{list && <p className="bound-value">{words.rows(list.count)}</p>}
			{list === undefined && value === undefined && <p className="quiet">{words.noValue(period)}</p>}
			{warnings.map((warning) => (
				<p key={warning.zh} className="form-warning">
					{say(warning)}
				</p>
			))}
		</>
	);
}
