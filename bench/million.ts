/** A million activities, and a million payments under their grants, through the book's own door for many at once. A second call writes only what is missing. */
import { findAccount } from '../server/src/identity/accounts.ts';
import { actorOf } from '../server/src/identity/actor.ts';
import { actTogether } from '../server/src/records/act.ts';
import type { Actor, ActRequest } from '../server/src/records/plan-act.ts';
import { makeActivities } from './activities.ts';
import { ROWS } from './limits.ts';
import { timed } from './measure.ts';
import { makeFollowUps, makePatients } from './patients.ts';
import { makeGrants, makePayments } from './payments.ts';
import type { Place } from './place.ts';

export const SET = 2000;
const PAYMENTS_PER_GRANT = 20;
/** So many patients are followed up at once. */
export const RUNNING = Math.min(ROWS, 100_000);

export interface Loaded {
	readonly records: number;
	/** Only the time within `actTogether`, not that of making up the records. */
	readonly ms: number;
}

export async function loadActivities(place: Place): Promise<Loaded> {
	const loaded = await load(place, 'bench activities', ROWS, (from, count) =>
		makeActivities(count, from).map(({ unit, values }) => ({ account: `${unit}_worker`, register: 'activity', action: 'create', unit, values })),
	);
	await settle(place, loaded, ['ledger.activity']);
	return loaded;
}

export async function loadPayments(place: Place): Promise<Loaded> {
	const grants = Math.ceil(ROWS / PAYMENTS_PER_GRANT);
	const granted = await load(place, 'bench grants', grants, makeGrants);
	const paid = await load(place, 'bench payments', ROWS, (from, count) => makePayments(from, count, grants));
	await settle(place, granted, ['ledger.aid_grant']);
	await settle(place, paid, ['ledger.aid_payment']);
	return { records: granted.records + paid.records, ms: granted.ms + paid.ms };
}

export async function loadPatients(place: Place): Promise<Loaded> {
	const followed = await load(place, 'bench patients', RUNNING, makePatients);
	const visits = await load(place, 'bench follow-ups', RUNNING, makeFollowUps);
	await settle(place, followed, ['ledger.patient']);
	await settle(place, visits, ['ledger.patient_follow_up']);
	return { records: followed.records + visits.records, ms: followed.ms + visits.ms };
}

/** A request with the name of the account that makes it. */
export type Written = Omit<ActRequest, 'actor'> & { readonly account: string };

async function load(place: Place, batch: string, count: number, make: (from: number, count: number) => Written[]): Promise<Loaded> {
	const book = await place.book();
	const admin = await place.admin();
	const { rows } = await admin.query('SELECT count(*)::int AS sets FROM book.batch WHERE office_id = $1 AND label = $2', [book.office_id, batch]);
	const actors = new Map<string, Actor>();
	const actorNamed = async (id: string): Promise<Actor> => {
		const account = actors.has(id) ? undefined : await findAccount(book.pool, { id });
		const actor = account === undefined ? actors.get(id) : actorOf(book, account);
		if (actor === undefined) {
			throw new Error(`the sample has no account ${id}`);
		}
		actors.set(id, actor);
		return actor;
	};
	let ms = 0;
	let records = 0;
	for (let from = rows[0].sets * SET; from < count; from += SET) {
		const requests: (ActRequest & { actor: Actor })[] = [];
		for (const { account, ...request } of make(from, Math.min(SET, count - from))) {
			requests.push({ ...request, actor: await actorNamed(account) });
		}
		const [first] = requests;
		if (first !== undefined) {
			ms += (await timed(() => actTogether(book, { actor: first.actor, batch, requests }))).ms;
			records += requests.length;
		}
	}
	return { records, ms };
}

/** What autovacuum would do a minute later. */
async function settle(place: Place, { records }: Loaded, tables: readonly string[]): Promise<void> {
	if (records > 0) {
		await (await place.admin()).query(`VACUUM ANALYZE ${[...tables, 'book.record_version', 'book.audit_entry'].join(', ')}`);
	}
}
