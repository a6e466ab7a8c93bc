import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';
import { ownDigits } from './text-value.ts';

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;
const SERVICE = /^(1\d{4}|[49]\d{4})$/;

export const phoneKind: FieldKind<string> = {
	id: 'phone',
	label: text('电话', 'Phone number'),
	column: () => 'text',
	parse: (_field, wire) => parsePhone(wire),
	format: (_field, value) => value,
	show: (_field, value) => value,
	mask: (value) => (value.length > 7 ? `${value.slice(0, 3)}****${value.slice(-4)}` : '****'),
	fromCell: (_field, cell) => ownDigits(cell, parsePhone),
	toCell: (_field, value) => value,
	jsonSchema: () => ({ type: 'string', maxLength: 40 }),
	operators: ['is', 'is_not', 'in', 'not_in', 'starts_with'],
};

function parsePhone(wire: unknown): Parsed<string> {
	const spaceless = typeof wire === 'string' ? wire.replace(/\s/g, '') : '';
	const mobile = spaceless.replace(/^\+?86-?(?=1)/, '').replaceAll('-', '');
	if (MOBILE.test(mobile)) return { value: mobile };
	if (LANDLINE.test(spaceless) || SERVICE.test(spaceless)) return { value: spaceless };
	return {
		problem: text(
			'应为 11 位手机号、带区号的固定电话或 5 位服务号码',
			'Must be a mobile number, a landline with its area code, or a service number of five digits',
		),
	};
}
