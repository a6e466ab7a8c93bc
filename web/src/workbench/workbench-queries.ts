/** What the parts of the workbench ask; the page asks the same, to show them all at once. */
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { countOwn } from '../contradictions/contradiction-requests.ts';
import { findCameIn, findDue, findEntries, findPinned } from './workbench-requests.ts';

export const dueQuery = queryOptions({ queryKey: ['due'], queryFn: ({ signal }) => findDue(signal) });
export const cameInQuery = queryOptions({ queryKey: ['came-in'], queryFn: ({ signal }) => findCameIn(signal) });
export const entriesQuery = queryOptions({ queryKey: ['entries'], queryFn: ({ signal }) => findEntries(signal) });
export const ownContradictionsQuery = queryOptions({ queryKey: ['contradictions', 'own'], queryFn: ({ signal }) => countOwn(signal) });

/** The figures of another year stand until those of this one have come. */
export function pinnedQuery(period: string) {
	return queryOptions({ queryKey: ['pinned', period], queryFn: ({ signal }) => findPinned(period, signal), placeholderData: keepPreviousData });
}
