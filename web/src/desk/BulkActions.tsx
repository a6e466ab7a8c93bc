import type { ActionDefinition, BatchRequest, RecordAnswer } from '@yibenzhang/engine';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { ApiError } from '../api.ts';
import { Dialog } from '../Dialog.tsx';
import { Failure } from '../Failure.tsx';
import { useLanguage } from '../strings/language.tsx';
import { readTyped } from './cell-text.ts';
import type { DeskColumn } from './desk-columns.ts';
import { type KeptBatch, newBatch, sendKept } from './kept-batch.ts';
import { MOST_ROWS } from './useBlock.ts';
import type { Desk } from './useDesk.ts';

interface BulkActionsProps {
	readonly desk: Desk;
	readonly selected: ReadonlySet<string>;
	clear(): void;
	done(batch: KeptBatch, id: string, records: readonly RecordAnswer[]): void;
	tell(words: string): void;
}

/** What all selected records allow, done to all of them at once; what it needs is asked once. */
export function BulkActions({ desk, selected, clear, done, tell }: BulkActionsProps) {
	const { strings, say } = useLanguage();
	const words = strings.desk.bulk;
	const [action, setAction] = useState<string>();
	const records = [...selected].flatMap((id) => desk.rows.record(id) ?? []);
	const possible = (records[0]?.actions ?? []).filter((one) => one !== 'amend' && records.every(({ actions }) => actions.includes(one)));
	const labelOf = (id: string) => {
		const own = desk.register.actions?.[id]?.label;
		return own === undefined ? (strings.desk.actions[id] ?? id) : say(own);
	};
	if (selected.size === 0) {
		return null;
	}
	return (
		<section className="desk-bulk" aria-label={words.choose}>
			<span>{strings.desk.foot.selected(selected.size)}</span>
			{possible.length === 0 && <span className="quiet">{words.none}</span>}
			{possible.map((id) => (
				<Button key={id} size="small" onClick={() => (records.length > MOST_ROWS ? tell(words.tooMany(MOST_ROWS)) : setAction(id))}>
					{labelOf(id)}
				</Button>
			))}
			<Button size="small" type="text" onClick={clear}>
				{words.clear}
			</Button>
			{action !== undefined && (
				<ActionDialog
					desk={desk}
					action={action}
					label={labelOf(action)}
					records={records}
					close={() => setAction(undefined)}
					done={(batch, id, written) => {
						setAction(undefined);
						done(batch, id, written);
					}}
				/>
			)}
		</section>
	);
}

interface ActionDialogProps {
	readonly desk: Desk;
	readonly action: string;
	readonly label: string;
	readonly records: readonly RecordAnswer[];
	done(batch: KeptBatch, id: string, records: readonly RecordAnswer[]): void;
	close(): void;
}

function ActionDialog({ desk, action, label, records, done, close }: ActionDialogProps) {
	const { strings, say } = useLanguage();
	const words = strings.desk.bulk;
	const definition: ActionDefinition | undefined = desk.register.actions?.[action];
	const needsReason = definition?.reason ?? action === 'void';
	const columns = (definition?.fields ?? []).flatMap((id) => desk.columns.find((column) => column.id === id && !column.own) ?? []);
	const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
	const [reason, setReason] = useState('');
	const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
	const [error, setError] = useState<unknown>();
	const [state, setState] = useState<'asked' | 'sending' | 'offline'>('asked');
	const reasonId = useId();

	async function submit(): Promise<void> {
		const values: Record<string, unknown> = {};
		const wrong: Record<string, string> = {};
		for (const column of columns) {
			const text = typed[column.id] ?? '';
			const read = readTyped(column, text, desk.context);
			if (text.trim() === '') {
				if (definition?.requires?.includes(column.id)) {
					wrong[column.id] = strings.record.empty;
				}
			} else if ('problem' in read) {
				wrong[column.id] = say(read.problem);
			} else {
				values[column.id] = read.wire;
			}
		}
		if (needsReason && reason.trim() === '') {
			wrong['reason'] = words.reasonMissing;
		}
		setProblems(wrong);
		if (Object.keys(wrong).length > 0) {
			return;
		}
		const sent: BatchRequest = {
			label: words.label(label),
			requests: records.map(({ id, version }) => ({
				register: desk.register.id,
				action,
				id,
				version,
				...(Object.keys(values).length === 0 ? {} : { values }),
				...(reason.trim() === '' ? {} : { reason: reason.trim() }),
			})),
		};
		setError(undefined);
		setState('sending');
		try {
			const batch = newBatch(sent, label);
			const answer = await sendKept(desk, batch, () => setState('offline'));
			done(batch, answer.id, answer.records);
		} catch (failure) {
			setError(failure);
			if (failure instanceof ApiError && failure.code === 'version_stale') {
				await desk.rows.reload(records.map(({ id }) => id));
			}
		}
		setState('asked');
	}

	return (
		<Dialog title={words.title(label, records.length)} close={close}>
			<form
				className="desk-filter-form"
				onSubmit={(event) => {
					event.preventDefault();
					void submit();
				}}
			>
				{columns.length > 0 && <p className="quiet">{words.fields}</p>}
				{columns.map((column) => (
					<BulkField
						key={column.id}
						desk={desk}
						column={column}
						value={typed[column.id] ?? ''}
						problem={problems[column.id]}
						set={(text) => setTyped((before) => ({ ...before, [column.id]: text }))}
					/>
				))}
				<label htmlFor={reasonId}>{words.reason}</label>
				<Input
					id={reasonId}
					value={reason}
					maxLength={1000}
					aria-invalid={problems['reason'] !== undefined}
					onChange={({ target }) => setReason(target.value)}
				/>
				{problems['reason'] !== undefined && <p role="alert">{problems['reason']}</p>}
				{state !== 'asked' && <p role="status">{strings.desk.block[state]}</p>}
				{error !== undefined && <Failure error={error} />}
				<div className="form-buttons">
					<Button type="primary" htmlType="submit" loading={state !== 'asked'}>
						{words.submit(label)}
					</Button>
					<Button onClick={close}>{strings.desk.block.cancel}</Button>
				</div>
			</form>
		</Dialog>
	);
}

interface BulkFieldProps {
	readonly desk: Desk;
	readonly column: DeskColumn;
	readonly value: string;
	readonly problem: string | undefined;
	set(text: string): void;
}

function BulkField({ desk, column, value, problem, set }: BulkFieldProps) {
	const id = useId();
	const choices = desk.choicesOf(column).map(({ label }) => ({ value: label, label }));
	return (
		<div>
			<label htmlFor={id}>{column.label}</label>
			{choices.length > 0 ? (
				<Select
					id={id}
					showSearch
					allowClear
					{...(value === '' ? {} : { value })}
					options={choices}
					onChange={(next?: string) => set(next ?? '')}
					style={{ width: '100%' }}
				/>
			) : (
				<Input
					id={id}
					type={column.field.kind === 'date' ? 'date' : 'text'}
					value={value}
					aria-invalid={problem !== undefined}
					onChange={({ target }) => set(target.value)}
				/>
			)}
			{problem !== undefined && <p role="alert">{problem}</p>}
		</div>
	);
}
