/** What an act attaches: only what was uploaded, as it was uploaded, by the one who acts or from a record that they may read. */
import { type Attachment, type BookRecord, type Problem, type Register, type StoredValue, type Text, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromRow } from '../db/stored.ts';
import { maskRecord } from '../records/mask-record.ts';
import { fieldsOfKind } from '../records/picked-fields.ts';
import type { Actor, PlannedVersion } from '../records/plan-act.ts';
import { mayRead } from '../records/rights.ts';

export interface AttachedProblem {
	/** Which of the versions. */
	readonly index: number;
	readonly problem: Problem;
}

interface Attached {
	readonly index: number;
	readonly register: Register;
	readonly field: string;
	readonly at: number;
	readonly attachment: Attachment;
}

interface KnownContent {
	readonly type: string;
	readonly size: number;
	readonly has_location: boolean;
	readonly own: boolean;
}

/** Problems of attachments that the versions add to what their records held, each with its place. */
export async function checkAttached(client: pg.PoolClient, book: Book, actor: Actor, versions: readonly PlannedVersion[]): Promise<AttachedProblem[]> {
	const added = versions.flatMap(addedBy);
	if (added.length === 0) {
		return [];
	}
	const hashes = [...new Set(added.map(({ attachment }) => attachment.hash))];
	const known = await readKnown(client, book, actor, hashes);
	const foreign = hashes.filter((hash) => known.get(hash)?.own === false);
	const readable = foreign.length === 0 || actor.rights.system ? new Set(foreign) : await readReadable(client, book, actor, foreign);
	return added.flatMap(({ index, register, field, at, attachment }) => {
		const wrong = problemOf(register, field, attachment, known.get(attachment.hash), readable);
		return wrong === null ? [] : [{ index, problem: { path: `values.${field}.${at}`, message: wrong } }];
	});
}

/** Notes which records hold what; in the transaction that writes them. */
export async function noteUses(client: pg.PoolClient, book: Book, versions: readonly PlannedVersion[]): Promise<void> {
	const uses = versions.flatMap((version, index) =>
		addedBy(version, index).map(({ attachment: { hash } }) => ({ hash, register: version.register.id, id: version.record.id })),
	);
	if (uses.length > 0) {
		await client.query(
			`INSERT INTO book.attachment_use (office_id, hash, register, record_id) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::uuid[])
			ON CONFLICT (office_id, hash, record_id) DO NOTHING`,
			[book.office_id, uses.map(({ hash }) => hash), uses.map(({ register }) => register), uses.map(({ id }) => id)],
		);
	}
}

/** Every attachment that the values hold, with its field. */
export function attachmentsOf(register: Register, values: Readonly<Record<string, StoredValue>>): { field: string; attachments: readonly Attachment[] }[] {
	return fieldsOfKind(register, 'attachments').flatMap(([field]) => {
		const value = values[field] as readonly Attachment[] | null | undefined;
		return value === undefined || value === null ? [] : [{ field, attachments: value }];
	});
}

function addedBy({ register, record, before }: PlannedVersion, index: number): Attached[] {
	if (fieldsOfKind(register, 'attachments').length === 0) {
		return [];
	}
	const were = before === null ? [] : attachmentsOf(register, before.values);
	const held = new Set(were.flatMap(({ field, attachments }) => attachments.map((one) => keyOf(field, one))));
	return attachmentsOf(register, record.values).flatMap(({ field, attachments }) =>
		attachments.flatMap((attachment, at) => (held.has(keyOf(field, attachment)) ? [] : [{ index, register, field, at, attachment }])),
	);
}

/** Under another name it is still the same content. */
function keyOf(field: string, { hash, type, size }: Attachment): string {
	return `${field} ${hash} ${type} ${size}`;
}

function problemOf(
	register: Register,
	field: string,
	{ hash, type, size }: Attachment,
	known: KnownContent | undefined,
	readable: ReadonlySet<string>,
): Text | null {
	if (known === undefined || !(known.own || readable.has(hash))) {
		return text('请先上传这个文件', 'upload this file first');
	}
	if (known.type !== type || known.size !== size) {
		return text(
			`上传的文件是 ${known.type}、${known.size} 字节，与所写不符`,
			`the file that was uploaded is ${known.type} of ${known.size} bytes, not as written here`,
		);
	}
	if (known.has_location && register.fields[field]?.keep_location !== true) {
		return text('照片带有拍摄地点，此处不保留，请重新上传', 'the picture tells where it was taken, which is not kept here: upload it again');
	}
	return null;
}

async function readKnown(client: pg.PoolClient, book: Book, actor: Actor, hashes: readonly string[]): Promise<Map<string, KnownContent>> {
	const { rows } = await client.query(
		`SELECT a.hash, a.type, a.size, a.has_location,
			EXISTS (SELECT FROM book.attachment_upload u WHERE u.office_id = a.office_id AND u.hash = a.hash AND u.account = $3) AS own
		FROM book.attachment a WHERE a.office_id = $1 AND a.hash = ANY($2)`,
		[book.office_id, hashes, actor.account],
	);
	return new Map(rows.map(({ hash, ...known }) => [hash, known]));
}

/** Those that a record holds which the actor may read with the field in the clear. */
async function readReadable(client: pg.PoolClient, book: Book, actor: Actor, hashes: readonly string[]): Promise<Set<string>> {
	const { rows: uses } = await client.query('SELECT hash, register, record_id FROM book.attachment_use WHERE office_id = $1 AND hash = ANY($2)', [
		book.office_id,
		hashes,
	]);
	const readable = new Set<string>();
	for (const [id, own] of Map.groupBy(uses, ({ register }) => register)) {
		const register = book.registers.get(id);
		if (register === undefined || !actor.rights.reads(id)) {
			continue;
		}
		const { rows } = await client.query(`SELECT * FROM ledger."${id}" WHERE office_id = $1 AND id = ANY($2::uuid[])`, [
			book.office_id,
			own.map(({ record_id }) => record_id),
		]);
		for (const record of rows.map((row) => fromRow(register, row)).filter((one) => mayRead(book, actor.rights, register, one))) {
			for (const hash of seenIn(book, actor, register, record)) {
				readable.add(hash);
			}
		}
	}
	return readable;
}

function seenIn(book: Book, actor: Actor, register: Register, record: BookRecord): string[] {
	const { record: seen, masked } = maskRecord(book, actor.rights, register, record);
	return attachmentsOf(register, seen.values)
		.filter(({ field }) => !masked.includes(field))
		.flatMap(({ attachments }) => attachments.map(({ hash }) => hash));
}
