import { NOTE_ADDRESS, SEND_WAITING, SERVICE_WORKER_ADDRESS, TAKE_OVER } from './offline-worker-words.ts';

interface SyncingRegistration extends ServiceWorkerRegistration {
	readonly sync?: { register(tag: string): Promise<void> };
}

/** Called with what takes the new version into use, once one waits. It reloads the page: only a person may ask for it. */
type OnNewVersion = (takeOver: () => void) => void;

/** Makes the entry start without a line. False where the browser has no service workers, as for pages that came without HTTPS. */
export async function registerServiceWorker(onNewVersion: OnNewVersion): Promise<boolean> {
	const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	if (workers === undefined) {
		return false;
	}
	const registration = await workers.register(SERVICE_WORKER_ADDRESS, { scope: NOTE_ADDRESS, updateViaCache: 'none' });
	const tell = () => {
		const waiting = registration.waiting;
		if (waiting !== null && workers.controller !== null) {
			onNewVersion(() => {
				workers.addEventListener('controllerchange', () => location.reload(), { once: true });
				waiting.postMessage(TAKE_OVER);
			});
		}
	};
	tell();
	registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') {
			// Without a line there is nothing new to be found.
			registration.update().catch(() => undefined);
		}
	});
	return true;
}

/** Asks the browser to wake the service worker when there is a line, also with the page closed. Where it cannot, the page sends when it is open. */
export async function askForSync(): Promise<void> {
	const registration = (await navigator.serviceWorker?.getRegistration(NOTE_ADDRESS)) as SyncingRegistration | undefined;
	// Refused where the person has switched it off; the page sends all the same.
	await registration?.sync?.register(SEND_WAITING).catch(() => undefined);
}
