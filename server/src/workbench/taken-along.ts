/** What goes along on the phone to where there is no signal: who is called on and assigned to the reader, what a note can point at, what was written today. */
import {
	type RecordAnswer,
	type Register,
	type TakenAlongAnswer,
	type TakenRecord,
	type TakenRegister,
	today,
	VOIDED,
	type WrittenToday,
} from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { wireValues } from '../records/answer-record.ts';
import { findRecords, findVisibleAmong } from '../records/find.ts';
import { nameOf, referenceNames } from '../records/name-references.ts';
import type { Actor } from '../records/plan-act.ts';
import { spellings } from '../records/search.ts';
import { callRecords } from './call-records.ts';
import { unitsToRecordFor } from './own-units.ts';

/** Of one register. */
const MOST = 2000;
const PAGE = 200;
const MOST_WRITTEN = 100;

export async function findTakenAlong(book: Book, actor: Actor): Promise<TakenAlongAnswer> {
	const pointed = pointedAt(book.office.registers);
	const registers: TakenRegister[] = [];
	for (const register of book.office.registers.filter(({ id }) => actor.rights.reads(id))) {
		if (register.visited !== undefined || pointed.has(register.id)) {
			registers.push(await takeRegister(book, actor, register));
		}
	}
	const recording = book.office.registers.map((register) => [register.id, unitsToRecordFor(book, actor, register)] as const);
	return { registers, written: await writtenToday(book, actor), recording: Object.fromEntries(recording.filter(([, units]) => units.length > 0)) };
}

/** The registers that a note's own registers point at. */
function pointedAt(registers: readonly Register[]): Set<string> {
	const fields = registers.filter(({ note }) => note !== undefined).flatMap(({ fields }) => Object.values(fields));
	return new Set(fields.flatMap(({ kind, register }) => (kind === 'reference' && register !== undefined ? [register] : [])));
}

async function takeRegister(book: Book, actor: Actor, register: Register): Promise<TakenRegister> {
	const { visited } = register;
	const within = actor.rights.posts.map(({ unit }) => ({ field: 'unit', op: 'within', value: unit }));
	const filter =
		visited === undefined
			? { any: within }
			: { all: [{ any: [...within, ...assigned(book, actor, register)] }, { field: 'state', op: 'in', value: visited.states }, ...standing(book, register)] };
	const records: TakenRecord[] = [];
	let cursor: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof findRecords>> =
			within.length === 0
				? { records: [], total: 0, capped: false, next: null }
				: await findRecords(book, actor, { register: register.id, purpose: 'list', filter, limit: PAGE, ...(cursor === null ? {} : { cursor }) });
		const answers = page.records.map((found) => ({ ...knownBy(register, wireValues(register, found.record, found.masked), found.masked), found }));
		const names = await referenceNames(book, actor, register, answers);
		records.push(
			...answers.map(({ found, values, masked }): TakenRecord => {
				const pointing = Object.fromEntries(
					Object.values(values).flatMap((value) => (names.has(String(value)) ? [[String(value), names.get(String(value)) ?? '']] : [])),
				);
				const title = values[register.title];
				const name = pointing[String(title)] ?? nameOf(book, register, found);
				const spelt = speltOf(register, values, masked, pointing[String(title)]);
				return {
					...{ id: found.record.id, register: register.id, unit: found.record.unit, number: found.record.number, state: found.record.state },
					...{ values, name },
					...(masked.length === 0 ? {} : { masked }),
					...(Object.keys(pointing).length === 0 ? {} : { names: pointing }),
					...(spelt === '' ? {} : { spelt }),
				};
			}),
		);
		cursor = page.next;
	} while (cursor !== null && records.length < MOST);
	return { register: register.id, visited: visited !== undefined, records, more: cursor !== null };
}

function assigned(book: Book, { account, rights }: Actor, { fields, visited }: Register): unknown[] {
	return (visited?.assigned_by ?? []).flatMap((id) => {
		const field = fields[id];
		if (field?.kind !== 'unit') {
			return [{ field: id, op: 'is', value: account }];
		}
		const units = rights.posts.map(({ unit }) => unit).filter((unit) => field.unit_kinds?.includes(book.units.units.get(unit)?.kind ?? 'street') !== false);
		return units.map((value) => ({ field: id, op: 'within', value }));
	});
}

function standing(book: Book, { time }: Register): unknown[] {
	return time.shape === 'event'
		? []
		: [
				{
					any: [
						{ field: time.until, op: 'is_empty' },
						{ field: time.until, op: 'gte', value: today(book.now()) },
					],
				},
			];
}

/** Only what the record is known by: nothing else of it needs to lie on a phone. */
function knownBy(register: Register, values: RecordAnswer['values'], masked: readonly string[]) {
	const kept = new Set<string>([register.title, ...register.list, ...register.search]);
	return {
		values: Object.fromEntries(Object.entries(values).filter(([field]) => kept.has(field) && register.fields[field]?.retired !== true)),
		masked: masked.filter((field) => kept.has(field)),
	};
}

/** What is masked is spelt for nobody. */
function speltOf(register: Register, values: RecordAnswer['values'], masked: readonly string[], called: string | undefined): string {
	const names = (register.pinyin ?? []).flatMap((field) => (masked.includes(field) || typeof values[field] !== 'string' ? [] : [values[field]]));
	return [...names, ...(called === undefined ? [] : [called])].flatMap((name) => spellings(String(name))).join('\n');
}

async function writtenToday(book: Book, actor: Actor): Promise<WrittenToday[]> {
	const since = `${today(book.now())}T00:00:00+08:00`;
	const ids = book.office.registers.map(({ id }) => id).filter((id) => actor.rights.reads(id));
	return inOffice(book.pool, book.office_id, async (client) => {
		const rows = await run<{ register: string; record_id: string }>(
			client,
			sql`SELECT DISTINCT v.register, v.record_id FROM unnest(${ids}::text[]) AS asked(register) CROSS JOIN LATERAL (
				SELECT one.register, one.record_id FROM book.record_version AS one
				WHERE one.office_id = ${book.office_id} AND one.register = asked.register AND one.recorded_at >= ${since} AND one.made_by = ${actor.account} AND one.version = 1
				ORDER BY one.recorded_at DESC LIMIT ${sql.lit(MOST_WRITTEN)}) AS v`,
		);
		const written: WrittenToday[] = [];
		for (const [id, versions] of Map.groupBy(rows, ({ register }) => register)) {
			const register = book.registers.get(id);
			if (register === undefined) {
				continue;
			}
			const visible = await findVisibleAmong(
				client,
				book,
				actor,
				register,
				versions.map(({ record_id }) => record_id),
			);
			const records = visible.filter(({ state }) => state !== VOIDED);
			const names = await callRecords(client, book, actor, register, records);
			written.push(
				...records.map(({ id: record, number, unit, made_at }, at) => ({ register: register.id, id: record, name: names[at] ?? '', number, unit, made_at })),
			);
		}
		return written.sort((a, b) => (a.made_at < b.made_at ? 1 : -1)).slice(0, MOST_WRITTEN);
	});
}
