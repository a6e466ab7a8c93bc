/**
 * What was filled in and not saved yet: kept by itself on this device, per account. It outlives the tab, the server and the session; what
 * it holds of files is their hash, for they were sent before.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entered } from './entered.ts';

export interface Draft {
	readonly id: string;
	readonly account: string;
	readonly register: string;
	readonly action: string;
	/** The record that is changed; null for a new one. */
	readonly record: string | null;
	/** The version on which it builds. */
	readonly version: number | null;
	/** How people would call it; may be empty. */
	readonly title: string;
	readonly entered: Entered;
	readonly unit: string | null;
	readonly reason: string;
	/** For a past record. */
	readonly state: string | null;
	readonly number: string;
	/** `Idempotency-Key`: however often it is sent, it is done once. */
	readonly key: string;
	/** What was sent without an answer: it may have been done. */
	readonly unsettled: string | null;
	/** ISO 8601. */
	readonly kept_at: string;
}

interface DraftSchema extends DBSchema {
	drafts: { key: string; value: Draft; indexes: { account: string } };
}

const NAME = 'yibenzhang-drafts';
let opened: Promise<IDBPDatabase<DraftSchema>> | undefined;

/** The account's own, the latest first. */
export async function listDrafts(account: string): Promise<readonly Draft[]> {
	const drafts = await (await open()).getAllFromIndex('drafts', 'account', account);
	return drafts.sort((a, b) => (a.kept_at < b.kept_at ? 1 : -1));
}

/** Undefined also for the draft of another account. */
export async function findDraft(account: string, id: string): Promise<Draft | undefined> {
	const draft = await (await open()).get('drafts', id);
	return draft?.account === account ? draft : undefined;
}

/** Throws when the browser keeps nothing, as in some private windows. */
export async function keepDraft(draft: Draft): Promise<void> {
	await (await open()).put('drafts', draft);
}

export async function dropDraft(id: string): Promise<void> {
	await (await open()).delete('drafts', id);
}

/** A new name for something made here. `crypto.randomUUID` is there only over HTTPS. */
export function newKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function open(): Promise<IDBPDatabase<DraftSchema>> {
	opened ??= openDB<DraftSchema>(NAME, 1, {
		upgrade: (database) => {
			database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('account', 'account');
		},
		// Another version of the page wants in: it is let in, and this one opens anew when it needs to.
		blocking: (_current, _blocked, event) => {
			(event.target as IDBDatabase).close();
			opened = undefined;
		},
		terminated: () => {
			opened = undefined;
		},
	});
	opened.catch(() => {
		opened = undefined;
	});
	return opened;
}
