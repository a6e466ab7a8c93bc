/** What the table is told and what it tells: ranges, keys, and what its callbacks look at. */
import type { DeskColumn } from './desk-columns.ts';
import type { Desk } from './useDesk.ts';

/** Rows and shown columns from corner to corner, both ends included. */
export interface GridRange {
	readonly from: number;
	readonly until: number;
	readonly first: number;
	readonly last: number;
}

export interface GridKeys {
	clear(range: GridRange): void;
	fillDown(range: GridRange): void;
	fill(source: GridRange, target: GridRange): void;
	paste(text: string, range: GridRange): void;
	undo(way: 'undo' | 'redo'): void;
	select(range: GridRange): void;
	open(at: number): void;
	leave(): void;
	sort(column: string): void;
	resize(column: string, width: number): void;
	/** A column dragged to another place. */
	move(from: number, to: number): void;
	tell(words: string): void;
}

/** What the grid's own callbacks look at: they outlive many renderings. */
export interface Now {
	readonly current: {
		readonly desk: Desk;
		readonly columns: readonly DeskColumn[];
		readonly keys: GridKeys;
		readonly selected: ReadonlySet<string>;
		readonly frozen: number;
		readonly rowSize: number;
	};
}
