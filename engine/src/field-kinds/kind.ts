/**
 * What a field kind is. One file per kind in this folder, gathered in `table.ts` (complete by the compiler). Its other home,
 * how it looks on the page, is `web/src/fields/<Kind>Field.tsx`. Pure functions; nothing here knows SQL beyond a column type.
 */
import type { ConditionOperator } from '../condition.ts';
import type { CodeList } from '../office.ts';
import type { StoredValue } from '../record.ts';
import type { FieldDefinition, FieldKindId } from '../register.ts';
import type { Text } from '../text.ts';

/** What a value means beyond itself: names for codes, units, accounts and referenced records. Unknown ones come back as given. */
export interface Names {
	code(list: string, code: string): Text | undefined;
	unit(code: string): Text | undefined;
	account(id: string): string | undefined;
	record(register: string, id: string): string | undefined;
}

export interface ParseContext {
	readonly code_lists: ReadonlyMap<string, CodeList>;
	/** True when a unit of that code is or was in the tree, and of which kind. */
	unitKind(code: string): string | undefined;
	/** The day for which codes must be valid, `YYYY-MM-DD`; absent: any day. */
	readonly on?: string;
}

/** What a spreadsheet's cell is read with: who goes by a name, and what its sheet and heading say for all cells below. */
export interface CellContext extends ParseContext {
	readonly names: Names;
	/** Ids of those that go by that name; absent: only ids are understood. */
	readonly called?: {
		units(written: string): readonly string[];
		accounts(written: string): readonly string[];
		records(register: string, written: string): readonly string[];
	};
	/** Of dates that name no year. */
	readonly year?: number;
	/** What a bare number counts, such as 10000 below a heading in 万元. */
	readonly times?: number;
}

export type Parsed<Value extends StoredValue = StoredValue> = { readonly value: Value } | { readonly problem: Text };

export interface FieldKind<Value extends StoredValue = StoredValue> {
	readonly id: FieldKindId;
	readonly label: Text;
	/** PostgreSQL type of the column. */
	column(field: FieldDefinition): string;
	/** Wire form (JSON from outside) → stored form; `null`, `undefined` and `''` never arrive here. Never throws. */
	parse(field: FieldDefinition, wire: unknown, context: ParseContext): Parsed<Value>;
	/** Stored form → wire form: money in 元, everything else as it is. */
	format(field: FieldDefinition, value: Value): unknown;
	/** For people, in one line: `160.31万元`, `2022年3月5日`, names for codes. */
	show(field: FieldDefinition, value: Value, language: 'zh' | 'en', names: Names): string;
	/** Negative, 0, positive; only for kinds that have an order. */
	readonly compare?: (a: Value, b: Value) => number;
	/** What a reader without the right sees in wire form: `4408**********1234`, `张*`, or `null` for nothing at all. */
	mask(value: Value): string | null;
	/** A spreadsheet's cell (text, number, yes/no or `YYYY-MM-DD`) → stored form, read as people write it. */
	fromCell(field: FieldDefinition, cell: string | number | boolean, context: CellContext): Parsed<Value>;
	/** Stored form → a spreadsheet's cell. */
	toCell(field: FieldDefinition, value: Value, names: Names): string | number | boolean;
	/** JSON Schema of the wire form. */
	jsonSchema(field: FieldDefinition): Record<string, unknown>;
	/** Condition operators that make sense of it, beside `is_set` and `is_empty`. */
	readonly operators: readonly ConditionOperator[];
}
