import { ArrowLeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { EditionDetail } from '@yibenzhang/engine';
import { CopyAddress } from '../CopyAddress.tsx';
import { Failure } from '../Failure.tsx';
import { PaperButton } from '../paper/PaperButton.tsx';
import { PrintButton } from '../reports/PrintButton.tsx';
import { ReportSheet } from '../reports/ReportSheet.tsx';
import { reportSearch } from '../reports/report-search.ts';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { useWriting } from '../useWriting.ts';
import { Waiting } from '../Waiting.tsx';
import { CorrectButton } from './CorrectButton.tsx';
import { EditionMarks } from './EditionMarks.tsx';
import { EditionPanel } from './EditionPanel.tsx';
import { EditionSteps } from './EditionSteps.tsx';
import { getEdition, getEditionReport } from './edition-requests.ts';
import { FaultsAlert } from './FaultsAlert.tsx';
import { KeepFile } from './KeepFile.tsx';
import { MovedPart } from './MovedPart.tsx';
import { useEditionTitle } from './useEditionTitle.ts';
import '../reports/report.css';
import './editions.css';

/** An edition: its text as it was finished, who confirmed and signed it, and what has moved since. */
export function EditionPage() {
	const strings = useStrings();
	const words = strings.editions;
	const { id } = useParams({ from: '/frame/report/editions/$id' });
	const { part, figure } = useSearch({ from: '/frame/report/editions/$id' });
	const navigate = useNavigate({ from: '/report/editions/$id' });
	const found = useQuery({ queryKey: ['edition', id], queryFn: ({ signal }) => getEdition(id, signal) });
	const report = useQuery({ queryKey: ['edition', id, 'report'], queryFn: ({ signal }) => getEditionReport(id, signal), staleTime: Number.POSITIVE_INFINITY });
	const { data } = found;
	const moved = part === 'moved';
	const titleOf = useEditionTitle();
	useDocumentTitle(data === undefined ? words.title : titleOf(data));
	return (
		<div className={figure === undefined ? 'beside' : 'beside beside-open'}>
			<div className="report-column edition">
				{found.isPending && <Waiting lines={10} />}
				{found.isError && <Failure error={found.error} retry={() => found.refetch()} />}
				{data && (
					<>
						<EditionHead edition={data} />
						<nav className="edition-parts not-printed" aria-label={words.parts}>
							<Link to="." search={{}} activeOptions={{ exact: true }} {...(moved ? {} : { 'aria-current': 'page' })} activeProps={{}}>
								{words.text}
							</Link>
							<Link to="." search={{ part: 'moved' }} {...(moved ? { 'aria-current': 'page' } : {})} activeProps={{}}>
								{words.moved}
							</Link>
						</nav>
						{moved && <MovedPart edition={data} />}
						{!moved && report.isPending && <Waiting lines={10} />}
						{!moved && report.isError && <Failure error={report.error} retry={() => report.refetch()} />}
						{!moved && report.data && <ReportSheet document={report.data} open={figure} />}
					</>
				)}
			</div>
			{data && (
				<EditionPanel edition={data} figure={figure} close={() => navigate({ search: ({ figure: _closed, ...before }) => before, resetScroll: false })} />
			)}
		</div>
	);
}

function EditionHead({ edition }: { edition: EditionDetail }) {
	const { strings } = useLanguage();
	const words = strings.editions;
	const writing = useWriting();
	const titleOf = useEditionTitle();
	return (
		<header className="sheet edition-head not-printed">
			<Link to="/report/editions" search={{ ...reportSearch(edition.report), period: edition.period }} activeOptions={{ exact: true }} className="way-back">
				<ArrowLeftOutlined aria-hidden /> {words.toList}
			</Link>
			<div className="edition-title">
				<h1>{titleOf(edition)}</h1>
				<EditionMarks edition={edition} />
			</div>
			<p className="quiet">{words.made(edition.made_by_name, writing.moment(edition.known_at))}</p>
			{edition.replaces !== null && (
				<p>
					<Link to="/report/editions/$id" params={{ id: edition.replaces.id }}>
						{words.replaces(edition.replaces.number)}
					</Link>
					{edition.reason !== null && `：${edition.reason}`}
				</p>
			)}
			{edition.replaced_by !== null && (
				<p>
					<Link to="/report/editions/$id" params={{ id: edition.replaced_by.id }}>
						{words.replacedBy(edition.replaced_by.number)}
					</Link>
				</p>
			)}
			<FaultsAlert title={words.faults} faults={edition.faults} />
			<EditionSteps edition={edition} />
			<div className="edition-ways">
				<PaperButton report={edition.report} period={edition.period} edition={edition.id} />
				<PrintButton />
				<CopyAddress />
				{edition.may_replace && <CorrectButton edition={edition} />}
				<KeepFile edition={edition} />
			</div>
		</header>
	);
}
