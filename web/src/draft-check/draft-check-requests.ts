import type { DraftCheckAnswer } from '@yibenzhang/engine';
import { request, sendContent } from '../api.ts';

export function checkText(text: string, period: string): Promise<DraftCheckAnswer> {
	return request('/draft-check', { method: 'POST', body: { text, period } });
}

/** @param progress told from 0 to 1 */
export function checkFile(file: File, period: string, progress: (sent: number) => void): Promise<DraftCheckAnswer> {
	return sendContent('/draft-check/file', { content: file, query: { period }, progress });
}
