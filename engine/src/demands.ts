/** What offices above ask for: the register that keeps it, and which demands ask for the same. */
import { bareName, wordLikeness } from './word-likeness.ts';

/** The register in which an office enters what is asked of it from above: its fields, and what of it a filling answers. */
export const DEMANDS = {
	register: 'demand',
	title: 'title',
	sender: 'sender',
	basis: 'basis',
	asks: 'asks',
	figures: 'figures',
	received_on: 'received_on',
	due_on: 'due_on',
	/** States in which it waits for an answer. */
	owed: ['received', 'filled'],
	send: 'send',
	sent_on: 'sent_on',
	sent_how: 'sent_how',
	refused_on: 'refused_on',
	hours: 'hours',
	/** Codes of the basis that are no written one. */
	without_basis: ['notice', 'none'],
} as const;

export interface AskedFor {
	readonly title: string;
	readonly sender: string;
	/** A line for each indicator. */
	readonly asks: string;
	/** Ids of figures that answer it. */
	readonly figures: readonly string[];
}

/** What two demands ask for alike; nothing where it is the same one again in its own rhythm, or where they have nothing in common. */
export function askedTwice(one: AskedFor, other: AskedFor): { figures: string[]; lines: { first: string; again: string }[] } | undefined {
	if (one.sender === other.sender && bareName(one.title) === bareName(other.title)) {
		return undefined;
	}
	const figures = one.figures.filter((id) => other.figures.includes(id));
	const lines = alikeLines(linesOf(one.asks), linesOf(other.asks));
	return figures.length === 0 && lines.length === 0 ? undefined : { figures, lines };
}

/** Each line with the one that is most like it, none taken twice. */
function alikeLines(first: readonly string[], again: readonly string[]): { first: string; again: string }[] {
	const left = new Set(again);
	return first.flatMap((line) => {
		const [best] = [...left]
			.map((other) => ({ other, score: wordLikeness(bareName(line), bareName(other)) }))
			.filter(({ score }) => score >= ALIKE)
			.sort((a, b) => b.score - a.score);
		if (best === undefined) {
			return [];
		}
		left.delete(best.other);
		return [{ first: line, again: best.other }];
	});
}

/** Found by hand on indicators that people take for the same (引进项目数, 引进项目个数) and for others (计划投资, 固定投资). */
const ALIKE = 0.65;

function linesOf(asks: string): string[] {
	return asks.split(/[\n；;]+/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** `projects_signed、communities` → ids. */
export function figureIds(words: string): string[] {
	return words.split(/[、,，;；\s]+/).filter((id) => id !== '');
}

/** Whether the one is called as the other, as far as the shorter goes: a form and the demand that it answers. */
export function isCalledAlike(one: string, other: string): boolean {
	const [short = '', long = ''] = [one, other].map((words) => words.replace(/[\s“”《》]/g, '')).sort((a, b) => a.length - b.length);
	return short !== '' && long.includes(short);
}
