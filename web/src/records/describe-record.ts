import {
	type FieldDefinition,
	type FieldKindId,
	fieldKind,
	type Names,
	type RecordAnswer,
	type Register,
	type StoredValue,
	type Text,
	VOIDED,
} from '@yibenzhang/engine';
import type { Strings } from '../strings/zh.ts';

interface Described {
	readonly register: Register;
	readonly record: Pick<RecordAnswer, 'values' | 'masked' | 'number' | 'id'>;
	readonly language: 'zh' | 'en';
	readonly names: Names;
}

/** How a record is called: by its title field, else by its number. */
export function recordTitle({ register, record, language, names }: Described): string {
	return wordsOf({ register, record, language, names }, register.title) ?? record.number ?? record.id.slice(-8);
}

/** The day, or the days, on which it was so. */
export function recordDay({ register, ...rest }: Described): string | undefined {
	return wordsOf({ register, ...rest }, register.time.shape === 'event' ? register.time.on : register.time.from);
}

export function stateLabel(register: Register, state: string, strings: Strings, say: (text: Text) => string): string {
	if (state === VOIDED) {
		return strings.record.voided;
	}
	const label = register.states.find(({ id }) => id === state)?.label;
	return label === undefined ? state : say(label);
}

/** One field in one line, or nothing when it is empty. Masked values are words already. */
function wordsOf({ register, record, language, names }: Described, id: string): string | undefined {
	const field = register.fields[id];
	const value = record.values[id];
	if (field === undefined || value === undefined || value === null) {
		return undefined;
	}
	if (record.masked?.includes(id)) {
		return String(value);
	}
	return valueWords({ field, value, language, names });
}

/** A value in wire form, in one line. */
export function valueWords({ field, value, language, names }: { field: FieldDefinition; value: unknown } & Pick<Described, 'language' | 'names'>): string {
	return fieldKind(field).show(field, storedForm(field, value), language, names);
}

const IN_FEN: readonly FieldKindId[] = ['money'];

/** The wire carries 元, the field kind speaks of fen. */
function storedForm(field: FieldDefinition, value: unknown): NonNullable<StoredValue> {
	return IN_FEN.includes(field.kind) ? Math.round(Number(value) * 100) : (value as NonNullable<StoredValue>);
}
