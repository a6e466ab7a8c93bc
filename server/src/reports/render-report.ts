/** A report computed from the book: its text, its figures at their closing days, its repeated passages. */
import { type BookRecord, FIELD_KINDS, type FigureDefinition, parsePeriod, type Register, type ReportDefinition, say } from '@yibenzhang/engine';
import { type EachRecord, eachKey, figuresUsed, parseReport, type ReportDocument, renderReport } from '@yibenzhang/report';
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
			eachRecords.set(eachKey(use), await recordsBehind(book, report, { ...use, period: request.period }));
		}
	}
	return renderReport(template, { report, period: parsed.period, figures, eachRecords });
}

interface Passage {
	readonly figure: string;
	readonly order: string | null;
	readonly period: string;
}

/** The records of a repeated passage, in the order that it asks for, each field as it is said. */
async function recordsBehind(book: Book, report: ReportDefinition, { figure: id, order, period }: Passage): Promise<EachRecord[]> {
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
	return rows.map((row) => sayRecord(book, question.register, fromRow(question.register, row)));
}

function sayRecord(book: Book, register: Register, record: BookRecord): EachRecord {
	const fields: Record<string, EachRecord[string]> = {};
	for (const [id, field] of Object.entries(register.fields)) {
		const value = record.values[id];
		if (value === undefined || value === null) {
			continue;
		}
		const figure = figureOf(book, register, record, id);
		const said =
			field.kind === 'money'
				? say({ value: Number(value) / 100, unit: field.label, said: { as: 'money', in: 'wan' } }, 'zh')
				: FIELD_KINDS[field.kind].show(field, value, 'zh', bookNames(book));
		fields[id] = figure === undefined ? { said } : { said, figure: figure.id };
	}
	return fields;
}

/** The figure that gives just this value of this record: it picks the record by its title. */
function figureOf(book: Book, register: Register, record: BookRecord, field: string): FigureDefinition | undefined {
	const title = record.values[register.title];
	return [...book.figures.values()].find(
		({ register: of, measure, where }) =>
			of === register.id &&
			'value' in measure &&
			measure.value === field &&
			where !== undefined &&
			'field' in where &&
			where.field === register.title &&
			where.op === 'is' &&
			where.value === title,
	);
}
