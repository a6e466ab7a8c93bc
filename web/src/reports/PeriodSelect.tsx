import { type PeriodKind, parsePeriod } from '@yibenzhang/engine';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { useStrings } from '../strings/language.tsx';
import type { Strings } from '../strings/zh.ts';
import { useReport } from './useReport.ts';

/** The year that is read; a period that only the address names stands among the choices as it is written. */
export function YearSelect({ year, choose }: { year: string; choose: (year: string) => void }) {
	const words = useStrings().period;
	const years = useReport()?.years ?? [];
	const all = years.includes(year) ? years : [year, ...years];
	return <ChoiceBox label={words.label} value={year} choose={choose} options={all.map((each) => ({ value: each, label: called(each, words) }))} />;
}

function called(period: string, words: Strings['period']): string {
	const [, from, until] = /^(.{10})\.\.(.{10})$/.exec(period) ?? [];
	return from !== undefined && until !== undefined ? words.span(from, until) : /^\d{4}$/.test(period) ? words.year(period) : period;
}

const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];
const WEEKS = Array.from({ length: 53 }, (_, at) => `W${String(at + 1).padStart(2, '0')}`);
const PARTS_OF: Readonly<Record<PeriodKind, readonly string[]>> = {
	year: [''],
	half: ['H1', 'H2'],
	quarter: ['Q1', 'Q2', 'Q3', 'Q4'],
	month: MONTHS,
	week: WEEKS,
	days: [],
};
const USUAL: readonly PeriodKind[] = ['year', 'half', 'quarter', 'month'];

interface PeriodProps {
	readonly period: string;
	/** Which kinds of period there are to choose from; absent: a year and its halves, quarters and months. */
	readonly kinds?: readonly PeriodKind[];
	choose(period: string): void;
}

/** A year, and the part of it that is asked for: `2022`, `2022-H1`, `2022-Q3`, `2022-03`, `2022-W10`. */
export function PeriodSelect({ period, kinds = USUAL, choose }: PeriodProps) {
	const words = useStrings().period;
	const [, year = period, part = ''] = /^(\d{4})-(H[12]|Q[1-4]|0[1-9]|1[0-2]|W\d\d)$/.exec(period) ?? [];
	const parts = kinds.flatMap((kind) => PARTS_OF[kind]).filter((each) => !each.startsWith('W') || 'period' in parsePeriod(written(year, each)));
	const all = parts.includes(part) ? parts : [part, ...parts];
	return (
		<>
			<YearSelect year={year} choose={(chosen) => choose(written(chosen, part))} />
			{all.some((each) => each !== '') && (
				<ChoiceBox
					label={words.partLabel}
					value={part}
					disabled={!/^\d{4}$/.test(year)}
					choose={(chosen) => choose(written(year, chosen))}
					options={all.map((each) => ({ value: each, label: words.part(each) }))}
				/>
			)}
		</>
	);
}

function written(year: string, part: string): string {
	return part === '' || !/^\d{4}$/.test(year) ? year : `${year}-${part}`;
}
