import { queryOptions } from '@tanstack/react-query';
import type { ActRequest, BatchRequest, NewView, OrderAnswer, RecordAnswer, TotalsAnswer, ViewAnswer, ViewLook, ViewsAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';
import { findRecords } from '../records/record-requests.ts';
import { ID_BYTES, writeIds } from './id-bytes.ts';

/** Which records a list shows. */
export interface DeskQuestion {
	/** A condition as JSON. */
	readonly filter?: string;
	readonly sort?: string;
	readonly search?: string;
}

const FIRST_ROWS = 100;
/** Also voided ones: whoever scrolls to a record that was voided since shall see that. */
const WHATEVER_STATE = {
	any: [
		{ field: 'state', op: 'is', value: 'voided' },
		{ field: 'state', op: 'is_not', value: 'voided' },
	],
};

/** The ids in their order, 16 bytes each. */
export async function getOrder(register: string, question: DeskQuestion, signal?: AbortSignal): Promise<{ ids: Uint8Array; count: number; capped: boolean }> {
	const { ids, capped } = await request<OrderAnswer>(`/records/${encodeURIComponent(register)}/order`, { query: { ...question }, signal });
	const letters = atob(ids);
	const bytes = new Uint8Array(letters.length);
	for (let at = 0; at < letters.length; at++) {
		bytes[at] = letters.charCodeAt(at);
	}
	return { ids: bytes, count: bytes.length / ID_BYTES, capped };
}

/** How the rows are asked for with which a list begins. */
export function firstRowsQuery(register: string, question: DeskQuestion) {
	return queryOptions({
		queryKey: ['desk-first', register, question],
		queryFn: async ({ signal }) => {
			const { records } = await findRecords(register, { ...question, limit: FIRST_ROWS }, signal);
			return { records, ids: writeIds(records.map(({ id }) => id)) };
		},
	});
}

export async function getTotals(register: string, question: DeskQuestion, sums: readonly string[], signal?: AbortSignal): Promise<TotalsAnswer> {
	const { sort: _, ...asked } = question;
	const query = { ...asked, ...(sums.length === 0 ? {} : { sums: sums.join(',') }) };
	return request(`/records/${encodeURIComponent(register)}/totals`, { query, signal });
}

/** Records by their ids, those that the reader may read. */
export async function findByIds(register: string, ids: readonly string[], signal?: AbortSignal): Promise<readonly RecordAnswer[]> {
	const filter = JSON.stringify({ all: [{ field: 'id', op: 'in', value: ids }, WHATEVER_STATE] });
	return (await findRecords(register, { filter, limit: ids.length }, signal)).records;
}

export interface Acting {
	readonly register: string;
	readonly action: string;
	/** The same for every try: it is written once. */
	readonly key: string;
}

export async function act({ register, action, key }: Acting, body: ActRequest): Promise<RecordAnswer> {
	return request(`/records/${encodeURIComponent(register)}/actions/${encodeURIComponent(action)}`, { method: 'POST', body, idempotency_key: key });
}

export async function sendBatch(body: BatchRequest, key: string): Promise<{ id: string; records: readonly RecordAnswer[] }> {
	return request('/batches', { method: 'POST', body, idempotency_key: key });
}

export async function takeBack(batch: string, reason: string, key: string): Promise<{ batch: string; records: readonly RecordAnswer[] }> {
	return request(`/batches/${encodeURIComponent(batch)}/take-back`, { method: 'POST', body: { reason }, idempotency_key: key });
}

/** How the saved views of a register are asked for. */
export function viewsQuery(register: string) {
	return queryOptions({ queryKey: ['views', register], queryFn: ({ signal }) => listViews(register, signal) });
}

async function listViews(register: string, signal?: AbortSignal): Promise<ViewsAnswer> {
	return request(`/views/${encodeURIComponent(register)}`, { signal });
}

export async function getView(register: string, id: string, signal?: AbortSignal): Promise<ViewAnswer> {
	return request(viewPath(register, id), { signal });
}

export async function saveView(register: string, body: NewView): Promise<ViewAnswer> {
	return request(`/views/${encodeURIComponent(register)}`, { method: 'POST', body });
}

export async function changeView(register: string, id: string, body: { name?: string; look?: ViewLook }): Promise<ViewAnswer> {
	return request(viewPath(register, id), { method: 'POST', body });
}

export async function deleteView(register: string, id: string): Promise<unknown> {
	return request(viewPath(register, id), { method: 'DELETE' });
}

export async function setDefaultView(register: string, id: string, is_default: boolean): Promise<ViewAnswer> {
	return request(`${viewPath(register, id)}/default`, { method: 'POST', body: { is_default } });
}

function viewPath(register: string, id: string): string {
	return `/views/${encodeURIComponent(register)}/${encodeURIComponent(id)}`;
}
