/** What stands in the cells of a form for a period: figures by their rules, words, lists. Nothing is kept here. */
import {
	type FigureBinding,
	type FormBinding,
	type FormFigureOf,
	type FormPlace,
	type FormValue,
	type FormWords,
	formNumber,
	formPeriod,
	type GivenAnswer,
	type Period,
	say,
	sayDay,
	sayPeriod,
	type Text,
	text,
	today,
	type WordsBinding,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { type Asked, computeFigures } from '../figures/compute-figures.ts';
import { findGiven } from '../figures/find-given.ts';
import { askFor } from '../figures/list-figures.ts';
import { accountNames } from '../identity/accounts.ts';
import type { Actor } from '../records/plan-act.ts';
import { type FormList, readList } from './form-lists.ts';

export interface CellAsked {
	readonly bindings: readonly FormBinding[];
	readonly period: Period;
	/** What the filler wrote, by {@link placeKey}. */
	readonly asked: ReadonlyMap<string, string>;
	readonly known_at?: string | undefined;
	/** Lists are only counted. */
	readonly counted: boolean;
}

export interface ComposedCell extends FormPlace {
	readonly value: FormValue;
	readonly figure: FormFigureOf | null;
	readonly warnings: readonly Text[];
}

/** A figure that is asked, once for all cells that want it over the same days. */
export interface ComposedFigure extends Asked {
	readonly key: string;
	/** As one asks for it. */
	readonly wanted: string;
	readonly value: number | null;
	readonly names: readonly string[];
	readonly more: boolean;
	readonly given: GivenAnswer | null | undefined;
}

export interface Composed {
	readonly cells: readonly ComposedCell[];
	readonly lists: readonly FormList[];
	readonly figures: readonly ComposedFigure[];
}

/** `Sheet1!B5` */
export function placeKey({ sheet, cell }: Pick<FormPlace, 'sheet' | 'cell'>): string {
	return `${sheet}!${cell}`;
}

/** Throws `form_list_long`, `query_wrong`, and unless lists are only counted `not_readable`. */
export async function composeFilling(book: Book, actor: Actor, asked: CellAsked): Promise<Composed> {
	const { bindings, period, known_at, counted } = asked;
	const figures = await countFigures(book, bindings, period, known_at);
	const byKey = new Map(figures.map((figure) => [figure.key, figure]));
	const names = bindings.some(({ kind }) => kind === 'words') ? await accountNames(book.pool, book.office_id) : {};
	const cells: ComposedCell[] = [];
	const lists: FormList[] = [];
	for (const binding of bindings) {
		if (binding.kind === 'list') {
			lists.push(await readList(book, actor, binding, { period, known_at, counted }));
		} else if (binding.kind === 'figure') {
			cells.push(figureCell(book, binding, byKey.get(keyOf(book, binding, period))));
		} else {
			cells.push(wordsCell(book, binding, { period, asked: asked.asked, filler: names[actor.account] ?? actor.account }));
		}
	}
	return { cells, lists, figures };
}

/** Those that the book still defines; each once for the same days. */
async function countFigures(book: Book, bindings: readonly FormBinding[], period: Period, known_at: string | undefined): Promise<ComposedFigure[]> {
	const wanted = new Map<string, Asked & { readonly wanted: string }>();
	for (const binding of bindings) {
		if (binding.kind === 'figure' && book.figures.has(binding.figure)) {
			const of = formPeriod(binding.period, period);
			const [one] = askFor(book, { period: of }, [{ id: binding.figure }]);
			if (one !== undefined) {
				wanted.set(keyOf(book, binding, period), { ...one, wanted: of });
			}
		}
	}
	const asked = [...wanted.values()];
	const counted = await computeFigures(book, asked, { known_at });
	const given = await findGiven(book, asked, { known_at });
	return [...wanted].map(([key, one], at) => ({ value: null, names: [], more: false, ...counted[at], ...one, key, given: given[at] }));
}

function keyOf(book: Book, { figure, period: rule }: FigureBinding, period: Period): string {
	const [asked] = book.figures.has(figure) ? askFor(book, { period: formPeriod(rule, period) }, [{ id: figure }]) : [];
	return `${figure} ${asked?.period.from_on}..${asked?.period.until_on}`;
}

function figureCell(book: Book, binding: FigureBinding, counted: ComposedFigure | undefined): ComposedCell {
	const { sheet, cell, label } = binding;
	if (counted === undefined) {
		const gone = text(`账本里已没有数字“${binding.figure}”，请重新绑定`, `the book has no figure “${binding.figure}” any more; bind another`);
		return { sheet, cell, label, value: null, figure: null, warnings: [gone] };
	}
	const { figure, period, key, wanted, value, names, more } = counted;
	return {
		...{ sheet, cell, label },
		value: writtenValue(binding, counted),
		figure: {
			...{ id: figure.id, label: figure.label, unit: figure.unit, key, period: wanted },
			...{ from_on: period.from_on, until_on: period.until_on, exact: value },
		},
		warnings: warningsOf(book, { ...counted, isEmpty: value === null && !(names.length > 0 || more) }),
	};
}

/** As it is written into the cell. */
export function writtenValue(binding: FigureBinding, { figure, value, names, more }: Pick<ComposedFigure, 'figure' | 'value' | 'names' | 'more'>): FormValue {
	if (binding.as === 'said') {
		const { unit, said } = figure;
		return value === null && names.length === 0 ? null : say({ value, names, more, unit, said }, 'zh');
	}
	return value === null ? null : formNumber(value, binding);
}

function warningsOf(book: Book, { given, isEmpty, period }: ComposedFigure & { isEmpty: boolean }): Text[] {
	const warnings: Text[] = [];
	if (isEmpty) {
		warnings.push(
			given === null
				? text('这一期还没有录入外来数字', 'nobody has entered this given figure for the period')
				: text('这个数字这一期没有值', 'the figure has no value for the period'),
		);
	}
	const until = given?.valid_until_on ?? null;
	if (until !== null && until < today(book.now())) {
		warnings.push(text(`外来数字的有效期到 ${until} 为止，已过`, `the given figure was valid until ${until}`));
	}
	if (period.until_on > today(book.now())) {
		warnings.push(text(`统计期到 ${period.until_on} 才结束`, `the period ends only on ${period.until_on}`));
	}
	return warnings;
}

interface WordsAsked {
	readonly period: Period;
	readonly asked: ReadonlyMap<string, string>;
	readonly filler: string;
}

function wordsCell(book: Book, binding: WordsBinding, { period, asked, filler }: WordsAsked): ComposedCell {
	const { sheet, cell, label } = binding;
	const words: Readonly<Record<FormWords, () => FormValue>> = {
		office: () => book.office.name.zh,
		street: () => (book.office.units.find(({ kind }) => kind === 'street') ?? book.office).name.zh,
		period: () => sayPeriod(period).zh,
		closing_day: () => ({ date: period.until_on }),
		filled_on: () => ({ date: today(book.now()) }),
		filler: () => filler,
		asked: () => (asked.get(placeKey(binding)) ?? '').trim() || null,
	};
	return { sheet, cell, label, value: words[binding.words](), figure: null, warnings: [] };
}

/** `2022年6月30日`, as a value is read by people. */
export function shownValue(value: FormValue): string {
	return value === null ? '' : typeof value === 'object' ? sayDay(value.date) : String(value);
}
