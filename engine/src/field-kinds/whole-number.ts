import type { FieldDefinition } from '../register.ts';
import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';
import { groupDigits, limits, ORDER_OPERATORS, outOfRange, readTypedNumber } from './number-value.ts';

export const wholeNumberKind: FieldKind<number> = {
	id: 'whole_number',
	label: text('整数', 'Whole number'),
	column: () => 'bigint',
	parse: parseWhole,
	format: (_field, value) => value,
	show: (_field, value) => groupDigits(value, 0),
	compare: (a, b) => a - b,
	mask: () => null,
	fromCell: (field, cell, { times }) => parseWhole(field, readTypedNumber(cell, times)),
	toCell: (_field, value) => value,
	jsonSchema: (field) => ({ type: 'integer', ...limits(field) }),
	operators: ORDER_OPERATORS,
};

function parseWhole(field: FieldDefinition, wire: unknown): Parsed<number> {
	if (typeof wire !== 'number' || !Number.isSafeInteger(wire)) return { problem: text('应为整数', 'Must be a whole number') };
	const problem = outOfRange(field, wire);
	return problem ? { problem } : { value: wire || 0 };
}
