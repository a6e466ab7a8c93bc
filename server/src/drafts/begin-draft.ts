/** Begins a draft: the report's template in chapters, each a document of its own. */
import type { BeginDraft, ReportDefinition, ReportScope } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { readEdition } from '../editions/read-editions.ts';
import { AppError } from '../errors.ts';
import { lockOffice } from '../identity/administer.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import type { Actor } from '../records/plan-act.ts';
import { getReportFor } from '../reports/get-report.ts';
import { isSameScope, partOf, scopeLabel, WHOLE_REPORT } from '../reports/report-scope.ts';
import { updateOfText } from './chapter-document.ts';
import { mayBegin } from './draft-rights.ts';
import { keepVersion } from './keep-version.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { refuseSecond } from './read-drafts.ts';

/** @returns its id. Throws `report_unknown`, `period_wrong`, `edition_unknown`, `draft_part_unknown`, `draft_step_not_yours`, `draft_exists`. */
export async function beginDraft(book: Book, actor: Actor, { report: name, period, scope, edition }: BeginDraft): Promise<string> {
	const { report } = getReportFor(book, { id: name, period });
	if (!mayBegin(actor, report, scope)) {
		throw new AppError('draft_step_not_yours');
	}
	const at = book.now();
	const id = book.newId(at);
	await inOffice(book.pool, book.office_id, async (client) => {
		await lockOffice(client, book);
		await refuseSecond(client, book, { report: name, period, scope: scope.of, part: partOf(scope) });
		const label = scopeLabel(book, report, scope).zh;
		const pieces = edition === undefined ? piecesOf(report, scope, label) : await piecesOfEdition(client, book, { edition, report, period, scope, label });
		if (pieces.length === 0) {
			throw new AppError('draft_part_unknown', { part: partOf(scope) });
		}
		const keeper = scope.of === 'report' ? report.keeper : (pieces[0]?.unit ?? report.keeper);
		await client.query(
			'INSERT INTO book.draft (office_id, id, report, period, scope, part, keeper, begun_by, begun_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
			[book.office_id, id, name, period, scope.of, partOf(scope), keeper, actor.account, at.toISOString()],
		);
		for (const [place, piece] of pieces.entries()) {
			await insertChapter(client, book, actor, { draft: id, place, piece });
		}
		const details = {
			report: name,
			period,
			scope: scope.of,
			...(scope.of === 'report' ? {} : { part: partOf(scope) }),
			...(edition === undefined ? {} : { edition }),
		};
		await keepAdministrativeAct(client, book, { account: actor.account, action: 'draft.begin', subject: id, details });
	});
	return id;
}

interface Corrected {
	readonly edition: string;
	readonly report: ReportDefinition;
	readonly period: string;
	readonly scope: ReportScope;
	readonly label: string;
}

/** A part's own edition has its title and its headings as the part has them already; of a whole report the part is taken. */
async function piecesOfEdition(client: pg.PoolClient, book: Book, { edition: id, report, period, scope, label }: Corrected): Promise<Piece[]> {
	const { content, summary } = await readEdition(client, book, id);
	const isOwn = isSameScope(summary.scope, scope);
	if (content.report.id !== report.id || content.period !== period || !(isOwn || summary.scope.of === 'report')) {
		throw new AppError('edition_unknown', { edition: id });
	}
	const { text, chapters, keeper } = content.report;
	return isOwn
		? piecesOf({ text, chapters, keeper: scope.of === 'report' ? report.keeper : keeper }, WHOLE_REPORT, label)
		: piecesOf({ ...report, text, chapters }, scope, label);
}

async function insertChapter(
	client: pg.PoolClient,
	book: Book,
	actor: Actor,
	{ draft, place, piece }: { draft: string; place: number; piece: Piece },
): Promise<void> {
	const ref = { draft, chapter: `c${place + 1}` };
	await client.query('INSERT INTO book.draft_chapter (office_id, draft_id, key, place, heading, unit, of_keeper, seq) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)', [
		...[book.office_id, draft, ref.chapter, place],
		...[piece.heading, piece.unit, piece.of_keeper],
	]);
	await client.query('INSERT INTO book.draft_update (office_id, draft_id, chapter, seq, bytes, account, at) VALUES ($1, $2, $3, 1, $4, $5, $6)', [
		...[book.office_id, draft, ref.chapter],
		...[Buffer.from(updateOfText(piece.text)), actor.account, book.now().toISOString()],
	]);
	await keepVersion(client, book, ref, { kind: 'begun', name: null, account: actor.account, text: piece.text });
}
