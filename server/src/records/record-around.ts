/** What stands around one record: others that point at it, days by which something is due, and who may see it. */
import { type BookRecord, deadlineOn, dueOn, type PreparedCondition, type RecordAroundAnswer, type Register, today } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { columnsSql, fromRow } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { isClosed, listAccounts } from '../identity/accounts.ts';
import { actorOf } from '../identity/actor.ts';
import { postsOn } from '../identity/posts.ts';
import { countRecords, findRecords, getReadable, readVisible } from './find.ts';
import type { FoundRecord } from './mask-record.ts';
import { maskRecord } from './mask-record.ts';
import { nameOf } from './name-references.ts';
import type { Actor } from './plan-act.ts';
import { holds } from './prepared.ts';
import { toSql } from './reader-sql.ts';
import { mayRead, mightAct } from './rights.ts';

const MOST = 20;

/** Throws `not_readable`, `record_unknown`. */
export async function findAround(book: Book, actor: Actor, registerId: string, id: string): Promise<RecordAroundAnswer> {
	const register = getReadable(book, actor, registerId);
	const record = await inOffice(book.pool, book.office_id, (client) => readVisible(client, book, actor, register, id));
	return {
		related: await relatedTo(book, actor, record),
		due: await dueOf(book, register, record),
		readers: await readersOf(book, register, record),
		kept_from: register.kept_from !== undefined,
	};
}

/** By register and field; registers in which nothing points here and where the reader may begin nothing are left out. */
async function relatedTo(book: Book, actor: Actor, record: BookRecord): Promise<RecordAroundAnswer['related']> {
	const related: RecordAroundAnswer['related'][number][] = [];
	for (const register of book.office.registers) {
		for (const [field, definition] of Object.entries(register.fields)) {
			if (definition.kind !== 'reference' || definition.register !== record.register) {
				continue;
			}
			const pointing = pointingAt(field, record.id);
			const within = [(alias: string) => toSql(book, pointing, { alias })];
			const { all, open } = await countRecords(book, actor, { register: register.id, within, known_at: undefined });
			const begins = register.without?.includes('create') !== true && mightAct(actor.rights, register, 'create');
			if (all === 0 && !begins) {
				continue;
			}
			const found = open === 0 ? [] : (await findRecords(book, actor, { register: register.id, purpose: 'reference', within, limit: MOST })).records;
			related.push({ register: register.id, field, records: found.map((one) => relatedRecord(book, register, one)), total: all, hidden: all - open, begins });
		}
	}
	return related;
}

function pointingAt(field: string, id: string): PreparedCondition {
	return {
		is: 'all',
		parts: [
			{ is: 'field', field: { id: field, own: false, kind: 'reference' }, op: 'is', values: [{ literal: id }] },
			{ is: 'field', field: { id: 'state', own: true, kind: 'state' }, op: 'is_not', values: [{ literal: 'voided' }] },
		],
	};
}

function relatedRecord(book: Book, register: Register, found: FoundRecord): RecordAroundAnswer['related'][number]['records'][number] {
	const { record } = found;
	const on = record.values[register.time.shape === 'event' ? register.time.on : register.time.from];
	return {
		id: record.id,
		name: nameOf(book, register, found),
		number: record.number,
		state: record.state,
		unit: record.unit,
		on: typeof on === 'string' ? on : null,
	};
}

/** What the register's clocks say today, and the days by which its deadlines must be met. */
async function dueOf(book: Book, register: Register, record: BookRecord): Promise<RecordAroundAnswer['due']> {
	const day = today(book.now());
	const due: RecordAroundAnswer['due'][number][] = [];
	for (const [id, clock] of Object.entries(register.clocks ?? {})) {
		if (clock.while !== undefined && !holds(book, { register, condition: clock.while, record, params: { day } })) {
			continue;
		}
		const on = dueOn(clock, record, await pointingRecords(book, clock.after.related, clock.after.by, record.id), day);
		if (on !== undefined) {
			const basis = clock.basis.find(({ from_on, until_on }) => from_on <= day && (until_on === undefined || day <= until_on));
			due.push({
				clock: id,
				label: clock.label,
				due_on: on,
				overdue: on < day,
				register: clock.after.related,
				...(basis === undefined ? {} : { clause: basis.clause }),
			});
		}
	}
	for (const [id, deadline] of Object.entries(register.deadlines ?? {})) {
		const on = deadlineOn(deadline, record);
		if (on !== undefined) {
			due.push({ clock: id, label: deadline.label, due_on: on, overdue: on < day, register: register.id, clause: deadline.basis });
		}
	}
	return due;
}

/** The book's own look, whoever reads: what is due does not depend on it. */
async function pointingRecords(book: Book, registerId: string, by: string, id: string): Promise<BookRecord[]> {
	const register = book.registers.get(registerId);
	if (register === undefined) {
		return [];
	}
	return inOffice(book.pool, book.office_id, async (client) => {
		const rows = await run<Record<string, unknown>>(
			client,
			sql`SELECT ${columnsSql(register, 'r')} FROM ${sql.table(`ledger.${register.id}`)} AS r
				WHERE r.office_id = ${book.office_id} AND ${sql.ref(`r.${by}`)} = ${id}`,
		);
		return rows.map((row) => fromRow(register, row));
	});
}

/** Roles and the units where somebody holds them today and may see this very record; in the order of the office's roles. */
async function readersOf(book: Book, register: Register, record: BookRecord): Promise<RecordAroundAnswer['readers']> {
	const found = new Map<string, Map<string, boolean>>();
	for (const account of await listAccounts(book.pool, book.office_id)) {
		if (isClosed(account, book.now())) {
			continue;
		}
		for (const post of postsOn(account, book.now())) {
			const { rights } = actorOf(book, { ...account, posts: [post] });
			if (mayRead(book, rights, register, record)) {
				const units = found.get(post.role) ?? new Map<string, boolean>();
				const masked = maskRecord(book, rights, register, record).masked.length > 0;
				found.set(post.role, units.set(post.unit, (units.get(post.unit) ?? false) || masked));
			}
		}
	}
	return book.office.roles.flatMap(({ id, label }) => {
		const units = found.get(id);
		return units === undefined ? [] : [{ role: id, label, units: [...units.keys()], masked: [...units.values()].some(Boolean) }];
	});
}
