import type { BurdenAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';

/** The burden of a period, as the reader may see it. */
export async function burdenOf(period: string, signal?: AbortSignal): Promise<BurdenAnswer> {
	return request('/forms/burden', { query: { period }, signal });
}
