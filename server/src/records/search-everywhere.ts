/** One search through every register that the reader may read, a few records of each, all through the one door for reading. */
import { type Register, type SearchAnswer, type SearchGroup, type SearchHit, today, yearOf } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { mayHaveWords } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { answerRecord } from './answer-record.ts';
import { type FoundRecord, findRecords } from './find.ts';
import { meantNumbers } from './meant-numbers.ts';
import { nameReferences } from './name-references.ts';
import type { Actor } from './plan-act.ts';
import { fold, searchWords, spellings } from './search.ts';

const EACH = 4;
/** Registers asked at the same time: as many as leave connections to the others. */
const AT_ONCE = 4;
/** Up to so many records of a register are named to it beforehand. */
const RARE = 200;
const SNIPPET = 60;

interface Found {
	readonly group: SearchGroup;
	readonly by_number: boolean;
}

export async function searchEverywhere(book: Book, actor: Actor, asked: string): Promise<SearchAnswer> {
	const readable = book.office.registers.filter(({ id }) => actor.rights.reads(id));
	const words = searchWords(asked);
	const holders = await registersWith(book, readable, words);
	const found: (Found | undefined)[] = [];
	const waiting = [...readable.entries()];
	await Promise.all(
		Array.from({ length: AT_ONCE }, async () => {
			for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
				const [at, register] = next;
				const ids = holders.get(register.id);
				found[at] = (await byNumber(book, actor, register, asked)) ?? (ids === undefined ? undefined : await byWords(book, actor, register, { asked, ids }));
			}
		}),
	);
	const groups = found.filter((one) => one !== undefined);
	return {
		groups: [...groups.filter(({ by_number }) => by_number), ...groups.filter(({ by_number }) => !by_number)].map(({ group }) => group),
		registers: words.length === 0 ? [] : readable.filter((register) => isCalled(register, words)).map(({ id }) => id),
		// A single character has no pair that an index could find, and stands nearly everywhere.
		too_short: words.length > 0 && groups.length === 0 && !words.some((word) => [...word].length > 1),
	};
}

/**
 * Which registers may hold the words at all, and, where few records do, which: asked in one statement, so that a word that is rare in a
 * million records, or stands in one register of fifty, is found at once. What the reader may see of them is then `findRecords`' to say.
 */
async function registersWith(book: Book, registers: readonly Register[], words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
	const parts = registers.flatMap((register) => {
		const may = register.search.length === 0 ? null : mayHaveWords(words, 'r');
		return may === null
			? []
			: [
					sql`SELECT ${register.id} AS register, ARRAY(SELECT r.id FROM ${sql.table(`ledger.${register.id}`)} AS r
					WHERE r.office_id = ${book.office_id} AND ${may} LIMIT ${sql.lit(RARE + 1)}) AS ids`,
				];
	});
	if (parts.length === 0) {
		return new Map();
	}
	const rows = await inOffice(book.pool, book.office_id, async (client) => {
		// The planner takes rare words for frequent ones, and would read whole tables for none.
		await client.query('SET LOCAL enable_seqscan = off');
		return run<{ register: string; ids: readonly string[] }>(client, sql`${sql.join(parts, sql` UNION ALL `)}`);
	});
	return new Map(rows.filter(({ ids }) => ids.length > 0).map(({ register, ids }) => [register, ids]));
}

async function byNumber(book: Book, actor: Actor, register: Register, asked: string): Promise<Found | undefined> {
	const numbers = register.numbering === undefined ? [] : meantNumbers(register.numbering, asked, yearOf(today(book.now())));
	if (numbers.length === 0) {
		return undefined;
	}
	const filter = { field: 'number', op: 'in', value: numbers };
	const { records } = await findRecords(book, actor, { register: register.id, purpose: 'list', filter, limit: EACH });
	return records.length === 0 ? undefined : { group: await groupOf(book, actor, register, { records, words: [], more: false }), by_number: true };
}

async function byWords(
	book: Book,
	actor: Actor,
	register: Register,
	{ asked, ids }: { readonly asked: string; readonly ids: readonly string[] },
): Promise<Found | undefined> {
	const { records, total } = await findRecords(book, actor, {
		register: register.id,
		purpose: 'list',
		search: asked,
		limit: EACH,
		...(ids.length > RARE ? {} : { within: [(alias: string) => sql<boolean>`${sql.ref(`${alias}.id`)} = ANY(${ids}::uuid[])`] }),
	});
	return records.length === 0
		? undefined
		: { group: await groupOf(book, actor, register, { records, words: searchWords(asked), more: total > records.length }), by_number: false };
}

interface Hits {
	readonly records: readonly FoundRecord[];
	readonly words: readonly string[];
	readonly more: boolean;
}

async function groupOf(book: Book, actor: Actor, register: Register, { records, words, more }: Hits): Promise<SearchGroup> {
	const answers = records.map((found) => answerRecord(book, actor, register, found));
	const shown = new Set([register.title, register.time.shape === 'event' ? register.time.on : register.time.from]);
	const bare = answers.map((answer) => ({ ...answer, values: Object.fromEntries(Object.entries(answer.values).filter(([id]) => shown.has(id))) }));
	const named = await nameReferences(book, actor, register, bare);
	const hits = named.map(({ id, unit, number, state, values, masked, names }, at): SearchHit => {
		const matched = matchedIn(register, answers[at]?.values ?? {}, words);
		const hidden = masked?.filter((field) => shown.has(field)) ?? [];
		return {
			id,
			register: register.id,
			unit,
			number,
			state,
			values,
			...(hidden.length === 0 ? {} : { masked: hidden }),
			...(names === undefined ? {} : { names }),
			...(matched === undefined ? {} : { matched }),
		};
	});
	return { register: register.id, records: hits, more };
}

/** The first field beside the title in which a word stands, with what stands around it. */
function matchedIn(register: Register, values: Readonly<Record<string, unknown>>, words: readonly string[]): SearchHit['matched'] {
	const holds = (id: string) => words.findIndex((word) => fold(String(values[id] ?? '')).includes(word));
	if (holds(register.title) >= 0) {
		return undefined;
	}
	const id = register.search.find((field) => field !== register.title && holds(field) >= 0);
	const label = id === undefined ? undefined : register.fields[id]?.label;
	return id === undefined || label === undefined ? undefined : { field: label, words: around(String(values[id]), words[holds(id)] ?? '') };
}

function around(text: string, word: string): string {
	const from = Math.max(0, fold(text).indexOf(word) - SNIPPET / 3);
	const characters = [...text.slice(from)];
	return `${from > 0 ? '…' : ''}${characters.slice(0, SNIPPET).join('')}${characters.length > SNIPPET ? '…' : ''}`;
}

function isCalled({ label }: Register, words: readonly string[]): boolean {
	const called = fold([label.zh, label.en, ...spellings(label.zh)].join('\n'));
	return words.every((word) => called.includes(word));
}
