import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { inlinesIn, type ReportDocument } from '@yibenzhang/report';
import { Alert } from 'antd';
import { ApiError } from '../api.ts';
import { Failure, Nothing } from '../Failure.tsx';
import { FigurePanel } from '../figures/FigurePanel.tsx';
import { PaperButton } from '../paper/PaperButton.tsx';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { PeriodSelect } from './PeriodSelect.tsx';
import { PrintButton } from './PrintButton.tsx';
import { ReportContents } from './ReportContents.tsx';
import { ReportSelect } from './ReportSelect.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { ReportWays } from './ReportWays.tsx';
import { getReport } from './report-requests.ts';
import { reportSearch } from './report-search.ts';
import './report.css';
import { Waiting } from '../Waiting.tsx';
import { usePeriod, useReport, useReportId, useReportTitle } from './useReport.ts';

/** A report on its sheet; the number that is open stands in the address and its evidence beside the text. */
export function ReportPage() {
	const strings = useStrings();
	const words = strings.report;
	const { figure } = useSearch({ from: '/frame/report' });
	const id = useReportId();
	const chosen = useReport();
	const period = usePeriod();
	const navigate = useNavigate({ from: '/report' });
	const report = useQuery({ queryKey: ['report', id, period], queryFn: ({ signal }) => getReport(id, period, signal) });
	const untrue = report.data === undefined ? 0 : countUntrue(report.data);
	const title = useReportTitle()(id, period);
	useDocumentTitle(title);
	const search = { ...reportSearch(id), period };

	return (
		<div className={figure === undefined ? 'beside report-page' : 'beside beside-open report-page'}>
			{report.data && <ReportContents document={report.data} />}
			<div className="report-column">
				<ReportWays here="report" />
				<div className="report-bar">
					<ReportSelect report={id} choose={(to) => navigate({ search: reportSearch(to) })} />
					<PeriodSelect period={period} kinds={chosen?.periods ?? ['year']} choose={(to) => navigate({ search: { ...reportSearch(id), period: to } })} />
					<p>{words.hint}</p>
					<PaperButton key={id} report={id} period={period} />
					<PrintButton />
				</div>
				{untrue > 0 && <Alert type="warning" showIcon className="report-untrue" title={words.untrueCount(untrue)} />}
				{report.data === undefined && <h1 className="unseen">{title}</h1>}
				{report.isPending && <ReportSkeleton />}
				{report.isError &&
					(report.error instanceof ApiError && report.error.status === 404 ? (
						<Nothing title={words.empty} help={words.emptyHelp} />
					) : (
						<Failure error={report.error} retry={() => report.refetch()} />
					))}
				{report.data && <ReportSheet document={report.data} period={period} open={figure} />}
			</div>
			<FigurePanel figure={figure} period={period} close={() => navigate({ search, resetScroll: false })} />
		</div>
	);
}

function ReportSkeleton() {
	return (
		<div className="sheet" aria-busy="true">
			<Waiting lines={4} />
			<Waiting lines={6} />
			<Waiting lines={6} />
		</div>
	);
}

function countUntrue({ blocks }: ReportDocument): number {
	return blocks.flatMap(inlinesIn).filter((inline) => inline.type === 'claim' && !inline.holds).length;
}
