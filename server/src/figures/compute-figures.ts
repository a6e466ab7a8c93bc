/** Figures from the book: the office's own, the same for every reader. */
import { askFigure, baseFigure, type Counted, type FigureDefinition, type FigureQuestion, type Period, previousYear, TARGETS } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { askAt } from '../records/known-at.ts';
import { type CountedRow, countsSql, inBaseUnit } from './figure-sql.ts';

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
	const counted = await countQuestions(book, questions, options.known_at);
	return asked.map(({ figure, period }) => answer(book, figure, period, counted));
}

/** Each question answered under its key, all in one statement. */
export async function countQuestions(book: Book, questions: ReadonlyMap<string, FigureQuestion>, knownAt: string | undefined): Promise<Map<string, Counted>> {
	if (questions.size === 0) {
		return new Map();
	}
	const entries = [...questions];
	const asked = entries.map(([, question], at) => ({ at, question }));
	const rows = await askAt<CountedRow>(book, knownAt, (source) => countsSql(book, asked, source));
	return new Map(
		rows.map((row) => {
			const [key, question] = entries[row.at] as [string, FigureQuestion];
			return [key, countedOf(question, row)];
		}),
	);
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
	const counted = await countQuestions(book, questions, known_at);
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
