/** Lists of names that a figure prints: 夏河里和灵山里; 古骑楼、伏波庙、真武堂等. */
import type { Stretch } from './draft.ts';
import { pointAt, sentenceAt } from './layout.ts';
import type { DraftFigure } from './match.ts';
import type { ReadDraft } from './read-draft.ts';

export interface FoundNames extends Stretch {
	readonly figure: DraftFigure;
	readonly names: readonly string[];
}

const NAME = '[^,，。;；、!?\\n和与及等“”"()（）]{1,12}';

/** Where at least one of the book's names stands in a sentence that speaks of the list. */
export function findNames(draft: ReadDraft, figures: readonly DraftFigure[]): FoundNames[] {
	return figures.flatMap((figure) => {
		const found = 'list' in figure.definition.measure ? namesOf(draft, figure) : undefined;
		return found === undefined ? [] : [found];
	});
}

function namesOf({ plain, layout }: ReadDraft, figure: DraftFigure): FoundNames | undefined {
	const words = (figure.definition.said_as ?? [{ beside: [figure.definition.label.zh] }]).flatMap(({ beside }) => beside);
	for (const name of figure.names) {
		for (let at = plain.indexOf(name); at !== -1; at = plain.indexOf(name, at + name.length)) {
			const sentence = sentenceAt(plain, at);
			if (!pointAt(layout, at).planned && words.some((word) => plain.slice(sentence.start, sentence.end).includes(word))) {
				return enumeration(plain, figure, { start: at, end: at + name.length });
			}
		}
	}
	return undefined;
}

/** Everything that is named in a row with it. */
function enumeration(plain: string, figure: DraftFigure, first: Stretch): FoundNames {
	let { start, end } = first;
	const names = [plain.slice(start, end)];
	for (;;) {
		const next = known(figure, plain, end) ?? new RegExp(`^[、和与及](${NAME}?)(?=[、和与及,，。;；\\n]|等|$|改造|建设)`).exec(plain.slice(end))?.[1];
		if (next === undefined) break;
		names.push(next);
		end += next.length + 1;
	}
	for (;;) {
		const before = new RegExp(`(${NAME})[、和与及]$`).exec(plain.slice(Math.max(0, start - 16), start))?.[1];
		const name = figure.names.find((each) => before?.endsWith(each)) ?? before;
		if (name === undefined) break;
		names.unshift(name);
		start -= name.length + 1;
	}
	return { start, end, figure, names };
}

function known(figure: DraftFigure, plain: string, end: number): string | undefined {
	return /[、和与及]/.test(plain[end] ?? '') ? figure.names.find((name) => plain.startsWith(name, end + 1)) : undefined;
}
