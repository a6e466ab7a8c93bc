import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Edition } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { Failure, Nothing } from '../Failure.tsx';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { ReportSelect } from '../reports/ReportSelect.tsx';
import { ReportWays } from '../reports/ReportWays.tsx';
import { reportSearch } from '../reports/report-search.ts';
import { usePeriod, useReport, useReportId, useReportTitle } from '../reports/useReport.ts';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { EditionMarks } from './EditionMarks.tsx';
import { listEditions } from './edition-requests.ts';
import { FinishDialog } from './FinishDialog.tsx';
import './editions.css';

/** The editions of a year's report, the latest first, and the way to another. */
export function EditionsPage() {
	const strings = useStrings();
	const words = strings.editions;
	const period = usePeriod();
	const navigate = useNavigate({ from: '/report/editions' });
	const asked = { report: useReportId(), period };
	const found = useQuery({ queryKey: ['editions', asked.report, period], queryFn: ({ signal }) => listEditions(asked, signal) });
	const [finishing, setFinishing] = useState(false);
	const title = words.ofReport(useReportTitle()(asked.report, period));
	useDocumentTitle(title);
	const { data } = found;
	const last = data?.editions[0];
	return (
		<div className="sheet editions">
			<ReportWays here="editions" />
			<header className="editions-head">
				<h1>{title}</h1>
				<ReportSelect report={asked.report} choose={(to) => navigate({ search: reportSearch(to) })} />
				<PeriodSelect
					period={period}
					kinds={useReport()?.periods ?? ['year']}
					choose={(to) => navigate({ search: { ...reportSearch(asked.report), period: to } })}
				/>
			</header>
			<p className="quiet editions-intro">{words.intro}</p>
			{data?.may_finish && (
				<p>
					<Button type="primary" onClick={() => setFinishing(true)}>
						{last === undefined ? words.finish : words.finishAgain}
					</Button>
				</p>
			)}
			{found.isPending && <Waiting lines={6} />}
			{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
			{data?.editions.length === 0 && <Nothing title={words.none} help={data.may_finish ? words.noneToFinish : words.noneHelp} />}
			{data !== undefined && data.editions.length > 0 && (
				<ul className="edition-rows">
					{data.editions.map((edition) => (
						<EditionRow key={edition.id} edition={edition} />
					))}
				</ul>
			)}
			{data !== undefined && data.parts.length > 0 && (
				<section className="edition-alone" aria-labelledby="edition-alone">
					<h2 id="edition-alone">{words.alone}</h2>
					<p className="quiet">{words.aloneHelp}</p>
					<ul className="edition-rows">
						{data.parts.map((edition) => (
							<EditionRow key={edition.id} edition={edition} />
						))}
					</ul>
				</section>
			)}
			{finishing && <FinishDialog asked={asked} last={last} close={() => setFinishing(false)} />}
		</div>
	);
}

function EditionRow({ edition }: { edition: Edition }) {
	const { strings, say } = useLanguage();
	const words = strings.editions;
	const writing = useWriting();
	const Heading = edition.scope.of === 'report' ? 'h2' : 'h3';
	return (
		<li>
			<Heading className="edition-row-title">
				<Link to="/report/editions/$id" params={{ id: edition.id }}>
					{edition.scope.of === 'report' ? words.number(edition.number) : words.named(say(edition.scope_label), edition.number)}
				</Link>
				<EditionMarks edition={edition} />
			</Heading>
			<p className="quiet">{words.made(edition.made_by_name, writing.moment(edition.known_at))}</p>
			{edition.reason !== null && (
				<p>
					{words.reason}：{edition.reason}
				</p>
			)}
		</li>
	);
}
