import { parseIdNumber } from '../id-number.ts';
import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';
import { ownDigits } from './text-value.ts';

/** Kept as 18 digits, whichever form it came in. */
export const idNumberKind: FieldKind<string> = {
	id: 'id_number',
	label: text('身份证号', 'ID number'),
	column: () => 'text',
	parse: (_field, wire) => parse(wire),
	format: (_field, value) => value,
	show: (_field, value) => value,
	mask: (value) => `${value.slice(0, 4)}**********${value.slice(-4)}`,
	fromCell: (_field, cell) => ownDigits(cell, parse),
	toCell: (_field, value) => value,
	jsonSchema: () => ({ type: 'string', maxLength: 40 }),
	operators: ['is', 'is_not', 'in', 'not_in', 'starts_with'],
};

function parse(wire: unknown): Parsed<string> {
	if (typeof wire !== 'string') return { problem: text('身份证号应以文字填写', 'An ID number must be given as text') };
	const parsed = parseIdNumber(wire);
	return 'problem' in parsed ? parsed : { value: parsed.canonical };
}
