/** Writes the sample year into an empty book: accounts, then every act in the order of its moment, through the one door. */
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { createAccount, findAccount } from '../identity/accounts.ts';
import { actorOf } from '../identity/actor.ts';
import type { Auth } from '../identity/auth.ts';
import { actTogether } from '../records/act.ts';
import type { Actor, ActRequest } from '../records/plan-act.ts';

/** What the office's `sample/` gives; its shape is repeated there, since content does not import the server. */
export interface Sample {
	readonly password: string;
	readonly accounts: readonly { readonly id: string; readonly name: string; readonly unit: string; readonly role: string }[];
	readonly acts: readonly SampleAct[];
}

interface SampleAct {
	readonly account: string;
	readonly at: string;
	readonly made_at?: string;
	readonly register: string;
	readonly action: string;
	readonly key?: string;
	readonly of?: string;
	readonly unit?: string;
	readonly values?: Readonly<Record<string, unknown>>;
	readonly reason?: string;
	readonly state?: string;
	readonly number?: string;
}

const SET = 2000;
const SINCE = '2015-01-01';

/** `progress` is told how many of how many acts are written. Throws with the act's place when one is refused: a wrong sample never stands half. */
export async function fillSample(book: Book, auth: Auth, sample: Sample, progress: (written: number, of: number) => void): Promise<void> {
	const actors = await createSampleAccounts(book, auth, sample);
	const acts = sample.acts
		.map((act) => ({ act, moment: new Date(act.at).toISOString() }))
		.sort((a, b) => (a.moment < b.moment ? -1 : a.moment > b.moment ? 1 : 0));
	const ids = new Map<string, string>();
	for (const { act, moment } of acts) {
		if (act.key !== undefined) {
			ids.set(act.key, book.newId(new Date(moment)));
		}
	}
	for (let at = 0; at < acts.length; at += SET) {
		const set = acts.slice(at, at + SET);
		const requests = set.map(({ act, moment }) => toRequest(act, moment, ids, actors));
		const [first] = requests;
		if (first !== undefined) {
			await actTogether(book, { actor: first.actor, requests });
		}
		progress(Math.min(at + SET, acts.length), acts.length);
	}
}

async function createSampleAccounts(book: Book, auth: Auth, sample: Sample): Promise<Map<string, Actor>> {
	const context = await auth.$context;
	const password_hash = await context.password.hash(sample.password);
	const actors = new Map<string, Actor>();
	for (const { id, name, unit, role } of sample.accounts) {
		await inOffice(book.pool, book.office_id, (client) =>
			createAccount(auth, client, book.office_id, { id, name, password_hash, sample: true, posts: [{ unit, role, from_on: SINCE, until_on: null }] }),
		);
		const account = await findAccount(book.pool, { id });
		if (account !== undefined) {
			actors.set(id, actorOf(book, account));
		}
	}
	return actors;
}

function toRequest(act: SampleAct, recordedAt: string, ids: ReadonlyMap<string, string>, actors: ReadonlyMap<string, Actor>): ActRequest & { actor: Actor } {
	const actor = actors.get(act.account);
	if (actor === undefined) {
		throw new Error(`sample: no account ${act.account}`);
	}
	const idOf = (key: string) => {
		const id = ids.get(key);
		if (id === undefined) {
			throw new Error(`sample: ${act.register} ${act.action} at ${act.at} means a record “${key}” that nothing makes`);
		}
		return id;
	};
	const values = Object.entries(act.values ?? {}).map(([field, value]) => [field, isReference(value) ? idOf(value.ref) : value]);
	return {
		actor,
		register: act.register,
		action: act.action,
		recorded_at: recordedAt,
		...(act.made_at === undefined ? {} : { made_at: act.made_at }),
		...(act.of === undefined ? {} : { id: idOf(act.of) }),
		...(act.key === undefined ? {} : { new_id: idOf(act.key) }),
		...(act.unit === undefined ? {} : { unit: act.unit }),
		...(act.values === undefined ? {} : { values: Object.fromEntries(values) }),
		...(act.reason === undefined ? {} : { reason: act.reason }),
		...(act.state === undefined ? {} : { state: act.state }),
		...(act.number === undefined ? {} : { number: act.number }),
	};
}

function isReference(value: unknown): value is { ref: string } {
	return value !== null && typeof value === 'object' && 'ref' in value && typeof value.ref === 'string' && Object.keys(value).length === 1;
}
