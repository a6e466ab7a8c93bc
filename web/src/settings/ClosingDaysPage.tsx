import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ClosingDaysAnswer, today } from '@yibenzhang/engine';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { keepClosingDay, listClosingDays } from './settings-requests.ts';
import { useChange } from './useSettings.ts';

type Report = ClosingDaysAnswer['reports'][number];

/** Up to which day each part of a report counts, year by year. */
export function ClosingDaysPage() {
	const { settings: words } = useLanguage().strings;
	const asked = useQuery({ queryKey: ['settings', 'closing-days'], queryFn: ({ signal }) => listClosingDays(signal) });
	return (
		<SettingsFrame title={words.pages.closing.name} help={words.closing.help} who="administrator" asked={asked}>
			{({ reports }) => <Years reports={reports} />}
		</SettingsFrame>
	);
}

function Years({ reports }: { reports: readonly Report[] }) {
	const { strings } = useLanguage();
	const words = strings.settings.closing;
	const thisYear = Number(today(new Date()).slice(0, 4));
	const { year = String(thisYear) } = useSearch({ from: '/frame/settings/closing-days' });
	const navigate = useNavigate({ from: '/settings/closing-days' });
	const set = reports.flatMap(({ closing }) => Object.keys(closing));
	const years = [...new Set([...set, String(thisYear - 1), String(thisYear), String(thisYear + 1), year])].sort().reverse();
	return (
		<>
			<div className="settings-filters">
				<ChoiceBox
					label={words.year}
					value={year}
					options={years.map((one) => ({ value: one, label: strings.period.year(one) }))}
					choose={(chosen) => navigate({ search: { year: chosen }, replace: true, resetScroll: false })}
				/>
			</div>
			{reports.map((report) => (
				<ReportDays key={`${report.id} ${year}`} report={report} year={year} />
			))}
		</>
	);
}

function ReportDays({ report, year }: { report: Report; year: string }) {
	const { strings, say } = useLanguage();
	const words = strings.settings.closing;
	const { and } = strings.settings.rights;
	return (
		<section>
			<h2>{say(report.label)}</h2>
			<table className="settings-table">
				<thead>
					<tr>
						<th scope="col">{words.part}</th>
						<th scope="col">{words.day}</th>
					</tr>
				</thead>
				<tbody>
					{report.parts.map((part) => (
						<tr key={part.id}>
							<th scope="row">
								{say(part.label)}
								{part.figures.length > 0 && (
									<div className="quiet" title={part.figures.map(say).join(and)}>
										{words.figures(part.figures.length)}
									</div>
								)}
							</th>
							<td>
								<PartDay report={report.id} year={year} part={part} day={report.closing[year]?.[part.id]} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function PartDay({ report, year, part, day }: { report: string; year: string; part: Report['parts'][number]; day: string | undefined }) {
	const { strings, say } = useLanguage();
	const words = strings.settings;
	const [typed, setTyped] = useState<string>();
	const shown = typed ?? day ?? '';
	const [saved, setSaved] = useState(false);
	const keep = useChange(keepClosingDay, () => setSaved(true));

	function send(closes_on?: string) {
		setSaved(false);
		keep.mutate({ report, year, part: part.id, ...(closes_on === undefined ? {} : { closes_on }) });
	}

	return (
		<div className="form-buttons">
			<Input
				type="date"
				aria-label={words.closing.setFor(say(part.label))}
				value={shown}
				min={`${year}-01-01`}
				max={`${year}-12-31`}
				onChange={({ target }) => setTyped(target.value)}
			/>
			<Button disabled={shown === '' || shown === day} loading={keep.isPending} onClick={() => send(shown)}>
				{words.save}
			</Button>
			{day !== undefined && (
				<Button
					type="text"
					onClick={() => {
						send();
						setTyped(undefined);
					}}
				>
					{words.closing.clear}
				</Button>
			)}
			<span role="status">{saved ? words.saved : null}</span>
			{keep.error && <RefusedAlert error={keep.error} />}
		</div>
	);
}
