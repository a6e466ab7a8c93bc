import type { NewTokenAnswer, OwnAccountAnswer, TokenAnswer, TotpSetUpAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';
import { sessionGate } from '../session-gate.ts';

/** All other sessions of the account end. */
export async function changePassword(given: { password: string; new_password: string }): Promise<void> {
	// A one-time password is changed while what else the page asks still waits for the sign-in to be complete.
	await request('/account/password', { method: 'POST', body: given, signing_in: sessionGate.get() });
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
