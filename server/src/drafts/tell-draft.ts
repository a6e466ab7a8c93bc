/** Drafts as one reader is told of them: what stands where, and what the reader may do. */
import {
	type Draft,
	type DraftChapter,
	type DraftDetail,
	type DraftsAnswer,
	dayInWords,
	type Period,
	periodInWords,
	type ReportDefinition,
	shiftPeriod,
	text,
	yearOf,
} from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { mayFinish } from '../editions/make-edition.ts';
import { listEditions } from '../editions/read-editions.ts';
import { readPeriod } from '../figures/read-period.ts';
import { accountNames, listAccounts } from '../identity/accounts.ts';
import { postsOn } from '../identity/posts.ts';
import type { Actor } from '../records/plan-act.ts';
import { getReport } from '../reports/get-report.ts';
import { scopeLabel, scopeOf, unitName } from '../reports/report-scope.ts';
import { mayAssign, mayBegin, mayHandIn, maySetAside, mayTakeBack, mayWrite, writes } from './draft-rights.ts';
import { sayHeading } from './pieces.ts';
import { type ChapterRow, type DraftFilter, type DraftRow, listDraftRows, readChapterRows, readDraftRow } from './read-drafts.ts';

/** Throws `report_unknown`, `period_wrong`. */
export async function listDrafts(book: Book, actor: Actor, filter: DraftFilter): Promise<DraftsAnswer> {
	if (filter.report !== undefined) {
		getReport(book, filter.report);
	}
	if (filter.period !== undefined) {
		readPeriod(filter.period);
	}
	const names = await accountNames(book.pool, book.office_id);
	return inOffice(book.pool, book.office_id, async (client) => {
		const rows = await listDraftRows(client, book, filter);
		const chapters = await readChapterRows(
			client,
			book,
			rows.map(({ id }) => id),
		);
		const drafts = rows.map((row) =>
			draftOf(
				book,
				row,
				chapters.filter(({ draft_id }) => draft_id === row.id),
				names,
			),
		);
		return { drafts, may_begin: book.office.reports.flatMap((report) => beginnings(book, actor, report)) };
	});
}

/** Throws `draft_unknown`. */
export async function tellDraft(book: Book, actor: Actor, id: string): Promise<DraftDetail> {
	const names = await accountNames(book.pool, book.office_id);
	const { row, chapters, open, people } = await inOffice(book.pool, book.office_id, async (client) => {
		const draft = await readDraftRow(client, book, id);
		const parts = await readChapterRows(client, book, [id]);
		return { row: draft, chapters: parts, open: await openRemarks(client, book, id), people: await peopleOf(client, book, draft, parts) };
	});
	const [last] = await listEditions(book, { report: row.report, period: row.period, scope: scopeOf(row) });
	const period = readPeriod(row.period);
	return {
		...draftOf(book, row, chapters, names),
		chapters: chapters.map((chapter) => chapterOf(book, actor, { draft: row, chapter, names, period, open_remarks: open.get(chapter.key) ?? 0 })),
		people,
		may_set_aside: maySetAside(actor, row),
		may_finish: row.state === 'writing' && mayFinish(actor, row),
		last_edition: last === undefined ? null : { id: last.id, number: last.number, state: last.state },
	};
}

type Names = Readonly<Record<string, string>>;

function draftOf(book: Book, row: DraftRow, chapters: readonly ChapterRow[], names: Names): Draft {
	const label = book.office.reports.find(({ id }) => id === row.report)?.label ?? text(row.report, row.report);
	const scope = scopeOf(row);
	return {
		id: row.id,
		report: row.report,
		label,
		period: row.period,
		scope,
		scope_label: scopeLabel(book, { label }, scope),
		state: row.state,
		begun_by: row.begun_by,
		begun_by_name: names[row.begun_by] ?? row.begun_by,
		begun_at: row.begun_at,
		chapters_in_all: chapters.length,
		handed_in: chapters.filter(({ state }) => state === 'handed_in').length,
		edition: row.edition_id,
		reason: row.reason,
	};
}

interface Told {
	readonly draft: DraftRow;
	readonly chapter: ChapterRow;
	readonly names: Names;
	readonly period: Period;
	readonly open_remarks: number;
}

function chapterOf(book: Book, actor: Actor, { draft, chapter, names, period, open_remarks }: Told): DraftChapter {
	const by = (account: string | null, at: string | null) => (account === null || at === null ? null : { account, name: names[account] ?? account, at });
	return {
		key: chapter.key,
		label: chapterLabel(book, chapter, period),
		unit: chapter.unit,
		unit_name: unitName(book, chapter.unit),
		of_keeper: chapter.of_keeper,
		writer: chapter.writer,
		writer_name: chapter.writer === null ? null : (names[chapter.writer] ?? chapter.writer),
		due_on: chapter.due_on,
		state: chapter.state,
		handed_in: by(chapter.handed_in_by, chapter.handed_in_at),
		written: by(chapter.written_by, chapter.written_at),
		open_remarks,
		may_write: mayWrite(actor, draft, chapter),
		may_assign: mayAssign(actor, draft, chapter),
		may_hand_in: mayHandIn(actor, draft, chapter),
		may_take_back: mayTakeBack(actor, draft, chapter),
	};
}

/** Its heading as it is read; a piece without one is called by what it is. */
export function chapterLabel(book: Book, { heading, of_keeper }: Pick<ChapterRow, 'heading' | 'of_keeper'>, period: Period) {
	if (heading === '') {
		return of_keeper ? text('标题和开头', 'Title and opening') : text('（没有标题）', '(without a heading)');
	}
	const { year, street, bodies } = placesOf(book, period);
	const words = sayHeading(heading, {
		year: (shift) => String(year + shift),
		period: (shift) => periodInWords(shiftPeriod(period, shift)).zh,
		street: () => street,
		bodies: () => bodies,
		closes: () => dayInWords(period.until_on),
	});
	return text(words, words);
}

/** What stands in the places of a text. */
export function placesOf({ office }: Book, period: Period): { year: number; street: string; bodies: string } {
	return {
		year: yearOf(period.from_on),
		street: (office.units.find(({ kind }) => kind === 'street') ?? office).name.zh,
		bodies: office.signed_by.map(({ zh }) => zh).join('、'),
	};
}

function beginnings(book: Book, actor: Actor, report: ReportDefinition): DraftsAnswer['may_begin'] {
	const units = [...new Set(report.chapters.map(({ unit }) => unit))];
	const all = [
		{ of: 'report' } as const,
		...report.chapters.map(({ heading }) => ({ of: 'chapter', heading }) as const),
		...units.map((unit) => ({ of: 'unit', unit }) as const),
	];
	const scopes = all.filter((scope) => mayBegin(actor, report, scope)).map((scope) => ({ scope, label: scopeLabel(book, report, scope) }));
	return scopes.length === 0 ? [] : [{ report: report.id, label: report.label, scopes }];
}

async function openRemarks(client: pg.PoolClient, book: Book, draft: string): Promise<Map<string, number>> {
	const { rows } = await client.query<{ chapter: string; count: number }>(
		`SELECT chapter, count(*)::int AS count FROM book.draft_remark
		WHERE office_id = $1 AND draft_id = $2 AND state = 'open' AND parent_id IS NULL GROUP BY chapter`,
		[book.office_id, draft],
	);
	return new Map(rows.map(({ chapter, count }) => [chapter, count]));
}

/** Accounts that write for the units of the draft today. */
export async function peopleOf(
	client: pg.PoolClient,
	book: Book,
	{ keeper }: Pick<DraftRow, 'keeper'>,
	chapters: readonly Pick<ChapterRow, 'unit'>[],
): Promise<DraftDetail['people']> {
	const units = new Set([keeper, ...chapters.map(({ unit }) => unit)]);
	const writing = new Set(book.office.roles.filter(writes).map(({ id }) => id));
	const accounts = await listAccounts(client, book.office_id);
	return accounts.flatMap((account) => {
		const held = account.left_on === null ? postsOn(account, book.now()).filter((post) => writing.has(post.role) && units.has(post.unit)) : [];
		return held.length === 0 ? [] : [{ account: account.id, name: account.name, units: [...new Set(held.map(({ unit }) => unit))] }];
	});
}
