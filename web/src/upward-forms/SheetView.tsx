import type { FormSheet, FormStyle, FormWorkbook } from '@yibenzhang/engine';
import { Button } from 'antd';
import { type CSSProperties, type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import { type DrawnCell, layOut, nextCell } from './sheet-layout.ts';
import './form-sheet.css';

/** What stands in a cell instead of what the sender wrote. */
export interface CellLook {
	/** Absent: what the file says. */
	readonly shown?: string;
	/** Names of looks, such as `bound`. */
	readonly looks: readonly ('bound' | 'changed' | 'warned' | 'proposed' | 'list' | 'formula')[];
	/** Read out after the words. */
	readonly told: string;
}

interface SheetViewProps {
	readonly sheet: FormSheet;
	readonly styles: FormWorkbook['styles'];
	/** Cells that look otherwise than the sender sent them. */
	readonly looks: ReadonlyMap<string, CellLook>;
	/** It is filled: a formula for which the file keeps no value says that it is computed when the file is opened. */
	readonly filled?: boolean;
	readonly chosen: string | undefined;
	/** Pointed at, or gone to by arrow keys. */
	choose(cell: string): void;
	/** Asked for by Enter, or pointed at. */
	open(cell: string, by: 'key' | 'press'): void;
}

const ROWS_AT_ONCE = 100;

/** A sheet of the sender's workbook, drawn as a table that one walks through with the arrow keys. It scrolls in a box of its own. */
export function SheetView({ sheet, styles, looks, filled = false, chosen, choose, open }: SheetViewProps) {
	const words = useStrings().upwardForms.sheet;
	const layout = useMemo(() => layOut(sheet), [sheet]);
	const [most, setMost] = useState(ROWS_AT_ONCE);
	const table = useRef<HTMLTableElement>(null);
	const rows = layout.rows.slice(0, most);
	const drawn = useMemo(() => new Map(layout.rows.flatMap(({ cells }) => cells.map((cell) => [cell.name, cell] as const))), [layout]);
	// One cell takes the focus of the whole sheet.
	const entry = chosen !== undefined && drawn.has(chosen) ? chosen : rows[0]?.cells[0]?.name;
	const wantsFocus = useRef(false);

	useEffect(() => {
		if (wantsFocus.current && chosen !== undefined) {
			wantsFocus.current = false;
			table.current?.querySelector<HTMLElement>(`[data-cell="${chosen}"]`)?.focus();
		}
	}, [chosen]);

	function walk(event: KeyboardEvent, cell: DrawnCell) {
		if (event.altKey || event.ctrlKey || event.metaKey) {
			return;
		}
		const next = nextCell(layout, cell, event.key);
		if (next !== undefined) {
			event.preventDefault();
			wantsFocus.current = true;
			const at = layout.rows.findIndex(({ row }) => row === next.row);
			if (at >= most) {
				setMost(at + ROWS_AT_ONCE);
			}
			choose(next.name);
		} else if (event.key.startsWith('Arrow')) {
			event.preventDefault();
		} else if (event.key === 'Enter' || event.key === ' ') {
			event.preventDefault();
			open(cell.name, 'key');
		}
	}

	return (
		<>
			<div className="form-sheet">
				{/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that one walks through is a grid, and spans want table cells */}
				<table ref={table} role="grid" aria-label={sheet.name} aria-rowcount={layout.rows.length}>
					<colgroup>
						<col className="form-sheet-rows" />
						{layout.columns.map(({ letters, width }) => (
							<col key={letters} style={{ width }} />
						))}
					</colgroup>
					<thead>
						<tr>
							<td />
							{layout.columns.map(({ letters }) => (
								<th key={letters} scope="col">
									{letters}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map(({ row, height, cells }) => (
							<tr key={row} style={{ height }}>
								<th scope="row">{row}</th>
								{cells.map((cell) => (
									<SheetCell
										key={cell.name}
										drawn={cell}
										style={cell.cell === undefined ? undefined : styles[cell.cell.style]}
										look={looks.get(cell.name)}
										filled={filled}
										isChosen={cell.name === chosen}
										isEntry={cell.name === entry}
										onKeyDown={walk}
										onPress={() => open(cell.name, 'press')}
									/>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<SheetNotes sheet={sheet} hiddenRows={layout.hidden_rows} hiddenColumns={layout.hidden_columns} />
			{layout.rows.length > most && <Button onClick={() => setMost(most + ROWS_AT_ONCE)}>{words.moreRows(layout.rows.length - most)}</Button>}
		</>
	);
}

interface SheetCellProps {
	readonly drawn: DrawnCell;
	readonly style: FormStyle | undefined;
	readonly look: CellLook | undefined;
	readonly filled: boolean;
	readonly isChosen: boolean;
	readonly isEntry: boolean;
	onKeyDown(event: KeyboardEvent, cell: DrawnCell): void;
	onPress(): void;
}

function SheetCell({ drawn, style, look, filled, isChosen, isEntry, onKeyDown, onPress }: SheetCellProps) {
	const words = useStrings().upwardForms.sheet;
	const { cell, name, rows, columns } = drawn;
	const isFormula = cell?.formula !== undefined;
	const isLeft = filled && cell?.uncomputed === true;
	const says = look?.shown ?? cell?.text ?? '';
	const shown = isLeft && says === '' ? words.uncomputed : says;
	const looks = [
		...(look?.looks.map((one) => `form-cell-${one}`) ?? []),
		...(isFormula || cell?.locked === true ? ['form-cell-shut'] : []),
		...(isLeft ? ['form-cell-formula'] : []),
		...(isChosen ? ['form-cell-chosen'] : []),
	];
	return (
		<td
			// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: as the grid
			role="gridcell"
			data-cell={name}
			rowSpan={rows}
			colSpan={columns}
			tabIndex={isEntry ? 0 : -1}
			aria-selected={isChosen}
			className={looks.join(' ')}
			title={isLeft ? words.uncomputed : undefined}
			style={cssOf(style, shown, look)}
			onClick={onPress}
			onKeyDown={(event) => onKeyDown(event, drawn)}
		>
			{shown !== '' && <span className="form-cell-words">{shown}</span>}
			{isLeft && says !== '' && <span className="unseen"> {words.uncomputed}</span>}
			{look !== undefined && look.told !== '' && <span className="unseen"> {look.told}</span>}
		</td>
	);
}

function SheetNotes({ sheet, hiddenRows, hiddenColumns }: { sheet: FormSheet; hiddenRows: number; hiddenColumns: number }) {
	const words = useStrings().upwardForms.sheet;
	const told = [
		sheet.hidden ? words.hiddenSheet : [],
		sheet.protected ? words.protectedSheet : [],
		hiddenRows > 0 ? words.hiddenRows(hiddenRows) : [],
		hiddenColumns > 0 ? words.hiddenColumns(hiddenColumns) : [],
		sheet.more ? words.more : [],
	].flat();
	return told.length === 0 ? null : <p className="quiet form-sheet-notes">{told.join(' ')}</p>;
}

function cssOf(style: FormStyle | undefined, shown: string, look: CellLook | undefined): CSSProperties {
	if (style === undefined) {
		return {};
	}
	const isNumber = style.format === 'number' || style.format === 'percent' || /^-?[\d,]+(\.\d+)?%?$/.test(shown);
	const line = '1px solid #5b6570';
	return {
		fontWeight: style.bold ? 600 : 400,
		textAlign: style.align ?? (isNumber ? 'right' : 'left'),
		whiteSpace: style.wrap ? 'pre-wrap' : 'pre',
		...(style.fill !== null && !hasOwnGround(look) ? { background: style.fill, color: isDark(style.fill) ? '#ffffff' : '#1c2530' } : {}),
		...(style.borders.includes('t') ? { borderTop: line } : {}),
		...(style.borders.includes('b') ? { borderBottom: line } : {}),
		...(style.borders.includes('l') ? { borderLeft: line } : {}),
		...(style.borders.includes('r') ? { borderRight: line } : {}),
	};
}

/** Whether its look brings a ground of its own. */
function hasOwnGround(look: CellLook | undefined): boolean {
	return look?.looks.some((one) => one !== 'formula') === true;
}

/** Whether white is read better on it than ink. */
function isDark(fill: string): boolean {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16) / 255);
	return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2 < 0.2;
}
