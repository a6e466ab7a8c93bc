import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { useStrings } from '../strings/language.tsx';

interface FormPeriodProps {
	readonly period: string;
	choose(period: string): void;
}

const KINDS = ['year', 'half', 'quarter', 'month', 'week'] as const;

/** For which days a form is filled: a year and its parts, a week, or from one day to another. */
export function FormPeriod({ period, choose }: FormPeriodProps) {
	const words = useStrings().figurePage.period;
	const own = /^(.{10})\.\.(.{10})$/.exec(period);
	const [open, setOpen] = useState(own !== null);
	return (
		<div className="form-period not-printed">
			<PeriodSelect period={period} kinds={KINDS} choose={choose} />
			<Button aria-expanded={open} onClick={() => setOpen(!open)}>
				{words.own}
			</Button>
			{open && <OwnDays key={period} from={own?.[1] ?? ''} until={own?.[2] ?? ''} choose={choose} />}
		</div>
	);
}

interface OwnDaysProps extends Pick<FormPeriodProps, 'choose'> {
	readonly from: string;
	readonly until: string;
}

function OwnDays({ from: given, until: givenUntil, choose }: OwnDaysProps) {
	const words = useStrings().figurePage.period;
	const id = useId();
	const [from, setFrom] = useState(given);
	const [until, setUntil] = useState(givenUntil);
	const [wrong, setWrong] = useState(false);

	function show(event: FormEvent) {
		event.preventDefault();
		from === '' || until === '' || until < from ? setWrong(true) : choose(`${from}..${until}`);
	}

	const day = (label: string, value: string, write: (typed: string) => void) => (
		<span className="form-day">
			<label htmlFor={`${id}-${label}`}>{label}</label>
			<input
				id={`${id}-${label}`}
				type="date"
				value={value}
				aria-invalid={wrong}
				onChange={({ target }) => {
					write(target.value);
					setWrong(false);
				}}
			/>
		</span>
	);
	return (
		<form className="form-days" onSubmit={show}>
			{day(words.from, from, setFrom)}
			{day(words.until, until, setUntil)}
			<Button htmlType="submit">{words.choose}</Button>
			{wrong && (
				<span role="alert" className="form-wanting">
					{words.wrong}
				</span>
			)}
		</form>
	);
}
