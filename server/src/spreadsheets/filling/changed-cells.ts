/** Which cells were changed since the form came: whatever shows them has to follow. */
import type { SheetArea } from './formula-reads.ts';

/** By the name of their sheet, as `row → columns`. */
export type ChangedCells = Map<string, Map<number, Set<number>>>;

export function noteChanged(changed: ChangedCells, { sheet, row, at }: { readonly sheet: string; readonly row: number; readonly at: number }): void {
	const rows = changed.get(sheet) ?? new Map<number, Set<number>>();
	const columns = rows.get(row) ?? new Set<number>();
	changed.set(sheet, rows.set(row, columns.add(at)));
}

/** Whether any cell of the area was. */
export function isChanged(changed: ChangedCells, { sheet, area }: SheetArea): boolean {
	const rows = changed.get(sheet);
	const has = (columns: Set<number>) => [...columns].some((at) => at >= area.from && at <= area.until);
	if (rows === undefined) {
		return false;
	}
	if (area.until_row - area.from_row < rows.size) {
		for (let row = area.from_row; row <= area.until_row; row += 1) {
			const columns = rows.get(row);
			if (columns !== undefined && has(columns)) {
				return true;
			}
		}
		return false;
	}
	return [...rows].some(([row, columns]) => row >= area.from_row && row <= area.until_row && has(columns));
}
