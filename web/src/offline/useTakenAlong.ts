import { useEffect, useState } from 'react';
import { ApiError } from '../api.ts';
import type { AtHand } from './at-hand.ts';
import { findTakenAlong, type TakenAlong, takeAlong } from './taken-along.ts';

/** So long what was taken along is fresh enough while there is a line. */
const FRESH_MS = 30 * 60_000;

/** What was taken along, fetched anew when it is older than half an hour, or than `staleSince`, and there is a line. `is_refused`: this account may not read it. */
export function useTakenAlong(atHand: AtHand | null | undefined, staleSince = ''): { taken: TakenAlong | undefined; is_refused: boolean } {
	const [taken, setTaken] = useState<TakenAlong>();
	const [isRefused, setIsRefused] = useState(false);
	useEffect(() => {
		if (!atHand) {
			setTaken(undefined);
			return;
		}
		const leaving = new AbortController();
		const look = async () => {
			const kept = await findTakenAlong(atHand.account.id);
			if (kept !== undefined && !leaving.signal.aborted) {
				setTaken(kept);
			}
			if (kept === undefined || Date.parse(kept.as_of) < Date.now() - FRESH_MS || kept.as_of < staleSince) {
				const fresh = await takeAlong(atHand, leaving.signal);
				setTaken(fresh);
			}
		};
		// Without a line what was kept stays; the next page or the next line tries again.
		look().catch((error) => setIsRefused(error instanceof ApiError && error.status === 403));
		return () => leaving.abort();
	}, [atHand, staleSince]);
	return { taken, is_refused: isRefused };
}
