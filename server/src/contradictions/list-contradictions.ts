/** Contradictions as a reader may see them: how many of each rule, the findings of one, and how many are their own unit's to mend. */
import {
	type ContradictionFinding,
	type ContradictionFindingsAnswer,
	type ContradictionRule,
	type ContradictionRuleAnswer,
	type ContradictionRun,
	type ContradictionsAnswer,
	contradictionKind,
	contradictionRegister,
	type OwnContradictionsAnswer,
} from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Actor } from '../records/plan-act.ts';
import { isKept, ownUnits } from '../workbench/own-units.ts';
import { type FindingRow, tellFindings } from './tell-findings.ts';
import { ACCEPTED, FINDING, standsSql, visibleSql } from './visible-sql.ts';

export interface ContradictionsAsked {
	/** Only those of that unit and those below it. */
	readonly unit?: string | undefined;
}

export interface FindingsAsked extends ContradictionsAsked {
	readonly rule: string;
	/** Those that were accepted; absent: those that were not. */
	readonly accepted?: boolean;
	readonly cursor?: string | undefined;
	readonly limit?: number;
}

const PAGE = 20;

/** Every rule with how many stand. Throws `unit_unknown`. */
export function listContradictions(book: Book, actor: Actor, { unit }: ContradictionsAsked): Promise<ContradictionsAnswer> {
	const rules = book.office.contradictions ?? [];
	const ofUnit = unitSql(book, unit);
	return inOffice(book.pool, book.office_id, async (client) => {
		const runs = await readRuns(client, book);
		const last = runs.find(({ finished_at }) => finished_at !== null);
		const running = runs.find(({ finished_at }) => finished_at === null);
		const counts = await countEach(client, book, rules, (rule) => {
			const visible = visibleSql(book, actor, rule);
			return {
				open: sql`${visible} AND ${ofUnit} AND NOT ${ACCEPTED}`,
				accepted: sql`${visible} AND ${ofUnit} AND ${ACCEPTED}`,
				// Of which unit they are is no news for this reader either.
				hidden: sql`NOT ${visible} AND NOT ${ACCEPTED}`,
			};
		});
		return {
			rules: rules.map((rule, at): ContradictionRuleAnswer => {
				const { id, label, why, mend, finds } = rule;
				const { open = 0, accepted = 0, hidden = 0 } = counts[at] ?? {};
				return {
					id,
					label,
					why,
					mend,
					kind: contradictionKind(finds),
					register: contradictionRegister(finds) ?? null,
					open,
					accepted,
					hidden,
					more: last?.more.includes(id) === true,
				};
			}),
			last: last === undefined ? null : toldRun(last),
			running: running === undefined ? null : { started_at: running.started_at, done: running.done, rules: running.rules },
		};
	});
}

/** Throws `contradiction_rule_unknown`, `unit_unknown`. */
export async function listFindings(book: Book, actor: Actor, asked: FindingsAsked): Promise<ContradictionFindingsAnswer> {
	const rule = getRule(book, asked.rule);
	const limit = asked.limit ?? PAGE;
	const after = asked.cursor === undefined ? sql`true` : sql`${column('id')} < ${asked.cursor}`;
	const rows = await inOffice(book.pool, book.office_id, (client) =>
		readRows(client, rule, {
			book,
			actor,
			where: sql`${unitSql(book, asked.unit)} AND ${asked.accepted === true ? ACCEPTED : sql`NOT ${ACCEPTED}`} AND ${after}`,
			limit: limit + 1,
		}),
	);
	const page = rows.slice(0, limit);
	return { findings: await tellFindings(book, actor, rule, page), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** One finding, accepted or not. Throws `contradiction_unknown` also where the reader may not see it. */
export async function getFinding(book: Book, actor: Actor, id: string): Promise<ContradictionFinding> {
	const [found] = await inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<{ rule: string }>('SELECT rule FROM book.contradiction WHERE office_id = $1 AND id = $2', [book.office_id, id]);
		const rule = book.office.contradictions?.find((one) => one.id === rows[0]?.rule);
		const read = rule === undefined ? [] : await readRows(client, rule, { book, actor, where: sql`${column('id')} = ${id}`, limit: 1 });
		return rule === undefined ? [] : read.map((row) => ({ rule, row }));
	});
	const [told] = found === undefined ? [] : await tellFindings(book, actor, found.rule, [found.row]);
	if (told === undefined) {
		throw new AppError('contradiction_unknown', { id });
	}
	return told;
}

/** Open ones of the own units, and of the registers that they keep; what is about the whole office is for those who hold a post in all of it. */
export function countOwn(book: Book, actor: Actor): Promise<OwnContradictionsAnswer> {
	const own = ownUnits(book, actor);
	const ofOffice = [...book.units.units.values()].some(({ code, parent }) => parent === null && own.has(code));
	return inOffice(book.pool, book.office_id, async (client) => {
		const counts = await countEach(client, book, book.office.contradictions ?? [], (rule) => {
			const register = book.registers.get(contradictionRegister(rule.finds) ?? '');
			const mine = register === undefined ? sql.lit(ofOffice) : isKept(actor, register) ? sql`true` : sql`${column('unit')} = ANY(${[...own]}::text[])`;
			return { open: sql`${visibleSql(book, actor, rule)} AND ${mine} AND NOT ${ACCEPTED}` };
		});
		return { open: counts.reduce((sum, { open = 0 }) => sum + open, 0) };
	});
}

function getRule(book: Book, id: string): ContradictionRule {
	const rule = book.office.contradictions?.find((one) => one.id === id);
	if (rule === undefined) {
		throw new AppError('contradiction_rule_unknown', { rule: id });
	}
	return rule;
}

type Counts = Readonly<Partial<Record<'open' | 'accepted' | 'hidden', number>>>;

/** How many findings of each rule satisfy each of the conditions: one statement for all. */
async function countEach(
	client: pg.PoolClient,
	book: Book,
	rules: readonly ContradictionRule[],
	conditions: (rule: ContradictionRule) => Readonly<Record<string, RawBuilder<unknown>>>,
): Promise<Counts[]> {
	if (rules.length === 0) {
		return [];
	}
	const each = rules.map((rule, at) => {
		const counted = Object.entries(conditions(rule)).map(([name, condition]) => sql`count(*) FILTER (WHERE ${condition})::int AS ${sql.ref(name)}`);
		return sql`SELECT ${sql.lit(at)} AS at, ${sql.join(counted)} FROM ${table()} WHERE ${standsSql(book, rule)}`;
	});
	return run<Counts & { at: number }>(client, sql`SELECT * FROM (${sql.join(each, sql` UNION ALL `)}) AS counted ORDER BY at`);
}

interface RowsAsked {
	readonly book: Book;
	readonly actor: Actor;
	readonly where: RawBuilder<unknown>;
	readonly limit: number;
}

function readRows(client: pg.PoolClient, rule: ContradictionRule, { book, actor, where, limit }: RowsAsked): Promise<FindingRow[]> {
	return run<FindingRow>(
		client,
		sql`SELECT f.*, coalesce(w.name, f.accepted_by) AS accepted_name FROM ${table()} LEFT JOIN book.account AS w ON w.office_id = f.office_id AND w.id = f.accepted_by
			WHERE ${standsSql(book, rule)} AND ${visibleSql(book, actor, rule)} AND ${where} ORDER BY f.id DESC LIMIT ${sql.lit(limit)}`,
	);
}

/** Throws `unit_unknown`. */
function unitSql(book: Book, unit: string | undefined): RawBuilder<boolean> {
	if (unit === undefined) {
		return sql<boolean>`true`;
	}
	if (!book.units.units.has(unit)) {
		throw new AppError('unit_unknown', { unit });
	}
	return sql<boolean>`coalesce(${column('unit')} = ANY(${[...book.units.subtree(unit)]}::text[]), false)`;
}

interface RunRow {
	readonly started_at: string;
	readonly finished_at: string | null;
	readonly account: string | null;
	readonly name: string | null;
	readonly failed: boolean;
	readonly done: number;
	readonly rules: number;
	readonly more: readonly string[];
}

async function readRuns(client: pg.PoolClient, book: Book): Promise<RunRow[]> {
	const { rows } = await client.query<RunRow>(
		`SELECT c.started_at, c.finished_at, c.account, coalesce(a.name, c.account) AS name, c.failed, c.done, c.rules, c.more
		FROM book.contradiction_run c LEFT JOIN book.account a ON a.office_id = c.office_id AND a.id = c.account
		WHERE c.office_id = $1 ORDER BY c.id DESC LIMIT 2`,
		[book.office_id],
	);
	return rows;
}

function toldRun({ started_at, finished_at, account, name, failed }: RunRow): ContradictionRun {
	return { started_at, finished_at: finished_at ?? started_at, by: account, by_name: name, failed };
}

function table(): RawBuilder<unknown> {
	return sql`book.contradiction AS ${sql.ref(FINDING)}`;
}

function column(name: string): RawBuilder<unknown> {
	return sql.ref(`${FINDING}.${name}`);
}
