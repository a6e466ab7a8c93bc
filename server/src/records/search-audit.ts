/** The audit, looked through: who changed what, where and when. It tells which fields a write set, never what stood in them. */
import { type AuditAnswer, type AuditQuery, type AuditRow, addDays, type Register, type Text, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { actionIds, getAction } from './actions.ts';
import { ADMINISTRATIVE_WORDS } from './administrative-words.ts';

interface FoundRow {
	readonly seq: number;
	readonly at: string;
	readonly account: string;
	readonly account_name: string | null;
	readonly action: string;
	readonly register: string | null;
	readonly record_id: string;
	readonly version: number | null;
	readonly digests: string;
	readonly hash: string;
	readonly unit: string | null;
	readonly reason: string | null;
	readonly subject: string | null;
	readonly details: Readonly<Record<string, unknown>> | null;
}

const PAGE = 100;
/** So many entries are looked through for one answer; a rare one is found by asking on. */
const STRETCH = 100_000;

/** Newest first, at most a page. A stretch without a hit answers with none and tells where to go on. */
export function searchAudit(book: Book, query: AuditQuery): Promise<AuditAnswer> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows: heads } = await client.query(`SELECT seq, encode(hash, 'hex') AS hash FROM book.chain_head WHERE office_id = $1`, [book.office_id]);
		const head = { seq: Number(heads[0].seq), hash: heads[0].hash as string };
		const first = query.from === undefined ? 1 : await firstFrom(client, book, `${query.from}T00:00:00+08:00`, head.seq);
		const after = query.until === undefined ? head.seq + 1 : await firstFrom(client, book, `${addDays(query.until, 1)}T00:00:00+08:00`, head.seq);
		const before = Math.min(after, query.before === undefined ? head.seq + 1 : Number(query.before));
		// A record's entries have an index of their own.
		const down = query.record === undefined ? Math.max(first, before - STRETCH) : first;
		const { rows } = await client.query<FoundRow>(
			`SELECT a.seq, a.at, a.account, p.name AS account_name, a.action, a.register, a.record_id, a.version, a.digests, encode(a.hash, 'hex') AS hash,
				v.unit, v.reason, k.subject, k.details
			FROM book.audit_entry a
			LEFT JOIN book.record_version v ON v.office_id = a.office_id AND v.record_id = a.record_id AND v.version = a.version
			LEFT JOIN book.administrative_act k ON k.office_id = a.office_id AND k.id = a.record_id AND a.register IS NULL
			LEFT JOIN book.account p ON p.office_id = a.office_id AND p.id = a.account
			WHERE a.office_id = $1 AND a.seq >= $2 AND a.seq < $3
				AND ($4::text IS NULL OR a.account = $4) AND ($5::text IS NULL OR a.register = $5) AND ($6::uuid IS NULL OR a.record_id = $6)
				AND ($7::text IS NULL OR a.action = $7) AND ($8::text[] IS NULL OR v.unit = ANY ($8))
			ORDER BY a.seq DESC LIMIT ${PAGE}`,
			[
				book.office_id,
				down,
				before,
				query.account ?? null,
				query.register ?? null,
				query.record ?? null,
				query.action ?? null,
				query.unit === undefined ? null : book.units.subtree(query.unit),
			],
		);
		const lookedTo = rows.length === PAGE ? Number(rows.at(-1)?.seq) : down;
		return { rows: rows.map((row) => rowOf(book, row)), next: lookedTo > first ? lookedTo : null, head };
	});
}

/** Whether an entry of the audit may bear that action's name. */
export function isAuditedAction(book: Book, action: string): boolean {
	return (
		action === 'take_back' || Object.hasOwn(ADMINISTRATIVE_WORDS, action) || book.office.registers.some((register) => actionIds(register).includes(action))
	);
}

/** The first sequence number at or after a moment: entries are written in the order of time. */
async function firstFrom(client: pg.PoolClient, book: Book, moment: string, head: number): Promise<number> {
	let [low, high] = [1, head + 1];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const { rows } = await client.query('SELECT at >= $3::timestamptz AS later FROM book.audit_entry WHERE office_id = $1 AND seq = $2', [
			book.office_id,
			middle,
			moment,
		]);
		[low, high] = rows[0]?.later === true ? [low, middle] : [middle + 1, high];
	}
	return low;
}

function rowOf(book: Book, { digests, ...row }: FoundRow): AuditRow {
	const register = row.register === null ? undefined : book.registers.get(row.register);
	return {
		...row,
		seq: Number(row.seq),
		action_label: actionLabel(book, row),
		register_label: register?.label ?? (row.register === null ? null : text(row.register, row.register)),
		fields: row.register === null ? [] : fieldsSet(register, digests),
	};
}

/** The fields that a version set or cleared, by what its audit entry keeps of them. */
export function fieldsSet(register: Register | undefined, digests: string): Text[] {
	const set = Object.keys(JSON.parse(digests)).filter((field) => !field.startsWith('@'));
	return set.map((field) => register?.fields[field]?.label ?? text(field, field));
}

/** What an entry of the audit did, in words. */
export function actionLabel(book: Book, { register: id, action }: { readonly register: string | null; readonly action: string }): Text {
	if (id === null) {
		return ADMINISTRATIVE_WORDS[action as keyof typeof ADMINISTRATIVE_WORDS] ?? text(action, action);
	}
	const register = book.registers.get(id);
	if (action === 'take_back') {
		return text('撤回批次', 'Batch taken back');
	}
	return register !== undefined && actionIds(register).includes(action) ? getAction(register, action).label : text(action, action);
}
