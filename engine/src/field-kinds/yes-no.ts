import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';

const WORDS: Readonly<Record<string, boolean>> = {
	是: true,
	有: true,
	对: true,
	已: true,
	yes: true,
	y: true,
	true: true,
	'1': true,
	'√': true,
	'✓': true,
	'✔': true,
	'☑': true,
	否: false,
	无: false,
	不: false,
	未: false,
	no: false,
	n: false,
	false: false,
	'0': false,
	'×': false,
	'✗': false,
	'☐': false,
};

export const yesNoKind: FieldKind<boolean> = {
	id: 'yes_no',
	label: text('是否', 'Yes or no'),
	column: () => 'boolean',
	parse: (_field, wire) => parseYesNo(wire),
	format: (_field, value) => value,
	show: (_field, value, language) => (language === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No'),
	mask: () => null,
	fromCell: (_field, cell) => parseYesNo(typeof cell === 'boolean' ? cell : WORDS[String(cell).trim().toLowerCase()]),
	toCell: (_field, value) => (value ? '是' : '否'),
	jsonSchema: () => ({ type: 'boolean' }),
	operators: ['is', 'is_not'],
};

function parseYesNo(wire: unknown): Parsed<boolean> {
	return typeof wire === 'boolean' ? { value: wire } : { problem: text('应为“是”或“否”', 'Must be yes or no (true or false)') };
}
