import type { FieldDefinition } from '../register.ts';
import { text } from '../text.ts';
import { calledBy } from './called-by.ts';
import type { FieldKind, ParseContext, Parsed } from './kind.ts';

export const unitKind: FieldKind<string> = {
	id: 'unit',
	label: text('单位', 'Unit'),
	column: () => 'text',
	parse: parseUnit,
	format: (_field, value) => value,
	show: (_field, value, language, names) => names.unit(value)?.[language] ?? value,
	mask: () => null,
	fromCell: (field, cell, context) =>
		calledBy(
			cell,
			(id) => parseUnit(field, id, context),
			(written) => context.called?.units(written),
			text('单位', 'unit'),
		),
	toCell: (_field, value) => value,
	jsonSchema: () => ({ type: 'string', maxLength: 100 }),
	operators: ['is', 'is_not', 'in', 'not_in', 'within'],
};

function parseUnit(field: FieldDefinition, wire: unknown, context: ParseContext): Parsed<string> {
	const kind = typeof wire === 'string' ? context.unitKind(wire) : undefined;
	if (kind === undefined) return { problem: text('没有这个单位', 'There is no such unit') };
	const wanted: readonly string[] | undefined = field.unit_kinds;
	if (wanted && !wanted.includes(kind)) return { problem: text('这一类单位不能填在这里', `A unit of kind ${wanted.join(' or ')} belongs here`) };
	return { value: wire as string };
}
