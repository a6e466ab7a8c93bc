import type {
	BatchAnswer,
	BatchesAnswer,
	CommitImportRequest,
	ImportAnswer,
	ImportMatching,
	ImportRowKind,
	ImportRowsAnswer,
	ImportsAnswer,
} from '@yibenzhang/engine';
import { type ReceivedFile, request, requestFile, sendContent } from '../api.ts';
import type { Language } from '../strings/language.tsx';

/** What stands on the screen, by the words of the address. */
export interface ShownRecords {
	/** A condition as JSON. */
	readonly filter?: string;
	readonly sort?: string;
	readonly search?: string;
	/** Ids by commas. */
	readonly columns?: string;
}

export interface ExportAsked extends ShownRecords {
	readonly register: string;
	readonly as: 'xlsx' | 'csv';
	readonly items?: 'apart';
}

type Receiving = { readonly signal: AbortSignal; received(bytes: number, headers: Headers): void };

export function fetchExport({ register, ...query }: ExportAsked, receiving: Receiving): Promise<ReceivedFile> {
	return requestFile(`/records/${register}/export`, { query, ...receiving });
}

export function fetchTemplate(register: string): Promise<ReceivedFile> {
	return requestFile(`/records/${register}/template`);
}

export function fetchFigureExport(figure: string, query: { period: string; until?: string; known_at?: string; unit?: string }): Promise<ReceivedFile> {
	return requestFile(`/figures/${figure}/export`, { query: { as: 'xlsx', ...query } });
}

/** @param progress told from 0 to 1 */
export function sendFile(register: string, file: File, progress: (sent: number) => void): Promise<ImportAnswer> {
	return sendContent(`/imports/${register}`, { content: file, query: { name: file.name }, progress });
}

export function listImports(signal?: AbortSignal): Promise<ImportsAnswer> {
	return request('/imports', { signal });
}

export function getImport(id: string, signal?: AbortSignal): Promise<ImportAnswer> {
	return request(`/imports/${id}`, { signal });
}

export function keepMatching(id: string, matching: ImportMatching): Promise<ImportAnswer> {
	return request(`/imports/${id}/matching`, { method: 'POST', body: matching });
}

export function checkImport(id: string, matching: ImportMatching): Promise<ImportAnswer> {
	return request(`/imports/${id}/check`, { method: 'POST', body: matching });
}

export function listImportRows(id: string, query: { kind: ImportRowKind; limit: number; cursor?: string }, signal?: AbortSignal): Promise<ImportRowsAnswer> {
	return request(`/imports/${id}/rows`, { query: { ...query }, signal });
}

export function commitImport(id: string, body: CommitImportRequest): Promise<ImportAnswer> {
	return request(`/imports/${id}/commit`, { method: 'POST', body });
}

export function dropImport(id: string): Promise<undefined> {
	return request(`/imports/${id}`, { method: 'DELETE' });
}

/** @param language of the reasons */
export function fetchRefused(id: string, language: Language): Promise<ReceivedFile> {
	return requestFile(`/imports/${id}/refused`, { query: { language } });
}

export function takeBatchBack(id: string, reason: string): Promise<unknown> {
	return request(`/batches/${id}/take-back`, { method: 'POST', body: { reason } });
}

/** Whether the batch has been taken back, by whomever; nothing where the list no longer reaches so far. */
export async function findBatch(id: string, signal?: AbortSignal): Promise<BatchAnswer | null> {
	const { batches } = await request<BatchesAnswer>('/batches', { query: { limit: 200 }, signal });
	return batches.find((batch) => batch.id === id) ?? null;
}
