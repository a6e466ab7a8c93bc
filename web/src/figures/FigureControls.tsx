import { Button } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { useStrings } from '../strings/language.tsx';
import type { FigureAsked } from './figure-requests.ts';

type Chosen = Omit<FigureAsked, 'id'>;

/** Which days, closed when, and as known at which moment: all of it stands in the address. */
export function FigureControls({ asked, change }: { asked: FigureAsked; change(chosen: Chosen): void }) {
	const words = useStrings().figurePage;
	const { period, until, known_at } = asked;
	const own = /^(.{10})\.\.(.{10})$/.exec(period);
	const [open, setOpen] = useState(own !== null || until !== undefined || known_at !== undefined);
	return (
		<div className="figure-controls not-printed">
			<div className="filters">
				<PeriodSelect period={period} choose={(chosen) => change({ period: chosen, ...(known_at === undefined ? {} : { known_at }) })} />
				<Button aria-expanded={open} onClick={() => setOpen(!open)}>
					{words.period.own}
				</Button>
			</div>
			{open && <OwnDays key={`${period} ${until} ${known_at}`} asked={asked} from={own?.[1] ?? ''} to={own?.[2] ?? ''} change={change} />}
		</div>
	);
}

interface OwnDaysProps {
	readonly asked: FigureAsked;
	readonly from: string;
	readonly to: string;
	change(chosen: Chosen): void;
}

function OwnDays({ asked, from: fromAsked, to: toAsked, change }: OwnDaysProps) {
	const words = useStrings().figurePage;
	const [from, setFrom] = useState(fromAsked);
	const [to, setTo] = useState(toAsked);
	const [until, setUntil] = useState(asked.until ?? '');
	const [known, setKnown] = useState(localMoment(asked.known_at));
	const [wrong, setWrong] = useState(false);

	function show(event: FormEvent) {
		event.preventDefault();
		const given = from !== '' || to !== '';
		if (given && (from === '' || to === '' || to < from)) {
			setWrong(true);
			return;
		}
		const period = given ? `${from}..${to}` : asked.period;
		// A moment typed without its offset is one of this device.
		const known_at = known === '' ? undefined : new Date(known).toISOString();
		change({ period, ...(until === '' ? {} : { until }), ...(known_at === undefined ? {} : { known_at }) });
	}

	return (
		<form className="own-days" onSubmit={show}>
			<DayInput label={words.period.from} value={from} type={setFrom} />
			<DayInput label={words.period.until} value={to} type={setTo} />
			<DayInput label={words.period.close} help={words.period.closeHelp} value={until} type={setUntil} />
			<DayInput label={words.known.label} help={words.known.help} value={known} type={setKnown} moment />
			<p className="own-days-ways">
				<Button htmlType="submit" type="primary">
					{words.period.choose}
				</Button>
				{asked.known_at !== undefined && (
					<Button onClick={() => change({ period: asked.period, ...(asked.until === undefined ? {} : { until: asked.until }) })}>{words.known.back}</Button>
				)}
			</p>
			{wrong && <p role="alert">{words.period.wrong}</p>}
		</form>
	);
}

interface DayInputProps {
	readonly label: string;
	readonly help?: string;
	readonly value: string;
	readonly moment?: boolean;
	type(value: string): void;
}

/** The browser's own field for days: every phone and screen reader knows it. */
function DayInput({ label, help, value, moment = false, type }: DayInputProps) {
	const id = useId();
	return (
		<p className="day-input">
			<label htmlFor={id}>{label}</label>
			<input
				id={id}
				type={moment ? 'datetime-local' : 'date'}
				value={value}
				onChange={({ target }) => type(target.value)}
				{...(help === undefined ? {} : { 'aria-describedby': `${id}-help` })}
			/>
			{help !== undefined && (
				<span id={`${id}-help`} className="quiet">
					{help}
				</span>
			)}
		</p>
	);
}

/** As the field of the browser writes it, in the time of this device. */
function localMoment(moment: string | undefined): string {
	if (moment === undefined || Number.isNaN(Date.parse(moment))) {
		return '';
	}
	const at = new Date(moment);
	return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
