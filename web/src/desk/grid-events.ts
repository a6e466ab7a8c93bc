/** The events of the grid, each led to where it belongs; none of them changes the grid's own rows. */
import type { ColumnRegular, DimensionCols } from '@revolist/react-datagrid';
import { isSortable } from './desk-columns.ts';
import type { Now } from './grid-keys.ts';
import type { Place } from './grid-place.ts';
import type { Presses } from './grid-presses.ts';

/** The table leaves its heads without a row, in which a screen reader looks for them. */
function nameHeads(grid: HTMLRevoGridElement): void {
	for (const row of grid.querySelectorAll('.header-rgRow')) {
		row.setAttribute('role', 'row');
	}
}

export interface GridParts {
	readonly now: Now;
	readonly place: Place;
	readonly presses: Presses;
}

/** The grid's own events, for as long as it stands. */
export function listen(element: HTMLRevoGridElement, { now, place, presses }: GridParts): () => void {
	const abort = new AbortController();
	const on = <Detail>(name: string, handle: (detail: Detail, event: CustomEvent<Detail>) => void) =>
		element.addEventListener(name, (event) => handle((event as CustomEvent<Detail>).detail, event as CustomEvent<Detail>), { signal: abort.signal });

	const read = () => void place.read();
	on<{ focus: { x: number; y: number }; colType: DimensionCols }>('focuscell', ({ focus, colType }) => {
		presses.forget();
		place.chosen(focus.x, focus.y, colType);
		// The press of the mouse is kept from the browser by the grid, and the focus with it; the cell is drawn as chosen only some frames later.
		if (!place.isOpen) {
			element.focus({ preventScroll: true });
		}
	});
	for (const name of ['setrange', 'selectall', 'mouseup']) {
		element.addEventListener(name, read, { signal: abort.signal });
	}
	// Before the grid itself, which would take the focus away from a cell that stands open by now.
	const afterFocus = (event: Event) => {
		event.preventDefault();
		read();
		place.follow();
	};
	element.addEventListener('afterfocus', afterFocus, { signal: abort.signal, capture: true });
	on('afterrender', place.follow);
	// The grid listens to the whole page: what is typed elsewhere is none of its business.
	on<{ original: KeyboardEvent }>('beforekeydown', ({ original }, event) => {
		if (!(original.target instanceof Node && element.contains(original.target))) {
			event.preventDefault();
		}
	});
	element.addEventListener(
		'focus',
		() => {
			if (place.cell() === undefined && now.current.desk.rows.count() > 0) {
				place.go({ row: 0, column: 0 });
			} else {
				void place.again();
			}
		},
		{ signal: abort.signal },
	);

	on<{ dimension: string; coordinate: number }>('viewportscroll', ({ dimension, coordinate }) => {
		if (dimension === 'rgRow') {
			const { rowSize, desk } = now.current;
			const first = Math.floor(coordinate / rowSize);
			desk.rows.show(first - 10, first + Math.ceil(element.clientHeight / rowSize) + 10);
		}
	});
	on('beforeeditstart', (_, event) => {
		event.preventDefault();
		presses.press({ key: 'F2', shift: false, mod: false });
	});
	on<{ prop: string; val?: string }>('beforeedit', ({ prop, val }, event) => {
		event.preventDefault();
		const { desk, columns } = now.current;
		const column = columns.find(({ id }) => id === prop);
		const record = presses.record();
		if (column !== undefined && record !== undefined && val !== undefined) {
			desk.type(column, record, String(val));
		}
	});
	on<{ newRange: { y: number; y1: number; x: number; x1: number } | null; oldRange: { y: number; y1: number; x: number; x1: number } | null }>(
		'beforerangeedit',
		({ newRange, oldRange }, event) => {
			event.preventDefault();
			const range = place.range();
			if (newRange !== null && oldRange !== null && range !== undefined) {
				const offset = range.first - oldRange.x;
				const within = ({ y, y1, x, x1 }: typeof newRange) => ({ from: y, until: y1, first: x + offset, last: x1 + offset });
				now.current.keys.fill(within(oldRange), within(newRange));
			}
		},
	);
	on<ColumnRegular>('headerclick', ({ prop }, event) => {
		const { columns, keys } = now.current;
		const column = columns.find(({ id }) => id === prop);
		// The edge by which a column is widened is no place to sort by it.
		const target = (event as unknown as { detail: { originalEvent?: MouseEvent } }).detail.originalEvent?.target;
		if (column !== undefined && isSortable(column) && !(target instanceof HTMLElement && target.classList.contains('resizable'))) {
			keys.sort(column.id);
		}
	});
	on<Record<number, ColumnRegular>>('aftercolumnresize', (resized) => {
		for (const { prop, size } of Object.values(resized)) {
			if (now.current.columns.some(({ id }) => id === prop) && size !== undefined) {
				now.current.keys.resize(String(prop), Math.round(size));
			}
		}
	});
	on<ColumnRegular>('columndragstart', ({ prop }, event) => {
		if (!now.current.columns.some(({ id }) => id === prop)) {
			event.preventDefault();
		}
	});
	on<{ startPosition: { itemIndex: number }; newPosition: { itemIndex: number }; pin?: DimensionCols }>(
		'beforecolumndragend',
		({ startPosition, newPosition, pin = 'rgCol' }, event) => {
			event.preventDefault();
			const { keys, columns, frozen } = now.current;
			const first = place.columnOf(0, pin);
			const last = pin === 'rgCol' ? columns.length - 1 : frozen - 1;
			const to = Math.min(last, Math.max(0, first + newPosition.itemIndex));
			keys.move(first + startPosition.itemIndex, to);
		},
	);
	on('aftergridrender', () => nameHeads(element));
	on('aftercolumnsset', () => requestAnimationFrame(() => nameHeads(element)));
	return () => abort.abort();
}
