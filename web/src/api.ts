/** The only caller of `fetch`: one function per way in that the page uses, and one error for whatever goes wrong. */
import type {
	AccountsAnswer,
	ErrorAnswer,
	FigureDetail,
	FiguresAnswer,
	ListedFigure,
	NewTokenAnswer,
	OwnAccountAnswer,
	PostRequest,
	RecordAnswer,
	RecordsAnswer,
	RecordsRequest,
	RegistersAnswer,
	ReportsAnswer,
	Text,
	TokenAnswer,
	TotpSetUpAnswer,
	VersionsAnswer,
} from '@yibenzhang/engine';
import type { ReportDocument } from '@yibenzhang/report';
import { en } from './strings/en.ts';
import { zh } from './strings/zh.ts';

export interface Account {
	readonly id: string;
	readonly name: string;
	readonly username: string;
	readonly unit: string | null;
	readonly roles: readonly string[];
	/** Signed in with a one-time password: until an own one is chosen, nothing else is answered. */
	readonly must_change_password: boolean;
	/** Looks after the accounts of the office. */
	readonly administers: boolean;
}

export class ApiError extends Error {
	readonly status: number;
	readonly code: string;
	readonly text: Text;
	/** What would be right, place by place. */
	readonly fields: readonly { readonly path: string; readonly text: Text }[];
	/** From when on it may be asked again. */
	readonly retry_at: Date | undefined;

	constructor({ status, code, text, fields = [], retry_at }: ApiFault) {
		super(text.en);
		this.name = 'ApiError';
		this.status = status;
		this.code = code;
		this.text = text;
		this.fields = fields;
		this.retry_at = retry_at;
	}
}

interface ApiFault {
	readonly status: number;
	readonly code: string;
	readonly text: Text;
	readonly fields?: ApiError['fields'];
	readonly retry_at?: Date | undefined;
}

/** Nobody signed in is no error here. */
export async function findSession(): Promise<Account | null> {
	try {
		return (await request<{ account: Account }>('/session')).account;
	} catch (error) {
		if (error instanceof ApiError && error.status === 401) {
			return null;
		}
		throw error;
	}
}

export async function signIn(given: { username: string; password: string; code?: string }): Promise<Account> {
	return (await request<{ account: Account }>('/session', { method: 'POST', body: given })).account;
}

export async function signOut(): Promise<void> {
	await request('/session', { method: 'DELETE' });
}

/** All other sessions of the account end. */
export async function changePassword(given: { password: string; new_password: string }): Promise<void> {
	await request('/account/password', { method: 'POST', body: given });
}

export async function getOwnAccount(signal?: AbortSignal): Promise<OwnAccountAnswer> {
	return request('/account', { signal });
}

export async function beginTotp(password: string): Promise<TotpSetUpAnswer> {
	return request('/account/totp', { method: 'POST', body: { password } });
}

export async function confirmTotp(code: string): Promise<void> {
	await request('/account/totp/confirm', { method: 'POST', body: { code } });
}

export async function endTotp(password: string): Promise<void> {
	await request('/account/totp/off', { method: 'POST', body: { password } });
}

/** The old ones are good no longer. */
export async function newBackupCodes(password: string): Promise<readonly string[]> {
	return (await request<{ backup_codes: string[] }>('/account/totp/backup-codes', { method: 'POST', body: { password } })).backup_codes;
}

export async function listTokens(signal?: AbortSignal): Promise<readonly TokenAnswer[]> {
	return (await request<{ tokens: TokenAnswer[] }>('/account/tokens', { signal })).tokens;
}

export async function createToken(given: { label: string; until_on?: string }): Promise<NewTokenAnswer> {
	return request('/account/tokens', { method: 'POST', body: given });
}

export async function withdrawToken(id: string): Promise<void> {
	await request(`/account/tokens/${encodeURIComponent(id)}/withdraw`, { method: 'POST', body: {} });
}

export async function listAccounts(signal?: AbortSignal): Promise<AccountsAnswer> {
	return request('/administration/accounts', { signal });
}

/** @returns the one-time password, which is told this once. */
export async function openAccount(given: PostRequest & { id: string; name: string }): Promise<string> {
	return (await request<{ password: string }>('/administration/accounts', { method: 'POST', body: given })).password;
}

/** What an administrator does to one account: `posts`, `posts/ID/end`, `leave`, `unlock`, `totp/off`. */
export async function administer(account: string, act: string, body: object = {}): Promise<void> {
	await request(`/administration/accounts/${encodeURIComponent(account)}/${act}`, { method: 'POST', body });
}

/** @returns a one-time password, which is told this once. */
export async function resetPassword(account: string): Promise<string> {
	return (await request<{ password: string }>(`/administration/accounts/${encodeURIComponent(account)}/password`, { method: 'POST', body: {} })).password;
}

/** Somebody who left comes back. @returns a one-time password, which is told this once. */
export async function comeBack(account: string, post: PostRequest): Promise<string> {
	return (await request<{ password: string }>(`/administration/accounts/${encodeURIComponent(account)}/return`, { method: 'POST', body: post })).password;
}

export async function listReports(signal?: AbortSignal): Promise<ReportsAnswer> {
	return request('/reports', { signal });
}

export async function getYearlyReport(period: string, signal?: AbortSignal): Promise<ReportDocument> {
	return request('/reports/yearly', { query: { period }, signal });
}

export async function listFigures(query: { period: string; until?: string }, signal?: AbortSignal): Promise<readonly ListedFigure[]> {
	return (await request<FiguresAnswer>('/figures', { query, signal })).figures;
}

export interface FigureQuery {
	readonly id: string;
	readonly period: string;
	/** Where the evidence goes on, and where a ratio's denominator does. */
	readonly cursor?: string | undefined;
	readonly base_cursor?: string | undefined;
	readonly limit?: number | undefined;
}

export async function getFigure({ id, ...query }: FigureQuery, signal?: AbortSignal): Promise<FigureDetail> {
	return request(`/figures/${encodeURIComponent(id)}`, { query: { ...query }, signal });
}

export async function listRegisters(signal?: AbortSignal): Promise<RegistersAnswer> {
	return request('/registers', { signal });
}

export async function findRecords(register: string, query: RecordsRequest, signal?: AbortSignal): Promise<RecordsAnswer> {
	return request(`/records/${encodeURIComponent(register)}`, { query: { ...query }, signal });
}

export async function getRecord(register: string, id: string, signal?: AbortSignal): Promise<RecordAnswer> {
	return request(`/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}`, { signal });
}

export async function getHistory(register: string, id: string, signal?: AbortSignal): Promise<VersionsAnswer> {
	return request(`/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}/history`, { signal });
}

export interface HeldFile {
	readonly register: string;
	/** Of the record that holds it, now or in an earlier version. */
	readonly id: string;
	readonly hash: string;
}

export function attachmentAddress({ register, id, hash }: HeldFile, size: 'whole' | 'thumbnail' = 'whole'): string {
	const address = `/api/records/${encodeURIComponent(register)}/${encodeURIComponent(id)}/attachments/${encodeURIComponent(hash)}`;
	return size === 'whole' ? address : `${address}?size=${size}`;
}

/** @param address as {@link attachmentAddress} gives it. */
export async function getAttachment(address: string): Promise<Blob> {
	const response = await send(address, { credentials: 'same-origin' });
	if (response.ok) {
		return response.blob();
	}
	throw errorOf(response, await response.json().catch(() => undefined));
}

interface RequestOptions {
	readonly method?: 'GET' | 'POST' | 'DELETE';
	readonly query?: Readonly<Record<string, string | number | undefined>>;
	readonly body?: unknown;
	readonly signal?: AbortSignal | undefined;
}

async function request<Answer>(path: string, { method = 'GET', query = {}, body, signal }: RequestOptions = {}): Promise<Answer> {
	const asked = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		if (value !== undefined) {
			asked.set(name, String(value));
		}
	}
	// `size` of what is asked is younger than the oldest browser that the page runs on.
	const written = asked.toString();
	const response = await send(`/api${path}${written === '' ? '' : `?${written}`}`, {
		method,
		credentials: 'same-origin',
		headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
		...(signal === undefined ? {} : { signal }),
	});
	const answer: unknown = await response.json().catch(() => undefined);
	if (response.ok && answer !== undefined) {
		return answer as Answer;
	}
	throw errorOf(response, answer);
}

async function send(address: string, options: RequestInit): Promise<Response> {
	try {
		return await fetch(address, options);
	} catch (error) {
		if (options.signal?.aborted) {
			throw error;
		}
		throw new ApiError({ status: 0, code: 'network', text: { zh: zh.errors.network, en: en.errors.network } });
	}
}

function errorOf({ status, headers }: Response, answer: unknown): ApiError {
	const error = (answer as Partial<ErrorAnswer> | undefined)?.error;
	if (typeof error?.message !== 'string') {
		return new ApiError({ status, code: 'answer', text: { zh: zh.errors.answer, en: en.errors.answer } });
	}
	const seconds = Number(headers.get('retry-after') ?? Number.NaN);
	return new ApiError({
		status,
		code: error.code,
		text: { zh: error.message, en: error.message_en },
		fields: (error.fields ?? []).map(({ path, message, message_en }) => ({ path, text: { zh: message, en: message_en ?? message } })),
		retry_at: Number.isNaN(seconds) ? undefined : new Date(Date.now() + seconds * 1000),
	});
}
