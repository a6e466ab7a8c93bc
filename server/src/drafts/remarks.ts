/** Comments on the words of a chapter, and suggestions of others in their place. */
import type { DraftRemark, NewRemark, RemarkState } from '@yibenzhang/engine';
import type pg from 'pg';
import * as Y from 'yjs';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import type { Actor } from '../records/plan-act.ts';
import { ROOT } from './chapter-document.ts';
import { mayWrite } from './draft-rights.ts';
import { type Drafting, refuseClosed, writeInChapter } from './keep-updates.ts';
import { type ChapterRef, type ChapterRow, type DraftRow, noteChange, readChapter } from './read-drafts.ts';
import { replaceRange } from './replace-range.ts';

interface RemarkRow {
	readonly id: string;
	readonly chapter: string;
	readonly parent_id: string | null;
	readonly from_at: Buffer | null;
	readonly until_at: Buffer | null;
	readonly quoted: string;
	readonly words: string;
	readonly proposed: string | null;
	readonly state: RemarkState;
	readonly account: string;
	readonly name: string;
	readonly at: string;
	readonly settled_by: string | null;
	readonly settled_name: string | null;
	readonly settled_at: string | null;
}

const REMARKS_SQL = `SELECT r.*, coalesce(a.name, r.account) AS name, coalesce(s.name, r.settled_by) AS settled_name
	FROM book.draft_remark r LEFT JOIN book.account a ON a.office_id = r.office_id AND a.id = r.account
		LEFT JOIN book.account s ON s.office_id = r.office_id AND s.id = r.settled_by
	WHERE r.office_id = $1 AND r.draft_id = $2`;

/** The earliest first. Throws `draft_unknown`, `draft_chapter_unknown`. */
export function listRemarks(book: Book, actor: Actor, ref: ChapterRef): Promise<DraftRemark[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { draft, chapter } = await readChapter(client, book, ref);
		const rows = await readRemarks(client, book, ref);
		return rows.map((row) => toldRemark(row, draft.state === 'writing' && maySettle(actor, draft, chapter, row)));
	});
}

/** Of a chapter, the earliest first. */
export async function readRemarks(client: pg.PoolClient, book: Book, ref: ChapterRef): Promise<RemarkRow[]> {
	const { rows } = await client.query<RemarkRow>(`${REMARKS_SQL} AND r.chapter = $3 ORDER BY r.at, r.id`, [book.office_id, ref.draft, ref.chapter]);
	return rows;
}

/** Whoever reads may remark. Throws `draft_unknown`, `draft_chapter_unknown`, `draft_closed`, `remark_unknown`, `remark_moved` where the place is none. */
export async function addRemark({ book, rooms }: Drafting, actor: Actor, ref: ChapterRef, remark: NewRemark): Promise<void> {
	await inOffice(book.pool, book.office_id, async (client) => {
		const { draft } = await readChapter(client, book, ref, 'change');
		refuseClosed(draft);
		await keepRemark(client, book, actor, { ref, remark });
	});
	rooms.wake(ref);
}

/** In the transaction that holds the draft. Throws `remark_unknown`, `remark_moved`. */
export async function keepRemark(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	{ ref, remark }: { readonly ref: ChapterRef; readonly remark: NewRemark },
): Promise<void> {
	const parent = 'parent' in remark ? await readRemark(client, book, ref.draft, remark.parent) : undefined;
	if (parent !== undefined && (parent.chapter !== ref.chapter || parent.parent_id !== null)) {
		throw new AppError('remark_unknown', { remark: parent.id });
	}
	const [from, until] = 'parent' in remark ? [null, null] : [placeOf(remark.from), placeOf(remark.until)];
	const at = book.now();
	await client.query(
		`INSERT INTO book.draft_remark (office_id, id, draft_id, chapter, parent_id, from_at, until_at, quoted, words, proposed, account, at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		[
			...[book.office_id, book.newId(at), ref.draft, ref.chapter, parent?.id ?? null, from, until],
			...['parent' in remark ? '' : remark.quoted, remark.text, 'parent' in remark ? null : (remark.proposed ?? null), actor.account, at.toISOString()],
		],
	);
	await noteChange(client, book, ref);
}

/** @returns its chapter. Throws `draft_unknown`, `draft_closed`, `remark_unknown`, `remark_not_yours`, `remark_state_wrong`, `remark_moved`, and as {@link writeInChapter} where it is accepted. */
export async function settleRemark(
	drafting: Drafting,
	actor: Actor,
	{ draft, remark: id }: { draft: string; remark: string },
	state: RemarkState,
): Promise<string> {
	const { book, rooms } = drafting;
	const { chapter: key } = await inOffice(book.pool, book.office_id, (client) => readRemark(client, book, draft, id));
	const ref = { draft, chapter: key };
	if (state === 'accepted') {
		await writeInChapter(drafting, actor, ref, async (client, { doc }) => {
			const remark = await readRemark(client, book, draft, id);
			if (remark.proposed === null || remark.state !== 'open') {
				throw new AppError('remark_state_wrong');
			}
			const update = replaceRange(doc, { from: remark.from_at, until: remark.until_at, quoted: remark.quoted, text: remark.proposed });
			if (update === undefined) {
				throw new AppError('remark_moved');
			}
			await keepSettled(client, book, actor, { ref, id, state });
			return [update];
		});
		return key;
	}
	await inOffice(book.pool, book.office_id, async (client) => {
		const at = await readChapter(client, book, ref, 'change');
		const remark = await readRemark(client, book, draft, id);
		refuseClosed(at.draft);
		if (!maySettle(actor, at.draft, at.chapter, remark)) {
			throw new AppError('remark_not_yours');
		}
		const fits = remark.parent_id === null && remark.state !== 'accepted' && (state !== 'declined' || remark.proposed !== null);
		if (!fits || remark.state === state) {
			throw new AppError('remark_state_wrong');
		}
		await keepSettled(client, book, actor, { ref, id, state });
	});
	rooms.wake(ref);
	return key;
}

/** Who writes here settles all; who made a remark may take it back or open it again. */
function maySettle(actor: Actor, draft: DraftRow, chapter: ChapterRow, remark: RemarkRow): boolean {
	return remark.account === actor.account || mayWrite(actor, draft, { ...chapter, state: 'writing' });
}

async function keepSettled(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	{ ref, id, state }: { readonly ref: ChapterRef; readonly id: string; readonly state: RemarkState },
): Promise<void> {
	const settled = state === 'open' ? [null, null] : [actor.account, book.now().toISOString()];
	await client.query('UPDATE book.draft_remark SET state = $3, settled_by = $4, settled_at = $5 WHERE office_id = $1 AND id = $2', [
		...[book.office_id, id, state],
		...settled,
	]);
	await noteChange(client, book, ref);
}

async function readRemark(client: pg.PoolClient, book: Book, draft: string, id: string): Promise<RemarkRow> {
	const { rows } = await client.query<RemarkRow>(`${REMARKS_SQL} AND r.id = $3`, [book.office_id, draft, id]);
	const row = rows[0];
	if (row === undefined) {
		throw new AppError('remark_unknown', { remark: id });
	}
	return row;
}

/** Throws `remark_moved` for what is no relative position, or one that names nothing in a chapter's text. */
function placeOf(words: string): Buffer {
	const bytes = Buffer.from(words, 'base64');
	const position = decoded(bytes);
	if (position === undefined || (position.item === null && position.type === null && position.tname !== ROOT)) {
		throw new AppError('remark_moved');
	}
	return bytes;
}

function decoded(bytes: Buffer): Y.RelativePosition | undefined {
	try {
		return Y.decodeRelativePosition(new Uint8Array(bytes));
	} catch {
		return undefined;
	}
}

function toldRemark(row: RemarkRow, may_settle: boolean): DraftRemark {
	return {
		id: row.id,
		chapter: row.chapter,
		parent: row.parent_id,
		from: row.from_at?.toString('base64') ?? null,
		until: row.until_at?.toString('base64') ?? null,
		quoted: row.quoted,
		text: row.words,
		proposed: row.proposed,
		state: row.state,
		account: row.account,
		name: row.name,
		at: row.at,
		settled:
			row.settled_by === null || row.settled_at === null ? null : { account: row.settled_by, name: row.settled_name ?? row.settled_by, at: row.settled_at },
		may_settle: may_settle && row.parent_id === null,
	};
}
