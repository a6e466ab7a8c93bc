import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportAnswer, Register } from '@yibenzhang/engine';
import { Alert } from 'antd';
import { SureButton } from '../SureButton.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { DownloadButton } from './DownloadButton.tsx';
import { ImportHead } from './ImportHead.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { fetchRefused, findBatch, takeBatchBack } from './spreadsheet-requests.ts';

/** What was written, and the ways on: to the records, back out of it, to what was refused. */
export function WrittenImport({ register, of }: { register: Register; of: ImportAnswer }) {
	const { language, strings } = useLanguage();
	const words = strings.spreadsheets;
	const { number } = useWriting();
	const queries = useQueryClient();
	const { totals, batch } = of;
	const kept = useQuery({
		queryKey: ['batch', batch],
		queryFn: ({ signal }) => (batch === null ? null : findBatch(batch, signal)),
		enabled: batch !== null,
	});
	const isTakenBack = kept.data?.taken_back_at !== null && kept.data?.taken_back_at !== undefined;
	return (
		<>
			<ImportSteps now="write" />
			<ImportHead of={of} />
			<div role="status">
				<Alert
					type={isTakenBack ? 'info' : 'success'}
					showIcon
					title={isTakenBack ? words.takenBack : words.written}
					description={!isTakenBack && totals && words.writtenOf(number(totals.new), totals.changed)}
				/>
			</div>
			{totals && (totals.same > 0 || totals.refused > 0) && (
				<ul className="written-rest">
					{totals.same > 0 && <li>{words.writtenSame(number(totals.same))}</li>}
					{totals.refused > 0 && <li>{words.writtenRefused(number(totals.refused))}</li>}
				</ul>
			)}
			{totals !== null && totals.refused > 0 && (
				<>
					<DownloadButton label={words.refusedBook} fetch={() => fetchRefused(of.id, language)} />
					<p className="quiet">{words.refusedBookHelp}</p>
				</>
			)}
			<p className="written-ways">
				<Link to="/records/$register" params={{ register: register.id }}>
					{words.seeRecords}
				</Link>
				<Link to="/records/$register/import" params={{ register: register.id }}>
					{words.another}
				</Link>
			</p>
			{batch !== null && !isTakenBack && (
				<SureButton
					label={words.takeBack}
					help={words.takeBackHelp}
					confirm={words.takeBackConfirm}
					act={async () => {
						await takeBatchBack(batch, words.takeBackReason);
						await queries.invalidateQueries();
					}}
				/>
			)}
		</>
	);
}
