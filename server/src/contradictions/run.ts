/**
 * A run asks every rule of the whole book, one question after the other: on demand, by night and from the command line alike. The
 * contradictions are the office's own; what a reader sees of them is decided where they are read.
 */
import type { ContradictionRule } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { run as ask } from '../db/compile-sql.ts';
import { inOffice, readInOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { findAmongFigures } from './figure-findings.ts';
import type { Found } from './found.ts';
import { dropRules, keepFindings } from './keep-findings.ts';
import { ruleSql } from './rule-sql.ts';

/** A run that has said nothing for so long was cut off. */
const SILENT_MINUTES = 5;
const BEAT_MS = 20_000;

export interface RuleRun {
	readonly rule: string;
	readonly found: number;
	readonly ms: number;
}

export interface RunOptions {
	/** Who asked; null: the book itself, by night. */
	readonly account: string | null;
	/** Told after each rule. */
	readonly told?: (run: RuleRun) => void;
}

/** Begins a run that goes on by itself. Throws `contradictions_running` where one is under way. @returns its end, which never throws. */
export async function beginRun(book: Book, options: RunOptions): Promise<{ readonly ended: Promise<{ readonly error: unknown }> }> {
	const id = await openRun(book, options.account);
	return {
		ended: askAll(book, id, options).then(
			() => ({ error: undefined }),
			async (error: unknown) => {
				await closeRun(book, id, { failed: true, more: [] }).catch(() => {});
				return { error };
			},
		),
	};
}

/** A whole run. Throws `contradictions_running`, and what made it fail. */
export async function runContradictions(book: Book, options: RunOptions): Promise<void> {
	const { error } = await (await beginRun(book, options)).ended;
	if (error !== undefined) {
		throw error;
	}
}

/** What one rule finds in the book as it is, as one moment saw it. */
async function findContradictions(book: Book, rule: ContradictionRule): Promise<Found[]> {
	const question = ruleSql(book, rule);
	if (question === null) {
		return findAmongFigures(book, rule);
	}
	const rows = await readInOffice(book.pool, book.office_id, async (client) => {
		// Whole tables are read and joined: that wants room, and no hundred thousand look-ups.
		await client.query(`SET LOCAL work_mem = '64MB'; SET LOCAL jit = off`);
		return ask(client, question);
	});
	return rows.map((row) => ({
		subject: [row.record_id, row.details['item'], row.against_id].filter((part) => typeof part === 'string').join(' '),
		record: { id: row.record_id, version: row.record_version },
		against: row.against_id === null || row.against_version === null ? null : { id: row.against_id, version: row.against_version },
		unit: row.unit,
		details: row.details,
		facts: row.facts,
	}));
}

async function askAll(book: Book, id: string, { told }: RunOptions): Promise<void> {
	const rules = book.office.contradictions ?? [];
	const more: string[] = [];
	const beat = () => inOffice(book.pool, book.office_id, (client) => client.query(BEAT, [book.office_id, id]));
	const beating = setInterval(() => void beat().catch(() => {}), BEAT_MS);
	try {
		for (const rule of rules) {
			const from = performance.now();
			const found = await findContradictions(book, rule);
			await inOffice(book.pool, book.office_id, async (client) => {
				const kept = await keepFindings(client, book, rule.id, found);
				if (kept.more) {
					more.push(rule.id);
				}
				await client.query('UPDATE book.contradiction_run SET done = done + 1, beat_at = now() WHERE office_id = $1 AND id = $2', [book.office_id, id]);
			});
			told?.({ rule: rule.id, found: found.length, ms: performance.now() - from });
		}
		await inOffice(book.pool, book.office_id, (client) =>
			dropRules(
				client,
				book,
				rules.map((rule) => rule.id),
			),
		);
	} finally {
		clearInterval(beating);
	}
	await closeRun(book, id, { failed: false, more });
}

const BEAT = 'UPDATE book.contradiction_run SET beat_at = now() WHERE office_id = $1 AND id = $2';

async function openRun(book: Book, account: string | null): Promise<string> {
	const at = book.now();
	const id = book.newId(at);
	const opened = await inOffice(book.pool, book.office_id, async (client) => {
		await client.query(
			`UPDATE book.contradiction_run SET finished_at = now(), failed = true
			WHERE office_id = $1 AND finished_at IS NULL AND beat_at < now() - make_interval(mins => $2)`,
			[book.office_id, SILENT_MINUTES],
		);
		const { rowCount } = await client.query(
			`INSERT INTO book.contradiction_run (office_id, id, started_at, beat_at, account, rules) VALUES ($1, $2, $3, now(), $4, $5)
			ON CONFLICT (office_id) WHERE finished_at IS NULL DO NOTHING`,
			[book.office_id, id, at.toISOString(), account, book.office.contradictions?.length ?? 0],
		);
		return rowCount === 1;
	});
	if (!opened) {
		throw new AppError('contradictions_running');
	}
	return id;
}

function closeRun(book: Book, id: string, { failed, more }: { failed: boolean; more: readonly string[] }): Promise<unknown> {
	return inOffice(book.pool, book.office_id, (client) =>
		client.query('UPDATE book.contradiction_run SET finished_at = $3, failed = $4, more = $5 WHERE office_id = $1 AND id = $2', [
			book.office_id,
			id,
			book.now().toISOString(),
			failed,
			more,
		]),
	);
}
