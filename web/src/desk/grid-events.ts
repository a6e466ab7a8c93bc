/** The events of the grid, each led to where it belongs; none of them changes the grid's own rows. */
import type { ColumnRegular } from '@revolist/react-datagrid';
import type { TypedMeanwhile } from './cell-editor.ts';
import { type DeskColumn, isSortable } from './desk-columns.ts';
import type { GridRange, Now } from './grid-keys.ts';
import type { Desk } from './useDesk.ts';

/** A cell that is about to stand open, and what has been typed meanwhile by those who are faster. */
export interface Opening extends TypedMeanwhile {
	readonly waits: boolean;
}

/** Why the cell of that row cannot be changed. */
export function lockAt(desk: Desk, column: DeskColumn, at: number): string | undefined {
	const record = desk.rows.recordAt(at);
	return record === undefined ? desk.words.loading : desk.lock(column, record);
}

/** The focus goes back to the cell that had it, or the keys of the table would go nowhere. */
export async function focusCell(grid: HTMLRevoGridElement | null): Promise<void> {
	const focused = await grid?.getFocused();
	if (grid !== null && focused != null && (document.activeElement === document.body || document.activeElement === grid)) {
		const { cell, colType } = focused;
		grid
			.querySelector<HTMLElement>(`revogr-data[type="rgRow"][col-type="${colType}"] [data-rgrow="${cell.y}"] [data-rgcol="${cell.x}"]`)
			?.focus({ preventScroll: true });
	}
}

/** The table leaves its heads without a row, in which a screen reader looks for them. */
function nameHeads(grid: HTMLRevoGridElement): void {
	for (const row of grid.querySelectorAll('.header-rgRow')) {
		row.setAttribute('role', 'row');
	}
}

/** The grid's own events, for as long as it stands. */
export function listen(element: HTMLRevoGridElement, now: Now, range: { current: GridRange | undefined }, opening: { current: Opening }): () => void {
	const abort = new AbortController();
	const on = <Detail>(name: string, handle: (detail: Detail, event: CustomEvent<Detail>) => void) =>
		element.addEventListener(name, (event) => handle((event as CustomEvent<Detail>).detail, event as CustomEvent<Detail>), { signal: abort.signal });

	const readRange = async () => {
		const found = await element.getSelectedRange();
		if (found !== null) {
			const offset = found.colType === 'rgCol' ? now.current.frozen : -1;
			range.current = { from: Math.min(found.y, found.y1), until: Math.max(found.y, found.y1), first: found.x + offset, last: found.x1 + offset };
		}
	};
	on('afterfocus', readRange);
	on('setrange', readRange);
	on('selectall', readRange);
	element.addEventListener('keyup', readRange, { signal: abort.signal });
	element.addEventListener('mouseup', readRange, { signal: abort.signal });
	element.addEventListener(
		'focus',
		() => {
			if (range.current === undefined && now.current.desk.rows.count() > 0) {
				const pinned = now.current.frozen > 0;
				const cell = { x: pinned ? 1 : 0, y: 0 };
				void element.setCellsFocus(cell, cell, pinned ? 'colPinStart' : 'rgCol', 'rgRow');
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
	on<{ prop: string; model: { at: number } }>('beforeeditstart', ({ prop, model }, event) => {
		const { desk, columns, keys } = now.current;
		const column = columns.find(({ id }) => id === prop);
		const why = column === undefined ? '' : lockAt(desk, column, model.at);
		if (why === undefined) {
			opening.current = { waits: true, typed: '' };
		} else {
			event.preventDefault();
			keys.tell(why);
		}
	});
	on<{ prop: string; model: { at: number }; val?: string }>('beforeedit', ({ prop, model, val }, event) => {
		event.preventDefault();
		const { desk, columns } = now.current;
		const column = columns.find(({ id }) => id === prop);
		if (column !== undefined && val !== undefined) {
			desk.type(column, model.at, String(val));
		}
	});
	on<{ newRange: { y: number; y1: number; x: number; x1: number } | null; oldRange: { y: number; y1: number; x: number; x1: number } | null }>(
		'beforerangeedit',
		({ newRange, oldRange }, event) => {
			event.preventDefault();
			if (newRange !== null && oldRange !== null && range.current !== undefined) {
				const offset = range.current.first - oldRange.x;
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
	on('aftergridrender', () => nameHeads(element));
	on('aftercolumnsset', () => requestAnimationFrame(() => nameHeads(element)));
	return () => abort.abort();
}

/** Goes to another row of the same column. */
export async function moveTo(grid: HTMLRevoGridElement | null, at: GridRange, wanted: number, count: number, frozen: number): Promise<void> {
	const y = Math.max(0, Math.min(count - 1, wanted));
	const pinned = at.first < frozen;
	const cell = { x: pinned ? at.first + 1 : at.first - frozen, y };
	await grid?.scrollToRow(Math.max(0, y - 2));
	await grid?.setCellsFocus(cell, cell, pinned ? 'colPinStart' : 'rgCol', 'rgRow');
}
