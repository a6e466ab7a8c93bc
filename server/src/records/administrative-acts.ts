/** What is done to accounts, posts, units and settings: kept with who and when, and bound into the office's audit chain. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { type AuditEntry, canonicalJson, chainEntries, type DigestName, digestFields } from './audit.ts';

const ADMINISTRATIVE_ACTIONS = [
	'office.create',
	'office.close',
	'account.create',
	'account.rename',
	'account.leave',
	'account.return',
	'account.unlock',
	'post.give',
	'post.end',
	'stand_in.begin',
	'stand_in.end',
	'password.reset',
	'password.change',
	'totp.on',
	'totp.off',
	'token.create',
	'token.withdraw',
	'settings.change',
	'unit.begin',
	'unit.end',
	'unit.change',
	'code.keep',
	'word.keep',
	'word.drop',
	'closing.keep',
	'calendar.keep',
	'calendar.fill',
	'proof.run',
	'edition.make',
	'edition.confirm',
	'edition.return',
	'edition.sign',
	'contradiction.accept',
	'contradiction.withdraw',
	'draft.begin',
	'draft.assign',
	'draft.hand_in',
	'draft.take_back',
	'draft.set_aside',
	'draft.take_up',
	'draft.finish',
	'form.load',
	'form.bind',
	'form.renew',
	'form.change',
	'form.fill',
	'form.send',
	'form.recall',
] as const;

export type AdministrativeAction = (typeof ADMINISTRATIVE_ACTIONS)[number];

export interface AdministrativeAct {
	/** Who did it; `system` for the command line. */
	readonly account: string;
	readonly action: AdministrativeAction;
	/** The account, unit or office that it was done to. */
	readonly subject: string;
	/** Never a password, a token or a secret. */
	readonly details: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

export interface KeptAdministrativeAct extends AdministrativeAct {
	readonly id: string;
	readonly at: string;
}

type Keeping = Pick<Book, 'office_id' | 'digest' | 'now' | 'newId'>;

const SALT_BYTES = 16;

/** The one way to keep an administrative act, in the transaction that does it: act and audit entry stand or fall with what was done. */
export async function keepAdministrativeAct(client: pg.PoolClient, book: Keeping, act: AdministrativeAct): Promise<void> {
	const at = book.now();
	const kept: KeptAdministrativeAct = { ...act, id: book.newId(at), at: at.toISOString() };
	const salt = randomBytes(SALT_BYTES);
	const { rows } = await client.query(`SELECT seq, encode(hash, 'hex') AS hash FROM book.chain_head WHERE office_id = $1 FOR UPDATE`, [book.office_id]);
	const { chained, head } = chainEntries(book.digest, { seq: Number(rows[0].seq), hash: rows[0].hash }, [entryOf(book.digest, kept, salt)]);
	await client.query(
		`WITH act AS (
			INSERT INTO book.administrative_act (office_id, id, at, account, action, subject, details, salt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		), entry AS (
			INSERT INTO book.audit_entry SELECT * FROM json_populate_recordset(NULL::book.audit_entry, $9::json)
		)
		UPDATE book.chain_head SET seq = $10, hash = $11::bytea WHERE office_id = $1`,
		[
			book.office_id,
			kept.id,
			kept.at,
			kept.account,
			kept.action,
			kept.subject,
			JSON.stringify(kept.details),
			salt,
			JSON.stringify(chained.map((entry) => ({ ...entry, office_id: book.office_id, hash: `\\x${entry.hash}` }))),
			head.seq,
			`\\x${head.hash}`,
		],
	);
}

/** The latest first. `before` is the id of the last one already seen. */
export function listAdministrativeActs(book: Book, { before, limit }: { before?: string; limit: number }): Promise<KeptAdministrativeAct[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query(
			`SELECT id, at, account, action, subject, details FROM book.administrative_act
			WHERE office_id = $1 AND ($2::uuid IS NULL OR id < $2::uuid) ORDER BY id DESC LIMIT $3`,
			[book.office_id, before ?? null, limit],
		);
		return rows;
	});
}

/** What does not fit between the acts that are kept and their audit entries. */
export async function verifyAdministrativeActs(client: pg.PoolClient, book: Keeping): Promise<{ count: number; faults: string[] }> {
	const { rows } = await client.query<KeptAdministrativeAct & { seq: number; digests: string | null; salt: Buffer }>(
		`SELECT k.id, k.at, k.account, k.action, k.subject, k.details, k.salt, a.seq, a.digests
		FROM book.administrative_act k LEFT JOIN book.audit_entry a ON a.office_id = k.office_id AND a.record_id = k.id
			AND a.register IS NULL AND a.at = k.at AND a.account = k.account AND a.action = k.action
		WHERE k.office_id = $1 ORDER BY k.id`,
		[book.office_id],
	);
	const faults = rows.flatMap(({ digests, salt, seq, ...act }) => {
		const fits = digests !== null && canonicalJson(JSON.parse(digests)) === entryOf(book.digest, act, salt).digests;
		return fits ? [] : [`seq ${seq ?? '-'} ${act.action} ${act.subject} ${act.id}: the act does not fit its audit entry`];
	});
	return { count: rows.length, faults };
}

function entryOf(digest: DigestName, act: KeptAdministrativeAct, salt: Buffer): AuditEntry {
	const told = { '@subject': act.subject, ...act.details };
	return { at: act.at, account: act.account, action: act.action, register: null, record_id: act.id, version: null, digests: digestFields(digest, salt, told) };
}
