import { text } from '../text.ts';
import { calledBy } from './called-by.ts';
import type { FieldKind, Parsed } from './kind.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** That the record is there and may be seen is for the store to say. */
export const referenceKind: FieldKind<string> = {
	id: 'reference',
	label: text('引用记录', 'Reference to a record'),
	column: () => 'uuid',
	parse: (_field, wire) => parseReference(wire),
	format: (_field, value) => value,
	show: (field, value, _language, names) => names.record(field.register ?? '', value) ?? value,
	mask: () => null,
	fromCell: (field, cell, { called }) => calledBy(cell, parseReference, (written) => called?.records(field.register ?? '', written), text('记录', 'record')),
	toCell: (_field, value) => value,
	jsonSchema: () => ({ type: 'string', format: 'uuid' }),
	operators: ['is', 'is_not', 'in', 'not_in'],
};

function parseReference(wire: unknown): Parsed<string> {
	const id = typeof wire === 'string' ? wire.toLowerCase() : '';
	return UUID.test(id) ? { value: id } : { problem: text('应为记录的标识', 'Must be the id of a record') };
}
