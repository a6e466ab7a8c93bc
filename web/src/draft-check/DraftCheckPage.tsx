import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { DraftCheckAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { PeriodSelect } from '../reports/PeriodSelect.tsx';
import { ReportWays } from '../reports/ReportWays.tsx';
import { usePeriod } from '../reports/useReport.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useSession } from '../session/useSession.ts';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { Waiting } from '../Waiting.tsx';
import { CheckedDraft } from './CheckedDraft.tsx';
import { DraftEntry } from './DraftEntry.tsx';
import { checkFile } from './draft-check-requests.ts';
import { dropDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { useDraftCheck } from './useDraftCheck.ts';
import './draft-check.css';

/** A draft that was written elsewhere against the book: what it says, place by place, and what the book has. */
export function DraftCheckPage() {
	const strings = useStrings();
	const words = strings.draftCheck;
	const { show } = useSearch({ from: '/frame/draft-check' });
	const period = usePeriod();
	const navigate = useNavigate({ from: '/draft-check' });
	const account = useSession().data?.id ?? '';
	const [text, setText] = useState(() => keptDraft(account));
	const queries = useQueryClient();
	const checked = useDraftCheck(text, period);
	const [sent, setSent] = useState(0);
	useDocumentTitle(words.title);

	function take(draft: string) {
		keepDraft(account, draft);
		setText(draft);
	}

	const sending = useMutation({
		mutationFn: (file: File) => checkFile(file, period, setSent),
		onSuccess: (answer: DraftCheckAnswer) => {
			queries.setQueryData(['draft-check', period, answer.text], answer);
			take(answer.text);
		},
	});

	function clear() {
		dropDraft();
		sending.reset();
		setText(undefined);
		navigate({ search: ({ show: _, ...rest }) => rest, replace: true });
	}

	return (
		<div className="draft-check">
			<ReportWays here="check" />
			<div className="draft-check-head">
				<h1>{words.title}</h1>
				<PeriodSelect period={period} choose={(chosen) => navigate({ search: (before) => ({ ...before, period: chosen }) })} />
				{text !== undefined && <Button onClick={clear}>{words.another}</Button>}
			</div>
			{sending.error && <RefusedAlert error={sending.error} />}
			{checked.error && <RefusedAlert error={checked.error} />}
			{text === undefined && (
				<DraftEntry check={take} send={(file) => sending.mutate(file)} sending={sending.isPending ? { name: sending.variables.name, sent } : undefined} />
			)}
			{text !== undefined && checked.isPending && (
				<div className="sheet" aria-busy="true">
					<span className="unseen">{words.checking}</span>
					<Waiting lines={8} />
				</div>
			)}
			{checked.data && (
				<CheckedDraft
					checked={checked.data}
					show={show}
					choose={(chosen) =>
						navigate({ search: ({ show: _, ...rest }) => (chosen === undefined ? rest : { ...rest, show: chosen }), replace: true, resetScroll: false })
					}
				/>
			)}
		</div>
	);
}
