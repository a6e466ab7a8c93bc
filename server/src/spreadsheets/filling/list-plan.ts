/** A list on its way into a form: which cells it takes, how many rows have to be put in, and what stands in the rows that are left over. */
import { type FormListFill, type FormValue, type Text, text } from '@yibenzhang/engine';
import { FORM_LIMITS } from '../limits.ts';
import { columnAt } from '../writing/sheet.ts';
import type { CellStyle } from './form-styles.ts';
import { lastRoomRow, lookOf } from './list-room.ts';
import { cellName } from './references.ts';
import { keptValue, type SheetTree } from './sheet-tree.ts';
import type { CellWrite } from './write-cells.ts';
import { childOf } from './xml-tree.ts';

export interface ListPlan {
	readonly list: FormListFill;
	readonly path: string;
	/** Last row of the room, before any is put in. */
	readonly until: number;
	readonly columns: readonly number[];
	/** Rows to put in, and behind which. */
	readonly missing: number;
	readonly after: number;
}

/** Nothing where it can be planned; what is wrong with it otherwise. */
export function listFault({ row, until = row, columns, rows }: FormListFill): Text | undefined {
	if (columns.length === 0 || !columns.every((column) => /^[A-Z]{1,3}$/.test(column) && columnAt(column) < 16_384) || new Set(columns).size < columns.length) {
		return text('清单的列写得不对，应为各不相同的列号', 'The columns of the list are not letters that differ');
	}
	if (!Number.isInteger(row) || row < 1 || !Number.isInteger(until) || until < row || until - row > FORM_LIMITS.list_rows) {
		return text('清单的起止行写得不对', 'The rows of the list are not right');
	}
	if (rows.length > FORM_LIMITS.list_rows) {
		return text(
			`清单最多 ${FORM_LIMITS.list_rows} 行，现有 ${rows.length} 行`,
			`A list has ${FORM_LIMITS.list_rows} rows at most; this one has ${rows.length}`,
		);
	}
	const odd = rows.findIndex((values) => values.length !== columns.length);
	return odd === -1 ? undefined : text(`清单第 ${odd + 1} 行的值和列对不上`, `Row ${odd + 1} of the list has not one value for each column`);
}

export interface ListOrder {
	readonly list: FormListFill;
	readonly path: string;
	readonly strings: readonly string[];
	readonly styles: readonly CellStyle[];
}

export function planList(tree: SheetTree, { list, path, strings, styles }: ListOrder): ListPlan {
	const columns = list.columns.map(columnAt);
	const until = list.until ?? lastRoomRow(roomOf(tree, strings, styles), list.row, columns);
	const room = until - list.row + 1;
	// Put in before the last row of the room, as people do: then sums grow by themselves and the last row keeps its line.
	return { list, path, until, columns, missing: Math.max(0, list.rows.length - room), after: room > 1 ? until - 1 : until };
}

function roomOf(tree: SheetTree, strings: readonly string[], styles: readonly CellStyle[]) {
	const looks = styles.map(lookOf);
	return {
		cell: (row: number, at: number) => {
			const node = tree.cell(row, at);
			return node === undefined
				? undefined
				: {
						text: keptValue(node, strings)?.value ?? '',
						is_formula: childOf(node, 'f') !== undefined,
						look: looks[Number(node.attributes['s'] ?? 0)] ?? '',
						is_covered: tree.mergeOver(row, at) !== undefined,
					};
		},
		columns: (row: number) => tree.row(row)?.cells.map(({ at }) => at) ?? [],
	};
}

/** Its values and, below them, emptied cells; in the rows as they stand once the missing ones are put in. */
export function listWrites(tree: SheetTree, { list, until, columns, missing }: ListPlan, strings: readonly string[]): CellWrite[] {
	const room = until - list.row + 1;
	const writes: CellWrite[] = [];
	for (let at = 0; at < room + missing; at += 1) {
		for (const [index, column] of columns.entries()) {
			writes.push({ row: list.row + at, at: column, value: list.rows[at]?.[index] ?? null });
		}
	}
	return missing === 0 ? writes : [...writes, ...numbersOn(tree, { list, until, columns, missing }, strings)];
}

/** Running numbers that the form prints beside the list go on through the new rows. */
function numbersOn(
	tree: SheetTree,
	{ list, until, columns, missing }: Pick<ListPlan, 'list' | 'until' | 'columns' | 'missing'>,
	strings: readonly string[],
): CellWrite[] {
	const others = (tree.row(list.row)?.cells ?? []).filter(({ at, node }) => !columns.includes(at) && childOf(node, 'f') === undefined);
	return others.flatMap(({ at }) => {
		const rows = Array.from({ length: until - list.row + 1 }, (_, index) => list.row + index);
		const kept = rows.map((row) => {
			const node = tree.cell(row, at);
			return node === undefined ? undefined : keptValue(node, strings);
		});
		const first = Number(kept[0]?.value);
		const is_running = Number.isInteger(first) && kept.every((one, index) => one?.value === String(first + index)) && (kept.length > 1 || first === 1);
		const value = (index: number): FormValue => (kept[0]?.type === 'str' ? String(first + index) : first + index);
		return is_running ? Array.from({ length: missing + 1 }, (_, index) => ({ row: until + index, at, value: value(until - list.row + index) })) : [];
	});
}

/** Every cell that the list takes before rows are put in, as `C7`. */
export function roomCells({ list, until, columns }: ListPlan): { row: number; at: number; name: string }[] {
	return Array.from({ length: until - list.row + 1 }, (_, index) => list.row + index).flatMap((row) =>
		columns.map((at) => ({ row, at, name: cellName(row, at) })),
	);
}
