import { ArrowLeftOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DropFile } from '../DropFile.tsx';
import { FigurePanel } from '../figures/FigurePanel.tsx';
import { reportSearch } from '../reports/report-search.ts';
import { usePeriod, useReportId } from '../reports/useReport.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { compareReturned } from './paper-requests.ts';
import { ReturnedChanges } from './ReturnedChanges.tsx';
import { TakeOver } from './TakeOver.tsx';
import './paper.css';

/** A Word file that came back: what was changed in it, numbers first; a number that is open stands in the address. */
export function ReturnedPage() {
	const words = useStrings().paper;
	const { figure } = useSearch({ from: '/frame/report/returned' });
	const report = useReportId();
	const period = usePeriod();
	const search = { ...reportSearch(report), period };
	const navigate = useNavigate({ from: '/report/returned' });
	const comparing = useMutation({ mutationFn: (file: File) => compareReturned({ report, period }, file) });
	useDocumentTitle(words.returned);
	const shownPeriod = comparing.data?.period ?? period;

	return (
		<div className={figure === undefined ? 'beside' : 'beside beside-open'}>
			<div className="returned">
				<Link to="/report" search={search} className="way-back">
					<ArrowLeftOutlined aria-hidden /> {words.back}
				</Link>
				<h1>{words.returned}</h1>
				<p className="quiet">{words.returnedIntro}</p>
				<DropFile
					words={comparing.isPending ? words.reading(comparing.variables.name) : words.drop}
					help={words.dropHelp}
					accept=".docx"
					sending={comparing.isPending ? null : undefined}
					choose={comparing.mutate}
				/>
				{comparing.error && <RefusedAlert error={comparing.error} />}
				{comparing.data?.draft && comparing.data.changes.length > 0 && (
					<TakeOver key={comparing.submittedAt} draft={comparing.data.draft} file={comparing.variables} />
				)}
				<div role="status">{comparing.data && <ReturnedChanges name={comparing.variables.name} answer={comparing.data} open={figure} period={period} />}</div>
			</div>
			<FigurePanel figure={figure} period={shownPeriod} close={() => navigate({ search, resetScroll: false })} />
		</div>
	);
}
