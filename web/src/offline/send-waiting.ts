import { openOfflineStore } from './offline-store.ts';
import { openOutbox } from './outbox.ts';

/** Sends for every account that has not signed out here. Throws while there is no line, so that the browser wakes the service worker again. */
export async function sendWaiting(): Promise<void> {
	const accounts = (await (await openOfflineStore()).getAll('keys')).filter(({ key }) => key !== undefined);
	for (const { account } of accounts) {
		const outbox = await openOutbox(account);
		const end = await outbox.send().finally(outbox.close);
		if (end?.why === 'no_line' || end?.why === 'busy') {
			throw new Error('there is no line yet');
		}
	}
}
