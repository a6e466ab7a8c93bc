import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiError, isAway, keepLine } from '../api.ts';
import { line } from '../line.ts';
import { guardSession } from '../session-gate.ts';

/** Nothing typed is lost: the page waits out a session that ends and a line that drops, and reads anew what it could not read meanwhile. */
export function useKeeping(account: string | undefined): void {
	const queries = useQueryClient();
	useEffect(() => (account === undefined ? undefined : guardSession(account)), [account]);
	useEffect(keepLine, []);
	const { state } = line.use();
	useEffect(() => {
		if (state === 'back') {
			void queries.refetchQueries({ type: 'active', predicate: ({ state: { error } }) => error instanceof ApiError && isAway(error) });
		}
	}, [state, queries]);
	useEffect(() => {
		if (account !== undefined && state !== 'down') {
			// What a chapter of a report has left on this device; failing that, the next page tries again.
			void import('../drafts/sync/send-waiting.ts').then(({ sendWaitingChapters }) => sendWaitingChapters(account)).catch(() => undefined);
		}
	}, [account, state]);
}
