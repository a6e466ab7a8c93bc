/** How records are called in a list: only the title is read of them, masked as this reader may see it, and logged where it is sensitive. */
import { type BookRecord, FIELD_KINDS, type Register } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { logRead } from '../records/find.ts';
import { maskValues } from '../records/mask-record.ts';
import { nameOf, referenceNames } from '../records/name-references.ts';
import type { Actor } from '../records/plan-act.ts';

/** @param records that the actor may read, unmasked. Their titles in the same order. */
export async function callRecords(client: pg.PoolClient, book: Book, actor: Actor, register: Register, records: readonly BookRecord[]): Promise<string[]> {
	const { title } = register;
	const read = records.map((record) => ({ record, ...maskValues(book, actor.rights, register, record, { [title]: record.values[title] ?? null }) }));
	const inClear = read.filter(({ in_clear }) => in_clear).map(({ record }) => record.id);
	if (inClear.length > 0) {
		await logRead(client, book, actor, register, { purpose: 'list', ids: inClear });
	}
	const field = register.fields[title];
	if (field?.kind !== 'reference') {
		return read.map(({ record, values, masked }) => nameOf(book, register, { record: { ...record, values }, masked }));
	}
	const pointing = read.map(({ values, masked }) => ({ values: wireOf(register, title, values[title]), masked }));
	const names = await referenceNames(book, actor, register, pointing);
	return read.map(({ record, values }) => names.get(String(values[title])) ?? record.number ?? record.id.slice(-8));
}

function wireOf(register: Register, title: string, value: BookRecord['values'][string] | undefined): Record<string, unknown> {
	const field = register.fields[title];
	return field === undefined || value === undefined || value === null ? {} : { [title]: FIELD_KINDS[field.kind].format(field, value) };
}
