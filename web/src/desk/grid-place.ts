/**
 * Where the keys of the table mean. It is known here at once; the grid draws it some frames later, or many on a slow machine, and a key
 * that comes in between means the new place already.
 */
import type { DimensionCols } from '@revolist/react-datagrid';
import type { Composer } from './cell-composer.ts';
import type { GridRange, Now } from './grid-keys.ts';

export interface PlaceCell {
	readonly row: number;
	/** Among the shown columns; -1 is the one in which rows are selected. */
	readonly column: number;
}

export interface Place {
	/** The cell that is meant, and the block around it. Nothing before one was chosen. */
	cell(): PlaceCell | undefined;
	range(): GridRange | undefined;
	go(to: PlaceCell): void;
	/** The block reaches from the cell that is meant to there. */
	reach(to: PlaceCell): void;
	/** The corner of the block that moves when it is made larger. */
	corner(): PlaceCell | undefined;
	/** Which column stands there in that part of the grid. */
	columnOf(x: number, part: DimensionCols): number;
	/** As the mouse has chosen. */
	read(): Promise<void>;
	chosen(x: number, y: number, part: DimensionCols): void;
	/** Brings the focus of the page to the cell that is meant; while that is not drawn, to the grid, so that keys arrive. */
	follow(): void;
	/** Somebody comes back to the grid, which forgets the cell when the mouse is used elsewhere. */
	again(): Promise<void>;
	/** A cell stands open: the focus is its own. */
	isOpen: boolean;
}

export function createPlace(grid: () => HTMLRevoGridElement | null, now: Now, composer: () => Composer): Place {
	let cell: PlaceCell | undefined;
	let range: GridRange | undefined;

	const partOf = (column: number): DimensionCols => (column < now.current.frozen ? 'colPinStart' : 'rgCol');
	const xOf = (column: number) => (column < now.current.frozen ? column + 1 : column - now.current.frozen);
	const columnOf = (x: number, part: DimensionCols) => (part === 'colPinStart' ? x - 1 : x + now.current.frozen);
	const within = ({ row, column }: PlaceCell) => ({
		row: Math.max(0, Math.min(now.current.desk.rows.count() - 1, row)),
		column: Math.max(-1, Math.min(now.current.columns.length - 1, column)),
	});

	function mean(from: PlaceCell, to: PlaceCell): void {
		cell = from;
		range = {
			from: Math.min(from.row, to.row),
			until: Math.max(from.row, to.row),
			first: Math.min(from.column, to.column),
			last: Math.max(from.column, to.column),
		};
		const element = grid();
		if (element !== null) {
			scrollTo(element, to.row, now.current.rowSize);
			draw(element, from, to);
			place.follow();
		}
	}

	function draw(element: HTMLRevoGridElement, from: PlaceCell, to: PlaceCell): void {
		void element.setCellsFocus({ x: xOf(from.column), y: from.row }, { x: xOf(to.column), y: to.row }, partOf(from.column), 'rgRow');
	}

	const place: Place = {
		isOpen: false,
		columnOf,
		cell: () => cell,
		range: () => range,
		go: (to) => mean(within(to), within(to)),
		reach: (to) => {
			if (cell !== undefined) {
				const { row, column } = within(to);
				// The grid has no blocks across the edge of the fixed columns.
				const edge = now.current.frozen;
				mean(cell, { row, column: cell.column < edge ? Math.min(edge - 1, column) : Math.max(edge, column) });
			}
		},
		corner: () =>
			cell === undefined || range === undefined
				? undefined
				: { row: cell.row === range.from ? range.until : range.from, column: cell.column === range.first ? range.last : range.first },
		read: async () => {
			const element = grid();
			const [focused, found] = element === null ? [] : await Promise.all([element.getFocused(), element.getSelectedRange()]);
			if (focused != null && found != null) {
				const column = (x: number) => columnOf(x, focused.colType);
				cell = { row: focused.cell.y, column: column(focused.cell.x) };
				range = { from: Math.min(found.y, found.y1), until: Math.max(found.y, found.y1), first: column(found.x), last: column(found.x1) };
			}
		},
		chosen: (x, y, part) => {
			const column = columnOf(x, part);
			cell = { row: y, column };
			range = { from: y, until: y, first: column, last: column };
			place.isOpen = false;
		},
		again: async () => {
			place.follow();
			const element = grid();
			if (element !== null && cell !== undefined && (await element.getFocused()) === null) {
				draw(element, cell, place.corner() ?? cell);
			}
		},
		follow: () => {
			const element = grid();
			const { activeElement } = document;
			const isElsewhere = activeElement !== document.body && element?.contains(activeElement) !== true;
			if (element === null || cell === undefined || place.isOpen || isElsewhere || composer().isComposing()) {
				return;
			}
			const part = `revogr-data[type="rgRow"][col-type="${partOf(cell.column)}"]`;
			const drawn = element.querySelector<HTMLElement>(`${part} [data-rgrow="${cell.row}"][data-rgcol="${xOf(cell.column)}"]`);
			if (drawn !== null) {
				composer().focusIn(drawn, drawn.textContent?.trim() || now.current.desk.words.grid);
			} else if (activeElement !== element) {
				element.focus({ preventScroll: true });
			}
		},
	};
	return place;
}

/** Just so far that the row is in sight, before it is drawn. */
function scrollTo(grid: HTMLRevoGridElement, row: number, rowSize: number): void {
	const sight = grid.querySelector('revogr-viewport-scroll.rgCol .vertical-inner');
	if (sight !== null) {
		const { scrollTop, clientHeight } = sight;
		if (row * rowSize < scrollTop) {
			void grid.scrollToRow(row);
		} else if ((row + 1) * rowSize > scrollTop + clientHeight) {
			void grid.scrollToCoordinate({ y: (row + 1) * rowSize - clientHeight });
		}
	}
}
