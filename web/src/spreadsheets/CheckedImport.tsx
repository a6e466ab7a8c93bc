import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportAnswer, Register } from '@yibenzhang/engine';
import { today } from '@yibenzhang/engine';
import { Button, Input, Radio } from 'antd';
import { useId, useState } from 'react';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage, useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { DownloadButton } from './DownloadButton.tsx';
import { ImportHead } from './ImportHead.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { ImportSteps } from './ImportSteps.tsx';
import { MatchColumns } from './MatchColumns.tsx';
import { commitImport, fetchRefused } from './spreadsheet-requests.ts';
import { useTakeAnswer } from './useImport.ts';

/** What each row would do; the columns can still be matched otherwise; writing is asked for here. */
export function CheckedImport({ register, of }: { register: Register; of: ImportAnswer }) {
	const { language, strings } = useLanguage();
	const words = strings.spreadsheets;
	const [matches, setMatches] = useState(false);
	const { totals } = of;
	if (matches || totals === null) {
		return <MatchColumns register={register} of={of} />;
	}
	return (
		<>
			<ImportSteps now="check" />
			<ImportHead of={of} />
			<ImportPreview register={register} of={of} totals={totals} />
			<div className="form-buttons">
				<Button onClick={() => setMatches(true)}>{words.backToMatch}</Button>
				{totals.refused > 0 && <DownloadButton label={words.refusedBook} fetch={() => fetchRefused(of.id, language)} />}
			</div>
			{totals.refused > 0 && <p className="quiet">{words.refusedBookHelp}</p>}
			<CommitForm of={of} good={totals.new + totals.changed} refused={totals.refused} />
		</>
	);
}

function CommitForm({ of, good, refused }: { of: ImportAnswer; good: number; refused: number }) {
	const words = useStrings().spreadsheets;
	const { number, day } = useWriting();
	const queries = useQueryClient();
	const take = useTakeAnswer();
	const labelId = useId();
	const [leaveOut, setLeaveOut] = useState(refused > 0);
	const [label, setLabel] = useState(() => words.labelOf(of.name.replace(/\.[a-z]+$/i, ''), day(today(new Date()))).slice(0, 200));
	const blocked = refused > 0 && !leaveOut;
	const named = label.trim() !== '';
	const committing = useMutation({
		mutationFn: () => commitImport(of.id, { label: label.trim(), leave_out_refused: leaveOut }),
		onSuccess: take,
		// It may have begun all the same: the line broke behind it.
		onError: () => queries.invalidateQueries({ queryKey: ['import', of.id] }),
	});
	if (good === 0) {
		return <p role="status">{words.nothingToWrite}</p>;
	}
	return (
		<section className="commit" aria-label={words.writeTitle}>
			<h2>{words.writeTitle}</h2>
			{refused > 0 && (
				<Radio.Group value={leaveOut} onChange={({ target }) => setLeaveOut(target.value)}>
					<Radio value className="explained">
						{words.onlyGood(number(good))}
					</Radio>
					<Radio value={false} className="explained">
						{words.allOrNothing}
					</Radio>
				</Radio.Group>
			)}
			<label htmlFor={labelId}>{words.label}</label>
			<Input id={labelId} value={label} maxLength={200} onChange={({ target }) => setLabel(target.value)} aria-describedby={`${labelId}-told`} />
			<p id={`${labelId}-told`} role="status" className="match-warning">
				{!named && words.labelMissing}
				{named && blocked && words.allOrNothingBlocked}
			</p>
			{committing.error && <RefusedAlert error={committing.error} />}
			<div className="form-buttons">
				<Button type="primary" disabled={!named || blocked || committing.isPending} onClick={() => committing.mutate()}>
					{words.write(number(good))}
				</Button>
			</div>
		</section>
	);
}
