import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changePassword } from '../account/account-requests.ts';
import { leaveDevice } from '../offline/at-hand.ts';
import { type Account, findSession, signIn, signOut } from './session-requests.ts';

const SESSION_KEY = ['session'] as const;
const ENDED_KEY = ['session', 'ended'] as const;

/** Who is signed in: `null` for nobody, `undefined` while it is asked. */
export function useSession() {
	return useQuery({ queryKey: SESSION_KEY, queryFn: findSession, staleTime: Number.POSITIVE_INFINITY });
}

/** A session that was there and is refused now has ended by itself: the sign-in page says so and leads back. */
export function noticeSessionEnd(queries: QueryClient): void {
	if (queries.getQueryData(SESSION_KEY)) {
		queries.setQueryData(ENDED_KEY, true);
	}
	queries.setQueryData(SESSION_KEY, null);
}

export function useSessionEnded(): boolean {
	return useQueryClient().getQueryData(ENDED_KEY) === true;
}

/** Whoever signs in next begins afresh: what the account before was shown is gone. */
export function useSignIn() {
	const queries = useQueryClient();
	return useMutation({
		mutationFn: signIn,
		onSuccess: (account) => {
			forget(queries);
			queries.setQueryData(ENDED_KEY, false);
			queries.setQueryData(SESSION_KEY, account);
		},
	});
}

/** What was refused while a one-time password waited to be changed is asked anew. */
export function useChangePassword() {
	const queries = useQueryClient();
	return useMutation({
		mutationFn: changePassword,
		onSuccess: () => {
			forget(queries);
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
			queries.setQueryData(SESSION_KEY, null);
			forget(queries);
		},
	});
}

function forget(queries: QueryClient): void {
	queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
}
