import { RevoGrid } from '@revolist/react-datagrid';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useAppearance } from '../appearance/appearance.tsx';
import { typedText } from './cell-text.ts';
import type { DeskLook } from './desk-address.ts';
import type { DeskColumn } from './desk-columns.ts';
import { gridColumn, selectColumn } from './grid-columns.ts';
import { focusCell, listen, lockAt, moveTo, type Opening } from './grid-events.ts';
import type { GridKeys, GridRange } from './grid-keys.ts';
import { writeClipboard } from './plan-block.ts';
import type { Desk } from './useDesk.ts';

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
