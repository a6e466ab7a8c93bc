import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError } from '../api.ts';
import { type AtHand, fetchAtHand, findAtHand, onLeaving } from './at-hand.ts';

export interface AtHandView {
	/** `undefined` while it is looked for, `null` when nobody is signed in here. */
	readonly at_hand: AtHand | null | undefined;
	/** It is what was kept: there is no line now. */
	readonly is_kept: boolean;
	/** Nothing is kept here, and the server cannot be asked. */
	readonly fault: unknown;
	/** Somebody signed in, or out. */
	refresh(): Promise<void>;
}

/** A page that stays open for days asks again when it is looked at. */
const FRESH_MS = 30 * 60_000;

/** Who works here and in which registers: what was kept at once, then what the server says. */
export function useAtHand(): AtHandView {
	const [view, setView] = useState<Omit<AtHandView, 'refresh'>>({ at_hand: undefined, is_kept: false, fault: undefined });

	const refreshed = useRef(0);

	const refresh = useCallback(async () => {
		refreshed.current = Date.now();
		const kept = await findAtHand();
		if (kept !== undefined) {
			setView(({ at_hand }) => ({ at_hand: at_hand ?? kept, is_kept: true, fault: undefined }));
		}
		try {
			const fresh = await fetchAtHand();
			// A session that ended on the way must not take what is being typed away: the outbox says that one should sign in.
			setView({ at_hand: fresh ?? kept ?? null, is_kept: fresh === null && kept !== undefined, fault: undefined });
		} catch (error) {
			const isLine = error instanceof ApiError && (error.code === 'network' || error.code === 'answer' || error.status >= 500);
			setView((before) => (isLine && (kept ?? before.at_hand) ? { ...before, at_hand: before.at_hand ?? kept, is_kept: true } : { ...before, fault: error }));
		}
	}, []);

	useEffect(() => {
		const again = () => void refresh();
		again();
		const whenSeen = () => {
			if (document.visibilityState === 'visible' && refreshed.current < Date.now() - FRESH_MS) {
				again();
			}
		};
		const unsubscribe = onLeaving(() => setView({ at_hand: null, is_kept: false, fault: undefined }));
		window.addEventListener('online', again);
		document.addEventListener('visibilitychange', whenSeen);
		return () => {
			unsubscribe();
			window.removeEventListener('online', again);
			document.removeEventListener('visibilitychange', whenSeen);
		};
	}, [refresh]);

	return { ...view, refresh };
}
