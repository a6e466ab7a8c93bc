import { ChoiceBox } from '../ChoiceBox.tsx';
import { useStrings } from '../strings/language.tsx';
import { useYearlyReport } from './useReport.ts';

/** The year that is read; a period that only the address names stands among the choices as it is written. */
export function YearSelect({ year, choose }: { year: string; choose: (year: string) => void }) {
	const words = useStrings().period;
	const years = useYearlyReport()?.years ?? [];
	const all = years.includes(year) ? years : [year, ...years];
	return (
		<ChoiceBox
			label={words.label}
			value={year}
			choose={choose}
			options={all.map((each) => ({ value: each, label: /^\d{4}$/.test(each) ? words.year(each) : each }))}
		/>
	);
}

const PARTS = ['', 'H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

/** A year, and the part of it that is asked for: `2022`, `2022-H1`, `2022-Q3`, `2022-03`. */
export function PeriodSelect({ period, choose }: { period: string; choose: (period: string) => void }) {
	const words = useStrings().period;
	const [, year = period, part = ''] = /^(\d{4})-(H[12]|Q[1-4]|0[1-9]|1[0-2])$/.exec(period) ?? [];
	return (
		<>
			<YearSelect year={year} choose={(chosen) => choose(written(chosen, part))} />
			<ChoiceBox
				label={words.partLabel}
				value={part}
				disabled={!/^\d{4}$/.test(year)}
				choose={(chosen) => choose(written(year, chosen))}
				options={PARTS.map((each) => ({ value: each, label: words.part(each) }))}
			/>
		</>
	);
}

function written(year: string, part: string): string {
	return part === '' || !/^\d{4}$/.test(year) ? year : `${year}-${part}`;
}
