/** The only caller of `fetch`, and one error for whatever goes wrong. What is asked stands in the `*-requests.ts` of the folder that asks it. */
import type { ErrorAnswer, Text } from '@yibenzhang/engine';
import { lineLost, untilLine, untilLineToRead, watchLine } from './line.ts';
import { passGate, shutGate } from './session-gate.ts';
import { errorsEn } from './strings/en/app.ts';
import { errorsZh } from './strings/zh/app.ts';

export class ApiError extends Error {
	readonly status: number;
	readonly code: string;
	readonly text: Text;
	/** What would be right, place by place. */
	readonly fields: readonly { readonly path: string; readonly text: Text }[];
	/** From when on it may be asked again. */
	readonly retry_at: Date | undefined;
	/** For a stale version: what changed since. */
	readonly current: ErrorAnswer['error']['current'];

	constructor({ status, code, text, fields = [], retry_at, current }: ApiFault) {
		super(text.en);
		this.name = 'ApiError';
		this.status = status;
		this.code = code;
		this.text = text;
		this.fields = fields;
		this.retry_at = retry_at;
		this.current = current;
	}
}

interface ApiFault {
	readonly status: number;
	readonly code: string;
	readonly text: Text;
	readonly fields?: ApiError['fields'];
	readonly retry_at?: Date | undefined;
	readonly current?: ErrorAnswer['error']['current'];
}

export interface RequestOptions {
	readonly method?: 'GET' | 'POST' | 'DELETE';
	readonly query?: Readonly<Record<string, string | number | undefined>>;
	/** Sent as JSON; a `Blob` as it is. */
	readonly body?: unknown;
	readonly signal?: AbortSignal | undefined;
	/** The same key, however often it is sent, is written once; within the frame it waits for a line that is down. */
	readonly idempotency_key?: string;
	/** Part of signing in: not held back while the session has ended. */
	readonly signing_in?: boolean;
	/** Told the headers of whatever answer came. */
	answered?(headers: Headers): void;
}

const NO_CONTENT = 204;

/**
 * Asks `/api` + path. Throws {@link ApiError} for a refusal, for a line that is down and for an answer that is none. Within the frame a
 * session that ended, and for what has a key a line that is down, are waited out, and then it is asked again.
 */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
	const { signal, idempotency_key, signing_in = false } = options;
	for (;;) {
		if (!signing_in) {
			await passGate(signal);
		}
		try {
			return await ask<Answer>(path, options);
		} catch (error) {
			const again =
				error instanceof ApiError &&
				((!signing_in && error.code === 'not_signed_in' && shutGate()) ||
					(idempotency_key !== undefined && isAway(error) && (await untilLine(answers, signal))));
			if (!again) {
				throw error;
			}
		}
	}
}

/** Keeps an eye on the line for as long as the frame stands; see `line.ts`. */
export function keepLine(): () => void {
	return watchLine(answers);
}

/** No answer of the server, or one from before it that it is not there. */
export function isAway({ status, code }: ApiError): boolean {
	return code === 'network' || code === 'not_ready' || (code === 'answer' && [502, 503, 504].includes(status));
}

async function ask<Answer>(path: string, { method = 'GET', query = {}, body, signal, idempotency_key, answered }: RequestOptions): Promise<Answer> {
	const response = await send(addressOf(path, query), {
		method,
		credentials: 'same-origin',
		headers: {
			accept: 'application/json',
			...(body === undefined ? {} : { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }),
			...(idempotency_key === undefined ? {} : { 'idempotency-key': idempotency_key }),
		},
		...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
		...(signal === undefined ? {} : { signal }),
	});
	answered?.(response.headers);
	const answer: unknown = await response.json().catch(() => undefined);
	if (response.ok && (answer !== undefined || response.status === NO_CONTENT)) {
		return answer as Answer;
	}
	throw errorOf(response, answer);
}

export interface ReceivedFile {
	readonly content: Blob;
	/** As the server calls it. */
	readonly name: string;
	readonly headers: Headers;
}

/** A file that the server writes while it is fetched. Throws {@link ApiError}, also when the line breaks before its end. */
export async function requestFile(
	path: string,
	{ query = {}, signal, received }: Pick<RequestOptions, 'query' | 'signal'> & { received?(bytes: number, headers: Headers): void } = {},
): Promise<ReceivedFile> {
	const response = await sendPastGate(addressOf(path, query), signal);
	if (response.body === null) {
		throw lineIsDown();
	}
	const { headers } = response;
	const parts: BlobPart[] = [];
	let bytes = 0;
	const reader = response.body.getReader();
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			parts.push(part.value as BlobPart);
			bytes += part.value.byteLength;
			received?.(bytes, headers);
		}
	} catch (error) {
		throw signal?.aborted ? error : lineIsDown();
	}
	const named = /filename\*=UTF-8''([^;]+)/.exec(headers.get('content-disposition') ?? '')?.[1];
	return { content: new Blob(parts, { type: headers.get('content-type') ?? '' }), name: decodeURIComponent(named ?? 'file'), headers };
}

/**
 * A part of the page that is fetched when it is first wanted. Within the frame it waits for a line that is down; the router would
 * load the whole page anew, and whoever is without a line would stand before the browser's own error.
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
	try {
		return await load();
	} catch (error) {
		if ((await answers()) || !(await untilLineToRead(answers))) {
			throw error;
		}
		return load();
	}
}

async function answers(): Promise<boolean> {
	return fetch('/healthz', { cache: 'no-store' }).then(
		({ ok }) => ok,
		() => false,
	);
}

/** A file or picture, at its whole address. */
export async function requestContent(address: string): Promise<Blob> {
	return (await sendPastGate(address, undefined)).blob();
}

export interface SentFile {
	readonly content: Blob;
	readonly query: Readonly<Record<string, string>>;
	/** Told from 0 to 1, which `fetch` cannot tell. */
	progress(sent: number): void;
}

/** Sends the content as it is to `/api` + path. Throws as {@link request} does. */
export function sendContent<Answer>(path: string, file: SentFile): Promise<Answer> {
	return pastGate(undefined, () => sendOnce<Answer>(path, file));
}

function sendOnce<Answer>(path: string, { content, query, progress }: SentFile): Promise<Answer> {
	return new Promise((done, failed) => {
		const sending = new XMLHttpRequest();
		sending.open('POST', `/api${path}?${new URLSearchParams(query)}`);
		sending.setRequestHeader('content-type', 'application/octet-stream');
		sending.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total);
		sending.onerror = () => {
			lineLost(answers);
			failed(lineIsDown());
		};
		sending.onload = () => {
			const answer = jsonOf(sending.responseText);
			const response = { status: sending.status, headers: new Headers() };
			sending.status < 300 && answer !== undefined ? done(answer as Answer) : failed(errorOf(response, answer));
		};
		sending.send(content);
	});
}

function jsonOf(words: string): unknown {
	try {
		return JSON.parse(words);
	} catch {
		return undefined;
	}
}

/** What is fetched as it is. Throws {@link ApiError}. */
function sendPastGate(address: string, signal: AbortSignal | undefined): Promise<Response> {
	return pastGate(signal, async () => {
		const response = await send(address, { credentials: 'same-origin', ...(signal === undefined ? {} : { signal }) });
		if (!response.ok) {
			throw errorOf(response, await response.json().catch(() => undefined));
		}
		return response;
	});
}

/** Once more whenever the session ended meanwhile and has begun anew. */
async function pastGate<Answer>(signal: AbortSignal | undefined, work: () => Promise<Answer>): Promise<Answer> {
	for (;;) {
		await passGate(signal);
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof ApiError) || error.code !== 'not_signed_in' || !shutGate()) {
				throw error;
			}
		}
	}
}

async function send(address: string, options: RequestInit): Promise<Response> {
	try {
		return await fetch(address, options);
	} catch (error) {
		if (options.signal?.aborted) {
			throw error;
		}
		lineLost(answers);
		throw lineIsDown();
	}
}

function lineIsDown(): ApiError {
	return new ApiError({ status: 0, code: 'network', text: { zh: errorsZh.network, en: errorsEn.network } });
}

function addressOf(path: string, query: NonNullable<RequestOptions['query']>): string {
	const asked = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined) {
			asked.set(name, String(value));
		}
	}
	// `size` of what is asked is younger than the oldest browser that the page runs on.
	const written = asked.toString();
	return `/api${path}${written === '' ? '' : `?${written}`}`;
}

function errorOf({ status, headers }: Pick<Response, 'status' | 'headers'>, answer: unknown): ApiError {
	const error = (answer as Partial<ErrorAnswer> | undefined)?.error;
	if (typeof error?.message !== 'string') {
		return new ApiError({ status, code: 'answer', text: { zh: errorsZh.answer, en: errorsEn.answer } });
	}
	const seconds = Number(headers.get('retry-after') ?? Number.NaN);
	return new ApiError({
		status,
		code: error.code,
		text: { zh: error.message, en: error.message_en },
		fields: (error.fields ?? []).map(({ path, message, message_en }) => ({ path, text: { zh: message, en: message_en ?? message } })),
		retry_at: Number.isNaN(seconds) ? undefined : new Date(Date.now() + seconds * 1000),
		current: error.current,
	});
}
