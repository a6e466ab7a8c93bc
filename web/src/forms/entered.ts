/** What stands in a form, and the way from there to a value: what people type is read by the field's kind as a spreadsheet's cell would be. */
import { addDays, type CellContext, type FieldDefinition, type FieldKindId, fieldKind, isPlainDate, type StoredValue, type Text } from '@yibenzhang/engine';
import type { EnteredRow } from '../fields/ItemsInput.tsx';

/** By field id; typed kinds hold text, others the wire form. An empty field is absent. */
export type Entered = Readonly<Record<string, unknown>>;

export interface ReadContext extends CellContext {
	/** `YYYY-MM-DD`; a day without a year is the one nearest to it. */
	readonly today: string;
}

export type ReadField = { readonly value: StoredValue } | { readonly problem: Text };

const TYPED: readonly FieldKindId[] = ['text', 'long_text', 'whole_number', 'decimal', 'money', 'date', 'moment', 'id_number', 'phone', 'credit_code', 'year'];
const AS_IT_IS: readonly FieldKindId[] = ['text', 'long_text'];
const HALF_A_YEAR = 182;
const QUANTITY_DECIMALS = 6;

export function isTyped({ kind }: FieldDefinition): boolean {
	return TYPED.includes(kind);
}

export function isBlank(entered: unknown): boolean {
	return (
		entered === undefined || entered === null || (typeof entered === 'string' && entered.trim() === '') || (Array.isArray(entered) && entered.length === 0)
	);
}

/** The value in stored form, null when nothing stands there, or what would be right. Never throws, whatever a draft brings. */
export function readEntered(field: FieldDefinition, entered: unknown, context: ReadContext): ReadField {
	const kind = fieldKind(field);
	if (field.kind === 'items') {
		const rows = itemRows(field, entered, context);
		return rows.length === 0 ? { value: null } : kind.parse(field, rows, context);
	}
	if (isBlank(entered)) {
		return { value: null };
	}
	if (!isTyped(field) || AS_IT_IS.includes(field.kind)) {
		return kind.parse(field, entered, context);
	}
	const typed = typeof entered === 'string' ? entered : String(entered);
	return kind.fromCell(field, field.kind === 'date' || field.kind === 'moment' ? withYear(typed, context.today) : typed, context);
}

/** How a value stands in a form. */
export function enteredOf(field: FieldDefinition, wire: unknown): unknown {
	if (wire === undefined || wire === null) {
		return undefined;
	}
	if (field.kind === 'moment' && typeof wire === 'string' && !Number.isNaN(Date.parse(wire))) {
		return fieldKind(field).show(field, wire, 'zh', NO_NAMES);
	}
	return isTyped(field) ? String(wire) : wire;
}

/** As {@link enteredOf}, of a value in stored form. */
export function enteredOfStored(field: FieldDefinition, value: StoredValue): unknown {
	return value === null ? undefined : enteredOf(field, fieldKind(field).format(field, value));
}

const NO_NAMES = { code: () => undefined, unit: () => undefined, account: () => undefined, record: () => undefined };

/** `3月5日`, `3.5`, `3-5`, `3/5`: of the years around today the one in which it lies nearest. */
function withYear(typed: string, today: string): string {
	const parts = /^\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?(?=$|\s)/.exec(typed.normalize('NFKC'));
	if (parts === null) {
		return typed;
	}
	const year = Number(today.slice(0, 4));
	const days = [year - 1, year, year + 1].map((one) => `${one}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}`).filter(isPlainDate);
	const nearest = days.find((day) => day >= addDays(today, -HALF_A_YEAR)) ?? days.at(-1);
	return nearest === undefined ? typed : `${nearest}${typed.normalize('NFKC').slice(parts[0].length)}`;
}

/** Rows in which nothing was entered do not stand; a quantity that cannot be read stays as typed, and is refused with words. */
function itemRows(field: FieldDefinition, entered: unknown, context: ReadContext): object[] {
	if (!Array.isArray(entered)) {
		return [];
	}
	return (entered as EnteredRow[]).flatMap((row) => {
		const { item, quantity, note } = typeof row === 'object' && row !== null ? row : {};
		if (isBlank(item) && isBlank(quantity) && isBlank(note)) {
			return [];
		}
		return [{ item: item ?? '', quantity: quantityOf(field, quantity, context), ...(isBlank(note) ? {} : { note }) }];
	});
}

function quantityOf({ label, quantity: kind }: FieldDefinition, typed: unknown, context: ReadContext): unknown {
	if (isBlank(typed)) {
		return undefined;
	}
	const field: FieldDefinition = kind === 'money' ? { kind: 'money', label } : { kind: 'decimal', scale: QUANTITY_DECIMALS, label };
	const read = fieldKind(field).fromCell(field, String(typed), context);
	return 'value' in read ? fieldKind(field).format(field, read.value as never) : typed;
}
