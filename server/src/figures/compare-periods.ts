/** Two periods side by side: every figure by the definition that holds now, and by the one that held for the earlier period where that was another. */
import {
	type CompareAnswer,
	type ComparedValues,
	type Counted,
	changesBetween,
	type FigureDefinition,
	type HeldComparison,
	parseDefinition,
	previousYear,
	problemsOfFigure,
	type SaidValue,
	say,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { definitionHash } from '../definitions/keep-definitions.ts';
import { listKeptFigures } from '../definitions/kept-definitions.ts';
import { getEdition, type KeptEdition, listEditions } from '../editions/read-editions.ts';
import { WHOLE_REPORT } from '../reports/report-scope.ts';
import { type Asked, computeFigures } from './compute-figures.ts';
import { askFor, roundValue } from './list-figures.ts';
import { readPeriod } from './read-period.ts';
import { inReportOrder } from './report-order.ts';

export interface CompareRequest {
	readonly period: string;
	/** The earlier one; absent: the same a year before. */
	readonly with?: string | undefined;
}

const NOTHING: Counted = { value: null, names: [], more: false };

/** Growth says itself what it grew from, so it is not compared. Throws `period_wrong`. */
export async function comparePeriods(book: Book, request: CompareRequest): Promise<CompareAnswer> {
	const period = readPeriod(request.period);
	const earlier = request.with === undefined ? previousYear(period) : readPeriod(request.with);
	const figures = [...book.figures.values()].filter(({ measure }) => !('growth' in measure)).sort(inReportOrder);
	const [now, then] = [askFor(book, { period: period.id }, figures), askFor(book, { period: earlier.id }, figures)];
	const edition = await findSigned(book, earlier.id);
	const held = await findHeld(book, figures, earlier.until_on, edition);
	const today = await countBoth(book, now, then);
	const before = await countHeld(book, [...held.values()], now, then);
	return {
		period: period.id,
		with: earlier.id,
		edition: edition === undefined ? null : { id: edition.summary.id, report: edition.summary.report, number: edition.summary.number },
		figures: figures.map((figure, at) => {
			const { id, no = null, label, section, unit } = figure;
			const old = held.get(id);
			const signed = edition?.content.figures.find(({ definition }) => definition.id === id);
			const [closedNow, closedThen] = [now[at]?.period ?? period, then[at]?.period ?? earlier];
			return {
				...{ id, no, label, section, unit: unit.zh, unit_en: unit.en, period: closedNow, with: closedThen },
				today: valuesOf(figure, today.get(id)),
				held: old === undefined ? null : heldOf(book, figure, old, before.get(id)),
				signed: signed === undefined ? null : saidOf(signed.definition, signed),
			};
		}),
	};
}

interface Held {
	readonly hash: string;
	readonly held_from: string;
	readonly definition: FigureDefinition;
	readonly askable: boolean;
}

/** The last edition of the period that both bodies signed, of whichever report. */
async function findSigned(book: Book, period: string): Promise<KeptEdition | undefined> {
	for (const { id } of book.office.reports) {
		const signed = (await listEditions(book, { report: id, period, scope: WHOLE_REPORT })).find(({ state }) => state === 'signed');
		if (signed !== undefined) {
			return getEdition(book, signed.id);
		}
	}
	return undefined;
}

/**
 * Figures that were defined otherwise for the earlier period: as the signed edition holds them, else as they were kept on its last day,
 * and before anything was kept as they were at first.
 */
async function findHeld(book: Book, figures: readonly FigureDefinition[], day: string, edition: KeptEdition | undefined): Promise<Map<string, Held>> {
	const kept = await listKeptFigures(book);
	const found = new Map<string, Held>();
	for (const figure of figures) {
		const all = kept.get(figure.id) ?? [];
		const signed = edition?.content.figures.find(({ definition }) => definition.id === figure.id)?.definition;
		const signedHash = signed === undefined ? undefined : definitionHash(signed);
		const old = all.find(({ hash }) => hash === signedHash) ?? all.find(({ held_from }) => new Date(held_from).toISOString().slice(0, 10) <= day) ?? all.at(-1);
		const parsed = old === undefined || old.hash === definitionHash(figure) ? undefined : parseDefinition('figure', old.body);
		if (old !== undefined && parsed !== undefined && 'definition' in parsed) {
			const askable = problemsOfFigure(parsed.definition, book.office).length === 0;
			found.set(figure.id, { hash: old.hash, held_from: new Date(old.held_from).toISOString(), definition: parsed.definition, askable });
		}
	}
	return found;
}

type Both = readonly [Counted, Counted];

async function countBoth(book: Book, now: readonly Asked[], then: readonly Asked[]): Promise<Map<string, Both>> {
	const counted = await computeFigures(book, [...now, ...then]);
	return new Map(now.map(({ figure }, at) => [figure.id, [counted[at] ?? NOTHING, counted[now.length + at] ?? NOTHING]]));
}

/** The same periods asked by the old definitions; what a progress is about is asked as it was then, too. */
async function countHeld(book: Book, held: readonly Held[], now: readonly Asked[], then: readonly Asked[]): Promise<Map<string, Both>> {
	const old = new Map(held.flatMap(({ definition, askable }) => (askable ? [[definition.id, definition] as const] : [])));
	const figures = book.office.figures.map((figure) => old.get(figure.id) ?? figure);
	const asOld = (asked: readonly Asked[]) =>
		asked.flatMap(({ figure, period }) => (old.has(figure.id) ? [{ figure: old.get(figure.id) ?? figure, period }] : []));
	return countBoth({ ...book, office: { ...book.office, figures }, figures: new Map(figures.map((figure) => [figure.id, figure])) }, asOld(now), asOld(then));
}

function heldOf(book: Book, figure: FigureDefinition, { hash, held_from, definition }: Held, both: Both | undefined): HeldComparison {
	return {
		definition: hash,
		held_from,
		changed: changesBetween(definition, figure, book.office),
		values: both === undefined ? null : valuesOf(definition, both),
	};
}

function valuesOf(figure: FigureDefinition, [now, then]: Both = [NOTHING, NOTHING]): ComparedValues {
	const change =
		now.value === null || then.value === null
			? null
			: figure.unit.zh === '%'
				? now.value - then.value
				: then.value === 0
					? null
					: ((now.value - then.value) / then.value) * 100;
	return { now: saidOf(figure, now), before: saidOf(figure, then), change: roundValue(change) };
}

function saidOf({ unit, said }: FigureDefinition, { value, names, more }: Pick<Counted, 'value' | 'names' | 'more'>): SaidValue {
	const sayable = { value, names, more, unit, said };
	return { value: roundValue(value), said: say(sayable, 'zh'), said_en: say(sayable, 'en') };
}
