/** Finishes a report: freezes what it says and rests on as of one moment, in the place of the edition before it. */
import type { ReportDefinition, ReportScope } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { lockOffice } from '../identity/administer.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import type { Actor } from '../records/plan-act.ts';
import { readSettledMoment, type SettledMoment, wasWrittenBefore } from '../records/settled-moment.ts';
import { getReportFor } from '../reports/get-report.ts';
import { partOf, scopeLabel, WHOLE_REPORT, withPart } from '../reports/report-scope.ts';
import { composeContent, contentHash, contentText, type EvidenceRows, type HeldPart } from './content.ts';

export interface MakeRequest {
	readonly report: string;
	readonly period: string;
	/** Wanted where an edition stands already. */
	readonly reason?: string | undefined;
	/** What was written instead of the report's own text. */
	readonly draft?: WrittenText;
}

/** A text that several people write while it is being finished. */
export interface WrittenText {
	readonly scope: ReportScope;
	/** The unit that answers for it. */
	readonly keeper: string;
	/** The book with the report as it is written now. */
	read(): Promise<Book>;
	/** Whether what was read last still stands; nothing is written in it from then on until the transaction ends. */
	stillStands(client: pg.PoolClient): Promise<boolean>;
	/** What is kept together with the edition. */
	keep(client: pg.PoolClient, edition: string): Promise<void>;
}

const TRIES = 3;

/** @returns its id. Throws `report_unknown`, `period_wrong`, `report_not_yours`, `edition_reason_wanted`, `book_busy`. */
export async function makeEdition(book: Book, actor: Actor, request: MakeRequest): Promise<string> {
	const { report } = getReportFor(book, { id: request.report, period: request.period });
	const of = { report: report.id, period: request.period, scope: request.draft?.scope ?? WHOLE_REPORT };
	const part = of.scope.of === 'report' ? undefined : { scope: of.scope, label: scopeLabel(book, report, of.scope) };
	if (!mayFinish(actor, request.draft ?? report)) {
		const { zh, en } = withPart(report.label, part?.label);
		throw new AppError('report_not_yours', { report: zh, report_en: en });
	}
	for (let tried = 0; tried < TRIES; tried += 1) {
		const id = await tryToMake(book, actor, { ...request, of, part });
		if (id !== undefined) {
			return id;
		}
	}
	throw new AppError('book_busy');
}

/** The head of the unit that keeps it, or whoever stands in. */
export function mayFinish({ rights }: Actor, { keeper }: Pick<ReportDefinition, 'keeper'>): boolean {
	return rights.posts.some(({ role, unit }) => role.confirms === true && unit === keeper);
}

/** Those that follow one another. */
interface EditionsOf {
	readonly report: string;
	readonly period: string;
	readonly scope: ReportScope;
}

interface Moment extends SettledMoment {
	/** Of the editions that there are. */
	readonly last: number;
}

interface Making extends Pick<MakeRequest, 'reason' | 'draft'> {
	readonly of: EditionsOf;
	readonly part: HeldPart | undefined;
}

async function tryToMake(book: Book, actor: Actor, { of, part, reason, draft }: Making): Promise<string | undefined> {
	const { report, period, scope } = of;
	const begun = await readMoment(book, of);
	if (begun.last > 0 && (reason ?? '') === '') {
		throw new AppError('edition_reason_wanted', { number: begun.last });
	}
	const { content, evidence } = await composeContent(draft === undefined ? book : await draft.read(), {
		report,
		period,
		known_at: begun.known_at,
		number: begun.last + 1,
		reason: begun.last === 0 ? null : (reason ?? null),
		part,
	});
	const text = contentText(content);
	const hash = contentHash(book.digest, text);
	const id = book.newId(book.now());
	const details = {
		report,
		period,
		...(part === undefined ? {} : part.scope),
		number: content.number,
		hash,
		...(content.reason === null ? {} : { reason: content.reason }),
	};
	return inOffice(book.pool, book.office_id, async (client) => {
		await lockOffice(client, book);
		if ((draft !== undefined && !(await draft.stillStands(client))) || (await isOvertaken(client, book, begun, of))) {
			return undefined;
		}
		await client.query(
			'INSERT INTO book.edition (office_id, id, report, period, scope, part, number, known_at, content, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
			[...[book.office_id, id, report, period, scope.of, partOf(scope), content.number], ...[begun.known_at, text, hash]],
		);
		await insertEvidence(client, book, id, evidence);
		await keepAdministrativeAct(client, book, { account: actor.account, action: 'edition.make', subject: id, details });
		await draft?.keep(client, id);
		return id;
	});
}

function readMoment(book: Book, of: EditionsOf): Promise<Moment> {
	return inOffice(book.pool, book.office_id, async (client) => ({ ...(await readSettledMoment(client, book)), last: await lastNumber(client, book, of) }));
}

/** Whether something was written meanwhile that the book says it knew before, or another edition was made. */
async function isOvertaken(client: pg.PoolClient, book: Book, begun: Moment, of: EditionsOf): Promise<boolean> {
	return (await wasWrittenBefore(client, book, begun)) || (await lastNumber(client, book, of)) !== begun.last;
}

async function lastNumber(client: pg.PoolClient, book: Book, { report, period, scope }: EditionsOf): Promise<number> {
	const { rows } = await client.query(
		`SELECT coalesce(max(number), 0)::int AS last FROM book.edition
		WHERE office_id = $1 AND report = $2 AND period = $3 AND scope = $4 AND part = $5`,
		[book.office_id, report, period, scope.of, partOf(scope)],
	);
	return rows[0].last;
}

async function insertEvidence(client: pg.PoolClient, book: Book, edition: string, evidence: readonly EvidenceRows[]): Promise<void> {
	for (const { figure, part, ids, versions } of evidence) {
		await client.query('INSERT INTO book.edition_evidence (office_id, edition_id, figure, part, ids, versions) VALUES ($1, $2, $3, $4, $5, $6)', [
			...[book.office_id, edition, figure, part],
			...[ids, versions],
		]);
	}
}
