import type { AccountsAnswer, PostRequest } from '@yibenzhang/engine';
import { request } from '../api.ts';

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
