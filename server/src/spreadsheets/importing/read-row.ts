/** One row of a sheet to what it says of a record: values in stored form, and for each cell that cannot be read the reason. */
import { type CellContext, FIELD_KINDS, type ImportProblem, type ItemRow, type Register, type StoredValue, type Text, text } from '@yibenzhang/engine';
import { isUuid } from '../../records/uuid.ts';
import { MASKED_MARK } from '../marks.ts';
import type { Target } from '../matching/import-targets.ts';
import { type Cell, cellText, isCellError, isEmptyCell, type SheetRow } from '../reading/cell.ts';
import { columnLetters } from '../writing/sheet.ts';

export interface ReadColumn {
	readonly at: number;
	readonly target: Target;
	readonly times: number;
}

export interface RowContext {
	readonly register: Register;
	readonly columns: readonly ReadColumn[];
	readonly cells: CellContext;
	readonly is1904: boolean;
}

export interface ReadRow {
	/** By field; null: the cell is empty. Items whose columns stand apart are gathered. */
	readonly values: Readonly<Record<string, StoredValue>>;
	/** Per items field, the items that have columns of their own. */
	readonly item_columns: ReadonlyMap<string, ReadonlySet<string>>;
	readonly unit: string | null;
	readonly state: string | null;
	readonly number: string | null;
	/** The record itself, in a file that the book wrote. */
	readonly id: string | null;
	readonly problems: readonly ImportProblem[];
	/** Cells that were masked when they were written: what a known record holds there is left alone, a new one lacks it. */
	readonly masked: readonly ImportProblem[];
	/** By target, as written, of the cells that could not be read. */
	readonly written: Readonly<Record<string, string>>;
}

/** Marks that people put where there is nothing to say. */
const NOTHING = /^[-—–_/\\／－]+$/;
const NOTHING_IN_WORDS = /^(无|暂无|没有|n\/a|空)$/i;
const DAYS_TO_1904 = 1462;
const MASKED = text('这是遮盖后的内容，不是原值；请填写原值，或清空这一格', 'this is a masked value, not the value itself: write the value, or clear the cell');

export function readRow({ row, cells }: SheetRow, context: RowContext): ReadRow {
	const values: Record<string, StoredValue> = {};
	const items = new Map<string, ItemRow[]>();
	const item_columns = new Map<string, Set<string>>();
	const own: Record<'unit' | 'state' | 'number' | 'id', string | null> = { unit: null, state: null, number: null, id: null };
	const problems: ImportProblem[] = [];
	const masked: ImportProblem[] = [];
	const written: Record<string, string> = {};
	for (const { at, target, times } of context.columns) {
		const cell = cells[at];
		if (typeof cell === 'string' && cell.trimEnd().endsWith(MASKED_MARK)) {
			masked.push({ cell: `${columnLetters(at)}${row}`, target: target.id, message: MASKED.zh, message_en: MASKED.en });
			continue;
		}
		const { field_id, item } = target;
		if (item !== undefined && field_id !== undefined) {
			item_columns.set(field_id, (item_columns.get(field_id) ?? new Set()).add(item));
		}
		const outcome = readCell(cell, target, times === 1 ? context : { ...context, cells: { ...context.cells, times } });
		if ('problem' in outcome) {
			problems.push({ cell: `${columnLetters(at)}${row}`, target: target.id, message: outcome.problem.zh, message_en: outcome.problem.en });
			written[target.id] = cellText(cell).slice(0, 200);
		} else if (field_id === undefined) {
			own[target.id as keyof typeof own] = outcome.value as string | null;
		} else if (item === undefined) {
			values[field_id] = outcome.value;
		} else if (outcome.value !== null && outcome.value !== 0) {
			items.set(field_id, [...(items.get(field_id) ?? []), { item, quantity: outcome.value as number }]);
		}
	}
	for (const [id, rows] of items) {
		const whole = (values[id] ?? []) as readonly ItemRow[];
		values[id] = [...whole.filter(({ item }) => !rows.some((one) => one.item === item)), ...rows];
	}
	for (const id of item_columns.keys()) {
		values[id] ??= null;
	}
	return { values, item_columns, ...own, problems, masked, written };
}

function readCell(cell: Cell | undefined, target: Target, context: RowContext): { value: StoredValue } | { problem: Text } {
	if (isEmptyCell(cell) || isNothing(cell, target, context)) {
		return { value: null };
	}
	if (isCellError(cell)) {
		return { problem: errorText(cell.error) };
	}
	const given = cell as string | number | boolean;
	if (target.field === undefined) {
		return readOwn(given, target, context);
	}
	const { field, item } = target;
	const { cells } = context;
	if (item !== undefined) {
		const kind = field.quantity ?? 'whole_number';
		return FIELD_KINDS[kind].fromCell({ kind, label: field.label, min: 0, ...(field.scale === undefined ? {} : { scale: field.scale }) }, given, cells);
	}
	const isDay = field.kind === 'date' || field.kind === 'moment';
	return FIELD_KINDS[field.kind].fromCell(field, isDay && context.is1904 && typeof given === 'number' && given < 1e5 ? given + DAYS_TO_1904 : given, cells);
}

function isNothing(cell: Cell | undefined, { field, item }: Target, { cells }: RowContext): boolean {
	if (typeof cell !== 'string') {
		return false;
	}
	const words = cell.trim();
	const isText = item === undefined && (field === undefined || ['text', 'long_text', 'yes_no', 'place'].includes(field.kind));
	// A list may have an option that is called 无.
	const isOption = () => field?.codes !== undefined && item === undefined && 'value' in FIELD_KINDS[field.kind].fromCell(field, words, cells);
	return NOTHING.test(words) || (!isText && NOTHING_IN_WORDS.test(words) && !isOption());
}

function readOwn(cell: string | number | boolean, { id }: Target, { register, cells }: RowContext): { value: StoredValue } | { problem: Text } {
	const words = String(cell).trim();
	if (id === 'id') {
		return { value: isUuid(words) ? words : null };
	}
	if (id === 'number') {
		return words.length <= 100 ? { value: words } : { problem: text('编号最多 100 个字', 'a number has at most 100 characters') };
	}
	if (id === 'unit') {
		return FIELD_KINDS.unit.fromCell({ kind: 'unit', label: register.label }, cell, cells);
	}
	const plain = words.normalize('NFKC').toLowerCase();
	const state = register.states.find(
		({ id: one, label }) => one === plain || label.zh === words || label.zh.replace(/^已/, '') === words.replace(/^已/, '') || label.en.toLowerCase() === plain,
	);
	return state === undefined
		? {
				problem: text(
					`没有“${words.slice(0, 40)}”这个状态，可选：${register.states.map(({ label }) => label.zh).join('、')}`,
					`there is no state “${words.slice(0, 40)}”; choose from ${register.states.map(({ label }) => label.en).join(', ')}`,
				),
			}
		: { value: state.id };
}

function errorText(error: string): Text {
	return error === '#FORMULA'
		? text('公式没有存下算好的值；请在 Excel 中打开、保存一次', 'the formula has no computed value: open the file in Excel and save it once')
		: text(`公式出错（${error}）`, `the formula ends in an error (${error})`);
}
