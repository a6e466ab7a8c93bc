/** The figures on somebody's workbench: those that they put there in their order, or as long as there are none those of their line of work. */
import { type FigureDefinition, type PinnedAnswer, type PinnedFigure, previousYear } from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { computeFigures, findTargets } from '../figures/compute-figures.ts';
import { findGiven } from '../figures/find-given.ts';
import { askFor, type FiguresRequest, figureAnswer } from '../figures/list-figures.ts';
import { inReportOrder } from '../figures/report-order.ts';
import { findTrends } from '../figures/trends.ts';
import type { Actor } from '../records/plan-act.ts';
import { actsAnywhere, isKept, unitsToRecordFor } from './own-units.ts';

/** A workbench with more is a list of figures, and there is one. */
const MOST_PINS = 24;
const BY_DEFAULT = 6;

/** Throws `period_wrong`, `query_wrong`. */
export async function findPinned(book: Book, actor: Actor, request: FiguresRequest): Promise<PinnedAnswer> {
	const pins = await pinsOf(book, actor);
	// A figure that the office has given up is passed over; its pin waits for it.
	const pinned = pins.filter((id) => book.figures.has(id));
	const ids = pinned.length > 0 ? pinned : await idsByDefault(book, actor, request);
	return { chosen: pinned.length > 0, figures: await pinnedFigures(book, ids, request) };
}

/** At the end of the row; one that stands there stays where it is. Throws `figure_unknown`, `pins_full`. */
export async function pin(book: Book, actor: Actor, figure: string): Promise<readonly string[]> {
	if (!book.figures.has(figure)) {
		throw new AppError('figure_unknown', { figure });
	}
	const pins = await pinsOf(book, actor);
	if (pins.includes(figure)) {
		return pins;
	}
	if (pins.length >= MOST_PINS) {
		throw new AppError('pins_full', { most: MOST_PINS });
	}
	return keepPins(book, actor, [...pins, figure]);
}

export async function unpin(book: Book, actor: Actor, figure: string): Promise<readonly string[]> {
	const pins = await pinsOf(book, actor);
	if (!pins.includes(figure) && !book.figures.has(figure)) {
		throw new AppError('figure_unknown', { figure });
	}
	return keepPins(
		book,
		actor,
		pins.filter((id) => id !== figure),
	);
}

/** The row in another order; those that the order leaves out follow as they stood. */
export async function orderPins(book: Book, actor: Actor, order: readonly string[]): Promise<readonly string[]> {
	const pins = await pinsOf(book, actor);
	const unknown = order.find((id) => !pins.includes(id) && !book.figures.has(id));
	if (unknown !== undefined) {
		throw new AppError('figure_unknown', { figure: unknown });
	}
	const named = [...new Set(order)].filter((id) => pins.includes(id));
	return keepPins(book, actor, [...named, ...pins.filter((id) => !named.includes(id))]);
}

export async function pinsOf(book: Book, { account }: Actor): Promise<string[]> {
	const rows = await inOffice(book.pool, book.office_id, (client) =>
		run<{ figure: string }>(client, sql`SELECT figure FROM book.pin WHERE office_id = ${book.office_id} AND account = ${account} ORDER BY place, figure`),
	);
	return rows.map(({ figure }) => figure);
}

async function keepPins(book: Book, { account }: Actor, figures: readonly string[]): Promise<readonly string[]> {
	const at = book.now().toISOString();
	await inOffice(book.pool, book.office_id, async (client) => {
		await run(client, sql`DELETE FROM book.pin WHERE office_id = ${book.office_id} AND account = ${account} AND NOT figure = ANY(${figures}::text[])`);
		await run(
			client,
			sql`INSERT INTO book.pin (office_id, account, figure, place, pinned_at)
				SELECT ${book.office_id}, ${account}, given.figure, given.place, ${at} FROM unnest(${figures}::text[]) WITH ORDINALITY AS given(figure, place)
				ON CONFLICT (office_id, account, figure) DO UPDATE SET place = excluded.place`,
		);
	});
	return figures;
}

/** Those with a target first, then in the report's order: of the registers that the reader's section keeps, else of those in which they record, else of all. */
async function idsByDefault(book: Book, actor: Actor, request: FiguresRequest): Promise<string[]> {
	const figures = [...book.figures.values()].sort(inReportOrder);
	const own = ownFigures(book, actor, figures);
	const targets = await findTargets(book, askFor(book, request, own));
	const ids = own.map(({ id }) => id);
	return [...ids.filter((_, at) => targets[at] !== null), ...ids.filter((_, at) => targets[at] === null)].slice(0, BY_DEFAULT);
}

function ownFigures(book: Book, actor: Actor, figures: readonly FigureDefinition[]): FigureDefinition[] {
	const kept = figures.filter(({ register }) => {
		const of = book.registers.get(register);
		return of !== undefined && isKept(actor, of);
	});
	if (kept.length > 0 && actsAnywhere(actor)) {
		return kept;
	}
	const recorded = new Set(book.office.registers.filter((register) => unitsToRecordFor(book, actor, register).length > 0).map(({ id }) => id));
	const own = figures.filter(({ register }) => recorded.has(register));
	if (own.length > 0) {
		return own;
	}
	const reads = figures.filter(({ register }) => actor.rights.reads(register));
	// Who reads everything gets a look at each line of work.
	const sections = [...new Set(reads.map(({ section }) => section))];
	return sections.flatMap((section) => reads.filter((figure) => figure.section === section).slice(0, 2));
}

async function pinnedFigures(book: Book, ids: readonly string[], request: FiguresRequest): Promise<PinnedFigure[]> {
	const asked = askFor(
		book,
		request,
		ids.map((id) => ({ id })),
	);
	const before = asked.map(({ figure, period }) => ({ figure, period: previousYear(period) }));
	const [counted, targets, trends, given] = await Promise.all([
		computeFigures(book, [...asked, ...before]),
		findTargets(book, asked),
		findTrends(book, asked),
		findGiven(book, asked),
	]);
	return asked.map((one, at) => ({
		...figureAnswer(one, counted[at], given[at]),
		target: targets[at] ?? null,
		last_year: rounded(counted[asked.length + at]?.value ?? null),
		months: trends.get(one.figure.id) ?? null,
	}));
}

function rounded(value: number | null): number | null {
	return value === null ? null : Math.round(value * 100) / 100;
}
