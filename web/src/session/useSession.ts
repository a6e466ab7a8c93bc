import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changePassword } from '../account/account-requests.ts';
import { leaveDevice } from '../offline/at-hand.ts';
import { forgetOpened } from '../search/recent.ts';
import { sessionGate, tellOthers } from '../session-gate.ts';
import { type Account, findSession, signIn, signOut } from './session-requests.ts';

const SESSION_KEY = ['session'] as const;

/** How it is asked who is signed in. */
export const sessionQuery = queryOptions({ queryKey: SESSION_KEY, queryFn: findSession, staleTime: Number.POSITIVE_INFINITY });

/** Who is signed in: `null` for nobody, `undefined` while it is asked. */
export function useSession() {
	return useQuery(sessionQuery);
}

/** A session that was refused, where no page waits for it to come back: the sign-in page is next. */
export function noticeSessionEnd(queries: QueryClient): void {
	queries.setQueryData(SESSION_KEY, null);
}

export function useSignIn() {
	return useMutation({ mutationFn: signIn });
}

/** Whoever signs in begins afresh: what the account before was shown is gone. */
export function useBeginSession(): (account: Account) => void {
	const queries = useQueryClient();
	return (account) => {
		forget(queries);
		queries.setQueryData(SESSION_KEY, account);
		tellOthers(account.id);
	};
}

/** What was refused while a one-time password waited to be changed is asked anew; a page that waits for its session keeps what it shows. */
export function useChangePassword() {
	const queries = useQueryClient();
	return useMutation({
		mutationFn: changePassword,
		onSuccess: () => {
			if (!sessionGate.get()) {
				forget(queries);
			}
			queries.setQueryData<Account | null>(SESSION_KEY, (account) => account && { ...account, must_change_password: false });
		},
	});
}

/** Nothing that one account was shown stays for the next. */
export function useSignOut() {
	const queries = useQueryClient();
	return useMutation({
		mutationFn: async () => {
			const account = queries.getQueryData<Account | null>(SESSION_KEY);
			await signOut();
			if (account) {
				// The session is over whatever the device's own store says.
				await leaveDevice(account.id).catch(() => undefined);
			}
		},
		onSuccess: () => {
			tellOthers(null);
			queries.setQueryData(SESSION_KEY, null);
			forget(queries);
		},
	});
}

function forget(queries: QueryClient): void {
	forgetOpened();
	queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}
