/** What was typed in chapters and never sent, because the browser was closed or killed: it goes out from whatever page is opened next. */
import { mergeUpdates } from 'yjs';
import { ApiError } from '../../api.ts';
import { type ChapterPlace, sendUpdates } from '../draft-requests.ts';
import { toBase64 } from './base64.ts';
import { type ChapterShelf, openShelf, placesWaiting } from './chapter-shelf.ts';

/** Nothing is sent of a chapter that another page has open, which does it itself. */
export async function sendWaitingChapters(account: string): Promise<void> {
	for (const place of await placesWaiting(account)) {
		await sendWaiting(place, await openShelf(account, place));
	}
}

/** As one update: every key that was pressed left one. What the server refuses stays: the chapter tells of it when it is opened. */
export async function sendWaiting(place: ChapterPlace, shelf: Pick<ChapterShelf, 'waiting' | 'drop'>): Promise<void> {
	const waiting = await shelf.waiting();
	if (waiting.length === 0) {
		return;
	}
	try {
		await sendUpdates(place, { client: 0, updates: [toBase64(mergeUpdates(waiting.map(({ update }) => update)))] });
		await shelf.drop(waiting.map(({ key }) => key));
	} catch (error) {
		if (!(error instanceof ApiError)) {
			throw error;
		}
	}
}
