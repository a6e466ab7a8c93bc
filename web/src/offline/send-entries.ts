/** Sends what waits: in order, one at a time, each under its own key. What the line does to requests and answers, the key makes good. */
import type { ActRequest } from '@yibenzhang/engine';
import { ApiError } from '../api.ts';
import { alone } from './alone.ts';
import type { Entry, EntryPicture, Refusal } from './entry.ts';
import type { EntryShelf } from './entry-shelf.ts';
import { greetServer, sendEntry, uploadPicture } from './outbox-requests.ts';
import type { PhoneClock } from './phone-clock.ts';

/** How it ended. `later`: no line, or the server cannot now; what waits is tried again. */
export type SendingEnd =
	| { readonly why: 'done' | 'no_line' | 'sign_in_wanted' | 'other_account' | 'account_refused' }
	| { readonly why: 'busy'; readonly retry_at: Date | undefined };

export interface Sending {
	readonly account: string;
	readonly shelf: EntryShelf;
	readonly clock: PhoneClock;
	/** After every entry that went, or was refused. */
	onChange?(): void;
}

/** Failures of the server itself, with answers in its own words, before a person looks at the entry. */
const MOST_FAILURES = 5;
/** Files that no record holds are swept a day after their upload. */
const UPLOAD_HOLDS_MS = 20 * 3_600_000;
/** Whoever is refused so is refused whatever the entry says. */
const ACCOUNT_REFUSALS = new Set(['account_closed', 'password_change_wanted', 'session_wanted']);

/** Goes through what waits once, and through what was added meanwhile. Never twice at a time for one account: see `outbox.ts`. */
export async function sendEntries({ account, shelf, clock, onChange }: Sending): Promise<SendingEnd> {
	const greeted = await tell(() => greetServer(clock));
	if ('end' in greeted) {
		return greeted.end;
	}
	const { account: signedIn, clock_offset } = greeted.result;
	if (signedIn !== account) {
		return { why: signedIn === null ? 'sign_in_wanted' : 'other_account' };
	}
	const tried = new Set<string>();
	const blocked = new Set((await shelf.list('refused')).flatMap(recordsIn));
	for (;;) {
		const next = (await shelf.waiting()).filter((id) => !tried.has(id));
		if (next.length === 0) {
			return { why: 'done' };
		}
		for (const id of next) {
			tried.add(id);
			const end = await alone(entryLock(id), () => sendOne({ shelf, clock, blocked, offset: clock_offset }, id));
			onChange?.();
			if (end !== undefined) {
				return end;
			}
		}
	}
}

/** Held while an entry is on its way, and while a person changes it. */
export function entryLock(id: string): string {
	return `entry.${id}`;
}

interface Run {
	readonly shelf: EntryShelf;
	readonly clock: PhoneClock;
	/** Records that a refused entry is about: a later one would speak of what is not there yet. */
	readonly blocked: Set<string>;
	readonly offset: number | undefined;
}

/** @returns why nothing more can be sent now; undefined when the next may go. */
async function sendOne(run: Run, id: string): Promise<SendingEnd | undefined> {
	const { shelf, clock, blocked } = run;
	const found = await shelf.find(id);
	if (found?.state !== 'waiting' || recordsIn(found).some((record) => blocked.has(record))) {
		return undefined;
	}
	// What is sent under the key must be the same each time, so all that is not fixed yet is fixed before the first time.
	let entry: Entry = { ...found, attempted: true, made_at: found.made_at ?? momentOf(found, run) };
	await shelf.put(entry);
	const sent = await tell(async () => {
		entry = await withUploads(run, entry);
		return sendEntry({ ...entry, requests: filledRequests(entry) });
	});
	if ('end' in sent) {
		return setBack(run, entry, sent);
	}
	const { id: batch, records } = sent.result;
	if (!Array.isArray(records)) {
		return { why: 'no_line' };
	}
	const { refusal: _, ...rest } = entry;
	await shelf.put({
		...rest,
		state: 'sent',
		sent_at: new Date(clock.now()).toISOString(),
		batch,
		records: records.map(({ register, id: record, number }) => ({ register, id: record, number })),
	});
	await shelf.dropPictures(id);
	await followUp(shelf, entry, records);
	return undefined;
}

/** What was written over a lost line must not be lost by a refusal, nor stand in the way of the others. */
async function setBack(run: Run, entry: Entry, { end, error }: Told): Promise<SendingEnd | undefined> {
	const { shelf, clock, blocked } = run;
	if (error === undefined || end.why !== 'done') {
		return end;
	}
	const lapsed = entry.pictures.filter(({ uploaded }) => uploaded !== undefined && Date.parse(uploaded.at) < clock.now() - UPLOAD_HOLDS_MS);
	if (lapsed.length > 0 && error.code === 'values_refused') {
		await shelf.put({ ...entry, pictures: entry.pictures.map(({ uploaded: _, ...picture }) => picture) });
		return sendOne(run, entry.id);
	}
	const failures = (entry.failures ?? 0) + (error.status >= 500 ? 1 : 0);
	if (error.status >= 500 && failures < MOST_FAILURES) {
		await shelf.put({ ...entry, failures });
		return { why: 'busy', retry_at: error.retry_at };
	}
	await shelf.put({ ...entry, failures, state: 'refused', refusal: refusalOf(error) });
	for (const record of recordsIn(entry)) {
		blocked.add(record);
	}
	return undefined;
}

interface Told {
	readonly end: SendingEnd;
	/** With `done`: the server's refusal of this one request. */
	readonly error?: ApiError;
}

/** What an attempt came to. Only an answer in the server's own words is one: anything else may come from whoever stands between. */
async function tell<Result>(ask: () => Promise<Result>): Promise<{ readonly result: Result } | Told> {
	try {
		return { result: await ask() };
	} catch (error) {
		if (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
			return { end: { why: 'no_line' } };
		}
		if (!(error instanceof ApiError)) {
			throw error;
		}
		if (error.code === 'network' || error.code === 'answer') {
			return { end: { why: 'no_line' } };
		}
		if (error.status === 401) {
			return { end: { why: 'sign_in_wanted' } };
		}
		if (ACCOUNT_REFUSALS.has(error.code)) {
			return { end: { why: 'account_refused' } };
		}
		if (error.status === 503 || error.status === 429 || error.status === 408) {
			return { end: { why: 'busy', retry_at: error.retry_at } };
		}
		return { end: { why: 'done' }, error };
	}
}

async function withUploads({ shelf, clock }: Run, entry: Entry): Promise<Entry> {
	const pictures: EntryPicture[] = [...entry.pictures];
	for (const [index, picture] of pictures.entries()) {
		const content = picture.uploaded === undefined ? await shelf.picture(entry.id, index) : undefined;
		if (content !== undefined) {
			pictures[index] = { ...picture, uploaded: { at: new Date(clock.now()).toISOString(), attachment: await uploadPicture(picture, content) } };
			await shelf.put({ ...entry, pictures });
		}
	}
	return { ...entry, pictures };
}

function filledRequests({ requests, pictures, made_at }: Entry): Entry['requests'] {
	return requests.map((request, index) => {
		const values: Record<string, unknown> = { ...request.values };
		for (const { places, uploaded } of pictures) {
			for (const { field } of places.filter((place) => place.request === index && uploaded !== undefined)) {
				values[field] = [...((values[field] as unknown[] | undefined) ?? []), uploaded?.attachment];
			}
		}
		return { ...request, values, ...(made_at === undefined ? {} : { made_at }) };
	});
}

/** The phone's moment, put right by what is known of its clock, and never later than now. */
function momentOf({ phone_at, clock_offset }: Entry, { clock, offset = 0 }: Run): string {
	const made = Date.parse(phone_at) + (clock_offset ?? offset);
	return new Date(Math.min(made, clock.now() + offset)).toISOString();
}

/** Later entries of this phone that were made on the version before now speak of the one that they made themselves. */
async function followUp(shelf: EntryShelf, sent: Entry, records: readonly { readonly id: string; readonly version: number }[]): Promise<void> {
	const seen = new Map(sent.requests.flatMap(({ id, version }) => (id === undefined || version === undefined ? [] : [[id, version]])));
	const next = new Map(records.flatMap(({ id, version }) => (seen.get(id) === version - 1 ? [[id, version]] : [])));
	if (next.size === 0) {
		return;
	}
	const renewed = (request: ActRequest) => (request.id !== undefined && request.version === seen.get(request.id) ? next.get(request.id) : undefined);
	for (const id of await shelf.waiting()) {
		await alone(entryLock(id), async () => {
			const entry = await shelf.find(id);
			if (entry?.attempted === undefined && entry?.requests.some((request) => renewed(request) !== undefined)) {
				const requests = entry.requests.map((request) => {
					const version = renewed(request);
					return version === undefined ? request : { ...request, version };
				});
				await shelf.put({ ...entry, requests });
			}
		});
	}
}

function recordsIn({ requests }: Entry): string[] {
	return requests.flatMap(({ id }) => id ?? []);
}

function refusalOf({ code, text, fields, current }: ApiError): Refusal {
	return { code, text, fields, ...(current === undefined ? {} : { current }) };
}
