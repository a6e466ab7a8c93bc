import { text } from '../text.ts';
import { calledBy } from './called-by.ts';
import type { FieldKind, Parsed } from './kind.ts';

export const accountKind: FieldKind<string> = {
	id: 'account',
	label: text('账号', 'Account'),
	column: () => 'text',
	parse: (_field, wire) => parseAccount(wire),
	format: (_field, value) => value,
	show: (_field, value, _language, names) => names.account(value) ?? value,
	mask: () => null,
	fromCell: (_field, cell, { called }) => calledBy(cell, parseAccount, (written) => called?.accounts(written), text('账号', 'account')),
	toCell: (_field, value) => value,
	jsonSchema: () => ({ type: 'string', maxLength: 100 }),
	operators: ['is', 'is_not', 'in', 'not_in'],
};

function parseAccount(wire: unknown): Parsed<string> {
	return typeof wire === 'string' && /^[A-Za-z0-9_.@-]{1,100}$/.test(wire) ? { value: wire } : { problem: text('应为账号', 'Must be the id of an account') };
}
