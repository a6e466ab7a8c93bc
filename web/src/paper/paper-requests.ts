import type { ReturnedFileAnswer } from '@yibenzhang/engine';
import type { PaperForm } from '@yibenzhang/report';
import { type ReceivedFile, request, requestFile } from '../api.ts';

export function fetchWordFile(
	asked: { readonly period: string; readonly form: PaperForm; readonly annex: boolean },
	signal: AbortSignal,
): Promise<ReceivedFile> {
	const { period, form, annex } = asked;
	return requestFile('/reports/yearly', { query: { period, as: 'docx', form, annex: annex ? 'figures' : undefined }, signal });
}

/** What was changed in a Word file; nothing of it is kept. */
export function compareReturned(period: string, file: Blob): Promise<ReturnedFileAnswer> {
	return request('/reports/yearly/returned', { method: 'POST', query: { period }, body: file });
}
