/** Figures from the book: the office's own, the same for every reader. */
import { askFigure, baseFigure, type Counted, type FigureDefinition, type FigureQuestion, type Period, previousYear, TARGETS } from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { expectMany } from '../records/known-at.ts';
import { type CountedRow, countSql, countTogetherSql, inBaseUnit, type Numbered, readingAt, type Source, sharedFrame } from './figure-sql.ts';

export interface Asked {
	readonly figure: FigureDefinition;
	/** Closed at the figure's closing day. */
	readonly period: Period;
}

export interface ComputeOptions {
	/** Only what the book knew at that moment, ISO 8601. */
	readonly known_at?: string | undefined;
	/** Only records of that unit and those below it. */
	readonly unit?: string | undefined;
}

/** One answer per figure asked, in order. All are counted in one statement of one snapshot. */
export async function computeFigures(book: Book, asked: readonly Asked[], options: ComputeOptions = {}): Promise<Counted[]> {
	const questions = new Map<string, FigureQuestion>();
	for (const { figure, period } of asked) {
		collect(book, figure, period, options.unit, questions);
	}
	const counted = await inOffice(book.pool, book.office_id, (client) => countQuestions(client, book, questions, options.known_at));
	return asked.map(({ figure, period }) => answer(book, figure, period, counted));
}

/** Each question answered under its key, all in one statement. */
export async function countQuestions(
	client: pg.PoolClient,
	book: Book,
	questions: ReadonlyMap<string, FigureQuestion>,
	knownAt: string | undefined,
): Promise<Map<string, Counted>> {
	if (questions.size === 0) {
		return new Map();
	}
	const entries = [...questions];
	const asked = entries.map(([, question], at) => ({ at, question }));
	const groups = Map.groupBy(asked, ({ at, question }) => sharedFrame(question) ?? at);
	const statement = readingAt(book, knownAt, (source) => {
		const statements = [...groups.values()].map((group) => countGroup(book, group as [Numbered, ...Numbered[]], source));
		return sql.join(statements, sql` UNION ALL `);
	});
	if (knownAt !== undefined) {
		await expectMany(client);
	}
	const rows = await run<CountedRow>(client, sql`${statement}`);
	return new Map(
		rows.map((row) => {
			const [key, question] = entries[row.at] as [string, FigureQuestion];
			return [key, countedOf(question, row)];
		}),
	);
}

function countGroup(book: Book, group: readonly [Numbered, ...Numbered[]], source: Source): RawBuilder<unknown> {
	const [{ at, question }] = group;
	return group.length > 1
		? countTogetherSql(book, group, source)
		: sql`SELECT ${sql.lit(at)} AS at, counted.* FROM (${countSql(book, question, source)}) AS counted`;
}

/** The question of a figure that counts records itself. */
export function questionOf(book: Book, figure: FigureDefinition, period: Period, unit?: string): FigureQuestion {
	return askFigure(figure, period, { registers: book.registers, parse: book.parse }, unit);
}

/** The records that set a figure's target for the period's year: for progress that of the figure which it is about. */
export function targetQuestion(book: Book, figure: FigureDefinition, period: Period): FigureQuestion {
	const target: FigureDefinition = {
		...figure,
		id: `target of ${figure.id}`,
		register: TARGETS.register,
		measure: { value: TARGETS.value },
		period: { year: TARGETS.year },
		where: { field: TARGETS.figure, op: 'is', value: 'progress' in figure.measure ? figure.measure.progress : figure.id },
	};
	return questionOf(book, target, period);
}

/** The target of each figure asked, in order; null where none is set for the year, or more than one. Progress is measured against one and has none itself. */
export async function findTargets(book: Book, asked: readonly Asked[], known_at?: string): Promise<(number | null)[]> {
	if (!book.registers.has(TARGETS.register)) {
		return asked.map(() => null);
	}
	const own = asked.filter(({ figure }) => !('progress' in figure.measure));
	const questions = new Map(own.map(({ figure, period }) => [figure.id, targetQuestion(book, figure, period)]));
	const counted = await inOffice(book.pool, book.office_id, (client) => countQuestions(client, book, questions, known_at));
	return asked.map(({ figure }) => counted.get(figure.id)?.value ?? null);
}

function keyOf(figure: FigureDefinition, period: Period): string {
	return `${figure.id} ${period.from_on} ${period.until_on}`;
}

function collect(book: Book, figure: FigureDefinition, period: Period, unit: string | undefined, questions: Map<string, FigureQuestion>): void {
	const of = baseFigure(figure, book.office);
	if (of === undefined) {
		questions.set(keyOf(figure, period), questionOf(book, figure, period, unit));
		return;
	}
	collect(book, of, period, unit, questions);
	if ('growth' in figure.measure) {
		collect(book, of, previousYear(period), unit, questions);
	} else {
		questions.set(`target ${keyOf(figure, period)}`, targetQuestion(book, figure, period));
	}
}

function countedOf({ measure, register }: FigureQuestion, { part, whole, names }: CountedRow): Counted {
	if ('ratio' in measure) {
		return { value: whole === 0 || whole === null || part === null ? null : (part / whole) * 100, names: [], more: false };
	}
	if ('list' in measure) {
		return { value: part, names: names ?? [], more: (whole ?? 0) > (part ?? 0) };
	}
	if ('value' in measure) {
		return { value: whole === 1 && part !== null ? inBaseUnit(register, measure.value, part) : null, names: [], more: false };
	}
	return { value: 'sum' in measure && part !== null ? inBaseUnit(register, measure.sum, part) : part, names: [], more: false };
}

function answer(book: Book, figure: FigureDefinition, period: Period, counted: ReadonlyMap<string, Counted>): Counted {
	const of = baseFigure(figure, book.office);
	if (of === undefined) {
		return counted.get(keyOf(figure, period)) ?? { value: null, names: [], more: false };
	}
	const now = answer(book, of, period, counted).value;
	const against =
		'growth' in figure.measure ? answer(book, of, previousYear(period), counted).value : (counted.get(`target ${keyOf(figure, period)}`)?.value ?? null);
	if (now === null || against === null || against === 0) {
		return { value: null, names: [], more: false };
	}
	return { value: 'growth' in figure.measure ? ((now - against) / against) * 100 : (now / against) * 100, names: [], more: false };
}
