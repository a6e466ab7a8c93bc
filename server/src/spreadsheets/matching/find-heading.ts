/** Which of a sheet's first rows are its heading: people put titles, dates and blank rows above it, and merge it over two or three rows. */
import { type Cell, cellText, isEmptyCell, type Merge, type SheetRow } from '../reading/cell.ts';
import { plainHeading } from './import-targets.ts';

export interface Heading {
	readonly from: number;
	readonly until: number;
}

const DEEPEST = 4;

/**
 * The rows that look most like a heading; null where none does.
 * @param isKnown whether a heading is one that the register's columns go by
 */
export function findHeading(rows: readonly SheetRow[], merges: readonly Merge[], isKnown: (heading: string) => boolean): Heading | null {
	let best: { heading: Heading; score: number } | null = null;
	const widest = Math.max(0, ...rows.map(({ cells }) => cells.filter((cell) => !isEmptyCell(cell)).length));
	for (const { row } of rows) {
		for (const until of endsOf(row, rows, merges)) {
			const heading = { from: row, until };
			const names = headingNames(rows, merges, heading).filter((name) => name !== '');
			const score = scoreOf(rows, heading, names, widest, isKnown);
			if (score > (best?.score ?? 0)) {
				best = { heading, score };
			}
		}
	}
	return best?.heading ?? null;
}

/** Per column what its heading says, lines joined by `/`; empty where it says nothing. */
export function headingNames(rows: readonly SheetRow[], merges: readonly Merge[], { from, until }: Heading): string[] {
	const lines: string[][] = [];
	for (let row = from; row <= until; row += 1) {
		lines.push(filledLine(rows, merges, row));
	}
	const width = Math.max(0, ...lines.map(({ length }) => length));
	return Array.from({ length: width }, (_, at) => {
		const words = lines.map((line) => (line[at] ?? '').replace(/\s+/g, ' ').trim()).filter((word) => word !== '');
		return words.filter((word, index) => word !== words[index - 1]).join('/');
	});
}

/** A merged cell says in all its columns and rows what it says in its first. */
function filledLine(rows: readonly SheetRow[], merges: readonly Merge[], row: number): string[] {
	const textAt = (of: number, at: number) => cellText(rows.find((one) => one.row === of)?.cells[at]);
	const own = rows.find((one) => one.row === row)?.cells ?? [];
	const line = Array.from({ length: own.length }, (_, at) => textAt(row, at));
	for (const merge of merges) {
		if (merge.from_row <= row && merge.until_row >= row) {
			for (let at = merge.from; at <= merge.until; at += 1) {
				line[at] = textAt(merge.from_row, merge.from);
			}
		}
	}
	return Array.from(line, (word) => word ?? '');
}

/** A heading goes on below only where merged cells say so. */
function endsOf(row: number, rows: readonly SheetRow[], merges: readonly Merge[]): number[] {
	// Within a cell that began above, the heading began above.
	if (merges.some((merge) => merge.from_row < row && merge.until_row >= row)) {
		return [];
	}
	const starting = merges.filter(({ from_row }) => from_row === row);
	const deep = starting.map(({ until_row }) => until_row).filter((until) => until > row && until < row + DEEPEST);
	const isSpread = starting.some(({ from, until, from_row, until_row }) => until > from && from_row === until_row);
	const next = isSpread && rows.some((one) => one.row === row + 1) ? [row + 1] : [];
	return [...new Set([row, ...deep, ...next])];
}

function scoreOf(rows: readonly SheetRow[], { from, until }: Heading, names: readonly string[], widest: number, isKnown: (heading: string) => boolean): number {
	const distinct = new Set(names);
	if (distinct.size < 2) {
		return 0;
	}
	const known = [...distinct].filter(isKnown).length;
	const cells = rows.filter(({ row }) => row >= from && row <= until).flatMap((row) => row.cells.filter((cell) => !isEmptyCell(cell)));
	const bare = cells.filter((cell) => !looksLikeName(cell)).length;
	const isWide = distinct.size >= Math.min(widest, 3) && distinct.size * 2 >= widest;
	if (known === 0 && (!isWide || bare > 0)) {
		return 0;
	}
	// Nearer the top wins among equals, and so does the shorter one.
	return known * 10 + distinct.size - bare * 5 - (until - from) * 0.05 - from * 0.1;
}

/** Headings are words: no number, no date, no sentence. */
function looksLikeName(cell: Cell | undefined): boolean {
	const written = cellText(cell);
	return typeof cell === 'string' && [...written].length <= 40 && !/^[\d./年月日:：-]+$/.test(plainHeading(written));
}
