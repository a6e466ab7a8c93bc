import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 720px)';
const WIDE = '(min-width: 1200px)';

type Room = 'phone' | 'tablet' | 'desktop';

/** How much room there is: `phone`, `tablet`, or `desktop` where a panel fits beside the text. As in the style sheets. */
export function useRoom(): Room {
	return useSyncExternalStore(subscribe, roomNow);
}

/** For those who do not wait until it changes. */
export function roomNow(): Room {
	return matchMedia(NARROW).matches ? 'phone' : matchMedia(WIDE).matches ? 'desktop' : 'tablet';
}

function subscribe(changed: () => void): () => void {
	const queries = [matchMedia(NARROW), matchMedia(WIDE)];
	for (const query of queries) {
		query.addEventListener('change', changed);
	}
	return () => {
		for (const query of queries) {
			query.removeEventListener('change', changed);
		}
	};
}
