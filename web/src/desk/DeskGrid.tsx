import { type CellTemplateProp, type ColumnRegular, RevoGrid } from '@revolist/react-datagrid';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useAppearance } from '../appearance/appearance.tsx';
import { cellEditor, type TypedMeanwhile } from './cell-editor.ts';
import { shownText, typedText, valueText } from './cell-text.ts';
import type { DeskLook } from './desk-address.ts';
import { type DeskColumn, isSortable, usualWidth } from './desk-columns.ts';
import { writeClipboard } from './plan-block.ts';
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
	tell(words: string): void;
}

interface DeskGridProps {
	readonly desk: Desk;
	readonly look: DeskLook;
	/** In the order of the look. */
	readonly columns: readonly DeskColumn[];
	/** Changes with every other list. */
	readonly list: object;
	readonly selected: ReadonlySet<string>;
	readonly keys: GridKeys;
}

const ROW_SIZE = { comfortable: 36, dense: 28 } as const;
const SELECT = 'desk-select';
const SELECT_WIDTH = 76;
const MOST_COPIED = 20_000;

/** The table itself: what it shows comes from the stores, what it is told goes to them; it keeps no values of its own. */
export function DeskGrid({ desk, look, columns, list, selected, keys }: DeskGridProps) {
	const { density } = useAppearance();
	const rowSize = ROW_SIZE[density];
	const grid = useRef<HTMLRevoGridElement>(null);
	const range = useRef<GridRange>(undefined);
	const now = useRef({ desk, columns, keys, selected, frozen: look.frozen, rowSize });
	now.current = { desk, columns, keys, selected, frozen: look.frozen, rowSize };

	const source = useMemo(() => Array.from({ length: desk.rows.count() }, (_, at) => ({ at })), [desk, list]);
	const opening = useRef<Opening>({ waits: false, typed: '' });
	const gridColumns = useMemo(() => {
		const open = {
			opened: () => {
				const { current } = opening;
				opening.current = { waits: false, typed: '' };
				return current;
			},
			// The focus goes back to the cell, or the keys of the table would go nowhere.
			closed: () => requestAnimationFrame(() => void focusCell(grid.current)),
		};
		return [selectColumn(desk, now), ...columns.map((column, at) => gridColumn(desk, column, look, at, open))];
	}, [desk, columns, look]);

	useEffect(() => {
		let frame = 0;
		const refresh = () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => void grid.current?.refresh('all'));
		};
		const leaves = [desk.rows.subscribe(refresh), desk.edits.subscribe(refresh)];
		return () => {
			cancelAnimationFrame(frame);
			for (const leave of leaves) {
				leave();
			}
		};
	}, [desk]);

	useEffect(() => void grid.current?.refresh('all'), [selected]);

	useEffect(() => {
		const height = grid.current?.clientHeight ?? 0;
		desk.rows.show(0, Math.ceil(height / rowSize) + 1);
	}, [desk, list, rowSize]);

	useEffect(() => {
		const element = grid.current;
		if (element === null) {
			return;
		}
		return listen(element, now, range, opening);
	}, []);

	function onKeyDown(event: KeyboardEvent): void {
		if (event.target instanceof HTMLElement && event.target.closest('revogr-edit, dialog') !== null) {
			return;
		}
		const done = () => {
			event.preventDefault();
			event.stopPropagation();
		};
		const at = range.current;
		const mod = event.ctrlKey || event.metaKey;
		if (opening.current.waits) {
			if (event.key === 'Enter' || event.key === 'Tab') {
				done();
				opening.current = { ...opening.current, pressed: event.key };
			} else if (event.key.length === 1 && !mod) {
				done();
				opening.current = { ...opening.current, typed: `${opening.current.typed}${event.key}` };
			}
		} else if (mod && event.key.toLowerCase() === 'z') {
			done();
			keys.undo(event.shiftKey ? 'redo' : 'undo');
		} else if (mod && event.key.toLowerCase() === 'y') {
			done();
			keys.undo('redo');
		} else if (event.key === 'Escape') {
			done();
			keys.leave();
		} else if (at !== undefined) {
			onCellKey(event, at, done);
		}
	}

	function onCellKey(event: KeyboardEvent, at: GridRange, done: () => void): void {
		const mod = event.ctrlKey || event.metaKey;
		const onSelect = at.first === -1;
		if ((event.shiftKey && event.key === ' ') || (onSelect && (event.key === ' ' || event.key === 'Enter') && !mod)) {
			done();
			keys.select(at);
		} else if (mod && event.key === 'Enter') {
			done();
			keys.open(at.from);
		} else if (mod && event.key.toLowerCase() === 'd') {
			done();
			keys.fillDown(at);
		} else if (event.key === 'Delete' || event.key === 'Backspace') {
			done();
			keys.clear(at);
		} else if (event.key === 'PageDown' || event.key === 'PageUp') {
			done();
			const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowSize) - 2);
			void moveTo(grid.current, at, at.from + (event.key === 'PageDown' ? page : -page), desk.rows.count(), look.frozen);
		} else if (event.key === 'F2' || event.nativeEvent.keyCode === 229) {
			// An input method begins with a key that has no letter: the cell must stand open before the word is composed.
			const column = columns[at.first];
			if (column !== undefined) {
				if (event.key === 'F2') {
					done();
				}
				const why = lockAt(desk, column, at.from);
				if (why === undefined) {
					opening.current = { waits: true, typed: '' };
					void grid.current?.setCellEdit(at.from, column.id);
				} else {
					keys.tell(why);
				}
			}
		}
	}

	const onCopy = (event: ClipboardEvent) => {
		const at = range.current;
		if (at === undefined || (event.target instanceof HTMLElement && event.target.closest('revogr-edit') !== null)) {
			return;
		}
		event.preventDefault();
		const shown = columns.slice(Math.max(0, at.first), at.last + 1);
		const rows = Array.from({ length: Math.min(at.until - at.from + 1, Math.floor(MOST_COPIED / Math.max(1, shown.length))) }, (_, n) => {
			const record = desk.rows.recordAt(at.from + n);
			return shown.map((column) => (record === undefined ? '' : typedText(column, record, desk.writing)));
		});
		event.clipboardData.setData('text/plain', writeClipboard(rows));
	};

	const onPaste = (event: ClipboardEvent) => {
		const at = range.current;
		if (at === undefined || (event.target instanceof HTMLElement && event.target.closest('revogr-edit, dialog') !== null)) {
			return;
		}
		event.preventDefault();
		keys.paste(event.clipboardData.getData('text/plain'), at);
	};

	return (
		<div className="desk-grid" onKeyDownCapture={onKeyDown} onCopy={onCopy} onPaste={onPaste}>
			<RevoGrid
				ref={grid}
				aria-label={desk.words.grid}
				source={source}
				columns={gridColumns}
				rowSize={rowSize}
				theme="compact"
				range
				resize
				canMoveColumns={false}
				canDrag={false}
				filter={false}
				exporting={false}
				applyOnClose
				useClipboard={false}
				hideAttribution
				frameSize={4}
			/>
		</div>
	);
}

type Now = { readonly current: Pick<DeskGridProps, 'desk' | 'columns' | 'keys' | 'selected'> & { readonly frozen: number; readonly rowSize: number } };

/** A cell that is about to stand open, and what has been typed meanwhile by those who are faster. */
interface Opening extends TypedMeanwhile {
	readonly waits: boolean;
}

interface OpenCell {
	opened(): TypedMeanwhile;
	closed(): void;
}

function lockAt(desk: Desk, column: DeskColumn, at: number): string | undefined {
	const record = desk.rows.recordAt(at);
	return record === undefined ? desk.words.loading : desk.lock(column, record);
}

async function focusCell(grid: HTMLRevoGridElement | null): Promise<void> {
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
function listen(element: HTMLRevoGridElement, now: Now, range: { current: GridRange | undefined }, opening: { current: Opening }): () => void {
	const abort = new AbortController();
	const on = <Detail,>(name: string, handle: (detail: Detail, event: CustomEvent<Detail>) => void) =>
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

async function moveTo(grid: HTMLRevoGridElement | null, at: GridRange, wanted: number, count: number, frozen: number): Promise<void> {
	const y = Math.max(0, Math.min(count - 1, wanted));
	const pinned = at.first < frozen;
	const cell = { x: pinned ? at.first + 1 : at.first - frozen, y };
	await grid?.scrollToRow(Math.max(0, y - 2));
	await grid?.setCellsFocus(cell, cell, pinned ? 'colPinStart' : 'rgCol', 'rgRow');
}

/** Which rows are selected, and the way to each record. */
function selectColumn(desk: Desk, now: Now): ColumnRegular {
	return {
		prop: SELECT,
		name: '',
		size: SELECT_WIDTH,
		pin: 'colPinStart',
		readonly: true,
		columnProperties: () => ({ class: 'desk-head' }),
		columnTemplate: (h) => h('span', { class: 'unseen' }, desk.words.select),
		cellProperties: () => ({ class: 'desk-select' }),
		cellTemplate: (h, { model }: CellTemplateProp) => {
			const id = desk.rows.idAt(model['at']);
			if (id === undefined) {
				return null;
			}
			return [
				h('input', {
					type: 'checkbox',
					tabindex: '-1',
					checked: now.current.selected.has(id),
					'aria-label': desk.words.rowOf(model['at'] + 1),
					onClick: (event: Event) => {
						event.preventDefault();
						const at = model['at'];
						now.current.keys.select({ from: at, until: at, first: -1, last: -1 });
					},
				}),
				h(
					'a',
					{
						href: desk.addressOf(id),
						tabindex: '-1',
						'aria-label': desk.words.openOf(model['at'] + 1),
						onClick: (event: MouseEvent) => {
							if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
								event.preventDefault();
								now.current.keys.open(model['at']);
							}
						},
					},
					'›',
				),
			];
		},
	};
}

function gridColumn(desk: Desk, column: DeskColumn, look: DeskLook, at: number, open: OpenCell): ColumnRegular {
	const { id, label, field } = column;
	const order = look.sort?.replace(/^-/, '') === id ? (look.sort.startsWith('-') ? 'desc' : 'asc') : undefined;
	const numeric = ['whole_number', 'decimal', 'money', 'year'].includes(field.kind);
	return {
		prop: id,
		name: label,
		size: look.columns[at]?.width ?? usualWidth(desk.register, column),
		minSize: 40,
		...(at < look.frozen ? { pin: 'colPinStart' as const } : {}),
		columnProperties: () => ({
			class: isSortable(column) ? 'desk-head is-sortable' : 'desk-head',
			title: label,
			...(isSortable(column) ? { 'aria-sort': order === undefined ? 'none' : order === 'asc' ? 'ascending' : 'descending' } : {}),
		}),
		columnTemplate: (h) => [h('span', { class: 'desk-head-label' }, label), order === undefined ? null : h('span', { class: `desk-sort is-${order}` }, '')],
		cellProperties: ({ model }) => {
			const record = desk.rows.recordAt(model['at']);
			const edit = desk.edits.of(desk.rows.idAt(model['at']) ?? '', id);
			const classes = ['desk-cell'];
			if (numeric) {
				classes.push('is-number');
			}
			if (edit !== undefined) {
				classes.push(`is-${edit.state}`);
			} else if (record?.actions.includes('amend') === true && desk.lock(column, record) !== undefined) {
				// Where nothing of a record may be changed, its cells are ink like any other's.
				classes.push('is-locked');
			}
			const told = edit === undefined ? undefined : desk.markOf(edit);
			return { class: classes.join(' '), ...(told === undefined ? {} : { title: told, 'aria-description': told }) };
		},
		cellTemplate: (h, { model }: CellTemplateProp) => {
			const record = desk.rows.recordAt(model['at']);
			const rowId = desk.rows.idAt(model['at']) ?? '';
			if (record === undefined) {
				return h('span', { class: desk.rows.isGone(rowId) ? 'desk-gone' : 'desk-coming' }, at === 0 && desk.rows.isGone(rowId) ? desk.words.gone : '');
			}
			const edit = desk.edits.of(rowId, id);
			const text = edit === undefined ? shownText(column, record, desk.writing) : desk.editText(column, edit.wire, edit.text, record, valueText);
			return h('span', { class: record.state === 'voided' ? 'desk-text is-voided' : 'desk-text', dir: 'auto' }, text);
		},
		editor: cellEditor({
			begin: (row) => {
				const record = desk.rows.recordAt(row);
				const edit = desk.edits.of(desk.rows.idAt(row) ?? '', id);
				return edit?.text ?? (record === undefined ? '' : typedText(column, record, desk.writing));
			},
			label,
			long: field.kind === 'long_text' || field.kind === 'items',
			choices: desk.choicesOf(column),
			several: field.kind === 'choices',
			between: desk.writing.language === 'zh' ? '、' : ', ',
			listLabel: desk.words.list(label),
			...open,
		}),
	};
}
