/** A report computed from the book: its text, its figures at their closing days, its repeated passages. */
import { type BookRecord, parsePeriod, type Register, type ReportDefinition } from '@yibenzhang/engine';
import { type EachRecord, eachKey, eachRecordOf, figuresUsed, parseReport, type ReportDocument, renderReport } from '@yibenzhang/report';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { bookNames } from '../book-names.ts';
import { run } from '../db/compile-sql.ts';
import { fromRow } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { closingDay } from '../figures/closing-day.ts';
import { questionOf } from '../figures/compute-figures.ts';
import { scopeSql } from '../figures/figure-sql.ts';
import { listFigures } from '../figures/list-figures.ts';

const ALIAS = 'r';

/** Throws `report_unknown`, `period_wrong`. */
export async function renderBookReport(book: Book, request: { readonly id: string; readonly period: string }): Promise<ReportDocument> {
	const report = book.office.reports.find(({ id }) => id === request.id);
	if (report === undefined) {
		throw new AppError('report_unknown', { report: request.id });
	}
	const parsed = parsePeriod(request.period);
	if ('problem' in parsed) {
		throw new AppError('period_wrong', { period: request.period });
	}
	const { template } = parseReport(report.text);
	const figures = new Map(
		(await listFigures(book, { period: request.period })).flatMap(({ id, value, said }) => {
			const definition = book.figures.get(id);
			return definition === undefined ? [] : [[id, { definition, value, said }] as const];
		}),
	);
	const eachRecords = new Map<string, readonly EachRecord[]>();
	for (const use of figuresUsed(template)) {
		if (use.as === 'each') {
			const { register, records } = await recordsBehind(book, report, { ...use, period: request.period });
			eachRecords.set(
				eachKey(use),
				records.map((record) => eachRecordOf(record, { register, figures, names: bookNames(book) })),
			);
		}
	}
	return renderReport(template, { report, office: book.office, period: parsed.period, figures, eachRecords });
}

interface Passage {
	readonly figure: string;
	readonly order: string | null;
	readonly period: string;
}

/** The records of a repeated passage, in the order that it asks for. */
async function recordsBehind(
	book: Book,
	report: ReportDefinition,
	{ figure: id, order, period }: Passage,
): Promise<{ register: Register; records: BookRecord[] }> {
	const figure = book.figures.get(id);
	const parsed = parsePeriod(period);
	if (figure === undefined || 'problem' in parsed) {
		throw new AppError('figure_unknown', { figure: id });
	}
	const question = questionOf(book, figure, { ...parsed.period, until_on: closingDay({ ...book.office, reports: [report] }, id, parsed.period) });
	const column = order === null ? sql`${sql.ref(ALIAS)}.id` : sql`${sql.ref(`${ALIAS}.${order}`)}`;
	const rows = await inOffice(book.pool, book.office_id, (client) =>
		run<Record<string, unknown>>(
			client,
			sql`SELECT ${sql.ref(ALIAS)}.* FROM ${sql.table(`ledger.${question.register.id}`)} AS ${sql.ref(ALIAS)}
			WHERE ${sql.ref(ALIAS)}.office_id = ${book.office_id} AND ${scopeSql(book, question, 'scope')(ALIAS)}
			ORDER BY ${column} ASC NULLS LAST, ${sql.ref(ALIAS)}.id`,
		),
	);
	return { register: question.register, records: rows.map((row) => fromRow(question.register, row)) };
}
