/** A pipe table of Markdown, read by lines: its cells hold what any other text does. What belongs here: rows and cells as written; what they say is read by `parse-inline.ts`. */

export interface WrittenCell {
	/** Trimmed; `from` is where it begins in the block. */
	readonly words: string;
	readonly from: number;
}

export interface WrittenTable {
	/** Absent where rows alone stand, which go on with the table before them. */
	readonly head?: { readonly cells: readonly WrittenCell[]; readonly align: readonly ('left' | 'center' | 'right')[] };
	readonly rows: readonly (readonly WrittenCell[])[];
}

const RULE = /^:?-+:?$/;

/** Of a block whose lines all begin with `|`; undefined for any other. */
export function readTable(block: string): WrittenTable | undefined {
	let from = 0;
	const lines = block.split('\n').map((line) => {
		const at = from;
		from += line.length + 1;
		return { line, at };
	});
	if (!lines.every(({ line }) => line.trimStart().startsWith('|'))) {
		return undefined;
	}
	const rows = lines.map(({ line, at }) => cellsOf(line, at));
	const rule = rows[1];
	return rule?.length !== 0 && rule?.every(({ words }) => RULE.test(words))
		? { head: { cells: rows[0] ?? [], align: rule.map(({ words }) => alignOf(words)) }, rows: rows.slice(2) }
		: { rows };
}

/** A bar within brackets parts a claim's words, not cells. */
function cellsOf(line: string, at: number): WrittenCell[] {
	const bars: number[] = [];
	for (let index = 0, depth = 0; index < line.length; index += 1) {
		if (line.startsWith('[[', index)) depth = 1;
		else if (line.startsWith(']]', index)) depth = 0;
		else if (line[index] === '|' && depth === 0) bars.push(index);
	}
	const ends = line.slice((bars.at(-1) ?? 0) + 1).trim() === '' ? bars.slice(1) : [...bars.slice(1), line.length];
	return ends.map((end, column) => {
		const start = (bars[column] ?? 0) + 1;
		const words = line.slice(start, end);
		return { words: words.trim(), from: at + start + (words.length - words.trimStart().length) };
	});
}

function alignOf(rule: string): 'left' | 'center' | 'right' {
	return rule.endsWith(':') ? (rule.startsWith(':') ? 'center' : 'right') : 'left';
}
