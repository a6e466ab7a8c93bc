import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReportDocument } from '@yibenzhang/report';
import { Alert, Skeleton } from 'antd';
import { ApiError, getYearlyReport } from '../api.ts';
import { Failure, Nothing } from '../Failure.tsx';
import { FigurePanel } from '../figures/FigurePanel.tsx';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { PeriodSelect } from './PeriodSelect.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import './report.css';

/** The yearly report on its sheet; the number that is open stands in the address and its evidence beside the text. */
export function ReportPage() {
	const strings = useStrings();
	const words = strings.report;
	const { period, figure } = useSearch({ from: '/frame/report' });
	const navigate = useNavigate({ from: '/report' });
	const report = useQuery({ queryKey: ['report', period], queryFn: ({ signal }) => getYearlyReport(period, signal) });
	const untrue = report.data === undefined ? 0 : countUntrue(report.data);
	useDocumentTitle(words.title(strings.period.year(period)));

	return (
		<div className={figure === undefined ? 'beside' : 'beside beside-open'}>
			<div className="report-bar">
				<PeriodSelect period={period} choose={(chosen) => navigate({ search: { period: chosen } })} />
				<p>{words.hint}</p>
			</div>
			{untrue > 0 && <Alert type="warning" showIcon className="report-untrue" title={words.untrueCount(untrue)} />}
			{report.data === undefined && <h1 className="unseen">{words.title(strings.period.year(period))}</h1>}
			{report.isPending && <ReportSkeleton />}
			{report.isError &&
				(report.error instanceof ApiError && report.error.status === 404 ? (
					<Nothing title={words.empty} help={words.emptyHelp} />
				) : (
					<Failure error={report.error} retry={() => report.refetch()} />
				))}
			{report.data && <ReportSheet document={report.data} period={period} />}
			<FigurePanel figure={figure} period={period} close={() => navigate({ search: { period }, resetScroll: false })} />
		</div>
	);
}

function ReportSkeleton() {
	return (
		<div className="sheet" aria-busy="true">
			<Skeleton active title={{ width: '60%' }} paragraph={{ rows: 4 }} />
			<Skeleton active title={{ width: '40%' }} paragraph={{ rows: 6 }} />
			<Skeleton active title={{ width: '40%' }} paragraph={{ rows: 6 }} />
		</div>
	);
}

function countUntrue({ blocks }: ReportDocument): number {
	return blocks.flatMap(({ content }) => content).filter((inline) => inline.type === 'claim' && !inline.holds).length;
}
