import { useEffect, useRef, useState } from 'react';
import { type Draft, dropDraft, keepDraft } from './drafts.ts';

const PAUSE_MS = 300;

export interface KeptDraft {
	/** ISO 8601; null while nothing is kept. */
	readonly kept_at: string | null;
	/** The browser keeps nothing. */
	readonly failed: boolean;
	keepNow(): void;
	drop(): Promise<void>;
}

/** Keeps the draft a moment after each change, and at once when the page is left in whatever way. @param wanted false: nothing is worth keeping. */
export function useKeptDraft(draft: Draft, wanted: boolean): KeptDraft {
	const [kept, setKept] = useState<string | null>(wanted ? draft.kept_at : null);
	const [failed, setFailed] = useState(false);
	const latest = useRef({ draft, wanted, dirty: false, dropped: false });
	if (latest.current.draft !== draft) {
		latest.current = { ...latest.current, draft, wanted, dirty: true };
	}

	const keep = useRef(async () => {
		const now = latest.current;
		if (!now.dirty || now.dropped) {
			return;
		}
		now.dirty = false;
		try {
			if (now.wanted) {
				const kept_at = new Date().toISOString();
				await keepDraft({ ...now.draft, kept_at });
				setKept(kept_at);
			} else {
				await dropDraft(now.draft.id);
				setKept(null);
			}
			setFailed(false);
		} catch {
			setFailed(true);
		}
	}).current;

	useEffect(() => {
		const later = setTimeout(keep, PAUSE_MS);
		return () => clearTimeout(later);
	}, [draft, keep]);

	useEffect(() => {
		const hidden = () => document.visibilityState === 'hidden' && keep();
		window.addEventListener('pagehide', keep);
		document.addEventListener('visibilitychange', hidden);
		return () => {
			window.removeEventListener('pagehide', keep);
			document.removeEventListener('visibilitychange', hidden);
			keep();
		};
	}, [keep]);

	return {
		kept_at: kept,
		failed,
		keepNow: () => {
			latest.current.dirty = true;
			keep();
		},
		drop: async () => {
			latest.current.dropped = true;
			setKept(null);
			await dropDraft(latest.current.draft.id).catch(() => undefined);
		},
	};
}
