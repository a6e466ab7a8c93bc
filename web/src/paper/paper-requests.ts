import type { ReturnedFileAnswer, TakenOver } from '@yibenzhang/engine';
import type { PaperForm, PaperWords } from '@yibenzhang/report';
import { type ReceivedFile, request, requestFile } from '../api.ts';

/** Of which report the paper is. */
export interface PaperOf {
	readonly report: string;
	readonly period: string;
	/** The edition's id; absent: the report as the book has it now. */
	readonly edition?: string;
	/** The draft's id: the report as it is being written. */
	readonly draft?: string;
}

export function fetchWordFile(
	asked: PaperOf & { readonly form: PaperForm; readonly annex: boolean; readonly words: PaperWords },
	signal: AbortSignal,
): Promise<ReceivedFile> {
	const { report, period, edition, draft, form, annex, words } = asked;
	const filled = Object.fromEntries(Object.entries(words).filter(([, said]) => said.trim() !== ''));
	const query = { ...filled, as: 'docx', form, annex: annex ? 'figures' : undefined };
	if (draft !== undefined) {
		return requestFile(`/drafts/${draft}/preview`, { query, signal });
	}
	return edition === undefined
		? requestFile(`/reports/${encodeURIComponent(report)}`, { query: { ...query, period }, signal })
		: requestFile(`/editions/${edition}/report`, { query, signal });
}

/** What was rewritten in a draft's Word file becomes suggestions in its chapters. */
export function takeOverReturned(draft: string, file: Blob): Promise<TakenOver> {
	return request(`/drafts/${draft}/returned`, { method: 'POST', body: file });
}

/** What was changed in a Word file; nothing of it is kept. */
export function compareReturned({ report, period }: Pick<PaperOf, 'report' | 'period'>, file: Blob): Promise<ReturnedFileAnswer> {
	return request(`/reports/${encodeURIComponent(report)}/returned`, { method: 'POST', query: { period }, body: file });
}
