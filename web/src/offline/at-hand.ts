/**
 * What the entry needs to be of use in a cold start without a line: who works here, and the registers in which they write. Kept sealed,
 * shown at once, fetched anew whenever there is a line; gone after signing out, or after three days without one.
 */
import type { RegistersAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';
import { type Account, findSession } from '../session/session-requests.ts';
import { openOfflineStore } from './offline-store.ts';
import { canKeepSecrets, findVault, lockVault, openValue, openVault, sealValue } from './vault.ts';

export interface AtHand {
	readonly account: Account;
	readonly registers: RegistersAnswer;
	/** By this device's clock. */
	readonly as_of: string;
}

const CURRENT = 'current account';
const NAME = 'at hand';
const STAYS_MS = 3 * 24 * 3_600_000;

/** As it was kept; undefined when nobody has signed in here, or too long ago. */
export async function findAtHand(): Promise<AtHand | undefined> {
	if (!canKeepSecrets()) {
		return undefined;
	}
	const account = (await (await openOfflineStore()).get('marks', CURRENT)) as string | undefined;
	return account === undefined ? undefined : (await findTaken<AtHand>(account, NAME))?.value;
}

/** From the server, and kept; null when nobody is signed in. Throws `ApiError` without a line. */
export async function fetchAtHand(): Promise<AtHand | null> {
	const account = await findSession();
	if (account === null) {
		return null;
	}
	const registers = await request<RegistersAnswer>('/registers');
	const atHand = { account, registers, as_of: new Date().toISOString() };
	if (canKeepSecrets()) {
		const store = await openOfflineStore();
		const before = (await store.get('marks', CURRENT)) as string | undefined;
		if (before !== undefined && before !== account.id) {
			await leaveDevice(before);
		}
		await keepTaken(account.id, NAME, atHand);
		await store.put('marks', account.id, CURRENT);
	}
	return atHand;
}

export interface Taken<Value> {
	readonly value: Value;
	readonly kept_at: string;
}

export async function keepTaken(account: string, name: string, value: unknown): Promise<void> {
	const sealed = await sealValue(await openVault(account), value, name);
	await (await openOfflineStore()).put('taken', { account, name, kept_at: new Date().toISOString(), sealed });
}

/** Undefined when it is not here, when the account has signed out, or when it is too old to be shown. */
export async function findTaken<Value>(account: string, name: string): Promise<Taken<Value> | undefined> {
	const store = await openOfflineStore();
	const [vault, row] = await Promise.all([findVault(account), store.get('taken', [account, name])]);
	if (vault === undefined || row === undefined) {
		return undefined;
	}
	if (Date.parse(row.kept_at) < Date.now() - STAYS_MS) {
		await store.delete('taken', [account, name]);
		return undefined;
	}
	return { value: await openValue<Value>(vault, row.sealed, name), kept_at: row.kept_at };
}

/** How many entries of the account wait on this device, for whoever is about to sign out. */
export async function countWaiting(account: string): Promise<number> {
	if (!canKeepSecrets()) {
		return 0;
	}
	const store = await openOfflineStore();
	const counts = await Promise.all(['waiting', 'refused'].map((state) => store.countFromIndex('entries', 'state', [account, state])));
	return counts.reduce((sum, count) => sum + count, 0);
}

/** After signing out: what was taken along is gone, what waits is closed until the account signs in again. */
export async function leaveDevice(account: string): Promise<void> {
	if (!canKeepSecrets()) {
		return;
	}
	const store = await openOfflineStore();
	await store.delete('taken', IDBKeyRange.bound([account], [account, []]));
	await lockVault(account);
	if ((await store.get('marks', CURRENT)) === account) {
		await store.delete('marks', CURRENT);
	}
}
