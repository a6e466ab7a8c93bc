/**
 * What a key does in the table. The grid's own keys wait 70 ms and are forgotten when something else happens meanwhile; whoever types
 * 88 Enter 99 Enter is faster. So every key is taken here, at once, and those that come while a cell opens wait for it.
 */
import { lockAt } from './cell-lock.ts';
import type { Now } from './grid-keys.ts';
import type { Place, PlaceCell } from './grid-place.ts';

export interface Press {
	readonly key: string;
	readonly shift: boolean;
	/** Ctrl, or ⌘. */
	readonly mod: boolean;
}

export interface Presses {
	/** Was it a key of the table? */
	press(press: Press): boolean;
	/** An input method begins a word in the cell that is meant now. Gives where the word goes, wherever the keys mean by then. */
	compose(): (word: string) => Promise<void>;
	/** Of which record the cell is that opens or stands open: rows may come in another order meanwhile. */
	record(): string | undefined;
	/** A cell stands open now. Gives what was pressed while it opened. */
	opened(): readonly Press[];
	/** What was about to open is not wanted any more: the mouse went elsewhere. */
	forget(): void;
	/** A cell was left with that key; what else was pressed before it stood open goes on from there. */
	left(press: Press, more: readonly Press[]): void;
}

type Move = (cell: PlaceCell, last: PlaceCell, page: number) => PlaceCell;

const MOVES: Readonly<Record<string, Move>> = {
	ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
	ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
	ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
	ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
	PageUp: ({ row, column }, _, page) => ({ row: row - page, column }),
	PageDown: ({ row, column }, _, page) => ({ row: row + page, column }),
	Home: ({ row }) => ({ row, column: 0 }),
	End: ({ row }, last) => ({ row, column: last.column }),
};
const FAR_MOVES: Readonly<Record<string, Move>> = {
	ArrowUp: ({ column }) => ({ row: 0, column }),
	ArrowDown: ({ column }, { row }) => ({ row, column }),
	ArrowLeft: ({ row }) => ({ row, column: 0 }),
	ArrowRight: ({ row }, { column }) => ({ row, column }),
	Home: () => ({ row: 0, column: 0 }),
	End: (_, last) => last,
};
/** A cell that does not come is asked for again; so many frames it may take. */
const FRAMES = 30;
const TRIES = 3;

export function createPresses(grid: () => HTMLRevoGridElement | null, place: Place, now: Now): Presses {
	/** Pressed while a cell opens. */
	let waiting: Press[] | undefined;
	let record: string | undefined;

	function move({ key, shift, mod }: Press): boolean {
		const go = (mod ? FAR_MOVES : MOVES)[key];
		const from = shift ? place.corner() : place.cell();
		if (go !== undefined && from !== undefined) {
			const { desk, columns, rowSize } = now.current;
			const page = Math.max(1, Math.floor((grid()?.clientHeight ?? 0) / rowSize) - 2);
			const to = go(from, { row: desk.rows.count() - 1, column: columns.length - 1 }, page);
			shift ? place.reach(to) : place.go(to);
		}
		return go !== undefined;
	}

	async function open(cell: PlaceCell, first: readonly Press[]): Promise<void> {
		const { desk, columns, keys } = now.current;
		const column = columns[cell.column];
		const why = column === undefined ? undefined : lockAt(desk, column, cell.row);
		if (column === undefined || why !== undefined) {
			keys.tell(why ?? '');
			return;
		}
		const pressed = [...first];
		waiting = pressed;
		const id = desk.rows.idAt(cell.row);
		record = id;
		// The grid would go on with the cell that is closing, and what stands in it.
		for (let frames = FRAMES; grid()?.querySelector('revogr-edit') != null && frames > 0; frames--) {
			await nextFrame();
		}
		for (let left = TRIES; waiting === pressed && left > 0; left--) {
			const { rows } = now.current.desk;
			const row = id === undefined || rows.idAt(cell.row) === id ? cell.row : (rows.rowOf(id) ?? cell.row);
			await grid()?.setCellEdit(row, column.id);
			for (let frames = FRAMES; waiting === pressed && frames > 0; frames--) {
				await nextFrame();
			}
		}
		if (waiting === pressed) {
			waiting = undefined;
			place.go(cell);
		}
	}

	function pressIn(cell: PlaceCell, press: Press): boolean {
		const { key, shift, mod } = press;
		const { keys } = now.current;
		const range = place.range() ?? { from: cell.row, until: cell.row, first: cell.column, last: cell.column };
		if (key === ' ' && shift) {
			keys.select(range);
		} else if (cell.column === -1 && !mod && (key === ' ' || key === 'Enter')) {
			keys.select(range);
		} else if (mod && key === 'Enter') {
			keys.open(cell.row);
		} else if (mod && key.toLowerCase() === 'd') {
			keys.fillDown(range);
		} else if (key === 'Delete' || key === 'Backspace') {
			keys.clear(range);
		} else if (key === 'Tab') {
			place.go({ ...cell, column: cell.column + (shift ? -1 : 1) });
		} else if (key === 'F2' || key === 'Enter') {
			void open(cell, []);
		} else if (!mod && key.length === 1) {
			void open(cell, [press]);
		} else {
			return move(press);
		}
		return true;
	}

	function press(pressed: Press): boolean {
		const { key, shift, mod } = pressed;
		const { keys } = now.current;
		const letter = key.toLowerCase();
		const cell = place.cell();
		if (waiting !== undefined) {
			waiting.push(pressed);
		} else if (mod && (letter === 'z' || letter === 'y')) {
			keys.undo(letter === 'y' || shift ? 'redo' : 'undo');
		} else if (key === 'Escape') {
			keys.leave();
		} else {
			return cell !== undefined && pressIn(cell, pressed);
		}
		return true;
	}

	return {
		press,
		compose: () => {
			const cell = place.cell();
			return async (word) => {
				const letters = word.split('').map((key) => ({ key, shift: false, mod: false }));
				if (waiting !== undefined) {
					waiting.push(...letters);
				} else if (cell !== undefined) {
					await open(cell, letters);
				}
			};
		},
		record: () => record,
		opened: () => {
			const pressed = waiting ?? [];
			waiting = undefined;
			place.isOpen = true;
			return pressed;
		},
		forget: () => {
			waiting = undefined;
		},
		left: ({ key, shift }, more) => {
			const cell = place.cell();
			place.isOpen = false;
			if (cell !== undefined) {
				const back = shift ? -1 : 1;
				const { row, column } = cell;
				place.go(key === 'Enter' ? { row: row + back, column } : key === 'Tab' ? { row, column: column + back } : cell);
			}
			for (const pressed of more) {
				press(pressed);
			}
		},
	};
}

function nextFrame(): Promise<unknown> {
	return new Promise(requestAnimationFrame);
}
