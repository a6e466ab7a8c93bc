import { Select } from 'antd';
import { useStrings } from '../strings/language.tsx';
import { yearsToChoose } from './periods.ts';

/** The year that is read; other periods come by the address. */
export function PeriodSelect({ period, choose }: { period: string; choose: (period: string) => void }) {
	const words = useStrings().period;
	return (
		<Select
			className="period-select"
			aria-label={words.label}
			value={period}
			onChange={choose}
			options={yearsToChoose(period).map((year) => ({ value: year, label: /^\d{4}$/.test(year) ? words.year(year) : year }))}
		/>
	);
}
