/** What a draft's number or claim stands for: words around it against the words of the figures. No value is looked at to find it. */
import { type FigureDefinition, type Misprint, measureClass, type Period, type SaidAs, type Text } from '@yibenzhang/engine';
import type { ReadNumber } from './draft.ts';
import type { Surroundings } from './surroundings.ts';

export interface DraftFigure {
	readonly definition: FigureDefinition;
	/** As the book has it, in the base unit. */
	readonly value: number | null;
	readonly said: string;
	/** Of a list: those named, and whether more stand beside them. */
	readonly names: readonly string[];
	readonly more: boolean;
	/** What else of the same kind there is: other topics, campaigns. Beside the number they mean another thing. */
	readonly rivals: readonly string[];
}

export interface Fit {
	readonly figure: DraftFigure;
	readonly weight: number;
}

export interface DraftBook {
	readonly period: Period;
	readonly figures: readonly DraftFigure[];
	/** What communities and sections are called. */
	readonly parts: readonly string[];
	readonly misprints: readonly Misprint[];
	readonly signed_by: readonly string[];
}

export interface MatchedNumber {
	readonly number: ReadNumber;
	readonly fit?: Fit;
	readonly reason?: Text;
}

/** What a figure is called, to stand between quotation marks. */
export function calledIn({ label }: FigureDefinition): Text {
	const inner = (words: string, [open, close]: readonly [string, string]) => words.replaceAll('“', open).replaceAll('”', close);
	return { zh: inner(label.zh, ['‘', '’']), en: inner(label.en, ['‘', '’']) };
}

/** The figure whose words fit best, when one does. */
export function bestFit(figures: readonly KnownFigure[], around: Surroundings): Fit | undefined {
	let best: Fit | undefined;
	for (const { figure, ways } of figures) {
		for (const way of ways) {
			const fit = fitOf(way, figure, around);
			if (fit !== undefined && fit.weight > (best?.weight ?? 0)) best = fit;
		}
	}
	return best;
}

/** A figure with all that is said for it, misprints as well. */
export interface KnownFigure {
	readonly figure: DraftFigure;
	readonly ways: readonly SaidAs[];
}

export function knownFigures(figures: readonly DraftFigure[], misprints: readonly Misprint[]): KnownFigure[] {
	const spelled = (words: readonly string[]) => words.flatMap((word) => spelt(word, misprints));
	return figures.map((figure) => ({
		figure,
		ways: waysOf(figure.definition).map((way) => ({ ...way, beside: spelled(way.beside), ...(way.about === undefined ? {} : { about: spelled(way.about) }) })),
	}));
}

/** 人, 名 and 人次 count people; a share is no count; without a unit anything may be meant but a share. */
export function unitFits(number: ReadNumber, figure: FigureDefinition): boolean {
	const [said, own] = [measureClass(number.unit), measureClass(figure.unit.zh)];
	if (number.unit === '') return own !== 'share';
	return said === own;
}

function waysOf(figure: FigureDefinition): readonly SaidAs[] {
	const label = figure.label.zh.replace(/（[^）]*）/g, '').replace(/(?:人数|人次|金额|件数|件|份数)$/, '');
	return figure.said_as ?? [{ beside: [label] }];
}

function fitOf(way: SaidAs, figure: DraftFigure, around: Surroundings): Fit | undefined {
	const { clause, own, behind, levels } = around;
	const near = `${clause}\n${behind}`;
	if (way.not?.some((word) => near.includes(word))) return undefined;
	const beside = longest(way.beside, (word) => placeOf(word, way.behind === true, around));
	if (beside === undefined) return undefined;
	const also = way.with === undefined ? undefined : longest(way.with, (word) => (`${own}\n${behind}`.includes(word) ? 1 : undefined));
	if (way.with !== undefined && also === undefined) return undefined;
	const about = way.about === undefined ? undefined : nearestLevel(way.about, levels);
	if (way.about !== undefined && about === undefined) return undefined;
	// Words of headings hold for the sentence only while it names nothing else.
	const held = (about?.level ?? 0) < 2 ? near : `${near}\n${levels[1]}`;
	if (rivalsBeside(way, figure, held)) return undefined;
	const weight =
		beside.word.length * 2 +
		beside.weight +
		(also === undefined ? 0 : 2 + also.word.length) +
		(about === undefined ? 0 : 5 - about.level + about.word.length / 2 - about.distance / 100);
	return { figure, weight };
}

function rivalsBeside({ beside, about = [], with: also = [] }: SaidAs, { rivals, definition }: DraftFigure, said: string): boolean {
	const own = [...beside, ...about, ...also, definition.label.zh];
	return rivals.some((rival) => said.includes(rival) && !own.some((word) => word.includes(rival) || rival.includes(word)));
}

/** Near to the number weighs more; right behind it most of all. */
function placeOf(word: string, mustFollow: boolean, { clause, behind }: Surroundings): number | undefined {
	if (behind.startsWith(word)) return 7;
	if (mustFollow) return undefined;
	const inClause = clause.lastIndexOf(word);
	if (inClause !== -1) return 6 - Math.min(4, (clause.length - inClause - word.length) / 6);
	if (behind.includes(word)) return 4;
	return undefined;
}

function longest(words: readonly string[], weigh: (word: string) => number | undefined): { readonly word: string; readonly weight: number } | undefined {
	let best: { word: string; weight: number } | undefined;
	for (const word of words) {
		const weight = weigh(word);
		if (weight !== undefined && word.length * 2 + weight > (best === undefined ? 0 : best.word.length * 2 + best.weight)) best = { word, weight };
	}
	return best;
}

function nearestLevel(
	words: readonly string[],
	levels: readonly string[],
): { readonly word: string; readonly level: number; readonly distance: number } | undefined {
	for (const [level, said] of levels.entries()) {
		const found = words.map((word) => ({ word, at: said.lastIndexOf(word) })).filter(({ at }) => at !== -1);
		const last = found.sort((a, b) => b.at - a.at)[0];
		if (last !== undefined) return { word: last.word, level, distance: said.length - last.at };
	}
	return undefined;
}

/** The word, and as it is often misprinted. */
function spelt(word: string, misprints: readonly Misprint[]): string[] {
	return [word, ...misprints.filter(({ right }) => word.includes(right)).map(({ wrong, right }) => word.replace(right, wrong))];
}
