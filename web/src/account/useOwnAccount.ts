import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { getOwnAccount, listTokens } from './account-requests.ts';

const ACCOUNT_KEY = ['own-account'] as const;
const TOKENS_KEY = ['own-tokens'] as const;

/** The reader's account as it stands. */
export function useOwnAccount() {
	return useQuery({ queryKey: ACCOUNT_KEY, queryFn: ({ signal }) => getOwnAccount(signal) });
}

/** The reader's tokens that are good, the newest first. */
export function useOwnTokens() {
	return useQuery({ queryKey: TOKENS_KEY, queryFn: ({ signal }) => listTokens(signal) });
}

/** To be called after a change of what the two show. */
export function useAskAgain() {
	const queries = useQueryClient();
	return useCallback(() => Promise.all([queries.invalidateQueries({ queryKey: ACCOUNT_KEY }), queries.invalidateQueries({ queryKey: TOKENS_KEY })]), [queries]);
}
