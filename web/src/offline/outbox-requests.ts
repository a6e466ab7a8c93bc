import type { Attachment, RecordAnswer } from '@yibenzhang/engine';
import { ApiError, request } from '../api.ts';
import type { Entry, EntryPicture } from './entry.ts';
import type { PhoneClock } from './phone-clock.ts';

/** A line on which nothing has moved for so long is none. */
const PATIENCE_MS = 60_000;
const PICTURE_PATIENCE_MS = 5 * 60_000;

export interface Greeting {
	/** `null`: nobody is signed in. */
	readonly account: string | null;
	readonly clock_offset: number | undefined;
}

/** Who is signed in, and what the server's clock says. */
export async function greetServer(clock: PhoneClock): Promise<Greeting> {
	const sentAt = clock.now();
	let offset: number | undefined;
	const answered = (headers: Headers) => {
		offset = clock.read(headers.get('date'), sentAt);
	};
	try {
		const { account } = await request<{ account: { id: string } }>('/session', { answered, signal: AbortSignal.timeout(PATIENCE_MS) });
		return { account: account.id, clock_offset: offset };
	} catch (error) {
		if (error instanceof ApiError && error.code === 'not_signed_in') {
			return { account: null, clock_offset: offset };
		}
		throw error;
	}
}

/** The same for ever for one account, told only while it is signed in. */
export async function getSeal(): Promise<string> {
	return (await request<{ seal: string }>('/session/seal')).seal;
}

export async function uploadPicture({ name, keep_location }: EntryPicture, content: Blob): Promise<Attachment> {
	return request<Attachment>('/attachments', {
		method: 'POST',
		query: { name, keep_location: keep_location === true ? 'yes' : undefined },
		body: content,
		signal: AbortSignal.timeout(PICTURE_PATIENCE_MS),
	});
}

/** Whatever the line does to it, the book writes it once: the entry's id is its key. */
export async function sendEntry({ id, label, requests }: Entry): Promise<{ readonly id: string; readonly records: readonly RecordAnswer[] }> {
	return request('/batches', { method: 'POST', body: { label, requests }, idempotency_key: id, signal: AbortSignal.timeout(PATIENCE_MS) });
}
