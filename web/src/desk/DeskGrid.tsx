import { RevoGrid } from '@revolist/react-datagrid';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useAppearance } from '../appearance/appearance.tsx';
import { createComposer } from './cell-composer.ts';
import { typedText } from './cell-text.ts';
import type { DeskLook } from './desk-address.ts';
import type { DeskColumn } from './desk-columns.ts';
import { columnWidths, gridColumn, selectColumn } from './grid-columns.ts';
import { type GridParts, listen } from './grid-events.ts';
import type { GridKeys } from './grid-keys.ts';
import { createPlace } from './grid-place.ts';
import { createPresses } from './grid-presses.ts';
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

// The grid fetches its parts as it is first drawn; asked for now, they are there by then.
for (const load of Object.values(
	import.meta.glob('../../../node_modules/@revolist/revogrid/dist/esm/{revo-grid,revogr-data_4,revogr-attribution_7}.entry.js'),
)) {
	void load();
}

const ROW_SIZE = { comfortable: 36, dense: 28 } as const;
const MOST_COPIED = 20_000;

/** The table itself: what it shows comes from the stores, what it is told goes to them; it keeps no values of its own. */
export function DeskGrid({ desk, look, columns, list, selected, keys }: DeskGridProps) {
	const { density } = useAppearance();
	const rowSize = ROW_SIZE[density];
	const grid = useRef<HTMLRevoGridElement>(null);
	const now = useRef({ desk, columns, keys, selected, frozen: look.frozen, rowSize });
	now.current = { desk, columns, keys, selected, frozen: look.frozen, rowSize };

	const source = useMemo(() => Array.from({ length: desk.rows.count() }, (_, at) => ({ at })), [desk, list]);
	const [parts] = useState<GridParts>(() => {
		const place = createPlace(
			() => grid.current,
			now,
			() => composer,
		);
		const presses = createPresses(() => grid.current, place, now);
		const composer = createComposer(presses.compose);
		return { now, place, presses };
	});
	const { place, presses } = parts;
	const gridColumns = useMemo(() => {
		const closed = () => {
			place.isOpen = false;
			// Not at once: the next cell may be opening already.
			requestAnimationFrame(place.follow);
		};
		const open = { record: presses.record, opened: presses.opened, left: presses.left, closed };
		const widths = columnWidths(desk, columns, look);
		return [selectColumn(desk, now), ...columns.map((column, at) => gridColumn({ desk, column, look, at, size: widths[at] ?? 0 }, open))];
	}, [desk, columns, look, place, presses]);

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

	const drawnWith = useRef(selected);
	useEffect(() => {
		if (drawnWith.current !== selected) {
			drawnWith.current = selected;
			void grid.current?.refresh('all');
		}
	}, [selected]);

	useEffect(() => {
		const height = grid.current?.clientHeight ?? 0;
		desk.rows.show(0, Math.ceil(height / rowSize) + 1);
	}, [desk, list, rowSize]);

	useEffect(() => {
		const element = grid.current;
		if (element === null) {
			return;
		}
		return listen(element, parts);
	}, [parts]);

	function onKeyDown(event: KeyboardEvent): void {
		if (event.target instanceof HTMLElement && event.target.closest('revogr-edit, dialog') !== null) {
			return;
		}
		const input = place.isOpen ? grid.current?.querySelector<HTMLElement>('.cell-input') : undefined;
		if (input != null) {
			// Whatever has taken the focus from the open cell: the key is its own.
			input.focus({ preventScroll: true });
			return;
		}
		const { key, shiftKey, altKey } = event;
		if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) {
			// The key is the input method's, and none of the table's own.
			event.stopPropagation();
		} else if (!altKey && presses.press({ key, shift: shiftKey, mod: event.ctrlKey || event.metaKey })) {
			event.preventDefault();
			event.stopPropagation();
		}
	}

	const onCopy = (event: ClipboardEvent) => {
		const at = place.range();
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
		const at = place.range();
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
				canMoveColumns
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
