/** A report computed from the book: its text, its figures at their closing days, its repeated passages. */
import { type BookRecord, type Counted, type Register, type ReportDefinition, say } from '@yibenzhang/engine';
import {
	type EachRecord,
	eachKey,
	eachRecordOf,
	figuresUsed,
	givenInWords,
	inlinesIn,
	parseReport,
	type ReportDocument,
	type ReportTemplate,
	renderReport,
} from '@yibenzhang/report';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { bookNames, notedNames, type UsedNames } from '../book-names.ts';
import { fromRow } from '../db/stored.ts';
import { AppError } from '../errors.ts';
import { closingDay } from '../figures/closing-day.ts';
import { type Asked, computeFigures, questionOf } from '../figures/compute-figures.ts';
import { questionSql } from '../figures/figure-sql.ts';
import { findGiven } from '../figures/find-given.ts';
import { askFor, roundValue } from '../figures/list-figures.ts';
import { readPeriod } from '../figures/read-period.ts';
import { askAt } from '../records/known-at.ts';
import { whyNoPassage } from './check-report-texts.ts';
import { getReportFor } from './get-report.ts';

const ALIAS = 'r';
const NOTHING: Counted = { value: null, names: [], more: false };

export interface ReportRequest {
	readonly id: string;
	readonly period: string;
	/** Only what the book knew at that moment, ISO 8601. */
	readonly known_at?: string;
	/** What is rendered of a text that is not yet as it must be; absent: the report's text. */
	readonly template?: ReportTemplate;
}

/** A report with all figures of its period, each closed at its day. */
export interface ComputedReport {
	readonly definition: ReportDefinition;
	readonly document: ReportDocument;
	readonly counted: ReadonlyMap<string, Asked & { readonly counted: Counted }>;
	/** Ids of the figures that its text rests on. */
	readonly used: ReadonlySet<string>;
	/** What codes and units are called in the records of its repeated passages. */
	readonly names: UsedNames;
}

/** Throws `report_unknown`, `period_wrong`. */
export async function renderBookReport(book: Book, request: ReportRequest): Promise<ReportDocument> {
	return (await computeReport(book, request)).document;
}

/** Throws `report_unknown`, `period_wrong`. */
export async function computeReport(book: Book, { id, period: periodId, known_at, template: usable }: ReportRequest): Promise<ComputedReport> {
	const { report, period } = getReportFor(book, { id, period: periodId });
	const template = usable ?? parseReport(report.text).template;
	// Its figures close as this report says, whatever others of the office say of the same period.
	const asked = askFor({ ...book, office: { ...book.office, reports: [report] } }, { period: periodId }, book.office.figures);
	const answers = await computeFigures(book, asked, { known_at });
	const given = await findGiven(book, asked, { known_at });
	const counted = new Map(asked.map((one, at) => [one.figure.id, { ...one, counted: answers[at] ?? NOTHING }]));
	const figures = new Map(
		asked.map(({ figure }, at) => {
			const { value, names, more } = answers[at] ?? NOTHING;
			const source = given[at];
			const said = say({ value, unit: figure.unit, said: figure.said, names, more }, 'zh');
			return [figure.id, { definition: figure, value: roundValue(value), said, ...(source ? { given: givenInWords(source) } : {}) }];
		}),
	);
	const uses = figuresUsed(template);
	const { names, used: usedNames } = notedNames(bookNames(book));
	const eachRecords = new Map<string, readonly EachRecord[]>();
	for (const use of uses) {
		if (use.as === 'each') {
			const { register, records } = await recordsBehind(book, report, { ...use, period: periodId, known_at });
			eachRecords.set(
				eachKey(use),
				records.map((record) => eachRecordOf(record, { register, figures, names })),
			);
		}
	}
	const document = renderReport(template, { report, office: book.office, period, figures, eachRecords });
	// A repeated passage says figures that its text does not name.
	const said = document.blocks.flatMap((block) => inlinesIn(block).flatMap((inline) => ('figure' in inline ? [inline.figure] : [])));
	return { definition: report, document, counted, used: new Set([...uses.map(({ figure }) => figure), ...said]), names: usedNames };
}

interface Passage {
	readonly figure: string;
	readonly order: string | null;
	readonly period: string;
	readonly known_at: string | undefined;
}

/** The records of a repeated passage, in the order that it asks for; none of those that no report tells. */
async function recordsBehind(
	book: Book,
	report: ReportDefinition,
	{ figure: id, order, period, known_at }: Passage,
): Promise<{ register: Register; records: BookRecord[] }> {
	const figure = book.figures.get(id);
	const register = book.registers.get(figure?.register ?? '');
	if (figure === undefined || register === undefined) {
		throw new AppError('figure_unknown', { figure: id });
	}
	if (whyNoPassage(figure, register) !== undefined) {
		return { register, records: [] };
	}
	const whole = readPeriod(period);
	const question = questionOf(book, figure, { ...whole, until_on: closingDay({ reports: [report] }, id, whole) });
	const column = sql.ref(`${ALIAS}.${order ?? 'id'}`);
	const rows = await askAt<Record<string, unknown>>(
		book,
		known_at,
		(source) => sql`SELECT ${sql.ref(ALIAS)}.* FROM ${source(question.register.id)} AS ${sql.ref(ALIAS)}
			WHERE ${sql.ref(ALIAS)}.office_id = ${book.office_id} AND ${questionSql(book, question, { which: 'scope', source, alias: ALIAS })}
			ORDER BY ${column} ASC NULLS LAST, ${sql.ref(ALIAS)}.id`,
	);
	return { register, records: rows.map((row) => fromRow(register, row)) };
}
