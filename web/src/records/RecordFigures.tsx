import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type RecordAnswer, type RecordFigure, type Register, VOIDED } from '@yibenzhang/engine';
import { useState } from 'react';
import { ChoiceBox } from '../ChoiceBox.tsx';
import { Failure } from '../Failure.tsx';
import { reportSearch } from '../reports/report-search.ts';
import { usePeriod, useReport } from '../reports/useReport.ts';
import { useLanguage } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import { getRecordFigures } from './record-requests.ts';

/** In which figures and reports the record counts, and why not in those where one would expect it. */
export function RecordFigures({ record, register }: { readonly record: RecordAnswer; readonly register: Register }) {
	const { strings } = useLanguage();
	const words = strings.recordPage;
	const latest = usePeriod();
	const years = useReport()?.years ?? [];
	// An event is of its year; what lasts is asked of the latest.
	const on = register.time.shape === 'event' ? record.values[register.time.on] : undefined;
	const own = typeof on === 'string' ? on.slice(0, 4) : '';
	const [period, setPeriod] = useState(years.includes(own) ? own : latest);
	const asked = useQuery({
		queryKey: ['record-figures', register.id, record.id, record.version, period],
		queryFn: ({ signal }) => getRecordFigures(register.id, record.id, period, signal),
		placeholderData: keepPreviousData,
	});
	const counted = asked.data?.figures.filter(({ counts }) => counts) ?? [];
	const not = asked.data?.figures.filter(({ counts }) => !counts) ?? [];
	return (
		<section className="record-figures" aria-labelledby="record-figures-title">
			<h2 id="record-figures-title">{words.countsTitle}</h2>
			<ChoiceBox
				label={words.wholeYear}
				value={period}
				choose={setPeriod}
				options={[...new Set([...years, period])].map((year) => ({ value: year, label: strings.period.year(year) }))}
			/>
			{asked.isPending && <Waiting lines={4} />}
			{asked.isError && <Failure error={asked.error} retry={() => asked.refetch()} />}
			{asked.data && counted.length === 0 && <p>{words.countsNone}</p>}
			{counted.length > 0 && <FigureRows figures={counted} period={period} />}
			{not.length > 0 && (
				<details open={counted.length === 0 || record.state === VOIDED || undefined}>
					<summary>
						{words.countsNot} ({not.length})
					</summary>
					<FigureRows figures={not} period={period} />
				</details>
			)}
			{asked.data && asked.data.others > 0 && <p className="quiet">{words.others(asked.data.others)}</p>}
		</section>
	);
}

function FigureRows({ figures, period }: { readonly figures: readonly RecordFigure[]; readonly period: string }) {
	const { strings, say } = useLanguage();
	const words = strings.recordPage;
	return (
		<ul className="record-figure-rows">
			{figures.map(({ id, label, why, reports }) => (
				<li key={id}>
					<Link to="/figures" search={{ period, figure: id }}>
						{say(label)}
					</Link>
					{reports.map((report) => (
						<Link key={report.id} to="/report" search={{ ...reportSearch(report.id), period, figure: id }} className="record-figure-report">
							{words.inReport(say(report.label))}
						</Link>
					))}
					{why.length > 0 && (
						<p className="record-why">
							{words.why}
							{strings.app.colon}
							{why.map(({ text }) => say(text)).join(strings.recordPage.comma)}
						</p>
					)}
				</li>
			))}
		</ul>
	);
}
