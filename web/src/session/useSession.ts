import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { findSession, signIn, signOut } from '../api.ts';

export const SESSION_KEY = ['session'] as const;

/** Who is signed in: `null` for nobody, `undefined` while it is asked. */
export function useSession() {
	return useQuery({ queryKey: SESSION_KEY, queryFn: findSession, staleTime: Number.POSITIVE_INFINITY });
}

export function useSignIn() {
	const queries = useQueryClient();
	return useMutation({ mutationFn: signIn, onSuccess: (account) => queries.setQueryData(SESSION_KEY, account) });
}

/** Nothing that one account was shown stays for the next. */
export function useSignOut() {
	const queries = useQueryClient();
	return useMutation({
		mutationFn: signOut,
		onSuccess: () => {
			queries.setQueryData(SESSION_KEY, null);
			queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
		},
	});
}
