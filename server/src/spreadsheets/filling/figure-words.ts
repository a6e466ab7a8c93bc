/** Which figure the words around a cell of a form name: by its label, and by what reports say for it. */
import { bareName, type FigureDefinition, type SaidAs, wordLikeness } from '@yibenzhang/engine';

export interface CellWords {
	/** Words that name the cell itself: to its left and above it. */
	readonly names: readonly string[];
	/** Further words of the sheet, such as its title, that say what it is all about. */
	readonly about: string;
	readonly unit: string | null;
}

/** Below this two names only look alike by chance. */
const LEAST = 0.55;
const MOST = 3;

/** The likeliest first. */
export function figuresNamed(words: CellWords, figures: Iterable<FigureDefinition>): { readonly id: string; readonly score: number }[] {
	const own = [...words.names, words.names.toReversed().join('')].map(bareName).filter((name) => name.length >= 2);
	const scored: { readonly id: string; readonly score: number }[] = [];
	for (const { id, label, unit, said_as = [] } of figures) {
		const name = bareName(label.zh);
		const alike = Math.max(0, ...own.map((one) => wordLikeness(one, name)));
		const said = said_as.some((way) => isSaid(way, own.join('，'), `${words.about}，${own.join('，')}`)) ? 0.75 : 0;
		const other_unit = words.unit !== null && !sameUnit(words.unit, unit.zh) ? 0.2 : 0;
		const score = Math.round((Math.max(alike, said) - other_unit) * 100) / 100;
		if (score >= LEAST) {
			scored.push({ id, score });
		}
	}
	return scored.sort((a, b) => b.score - a.score || a.id.localeCompare(b.id)).slice(0, MOST);
}

function isSaid({ beside, with: along, about, not }: SaidAs, names: string, all: string): boolean {
	const has = (words: readonly string[] | undefined, where: string) => words === undefined || words.some((word) => where.includes(word));
	return has(beside, names) && has(along, names) && has(about, all) && !(not ?? []).some((word) => names.includes(word));
}

function sameUnit(form: string, figure: string): boolean {
	const money = /元$/;
	return form === figure || (money.test(form) && money.test(figure)) || (form.length > 1 && figure.includes(form)) || figure.length === 0;
}
