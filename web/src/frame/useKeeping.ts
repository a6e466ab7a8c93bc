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
}
