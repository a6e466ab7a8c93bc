import { useQuery } from '@tanstack/react-query';
import type { DraftCheckAnswer } from '@yibenzhang/engine';
import { checkText } from './draft-check-requests.ts';

/** The check of a text; another period compares the same text anew and keeps on the screen what was there. */
export function useDraftCheck(text: string | undefined, period: string) {
	return useQuery<DraftCheckAnswer>({
		queryKey: ['draft-check', period, text],
		queryFn: () => checkText(text ?? '', period),
		enabled: text !== undefined,
		placeholderData: (before) => (before?.text === text ? before : undefined),
		staleTime: 60_000,
		retry: false,
	});
}
