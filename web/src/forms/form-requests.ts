import type { ActRequest, RecordAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';
import { actOnRecord } from '../records/record-requests.ts';

export interface FormSaving {
	readonly register: string;
	readonly action: string;
	readonly body: ActRequest;
	/** The same for every attempt. */
	readonly key: string;
	/** How the change is called in the list of what can be taken back. */
	readonly label: string;
}

export interface FormSaved {
	readonly record: RecordAnswer;
	/** By which it is taken back; a new record is voided instead. */
	readonly batch: string | null;
}

/** A new record by itself; a change as a batch of one, so that it can be taken back. */
export async function saveForm({ register, action, body, key, label }: FormSaving): Promise<FormSaved> {
	if (action === 'create' || action === 'enter') {
		return { record: await actOnRecord(register, action, body, key), batch: null };
	}
	const requests = [{ ...body, register, action }];
	const { id, records } = await request<{ id: string; records: RecordAnswer[] }>('/batches', {
		method: 'POST',
		body: { label, requests },
		idempotency_key: key,
	});
	return { record: records[0] as RecordAnswer, batch: id };
}

/** @returns the record as it then stands. */
export async function undoSaving({ record, batch }: FormSaved, reason: string, key: string): Promise<RecordAnswer> {
	if (batch === null) {
		return actOnRecord(record.register, 'void', { id: record.id, version: record.version, reason }, key);
	}
	const address = `/batches/${encodeURIComponent(batch)}/take-back`;
	return (await request<{ records: RecordAnswer[] }>(address, { method: 'POST', body: { reason }, idempotency_key: key })).records[0] as RecordAnswer;
}
