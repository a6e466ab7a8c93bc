import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type CalendarAnswer, type CalendarDay, today } from '@yibenzhang/engine';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { FormChoice } from '../administration/FormChoice.tsx';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Nothing } from '../Failure.tsx';
import { fieldFaults } from '../field-faults.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { SettingsFrame } from './SettingsFrame.tsx';
import { fillCalendar, getCalendar, keepCalendarDay } from './settings-requests.ts';
import { useChange } from './useSettings.ts';

const KINDS = ['day_off', 'working_day'] as const;
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** Days off and weekends worked, year by year. */
export function CalendarPage() {
	const { settings: words } = useLanguage().strings;
	const { year = today(new Date()).slice(0, 4) } = useSearch({ from: '/frame/settings/calendar' });
	const asked = useQuery({ queryKey: ['settings', 'calendar', year], queryFn: ({ signal }) => getCalendar(year, signal) });
	return (
		<SettingsFrame title={words.pages.calendar.name} help={words.calendar.help} who="administrator" asked={asked}>
			{(calendar) => <Calendar key={calendar.year} calendar={calendar} />}
		</SettingsFrame>
	);
}

function Calendar({ calendar }: { calendar: CalendarAnswer }) {
	const { strings } = useLanguage();
	const words = strings.settings.calendar;
	const { year, days, fillable } = calendar;
	const navigate = useNavigate({ from: '/settings/calendar' });
	const [done, setDone] = useState<string>();
	const next = Number(today(new Date()).slice(0, 4)) + 1;
	const years = [...new Set([String(next), ...fillable, year])].sort().reverse();
	return (
		<>
			<div className="settings-filters">
				<ChoiceBox
					label={strings.settings.closing.year}
					value={year}
					options={years.map((one) => ({ value: one, label: strings.period.year(one) }))}
					choose={(chosen) => navigate({ search: { year: chosen }, replace: true, resetScroll: false })}
				/>
			</div>
			<p role="status" className={done === undefined ? 'unseen' : 'account-done'}>
				{done}
			</p>
			{days.length === 0 && <Nothing title={words.empty(year)} help={words.emptyHelp} />}
			<div className="calendar-months">
				{MONTHS.map((month) => (
					<Month key={month} month={month} days={days.filter(({ day }) => Number(day.slice(5, 7)) === month)} />
				))}
			</div>
			{fillable.includes(year) && <Fill year={year} onFilled={(count) => setDone(words.filled(count))} />}
			<NewDay year={year} onAdded={() => setDone(strings.settings.saved)} />
		</>
	);
}

function Month({ month, days }: { month: number; days: readonly CalendarDay[] }) {
	const { strings } = useLanguage();
	const words = strings.settings.calendar;
	const writing = useWriting();
	const keep = useChange(keepCalendarDay);
	return days.length === 0 ? null : (
		<section>
			<h3>{words.month(month)}</h3>
			<ul>
				{days.map(({ day, kind, name, notice }) => (
					<li key={day} title={notice}>
						<span>{writing.day(day)}</span>
						<span className={kind === 'day_off' ? 'state' : 'state state-off'}>{words.kinds[kind]}</span>
						<span>{name}</span>
						<Button type="text" size="small" aria-label={words.remove(writing.day(day))} onClick={() => keep.mutate({ day })}>
							{words.removeShort}
						</Button>
					</li>
				))}
			</ul>
			{keep.error && <RefusedAlert error={keep.error} />}
		</section>
	);
}

function Fill({ year, onFilled }: { year: string; onFilled(count: number): void }) {
	const { strings } = useLanguage();
	const words = strings.settings.calendar;
	const fill = useChange(async ({ notice = '' }: { notice?: string }) => onFilled(await fillCalendar(year, notice.trim())));
	return (
		<Form<{ notice?: string }> name="fill" layout="vertical" className="settings-form" onFinish={(given) => fill.mutate(given)}>
			<Form.Item name="notice" label={words.notice}>
				<Input maxLength={100} placeholder={words.noticeHint} />
			</Form.Item>
			{fill.error && <RefusedAlert error={fill.error} />}
			<Button htmlType="submit" loading={fill.isPending}>
				{words.fill(year)}
			</Button>
		</Form>
	);
}

function NewDay({ year, onAdded }: { year: string; onAdded(): void }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.calendar;
	const [form] = Form.useForm<CalendarDay>();
	const keep = useChange(keepCalendarDay, () => {
		form.resetFields();
		onAdded();
	});
	return (
		<section>
			<h2>{words.add}</h2>
			<Form<CalendarDay>
				form={form}
				name="new-day"
				layout="vertical"
				requiredMark={false}
				className="settings-form"
				initialValues={{ kind: 'day_off', notice: '' }}
				onFinish={(given) => keep.mutate(given, { onError: (error) => form.setFields(fieldFaults(error, ['day', 'name'], say)) })}
			>
				<Form.Item name="day" label={words.day} rules={[{ required: true, message: strings.settings.units.dayMissing }]}>
					<Input type="date" min={`${year}-01-01`} max={`${year}-12-31`} />
				</Form.Item>
				<Form.Item name="kind" label={words.kind}>
					<FormChoice options={KINDS.map((value) => ({ value, label: words.kinds[value] }))} />
				</Form.Item>
				<Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true, message: words.nameMissing }]}>
					<Input maxLength={40} />
				</Form.Item>
				<Form.Item name="notice" label={words.notice}>
					<Input maxLength={100} />
				</Form.Item>
				{keep.error && fieldFaults(keep.error, ['day', 'name'], say).length === 0 && <RefusedAlert error={keep.error} />}
				<Button htmlType="submit" loading={keep.isPending}>
					{words.add}
				</Button>
			</Form>
		</section>
	);
}
