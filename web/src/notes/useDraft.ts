import { useEffect, useRef, useState } from 'react';
import { findTaken, keepTaken } from '../offline/at-hand.ts';
import { canKeepSecrets } from '../offline/vault.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';

const NAME = 'draft';
const PAUSE_MS = 400;

/** What is being written, sealed on this device while it is typed: a page that is killed gives it back. */
export function useDraft(account: string | undefined): readonly [Draft, (change: (before: Draft) => Draft) => void] {
	const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT);
	const found = useRef<string>(undefined);

	useEffect(() => {
		if (account === undefined || !canKeepSecrets()) {
			return;
		}
		findTaken<Draft>(account, NAME).then(
			(kept) => {
				found.current = account;
				// What was typed in the meantime is newer.
				setDraft((now) => (now.said === '' && now.chosen === undefined && kept !== undefined ? kept.value : now));
			},
			() => {
				found.current = account;
			},
		);
	}, [account]);

	useEffect(() => {
		if (account === undefined || found.current !== account || !canKeepSecrets()) {
			return;
		}
		const keep = () => void keepTaken(account, NAME, draft).catch(() => undefined);
		const waiting = setTimeout(keep, PAUSE_MS);
		document.addEventListener('visibilitychange', keep);
		return () => {
			clearTimeout(waiting);
			document.removeEventListener('visibilitychange', keep);
		};
	}, [account, draft]);

	return [draft, setDraft];
}
