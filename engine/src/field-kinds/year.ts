import type { FieldDefinition } from '../register.ts';
import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';
import { ORDER_OPERATORS, outOfRange } from './number-value.ts';

export const yearKind: FieldKind<number> = {
	id: 'year',
	label: text('年份', 'Year'),
	column: () => 'integer',
	parse: parseYear,
	format: (_field, value) => value,
	show: (_field, value, language) => (language === 'zh' ? `${value}年` : String(value)),
	compare: (a, b) => a - b,
	mask: () => null,
	fromCell: (field, cell) =>
		parseYear(
			field,
			Number(
				String(cell)
					.normalize('NFKC')
					.replace(/年度?$/, '')
					.trim() || Number.NaN,
			),
		),
	toCell: (_field, value) => value,
	jsonSchema: (field) => ({ type: 'integer', minimum: field.min ?? 1900, maximum: field.max ?? 2200 }),
	operators: ORDER_OPERATORS,
};

function parseYear(field: FieldDefinition, wire: unknown): Parsed<number> {
	if (typeof wire !== 'number' || !Number.isInteger(wire) || wire < 1900 || wire > 2200) {
		return { problem: text('应为 1900 至 2200 之间的年份', 'Must be a year from 1900 to 2200') };
	}
	const problem = outOfRange(field, wire);
	return problem ? { problem } : { value: wire };
}
