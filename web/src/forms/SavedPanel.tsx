import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { RecordAnswer, Register } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { recordTitle } from '../records/describe-record.ts';
import { useNames } from '../records/useRegisters.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { newKey } from './drafts.ts';
import { type FormSaved, undoSaving } from './form-requests.ts';
import { refreshRecords } from './refresh-records.ts';

interface SavedPanelProps {
	readonly register: Register;
	readonly saved: FormSaved;
	readonly isNew: boolean;
}

/** After saving: that it is done, what may come next, and the way back. */
export function SavedPanel({ register, saved, isNew }: SavedPanelProps) {
	const { strings, language } = useLanguage();
	const words = strings.forms;
	const queries = useQueryClient();
	const names = useNames(saved.record.names);
	const heading = useRef<HTMLHeadingElement>(null);
	const [key] = useState(newKey);
	const undo = useMutation({
		mutationFn: (): Promise<RecordAnswer> => undoSaving(saved, words.undoReason, key),
		onSuccess: () => refreshRecords(queries),
	});
	useEffect(() => heading.current?.focus(), []);
	const { record } = saved;
	const params = { register: register.id };
	const canUndo = saved.batch !== null || record.actions.includes('void');
	return (
		<section className="saved" aria-labelledby="saved-title">
			<h1 id="saved-title" ref={heading} tabIndex={-1}>
				{undo.isSuccess ? words.undone : isNew ? words.savedNew : words.saved}
			</h1>
			<p>
				{recordTitle({ register, record, language, names })}
				{record.number !== null && <span className="quiet"> · {record.number}</span>}
			</p>
			{undo.error && <RefusedAlert error={undo.error} />}
			<h2>{words.next}</h2>
			<ul className="saved-next">
				<li>
					<Link to="/records/$register/$id" params={{ ...params, id: record.id }}>
						{words.open}
					</Link>
				</li>
				{isNew && (
					<>
						<li>
							<Link to="/records/$register/new" params={params} search={{ like: record.id }}>
								{words.another}
							</Link>
						</li>
						<li>
							<Link to="/records/$register/new" params={params} search={{ blank: 'yes' }}>
								{words.blank}
							</Link>
						</li>
					</>
				)}
				<li>
					<Link to="/records/$register" params={params}>
						{words.toList}
					</Link>
				</li>
			</ul>
			{isNew && (record.doubles?.length ?? 0) > 0 && !undo.isSuccess && (
				<>
					<h2>{words.looksLike}</h2>
					<ul className="saved-next">
						{record.doubles?.map((id) => (
							<li key={id}>
								<Link to="/records/$register/$id" params={{ ...params, id }}>
									{words.open} {id.slice(-6)}
								</Link>
							</li>
						))}
					</ul>
				</>
			)}
			{canUndo && !undo.isSuccess && (
				<p className="saved-undo">
					<Button loading={undo.isPending} onClick={() => undo.mutate()}>
						{words.undo}
					</Button>
					<span className="quiet">{saved.batch === null ? words.undoHelp : words.undoBack}</span>
				</p>
			)}
		</section>
	);
}
