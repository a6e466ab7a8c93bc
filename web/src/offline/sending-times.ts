/** When to try: at once, when something is added, when the line comes back, when the page is looked at, and in between ever more rarely. */

import type { Outbox, SendingEnd } from './outbox.ts';
import { askForSync } from './register-offline-worker.ts';

export interface SendingStatus {
	readonly is_sending: boolean;
	/** How the last attempt ended. */
	readonly end: SendingEnd | undefined;
}

const FIRST_MS = 2000;
const LONGEST_MS = 5 * 60_000;
/** Another tab, or the service worker, is at it. */
const ELSEWHERE_MS = 15_000;

/** @returns what ends it. */
export function keepSending(outbox: Outbox, onStatus: (status: SendingStatus) => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let pause = FIRST_MS;
	let isSending = false;
	let isAskedAgain = false;
	let isOver = false;

	async function send(): Promise<void> {
		clearTimeout(timer);
		if (isSending) {
			isAskedAgain = true;
			return;
		}
		isSending = true;
		onStatus({ is_sending: true, end: undefined });
		// The outbox itself failing, as with a full disk, is told like a line that is down: it is tried again.
		const end = await outbox.send().catch((): SendingEnd => ({ why: 'no_line' }));
		isSending = false;
		if (isOver) {
			return;
		}
		onStatus({ is_sending: false, end });
		if (isAskedAgain) {
			isAskedAgain = false;
			return send();
		}
		planNext(end);
	}

	function planNext(end: SendingEnd | undefined): void {
		if (end === undefined) {
			timer = setTimeout(send, ELSEWHERE_MS);
		} else if (end.why === 'no_line' || end.why === 'busy') {
			const asked = end.why === 'busy' && end.retry_at !== undefined ? end.retry_at.getTime() - Date.now() : 0;
			timer = setTimeout(send, Math.max(asked, pause));
			pause = Math.min(pause * 2, LONGEST_MS);
			void askForSync();
		} else {
			pause = FIRST_MS;
		}
	}

	const now = () => void send();
	const whenSeen = () => {
		if (document.visibilityState === 'visible') {
			now();
		}
	};
	const unsubscribe = outbox.subscribe((change) => {
		if (change === 'waits') {
			now();
		}
	});
	window.addEventListener('online', now);
	document.addEventListener('visibilitychange', whenSeen);
	now();
	return () => {
		isOver = true;
		clearTimeout(timer);
		unsubscribe();
		window.removeEventListener('online', now);
		document.removeEventListener('visibilitychange', whenSeen);
	};
}
