/** The figures of a period as the ways in give them, and one with its definition and evidence. */
import {
	type Counted,
	closePeriod,
	describeFigure,
	type Evidence,
	type FigureAnswer,
	type FigureDefinition,
	type FigureDetail,
	type FigureQuestion,
	type GivenAnswer,
	type ListedFigure,
	type Period,
	say,
} from '@yibenzhang/engine';
import { type RawBuilder, sql } from 'kysely';
import type { Book } from '../book.ts';
import { definitionHash } from '../definitions/keep-definitions.ts';
import { getKeptFigure } from '../definitions/kept-definitions.ts';
import { AppError } from '../errors.ts';
import { countRecords, type FoundRecord, findRecords, readRecords } from '../records/find.ts';
import { askAt } from '../records/known-at.ts';
import { readKnownAt } from '../records/moment.ts';
import type { Actor } from '../records/plan-act.ts';
import { spellings } from '../records/search.ts';
import { type Behind, questionsBehind } from './behind-figure.ts';
import { breakDown } from './break-down.ts';
import { closingDay } from './closing-day.ts';
import { type Asked, computeFigures, findTargets } from './compute-figures.ts';
import { countedSql, idsSql } from './figure-sql.ts';
import { findGiven } from './find-given.ts';
import { readPeriod } from './read-period.ts';
import { inReportOrder } from './report-order.ts';

export interface FiguresRequest {
	readonly period: string;
	/** Closes the period earlier, `YYYY-MM-DD`; absent: the closing day that the report gives the figure. */
	readonly until?: string | undefined;
	readonly known_at?: string | undefined;
	readonly unit?: string | undefined;
}

export interface FigureRequest extends FiguresRequest {
	readonly id: string;
	readonly cursor?: string | undefined;
	/** Continues a ratio's denominator, as `cursor` does the evidence. */
	readonly base_cursor?: string | undefined;
	/** Hash of a kept definition; absent: the one that holds now. */
	readonly definition?: string | undefined;
	readonly limit?: number | undefined;
}

/** All figures, those that the report numbers first and in its order. Throws `period_wrong`, `query_wrong`, `unit_unknown`. */
export async function listFigures(book: Book, request: FiguresRequest): Promise<FigureAnswer[]> {
	const figures = [...book.figures.values()].sort(inReportOrder);
	const asked = figures.map((figure) => ({ figure, period: periodOf(book, figure, request) }));
	const counted = await computeFigures(book, asked, optionsOf(book, request));
	const given = await findGiven(book, asked, optionsOf(book, request));
	return asked.map((one, at) => figureAnswer(one, counted[at], given[at]));
}

/** The same with their targets and the words by which people look for them. */
export async function listForReaders(book: Book, request: FiguresRequest): Promise<ListedFigure[]> {
	const figures = await listFigures(book, request);
	// Of a part of the office no target is set.
	const asked = request.unit === undefined ? askFor(book, request, figures) : [];
	const targets = await findTargets(book, asked, optionsOf(book, request).known_at);
	return figures.map((answer, at) => ({
		...answer,
		target: targets[at] ?? null,
		definition: describeFigure(getDefinition(book, answer.id), book.office),
		pinyin: spellings(answer.label.zh).join(' '),
	}));
}

/** The figures of those ids with the period of each, closed at its closing day. */
export function askFor(book: Book, request: FiguresRequest, figures: readonly { readonly id: string }[]): Asked[] {
	return figures.map(({ id }) => {
		const figure = getDefinition(book, id);
		return { figure, period: periodOf(book, figure, request) };
	});
}

/**
 * One figure with what stands behind it: the ids that this reader may open, and how many others there are. Throws `figure_unknown`,
 * and for a kept definition `definition_unknown`, `definition_outlived`.
 */
export async function getFigure(book: Book, actor: Actor, request: FigureRequest): Promise<FigureDetail> {
	const figure = request.definition === undefined ? getDefinition(book, request.id) : await getKeptFigure(book, request.id, request.definition);
	const period = periodOf(book, figure, request);
	const options = optionsOf(book, request);
	const [counted] = await computeFigures(book, [{ figure, period }], options);
	const [given] = await findGiven(book, [{ figure, period }], options);
	const [target = null] = request.unit === undefined ? await findTargets(book, [{ figure, period }], options.known_at) : [];
	const [counts, against] = questionsBehind(book, figure, period, request.unit);
	const base = against?.part === 'base' ? against : undefined;
	const page = { cursor: request.cursor, limit: request.limit ?? 100, known_at: options.known_at };
	return {
		...figureAnswer({ figure, period }, counted, given),
		target,
		known_at: options.known_at ?? book.now().toISOString(),
		definition: describeFigure(figure, book.office),
		definition_hash: definitionHash(figure),
		evidence: await evidenceOf(book, actor, { ...counts, ...page }),
		...(base === undefined ? {} : { base: await evidenceOf(book, actor, { ...base, ...page, cursor: request.base_cursor }) }),
		breakdown: await breakDown(book, figure, period, options),
		...(figure.note === undefined ? {} : { note: figure.note }),
	};
}

/** All of the evidence (or of a ratio's denominator) that this reader may open, as one moment saw it. Throws as {@link getFigure} does. */
export async function readEvidence(
	book: Book,
	actor: Actor,
	request: Omit<FigureRequest, 'cursor' | 'base_cursor' | 'limit'> & { readonly part: 'evidence' | 'base' },
): Promise<AsyncGenerator<readonly FoundRecord[]>> {
	const figure = request.definition === undefined ? getDefinition(book, request.id) : await getKeptFigure(book, request.id, request.definition);
	const { known_at } = optionsOf(book, request);
	const behind = questionsBehind(book, figure, periodOf(book, figure, request), request.unit);
	const { question, which } = behind.find(({ part }) => part === request.part) ?? behind[0];
	const within = await withinSql(book, question, which, known_at);
	return readRecords(book, actor, { register: question.register.id, purpose: 'export', within, ...(known_at === undefined ? {} : { known_at }) });
}

function getDefinition(book: Book, id: string): FigureDefinition {
	const figure = book.figures.get(id);
	if (figure === undefined) {
		throw new AppError('figure_unknown', { figure: id });
	}
	return figure;
}

interface EvidenceRequest extends Behind {
	readonly cursor: string | undefined;
	readonly limit: number;
	readonly known_at: string | undefined;
}

async function evidenceOf(book: Book, actor: Actor, { question, which, cursor, limit, known_at }: EvidenceRequest): Promise<Evidence> {
	const register = question.register.id;
	const within = await withinSql(book, question, which, known_at);
	const { all, open } = await countRecords(book, actor, { register, within, known_at });
	if (open === 0) {
		return { register, total: all, ids: [], hidden: all, next: null };
	}
	const found = await findRecords(book, actor, {
		register,
		purpose: 'evidence',
		within,
		limit,
		...(cursor === undefined ? {} : { cursor }),
		...(known_at === undefined ? {} : { known_at }),
	});
	return { register, total: all, ids: found.records.map(({ record }) => record.id), hidden: all - open, next: found.next };
}

async function withinSql(book: Book, question: FigureQuestion, which: Behind['which'], known_at: string | undefined) {
	return known_at === undefined ? evidenceNow(book, question, which) : [await evidenceKnown(book, question, { which, known_at })];
}

function evidenceNow(book: Book, question: FigureQuestion, which: 'scope' | 'part'): ((alias: string) => RawBuilder<boolean>)[] {
	return [(alias) => countedSql(book, question, { which, source: (id) => sql.table(`ledger.${id}`), alias })];
}

async function evidenceKnown(
	book: Book,
	question: FigureQuestion,
	{ which, known_at }: { readonly which: 'scope' | 'part'; readonly known_at: string },
): Promise<(alias: string) => RawBuilder<boolean>> {
	const rows = await askAt<{ id: string }>(book, known_at, (source) => idsSql(book, question, { which, source }));
	const ids = rows.map(({ id }) => id);
	return (alias) => sql<boolean>`${sql.ref(`${alias}.id`)} = ANY(${ids}::uuid[])`;
}

function periodOf(book: Book, figure: FigureDefinition, { period, until }: FiguresRequest): Period {
	const whole = readPeriod(period);
	const closed = closePeriod(whole, until ?? closingDay(book.office, figure.id, whole));
	if ('problem' in closed) {
		throw new AppError('query_wrong', {}, [{ path: 'until', message: closed.problem }]);
	}
	return closed.period;
}

/** Throws `unit_unknown`, `query_wrong`. */
export function optionsOf(book: Book, { known_at, unit }: FiguresRequest): { known_at?: string; unit?: string } {
	if (unit !== undefined && !book.units.units.has(unit)) {
		throw new AppError('unit_unknown', { unit });
	}
	return { ...(known_at === undefined ? {} : { known_at: readKnownAt(known_at) }), ...(unit === undefined ? {} : { unit }) };
}

export function figureAnswer({ figure, period }: Asked, counted: Counted | undefined, given?: GivenAnswer | null): FigureAnswer {
	const { value, names, more } = counted ?? { value: null, names: [], more: false };
	const sayable = { value, unit: figure.unit, said: figure.said, names, more };
	return {
		id: figure.id,
		no: figure.no ?? null,
		name: figure.label.zh,
		label: figure.label,
		section: figure.section,
		value: roundValue(value),
		unit: figure.unit.zh,
		unit_en: figure.unit.en,
		said: say(sayable, 'zh'),
		said_en: say(sayable, 'en'),
		period: { id: period.id, from_on: period.from_on, until_on: period.until_on },
		...(given === undefined ? {} : { given }),
	};
}

/** As the ways in give a value: two decimals at most. */
export function roundValue(value: number | null): number | null {
	return value === null ? null : Math.round(value * 100) / 100;
}
