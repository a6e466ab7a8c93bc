import type { CompareAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';

export async function comparePeriods(period: string, earlier: string | undefined, signal?: AbortSignal): Promise<CompareAnswer> {
	return request('/figures/compare', { query: { period, ...(earlier === undefined ? {} : { with: earlier }) }, signal });
}
