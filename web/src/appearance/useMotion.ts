import { useSyncExternalStore } from 'react';

const CALM = '(prefers-reduced-motion: reduce)';

/** Whether things may move; not where the reader has asked their system for calm. */
export function useMotion(): boolean {
	return useSyncExternalStore(subscribe, () => !matchMedia(CALM).matches);
}

function subscribe(changed: () => void): () => void {
	const query = matchMedia(CALM);
	query.addEventListener('change', changed);
	return () => query.removeEventListener('change', changed);
}
