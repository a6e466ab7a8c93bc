/** Fills a form and keeps the filling: the file that will leave, what stands in it, and the records behind it, as of one moment. */
import type { FillingLink, Text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { type EvidenceRows, readEvidence } from '../editions/content.ts';
import { AppError } from '../errors.ts';
import { readPeriod } from '../figures/read-period.ts';
import { lockOffice } from '../identity/administer.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import type { Actor } from '../records/plan-act.ts';
import { readSettledMoment, type SettledMoment, wasWrittenBefore } from '../records/settled-moment.ts';
import { fillForm, type RowsPutIn } from '../spreadsheets/filling/fill-form.ts';
import { type Composed, composeFilling } from './compose-filling.ts';
import { fillOrder } from './fill-order.ts';
import { fillingContent, fillingHash, fillingText } from './filling-content.ts';
import { getFormFile, getKeptForm, type KeptForm, keepFormFile, refuseUnlessKeeper } from './kept-forms.ts';
import { listFillings, refuseUnlessSaid, standingFilling } from './read-fillings.ts';

export interface FillRequest {
	readonly form: string;
	/** The version that was looked at. */
	readonly version: number;
	readonly period: string;
	/** What the filler wrote, by place. */
	readonly asked: ReadonlyMap<string, string>;
	/** The one that was sent for this period, where there is one; and why another takes its place. */
	readonly replaces: string | undefined;
	readonly reason: string | undefined;
}

const TRIES = 3;

/**
 * @returns its id. Throws `form_unknown`, `form_not_yours`, `form_stale`, `period_wrong`, `filling_reason_wanted`, `filling_replaces_wrong`,
 * `book_busy`, and what reading the lists and filling the file throw.
 */
export async function makeFilling(book: Book, actor: Actor, request: FillRequest): Promise<string> {
	const form = await getKeptForm(book, request.form);
	refuseUnlessKeeper(book, actor, form.unit);
	if (form.version !== request.version) {
		throw new AppError('form_stale', { title: form.title });
	}
	const period = readPeriod(request.period);
	const blank = await getFormFile(book, form.file);
	for (let tried = 0; tried < TRIES; tried += 1) {
		const begun = await readBegun(book, { form: form.id, period: period.id });
		refuseUnlessSaid(begun.standing, request);
		const composed = await composeFilling(book, actor, { ...form, period, asked: request.asked, known_at: begun.known_at, counted: false });
		const evidence = await readEvidence(book, composed.figures, begun.known_at);
		const { content: filled, notes, inserted } = await fillForm(blank, fillOrder(composed));
		const made = { form, period: period.id, begun, composed, evidence, inserted, notes, reason: begun.standing === null ? null : (request.reason ?? null) };
		const id = await keepFilling(book, actor, { ...made, file: await keepFormFile(book, filled) });
		if (id !== undefined) {
			return id;
		}
	}
	throw new AppError('book_busy');
}

interface Begun extends SettledMoment {
	/** Number of the last filling of the period; 0 for none. */
	readonly last: number;
	/** The one that is sent and not replaced. */
	readonly standing: FillingLink | null;
}

interface Made {
	readonly form: KeptForm;
	readonly period: string;
	readonly begun: Begun;
	readonly composed: Composed;
	readonly evidence: readonly EvidenceRows[];
	readonly reason: string | null;
	readonly file: string;
	readonly inserted: readonly RowsPutIn[];
	readonly notes: readonly Text[];
}

/** Undefined when something was written meanwhile that the book says it knew before. */
function keepFilling(book: Book, actor: Actor, { form, period, begun, composed, evidence, reason, file, inserted, notes }: Made): Promise<string | undefined> {
	const id = book.newId(book.now());
	const number = begun.last + 1;
	const { known_at, standing } = begun;
	const content = fillingContent(book, { form, period, number, reason, replaces: standing, known_at, composed, evidence, file, inserted, notes });
	const text = fillingText(content);
	const hash = fillingHash(book, text);
	return inOffice(book.pool, book.office_id, async (client) => {
		await lockOffice(client, book);
		const now = await readOthers(client, book, { form: form.id, period });
		if ((await wasWrittenBefore(client, book, begun)) || now.last !== begun.last || now.standing?.id !== standing?.id) {
			return undefined;
		}
		await client.query(
			'INSERT INTO book.form_filling (office_id, id, form_id, period, number, known_at, content, hash, file) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
			[...[book.office_id, id, form.id, period, number], ...[known_at, text, hash, file]],
		);
		for (const { figure, part, ids, versions } of evidence) {
			await client.query('INSERT INTO book.form_evidence (office_id, filling_id, figure, part, ids, versions) VALUES ($1, $2, $3, $4, $5, $6)', [
				...[book.office_id, id, figure, part],
				...[ids, versions],
			]);
		}
		const correcting = standing === null || reason === null ? {} : { replaces: standing.id, reason };
		const details = { form: form.id, title: form.title, period, number, hash, ...correcting };
		await keepAdministrativeAct(client, book, { account: actor.account, action: 'form.fill', subject: id, details });
		return id;
	});
}

type FormAndPeriod = Readonly<Record<'form' | 'period', string>>;

function readBegun(book: Book, of: FormAndPeriod): Promise<Begun> {
	return inOffice(book.pool, book.office_id, async (client) => ({ ...(await readSettledMoment(client, book)), ...(await readOthers(client, book, of)) }));
}

async function readOthers(client: pg.PoolClient, book: Book, { form, period }: FormAndPeriod): Promise<Pick<Begun, 'last' | 'standing'>> {
	const fillings = (await listFillings(client, book, form)).filter((one) => one.period === period);
	const standing = standingFilling(fillings, period);
	return { last: Math.max(0, ...fillings.map(({ number }) => number)), standing: standing === undefined ? null : { id: standing.id, number: standing.number } };
}
