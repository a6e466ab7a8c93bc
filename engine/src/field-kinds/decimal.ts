import type { FieldDefinition } from '../register.ts';
import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';
import { groupDigits, limits, ORDER_OPERATORS, outOfRange, readTypedNumber, toScaled } from './number-value.ts';

export const decimalKind: FieldKind<number> = {
	id: 'decimal',
	label: text('小数', 'Decimal number'),
	column: (field) => `numeric(20,${scaleOf(field)})`,
	parse: parseDecimal,
	format: (_field, value) => value,
	show: (field, value) => groupDigits(value, scaleOf(field)),
	compare: (a, b) => a - b,
	mask: () => null,
	fromCell: (field, cell, { times }) => parseDecimal(field, readTypedNumber(cell, times)),
	toCell: (_field, value) => value,
	jsonSchema: (field) => ({ type: 'number', ...limits(field) }),
	operators: ORDER_OPERATORS,
};

function scaleOf(field: FieldDefinition): number {
	return field.scale ?? 2;
}

function parseDecimal(field: FieldDefinition, wire: unknown): Parsed<number> {
	if (typeof wire !== 'number' || toScaled(wire, scaleOf(field)) === undefined) {
		return { problem: text(`应为数字，最多 ${scaleOf(field)} 位小数`, `Must be a number with at most ${scaleOf(field)} decimals`) };
	}
	const problem = outOfRange(field, wire);
	return problem ? { problem } : { value: wire || 0 };
}
