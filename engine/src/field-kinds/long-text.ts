import { text } from '../text.ts';
import type { FieldKind } from './kind.ts';
import { ownDigits, parseText } from './text-value.ts';

export const longTextKind: FieldKind<string> = {
	id: 'long_text',
	label: text('长文字', 'Long text'),
	column: () => 'text',
	parse: (field, wire) => parseText(field, wire, 10_000),
	format: (_field, value) => value,
	show: (_field, value) => value.replace(/\s+/g, ' '),
	mask: () => null,
	fromCell: (field, cell) => ownDigits(cell, () => parseText(field, String(cell), 10_000)),
	toCell: (_field, value) => value,
	jsonSchema: (field) => ({ type: 'string', maxLength: field.max_length ?? 10_000 }),
	operators: ['contains', 'starts_with'],
};
