import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DraftDetail } from '@yibenzhang/engine';
import { checkWriting, getDraft, getDraftFigures, getPreview, listReportDrafts } from './draft-requests.ts';

/** Others write, and the book changes, while the page stands open. */
const AGAIN_MS = 20_000;

export const draftsQuery = queryOptions({ queryKey: ['report-drafts'], queryFn: ({ signal }) => listReportDrafts(signal) });

export function draftQuery(id: string) {
	return queryOptions({ queryKey: ['report-draft', id], queryFn: ({ signal }) => getDraft(id, signal), refetchInterval: AGAIN_MS });
}

export function useDraftFigures(id: string) {
	return useQuery({ queryKey: ['report-draft', id, 'figures'], queryFn: ({ signal }) => getDraftFigures(id, signal), refetchInterval: AGAIN_MS });
}

export function usePreview(id: string) {
	return useQuery({ queryKey: ['report-draft', id, 'preview'], queryFn: ({ signal }) => getPreview(id, signal), refetchInterval: AGAIN_MS });
}

/** The check of the whole text: only when it is asked for, and what it found stays while one mends. */
export function useWritingCheck(id: string) {
	return useQuery({ queryKey: ['writing-check', id], queryFn: ({ signal }) => checkWriting(id, signal), enabled: false, retry: false });
}

/** A change of the draft or of a chapter: what comes back is the draft as it is now. */
export function useDraftChange<Given = void>(change: (given: Given) => Promise<DraftDetail>, done?: (draft: DraftDetail) => void) {
	const queries = useQueryClient();
	return useMutation({
		mutationFn: change,
		onSuccess: (draft) => {
			queries.setQueryData(draftQuery(draft.id).queryKey, draft);
			void queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
			void queries.invalidateQueries({ queryKey: ['report-draft', draft.id, 'preview'] });
			done?.(draft);
		},
	});
}
