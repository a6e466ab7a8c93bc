import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ActRequest, RecordAnswer } from '@yibenzhang/engine';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { ApiError } from '../api.ts';
import { useKeys } from '../keys/useKeys.ts';
import { findRecords } from '../records/record-requests.ts';
import { RefusedAlert } from '../session/RefusedAlert.tsx';
import { useLanguage } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';
import { type Draft, newKey } from './drafts.ts';
import { isBlank } from './entered.ts';
import { FaultSummary } from './FaultSummary.tsx';
import { FormFields } from './FormFields.tsx';
import { FormParts } from './FormParts.tsx';
import type { FormSaved } from './form-requests.ts';
import { LeaveDialog } from './LeaveDialog.tsx';
import { LikelyDoubles } from './LikelyDoubles.tsx';
import { likeRecord } from './like-last.ts';
import type { FormScope } from './read-form.ts';
import { refreshRecords } from './refresh-records.ts';
import { SavedPanel } from './SavedPanel.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { isOpen, settleSaving } from './settle-saving.ts';
import { useKeptDraft } from './useKeptDraft.ts';
import { type RecordFormState, useRecordForm } from './useRecordForm.ts';

interface RecordFormProps {
	readonly scope: FormScope;
	/** How it begins: empty, from a record, or left half done. */
	readonly draft: Draft;
	readonly restored: boolean;
	readonly base: RecordAnswer | undefined;
	readonly reasonWanted: boolean;
	/** What the action is called. */
	readonly label: string;
	/** Begins anew without the draft. */
	restart(): void;
}

/** A form drawn from the register's definition: for a new record, an amendment, or any action. */
export function RecordForm({ scope, draft: begun, restored, base, reasonWanted, label, restart }: RecordFormProps) {
	const { strings, say } = useLanguage();
	const words = strings.forms;
	const queries = useQueryClient();
	const { register } = scope;
	const form = useRecordForm(scope, begun, base, reasonWanted);
	const [attempt, setAttempt] = useState({ key: begun.key, unsettled: begun.unsettled, tries: 0 });
	const changed = form.read.changed || form.parts.reason !== '' || form.parts.number !== '';
	const draft = useDraftOf(begun, form, attempt);
	const kept = useKeptDraft(draft, changed);

	const saving = useMutation({
		mutationFn: async (body: ActRequest): Promise<FormSaved> => {
			const { key, unsettled } = attempt;
			setAttempt((before) => ({ ...before, unsettled: unsettled ?? JSON.stringify(body) }));
			return settleSaving({ register: register.id, action: form.action, body, key, label: `${say(register.label)} · ${label}` }, unsettled);
		},
		onError: (error) => {
			if (!isOpen(error)) {
				// It was refused, so nothing was done: what is sent next is another thing.
				setAttempt((before) => ({ key: newKey(), unsettled: null, tries: before.tries + 1 }));
				form.refuse(error);
			}
		},
		onSuccess: async () => {
			await kept.drop();
			refreshRecords(queries);
		},
	});

	const save = () => {
		form.tryAll();
		setAttempt((before) => ({ ...before, tries: before.tries + 1 }));
		if (form.read.problems.size + form.read.missing.size === 0 && !(reasonWanted && isBlank(form.parts.reason)) && !saving.isPending) {
			saving.mutate(bodyOf(form));
		}
	};
	useFormKeys(save, kept.keepNow);

	if (saving.data) {
		return <SavedPanel register={register} saved={saving.data} isNew={base === undefined} />;
	}
	const stale = saving.error instanceof ApiError && saving.error.code === 'version_stale' ? saving.error.current : undefined;
	const refusal = saving.error !== null && stale === undefined && form.refused.size === 0 ? saving.error : null;
	return (
		<form
			noValidate
			className="record-form"
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
		>
			{restored && <Restored at={begun.kept_at} discard={() => kept.drop().then(restart)} />}
			{base === undefined && form.action === 'create' && !restored && <LikeLast scope={scope} form={form} />}
			<FaultSummary scope={scope} form={form} tries={attempt.tries} />
			{stale !== undefined && form.base !== undefined && (
				<StaleNotice
					scope={scope}
					form={form}
					base={form.base}
					by={stale.made_by}
					take={(newest) => {
						form.takeNewest(newest);
						saving.reset();
					}}
				/>
			)}
			<FormParts scope={scope} form={form} reasonWanted={reasonWanted} />
			<LikelyDoubles scope={scope} form={form} leave={() => kept.drop()} />
			<FormFields scope={scope} form={form} />
			<div className="form-foot">
				{refusal !== null && <RefusedAlert error={refusal} />}
				{attempt.unsettled !== null && saving.isError && isOpen(saving.error) && <p className="form-unsettled">{words.unsettled}</p>}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={saving.isPending}>
						{words.save}
					</Button>
					<Button onClick={kept.keepNow}>{words.keepDraft}</Button>
					<DraftState kept_at={kept.kept_at} failed={kept.failed} />
				</div>
			</div>
			<LeaveDialog unsaved={changed && !saving.isPending && !saving.isSuccess} kept={kept.kept_at !== null} drop={kept.drop} />
		</form>
	);
}

function bodyOf(form: RecordFormState): ActRequest {
	const { base, parts, read } = form;
	return {
		...(base === undefined ? {} : { id: base.id, version: base.version }),
		...(base === undefined && parts.unit !== '' ? { unit: parts.unit } : {}),
		values: read.values,
		...(isBlank(parts.reason) ? {} : { reason: parts.reason.trim() }),
		...(form.action === 'enter' ? { state: parts.state, ...(isBlank(parts.number) ? {} : { number: parts.number.trim() }) } : {}),
	};
}

function useDraftOf(begun: Draft, form: RecordFormState, { key, unsettled }: { readonly key: string; readonly unsettled: string | null }): Draft {
	const { entered, parts, base } = form;
	return useMemo(() => {
		const title = Object.values(entered).find((value) => typeof value === 'string' && value.trim() !== '');
		return {
			...begun,
			version: base?.version ?? null,
			title: begun.title === '' && typeof title === 'string' ? title.slice(0, 100) : begun.title,
			entered,
			unit: parts.unit === '' ? null : parts.unit,
			reason: parts.reason,
			state: parts.state === '' ? null : parts.state,
			number: parts.number,
			key,
			unsettled,
		};
	}, [begun, entered, parts, base, key, unsettled]);
}

function useFormKeys(save: () => void, keep: () => void): void {
	const words = useLanguage().strings.forms;
	// Always what the form is now: the bindings themselves stay the same.
	const latest = useMemo(() => ({ save, keep }), []);
	latest.save = save;
	latest.keep = keep;
	const bindings = useMemo(
		() => [
			{ keys: 'Mod+Enter', does: words.keySave, run: () => latest.save() },
			{ keys: 'Mod+S', does: words.keyDraft, run: () => latest.keep() },
		],
		[words, latest],
	);
	useKeys(words.keys, bindings);
}

function Restored({ at, discard }: { readonly at: string; discard(): void }) {
	const words = useLanguage().strings.forms;
	const { moment } = useWriting();
	return (
		<Alert
			type="info"
			showIcon
			className="form-restored"
			title={words.restored(timeOf(moment(at)))}
			action={
				<Button size="small" onClick={discard}>
					{words.discard}
				</Button>
			}
		/>
	);
}

function DraftState({ kept_at, failed }: { readonly kept_at: string | null; readonly failed: boolean }) {
	const words = useLanguage().strings.forms;
	const { moment } = useWriting();
	return (
		<span role="status" className={failed ? 'form-fault' : 'quiet'}>
			{failed ? words.notKept : kept_at === null ? null : words.kept(timeOf(moment(kept_at)))}
		</span>
	);
}

/** Today the hour is enough; before, the day as well. */
function timeOf(moment: string): string {
	const now = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
	return moment.startsWith(now) ? moment.slice(11) : moment;
}

/** Takes over what is the same as in one's last record of the register. */
function LikeLast({ scope, form }: { readonly scope: FormScope; readonly form: RecordFormState }) {
	const words = useLanguage().strings.forms;
	const { register, account } = scope;
	const filling = useMutation({
		mutationFn: async () => {
			const filter = JSON.stringify({ field: 'made_by', op: 'is', value: account });
			const { records } = await findRecords(register.id, { filter, sort: '-made_at', limit: 1 });
			const [last] = records;
			if (last !== undefined) {
				form.fill(Object.fromEntries(Object.entries(likeRecord(register, last)).filter(([id]) => isBlank(form.entered[id]))));
			}
			return last !== undefined;
		},
	});
	return (
		<p className="form-like">
			<Button loading={filling.isPending} onClick={() => filling.mutate()}>
				{words.likeLast}
			</Button>
			<span role="status" className="quiet">
				{filling.isSuccess && (filling.data ? words.likeLastDone : words.likeLastNone)}
			</span>
			{filling.error && <RefusedAlert error={filling.error} />}
		</p>
	);
}
