/** Which findings a reader may see: those all of whose records they may read. Others are only counted. */
import { type ContradictionRule, contradictionRegister, type Register, VOIDED } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import type { Actor } from '../records/plan-act.ts';
import { rightsSql } from '../records/reader-sql.ts';
import { againstRegister } from './rule-sql.ts';

/** The findings' alias. */
export const FINDING = 'f';
const RECORD = 'r';

/** Of the office and the rule, found by the last run, and none of its records voided since. */
export function standsSql(book: Book, rule: ContradictionRule): RawBuilder<boolean> {
	const standing = sidesOf(book, rule).map(([register, column]) => recordSql(register, column, sql`${sql.ref(`${RECORD}.state`)} <> ${sql.lit(VOIDED)}`));
	return all([
		sql<boolean>`${sql.ref(`${FINDING}.office_id`)} = ${book.office_id} AND ${sql.ref(`${FINDING}.rule`)} = ${rule.id} AND ${sql.ref(`${FINDING}.gone_at`)} IS NULL`,
		...standing,
	]);
}

/** Figures are the office's own, the same for every reader: so is what contradicts among them. */
export function visibleSql(book: Book, actor: Actor, rule: ContradictionRule): RawBuilder<boolean> {
	return all(
		sidesOf(book, rule).map(([register, column]) =>
			actor.rights.reads(register.id) ? recordSql(register, column, all(rightsSql(book, actor, register, RECORD))) : sql<boolean>`false`,
		),
	);
}

/** True of findings that somebody accepted as the facts are. */
export const ACCEPTED = sql<boolean>`(${sql.ref(`${FINDING}.accepted_for`)} IS NOT DISTINCT FROM ${sql.ref(`${FINDING}.fingerprint`)})`;

function sidesOf(book: Book, rule: ContradictionRule): [Register, string][] {
	const first = book.registers.get(contradictionRegister(rule.finds) ?? '');
	const against = againstRegister(book, rule);
	return [
		...(first === undefined ? [] : [[first, 'record_id'] as [Register, string]]),
		...(against === null ? [] : [[against, 'against_id'] as [Register, string]]),
	];
}

function recordSql({ id }: Register, column: string, where: RawBuilder<unknown>): RawBuilder<boolean> {
	return sql<boolean>`EXISTS (SELECT FROM ${sql.table(`ledger.${id}`)} AS ${sql.ref(RECORD)} WHERE ${sql.ref(`${RECORD}.office_id`)} = ${sql.ref(`${FINDING}.office_id`)}
		AND ${sql.ref(`${RECORD}.id`)} = ${sql.ref(`${FINDING}.${column}`)} AND ${where})`;
}

function all(parts: readonly RawBuilder<boolean>[]): RawBuilder<boolean> {
	return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` AND `)})`;
}
