/** What was typed in chapters and never sent, because the browser was closed or killed: it goes out from whatever page is opened next. */
import { ApiError } from '../../api.ts';
import { sendUpdates } from '../draft-requests.ts';
import { toBase64 } from './base64.ts';
import { openShelf, placesWaiting } from './chapter-shelf.ts';

/** What the server refuses stays: the chapter tells of it when it is opened. Nothing is sent of a chapter that another page has open, which does it itself. */
export async function sendWaitingChapters(account: string): Promise<void> {
	for (const place of await placesWaiting(account)) {
		const shelf = await openShelf(account, place);
		const waiting = await shelf.waiting();
		try {
			await sendUpdates(place, { client: 0, updates: waiting.map(({ update }) => toBase64(update)) });
			await shelf.drop(waiting.map(({ key }) => key));
		} catch (error) {
			if (!(error instanceof ApiError)) {
				throw error;
			}
		}
	}
}
