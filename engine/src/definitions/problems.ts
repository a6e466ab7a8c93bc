/** How the checks of definitions say what is wrong. */
import { type Problem, text } from '../text.ts';

export function problem(path: string, zh: string, en: string): Problem {
	return { path, message: text(zh, en) };
}

/** Nothing when it holds. */
export function unless(holds: boolean, path: string, zh: string, en: string): Problem[] {
	return holds ? [] : [problem(path, zh, en)];
}

export interface Wanted {
	readonly named: readonly string[];
	readonly known: { has(id: string): boolean };
	readonly path: string;
	/** What they are called: `['字段', 'field']`. */
	readonly what: readonly [string, string];
}

/** One for each name that names nothing. */
export function missing({ named, known, path, what: [zh, en] }: Wanted): Problem[] {
	return [...new Set(named)].filter((id) => !known.has(id)).map((id) => problem(path, `没有${zh}“${id}”`, `there is no ${en} “${id}”`));
}

/** One for each name that stands more than once. */
export function doubles(ids: readonly string[], path: string): Problem[] {
	return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => problem(path, `“${id}”重复`, `“${id}” stands twice`));
}
