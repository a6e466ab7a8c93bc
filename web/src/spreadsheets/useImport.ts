import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ImportAnswer } from '@yibenzhang/engine';
import { useCallback } from 'react';
import { getImport } from './spreadsheet-requests.ts';

const ASK_AGAIN_MS = 700;

/** An import as it stands on the server; asked again for as long as it goes on by itself. */
export function useImport(id: string) {
	return useQuery({
		queryKey: ['import', id],
		queryFn: ({ signal }) => getImport(id, signal),
		refetchInterval: ({ state: { data } }) => (data?.stage === 'checking' || data?.stage === 'writing' ? ASK_AGAIN_MS : false),
		refetchIntervalInBackground: true,
	});
}

/** Takes what the server answered for how the import stands, and forgets what was said of it before. */
export function useTakeAnswer(): (answer: ImportAnswer) => Promise<void> {
	const queries = useQueryClient();
	return useCallback(
		async (answer) => {
			queries.setQueryData(['import', answer.id], answer);
			await queries.invalidateQueries({ queryKey: ['imports'] });
		},
		[queries],
	);
}
