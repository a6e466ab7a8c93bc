/// <reference lib="webworker" />
/**
 * Keeps the phone's entry at hand without a line, and sends what waits when the browser wakes it. Asking the server is not its business:
 * `/api` passes by, and the desktop's pages do too.
 */
import { createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { NOTE_ADDRESS, SEND_WAITING, TAKE_OVER } from './offline-worker-words.ts';
import { sendWaiting } from './send-waiting.ts';

declare const self: ServiceWorkerGlobalScope;
/** Addresses and digests of the entry's files, put in when the page is built. */
declare const ENTRY_FILES: readonly { readonly url: string; readonly revision: string | null }[];

interface SyncEvent extends ExtendableEvent {
	readonly tag: string;
}

precacheAndRoute([...ENTRY_FILES], { directoryIndex: '', cleanURLs: false });
registerRoute(new NavigationRoute(createHandlerBoundToURL(NOTE_ADDRESS), { allowlist: [/^\/note(\/|\?|$)/] }));

// A new version waits until nobody types any more: the page says when.
self.addEventListener('message', ({ data }) => {
	if (data === TAKE_OVER) {
		void self.skipWaiting();
	}
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('sync', (event) => {
	const sync = event as SyncEvent;
	if (sync.tag === SEND_WAITING) {
		sync.waitUntil(sendWaiting());
	}
});
