/** Rules about figures, reports and targets: what the book itself computes, compared. */
import { type ContradictionRule, type FigureDefinition, type FiguresContradict, type Period, type TargetOutOfReach, today, yearOf } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import type { EditionContent, HeldPart } from '../editions/content.ts';
import { computeFigures, findTargets } from '../figures/compute-figures.ts';
import { askFor } from '../figures/list-figures.ts';
import { readPeriod } from '../figures/read-period.ts';
import { partOf } from '../reports/report-scope.ts';
import type { Found } from './found.ts';

const DAY_MS = 86_400_000;
/** Earlier in the year the pace says nothing. */
const FIRST_TOLD = 0.25;
/** Sums of money go through floating point. */
const NOTHING = 0.005;

/** What the rule finds among figures; nothing for rules about records. */
export async function findAmongFigures(book: Book, { finds }: ContradictionRule): Promise<Found[]> {
	if ('figures' in finds) {
		return findFigures(book, finds);
	}
	if ('target' in finds) {
		return findTargetsMissed(book, finds);
	}
	return 'reports' in finds ? findReportsDisagreeing(book) : [];
}

async function findFigures(book: Book, { figures }: FiguresContradict): Promise<Found[]> {
	const ids = 'at_most' in figures ? [...figures.at_most] : [figures.whole, ...figures.parts];
	const named = ids.map((id) => ({ id }));
	const found: Found[] = [];
	for (const year of yearsAtHand(book)) {
		const counted = await computeFigures(book, askFor(book, { period: year.id }, named));
		const values = counted.flatMap(({ value }) => value ?? []);
		const [first = 0, ...others] = values;
		const second = others.reduce((sum, value) => sum + value, 0);
		// What has no value in that year contradicts nothing.
		if (values.length === ids.length && ('at_most' in figures ? first > second + NOTHING : Math.abs(first - second) > NOTHING)) {
			found.push(ofFigures({ figures: ids, period: year.id, values: [first, second] }));
		}
	}
	return found;
}

async function findTargetsMissed(book: Book, { times }: TargetOutOfReach): Promise<Found[]> {
	const day = today(book.now());
	const found: Found[] = [];
	for (const year of yearsAtHand(book)) {
		const all = askFor(book, { period: year.id }, [...book.figures.values()]);
		const targets = await findTargets(book, all);
		const aimed = all.flatMap((asked, at) => ((targets[at] ?? null) === null ? [] : [{ asked, target: targets[at] as number }]));
		const counted = await computeFigures(
			book,
			aimed.map(({ asked }) => asked),
		);
		for (const [at, { asked, target }] of aimed.entries()) {
			const value = counted[at]?.value ?? null;
			const gone = shareGone(year, day);
			if (value !== null && value < target && isOutOfReach({ figure: asked.figure, value, target, gone, times })) {
				found.push(ofFigures({ figures: [asked.figure.id], period: year.id, values: [value, target], under_way: gone < 1 }));
			}
		}
	}
	return found;
}

interface Aimed {
	readonly figure: FigureDefinition;
	readonly value: number;
	readonly target: number;
	readonly gone: number;
	readonly times: number;
}

/** What stands on a day may still be reached on the last one: only what adds up has a pace. */
function isOutOfReach({ figure, value, target, gone, times }: Aimed): boolean {
	if (gone >= 1) {
		return true;
	}
	const { period } = figure;
	const adds = period !== undefined && ('within' in period || 'reached' in period || 'begun' in period || 'ended' in period || 'year' in period);
	return adds && gone >= FIRST_TOLD && (target - value) / (1 - gone) > (times * value) / gone;
}

function shareGone({ from_on, until_on }: Period, day: string): number {
	const at = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY_MS;
	return (at(day) - at(from_on)) / (at(until_on) + 1 - at(from_on));
}

/** The latest edition of each report, period and scope, unless it was returned: a part is compared with the whole like another report. */
async function findReportsDisagreeing(book: Book): Promise<Found[]> {
	const contents = await inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<{ content: string }>(
			`SELECT DISTINCT ON (e.report, e.period, e.scope, e.part) e.content FROM book.edition e
			WHERE e.office_id = $1 AND NOT EXISTS (
				SELECT FROM book.administrative_act k WHERE k.office_id = e.office_id AND k.subject = e.id::text AND k.action = 'edition.return')
			ORDER BY e.report, e.period, e.scope, e.part, e.number DESC`,
			[book.office_id],
		);
		return rows.map(({ content }): EditionContent => JSON.parse(content));
	});
	// Whole reports come first, so that a part is told against them.
	const printed = contents
		.toSorted((one, other) => Number(one.part !== undefined) - Number(other.part !== undefined))
		.flatMap(({ report, part = null, figures }) =>
			figures.flatMap(({ definition, period, value }) => (value === null ? [] : [{ report: report.id, part, figure: definition.id, period, value }])),
		);
	const alike = Map.groupBy(printed, ({ figure, period }) => `${figure} ${period.from_on} ${period.until_on}`);
	return [...alike.values()].flatMap(([first, ...others]) =>
		others.flatMap((other) =>
			first === undefined || isSameText(first, other) || Math.abs(first.value - other.value) <= NOTHING ? [] : [ofPrinted(first, other)],
		),
	);
}

interface Printed {
	readonly report: string;
	readonly part: HeldPart | null;
	readonly figure: string;
	readonly period: Period;
	readonly value: number;
}

function isSameText(one: Printed, other: Printed): boolean {
	return one.report === other.report && scopeKey(one) === scopeKey(other);
}

function scopeKey({ part }: Printed): string {
	return part === null ? '' : `${part.scope.of} ${partOf(part.scope)}`;
}

function ofPrinted(first: Printed, other: Printed): Found {
	const details = { figures: [first.figure], period: first.period.id, values: [first.value, other.value], reports: [first.report, other.report] };
	const found = ofFigures(details);
	if (first.part === null && other.part === null) {
		return found;
	}
	const subject = [found.subject, scopeKey(first), scopeKey(other)].join(' ');
	return { ...found, subject, details: { ...details, parts: [first.part?.label ?? null, other.part?.label ?? null] } };
}

function ofFigures(details: Found['details']): Found {
	const { figures = [], reports = [], period = '', values = [] } = details;
	return { subject: [...figures, ...reports, period].join(' '), record: null, against: null, unit: null, details, facts: values };
}

/** This year and the last, and those that a report closes. */
function yearsAtHand(book: Book): Period[] {
	const now = yearOf(today(book.now()));
	const closing = book.office.reports.flatMap((report) => Object.keys(report.closing)).filter((period) => /^\d{4}$/.test(period));
	return [...new Set([String(now), String(now - 1), ...closing])].sort().map(readPeriod);
}
