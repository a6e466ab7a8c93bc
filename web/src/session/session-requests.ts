import type { Text } from '@yibenzhang/engine';
import { ApiError, request } from '../api.ts';

export interface Account {
	readonly id: string;
	readonly name: string;
	readonly username: string;
	/** The name of the office. */
	readonly office: Text;
	readonly unit: string | null;
	readonly roles: readonly string[];
	/** Signed in with a one-time password: until an own one is chosen, nothing else is answered. */
	readonly must_change_password: boolean;
	/** Looks after the accounts of the office. */
	readonly administers: boolean;
	/** Looks into the audit: an administrator or an auditor. */
	readonly oversees: boolean;
}

/** Nobody signed in is no error here. */
export async function findSession(): Promise<Account | null> {
	try {
		return (await request<{ account: Account }>('/session', { signing_in: true })).account;
	} catch (error) {
		if (error instanceof ApiError && error.status === 401) {
			return null;
		}
		throw error;
	}
}

export async function signIn(given: { username: string; password: string; code?: string }): Promise<Account> {
	return (await request<{ account: Account }>('/session', { method: 'POST', body: given, signing_in: true })).account;
}

export async function signOut(): Promise<void> {
	await request('/session', { method: 'DELETE', signing_in: true });
}
