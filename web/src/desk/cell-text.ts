/** A cell in words, and words back into what the wire carries: both as the field's own kind writes and reads them. */
import {
	type CellContext,
	type FieldDefinition,
	fieldKind,
	type ItemRow,
	type Names,
	type RecordAnswer,
	type RegistersAnswer,
	type StoredValue,
	type Text,
} from '@yibenzhang/engine';
import type { DeskColumn } from './desk-columns.ts';

export interface Writing {
	readonly language: 'zh' | 'en';
	/** Of codes, units and accounts; records are named by the record that points at them. */
	readonly names: Names;
	/** What states are called. */
	state(id: string): string;
	/** What stands for a record that the reader may not read. */
	readonly hidden: string;
}

/** As it stands in the cell. */
export function shownText(column: DeskColumn, record: RecordAnswer, writing: Writing): string {
	if (column.id === 'state' && column.own) {
		return writing.state(record.state);
	}
	const value = valueIn(column, record);
	if (record.masked?.includes(column.id)) {
		return typeof value === 'string' ? value : '***';
	}
	return valueText(column, value, record, writing);
}

/** A value that is not, or not yet, the record's own, in the words of the column. */
export function valueText({ field }: DeskColumn, value: unknown, record: Pick<RecordAnswer, 'names'> | undefined, writing: Writing): string {
	if (value === undefined || value === null || value === '') {
		return '';
	}
	if (field.kind === 'attachments') {
		return String((value as readonly unknown[]).length);
	}
	if (field.kind === 'reference') {
		return record?.names?.[String(value)] ?? writing.hidden;
	}
	return fieldKind(field).show(field, storedForm(field, value), writing.language, writing.names);
}

/** As a person begins to change it, and as it is copied: what {@link readTyped} understands again. */
export function typedText(column: DeskColumn, record: RecordAnswer, writing: Writing): string {
	const { field, own } = column;
	const value = valueIn(column, record);
	if (value === undefined || value === null || value === '') {
		return '';
	}
	const asShown =
		own || record.masked?.includes(column.id) || ['choice', 'choices', 'unit', 'account', 'yes_no', 'reference', 'attachments'].includes(field.kind);
	return asShown ? shownText(column, record, writing) : String(fieldKind(field).toCell(field, storedForm(field, value), writing.names));
}

/** Nothing typed clears the cell. */
export function readTyped({ field }: DeskColumn, typed: string, context: CellContext): { readonly wire: unknown } | { readonly problem: Text } {
	if (typed.trim() === '') {
		return { wire: null };
	}
	const parsed = fieldKind(field).fromCell(field, typed, context);
	return 'problem' in parsed ? parsed : { wire: fieldKind(field).format(field, parsed.value) };
}

export function valueIn(column: DeskColumn, record: RecordAnswer): unknown {
	return column.own ? record[column.id as 'number'] : (record.values[column.id] ?? record.retired?.[column.id]);
}

/** Who and what goes by which name, for cells that are typed or pasted. */
export function cellContext(
	{ code_lists, units, accounts }: RegistersAnswer,
	names: Names,
	records: (register: string, written: string) => readonly string[],
): CellContext {
	const kinds = new Map<string, string>(units.map(({ code, kind }) => [code, kind]));
	return {
		names,
		code_lists: new Map(code_lists.map((list) => [list.id, list])),
		unitKind: (code) => kinds.get(code),
		called: {
			units: (written) => units.filter(({ name }) => name.zh === written || name.en === written).map(({ code }) => code),
			accounts: (written) => Object.keys(accounts).filter((id) => id === written || accounts[id] === written),
			records,
		},
	};
}

/** The wire carries 元, the field kinds speak of fen. */
function storedForm(field: FieldDefinition, value: unknown): NonNullable<StoredValue> {
	if (field.kind === 'money') {
		return Math.round(Number(value) * 100);
	}
	return field.kind === 'items' && field.quantity === 'money'
		? (value as readonly ItemRow[]).map((row) => ({ ...row, quantity: Math.round(row.quantity * 100) }))
		: (value as NonNullable<StoredValue>);
}
