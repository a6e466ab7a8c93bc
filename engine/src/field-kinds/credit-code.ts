import { parseCreditCode } from '../credit-code.ts';
import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';
import { ownDigits } from './text-value.ts';

export const creditCodeKind: FieldKind<string> = {
	id: 'credit_code',
	label: text('统一社会信用代码', 'Unified social credit code'),
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
	if (typeof wire !== 'string') return { problem: text('统一社会信用代码应以文字填写', 'A credit code must be given as text') };
	const parsed = parseCreditCode(wire);
	return 'problem' in parsed ? parsed : { value: parsed.canonical };
}
