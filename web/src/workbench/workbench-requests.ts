import type { CameInAnswer, DueAnswer, EntriesAnswer, PinnedAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';

export async function findDue(signal?: AbortSignal): Promise<DueAnswer> {
	return request('/workbench/due', { signal });
}

export async function findCameIn(signal?: AbortSignal): Promise<CameInAnswer> {
	return request('/workbench/came-in', { signal });
}

/** @param until as the answer gave it: what comes in later is not seen yet. */
export async function keepSeen(until: string): Promise<void> {
	await request('/workbench/came-in/seen', { method: 'POST', body: { until } });
}

export async function findEntries(signal?: AbortSignal): Promise<EntriesAnswer> {
	return request('/workbench/entries', { signal });
}

export async function findPinned(period: string, signal?: AbortSignal): Promise<PinnedAnswer> {
	return request('/workbench/figures', { query: { period }, signal });
}
