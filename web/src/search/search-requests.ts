import type { SearchAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';

export async function searchEverywhere(q: string, signal?: AbortSignal): Promise<SearchAnswer> {
	return request('/search', { query: { q }, signal });
}
