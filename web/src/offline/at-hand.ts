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

const LEAVING = 'yibenzhang.leaving';
const CURRENT = 'current account';
const AT_HAND = 'at hand';
/** What was read in the book, and so may not stay on a device for long. */
const READ = [AT_HAND, 'taken along'] as const;
const STAYS_MS = 3 * 24 * 3_600_000;

/** As it was kept; undefined when nobody has signed in here, or too long ago. */
export async function findAtHand(): Promise<AtHand | undefined> {
	if (!canKeepSecrets()) {
		return undefined;
	}
	const account = (await (await openOfflineStore()).get('marks', CURRENT)) as string | undefined;
	return account === undefined ? undefined : findFresh<AtHand>(account, AT_HAND);
}

/** From the server, and kept; null when nobody is signed in. Throws `ApiError` without a line. */
export async function fetchAtHand(): Promise<AtHand | null> {
	// Both at once: on a slow line each way there and back is felt.
	const registersAsked = request<RegistersAnswer>('/registers');
	registersAsked.catch(() => {});
	const account = await findSession();
	if (account === null) {
		return null;
	}
	const registers = await registersAsked;
	const atHand = { account, registers, as_of: new Date().toISOString() };
	if (canKeepSecrets()) {
		const store = await openOfflineStore();
		const before = (await store.get('marks', CURRENT)) as string | undefined;
		if (before !== undefined && before !== account.id) {
			await leaveDevice(before);
		}
		await keepTaken(account.id, AT_HAND, atHand);
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

/** Undefined when it is not here, or when the account has signed out. */
export async function findTaken<Value>(account: string, name: string): Promise<Taken<Value> | undefined> {
	const store = await openOfflineStore();
	const [vault, row] = await Promise.all([findVault(account), store.get('taken', [account, name])]);
	return vault === undefined || row === undefined ? undefined : { value: await openValue<Value>(vault, row.sealed, name), kept_at: row.kept_at };
}

/** What was read in the book: gone when it is three days old. */
export async function findFresh<Value>(account: string, name: (typeof READ)[number]): Promise<Value | undefined> {
	const found = await findTaken<Value>(account, name);
	if (found !== undefined && Date.parse(found.kept_at) < Date.now() - STAYS_MS) {
		await (await openOfflineStore()).delete('taken', [account, name]);
		return undefined;
	}
	return found?.value;
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

/** After signing out: what was read in the book is gone, what was written here is closed until the account signs in again. */
export async function leaveDevice(account: string): Promise<void> {
	if (!canKeepSecrets()) {
		return;
	}
	const store = await openOfflineStore();
	await Promise.all(READ.map((name) => store.delete('taken', [account, name])));
	await lockVault(account);
	if ((await store.get('marks', CURRENT)) === account) {
		await store.delete('marks', CURRENT);
	}
	const channel = new BroadcastChannel(LEAVING);
	channel.postMessage(account);
	channel.close();
}

/** Called when somebody leaves the device in another tab: what it shows must go as well. @returns what ends it. */
export function onLeaving(left: () => void): () => void {
	const channel = new BroadcastChannel(LEAVING);
	channel.onmessage = left;
	return () => channel.close();
}
