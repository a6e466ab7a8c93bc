import { text } from '../text.ts';
import type { FieldKind } from './kind.ts';
import { compareText, ownDigits, parseText } from './text-value.ts';

export const textKind: FieldKind<string> = {
	id: 'text',
	label: text('文字', 'Text'),
	column: () => 'text',
	parse: (field, wire) => parseText(field, wire, 200),
	format: (_field, value) => value,
	show: (_field, value) => value,
	compare: compareText,
	mask: (value) => `${[...value][0] ?? ''}${'*'.repeat(Math.max(1, Math.min(10, [...value].length - 1)))}`,
	fromCell: (field, cell) => ownDigits(cell, () => parseText(field, String(cell), 200)),
	toCell: (_field, value) => value,
	jsonSchema: (field) => ({ type: 'string', maxLength: field.max_length ?? 200 }),
	operators: ['is', 'is_not', 'in', 'not_in', 'contains', 'starts_with'],
};
