import type { ItemRow } from '../record.ts';
import type { FieldDefinition } from '../register.ts';
import { isStorable } from '../storable.ts';
import { type Text, text } from '../text.ts';
import { codeLabel, codeProblem, readTypedCode } from './code-value.ts';
import type { FieldKind, ParseContext, Parsed } from './kind.ts';
import { readTypedNumber, toScaled } from './number-value.ts';

/** Rows of items with quantities. Money among them is kept in fen like any other. */
export const itemsKind: FieldKind<readonly ItemRow[]> = {
	id: 'items',
	label: text('明细', 'Items with quantities'),
	column: () => 'jsonb',
	parse: parseItems,
	format: (field, value) => value.map((row) => ({ ...row, quantity: row.quantity / unitOf(field) })),
	show: (field, value, language, names) =>
		value.map((row) => `${codeLabel(field, row.item, language, names)} ${row.quantity / unitOf(field)}`).join(language === 'zh' ? '、' : ', '),
	mask: () => null,
	fromCell: (field, cell, context) => parseItems(field, readTypedItems(field, String(cell), context), context),
	toCell: (field, value, names) => value.map((row) => rowCell(field, row, codeLabel(field, row.item, 'zh', names))).join('\n'),
	jsonSchema: () => ({
		type: 'array',
		maxItems: 200,
		items: {
			type: 'object',
			additionalProperties: false,
			required: ['item', 'quantity'],
			properties: { item: { type: 'string', maxLength: 100 }, quantity: { type: 'number', minimum: 0 }, note: { type: 'string', maxLength: 200 } },
		},
	}),
	operators: ['has'],
};

function unitOf(field: FieldDefinition): number {
	return field.quantity === 'money' ? 100 : 1;
}

function parseItems(field: FieldDefinition, wire: unknown, context: ParseContext): Parsed<readonly ItemRow[]> {
	if (!Array.isArray(wire) || wire.length === 0 || wire.length > 200) return { problem: text('应为 1 至 200 行明细', 'Must be a list of 1 to 200 rows') };
	const rows: ItemRow[] = [];
	for (const given of wire as unknown[]) {
		const problem = rowProblem(field, given, context);
		if (problem) return { problem };
		const row = given as { item: string; quantity: number; note?: string | null };
		const note = row.note?.trim();
		rows.push({ item: row.item, quantity: Math.round(row.quantity * unitOf(field) * 1e6) / 1e6 || 0, ...(note && { note }) });
	}
	return { value: rows };
}

function rowProblem(field: FieldDefinition, given: unknown, context: ParseContext): Text | undefined {
	if (typeof given !== 'object' || given === null || Array.isArray(given)) return text('每行应有 item 和 quantity', 'Each row has item and quantity');
	const { item, quantity, note, ...rest } = given as Record<string, unknown>;
	const [unknown] = Object.keys(rest);
	if (unknown !== undefined) return text(`明细里没有 ${unknown.slice(0, 40)} 这一项`, `A row has no ${unknown.slice(0, 40)}`);
	const problem = codeProblem(field, item, context);
	if (problem) return problem;
	const scale = field.quantity === 'money' ? 2 : field.quantity === 'decimal' ? (field.scale ?? 2) : 0;
	if (typeof quantity !== 'number' || quantity < 0 || toScaled(quantity, scale) === undefined) {
		return scale === 0
			? text('数量应为不小于 0 的整数', 'A quantity is a whole number, 0 or more')
			: text(`数量应为不小于 0、最多 ${scale} 位小数的数`, `A quantity is a number, 0 or more, with at most ${scale} decimals`);
	}
	if (note !== undefined && note !== null && (typeof note !== 'string' || note.length > 200 || !isStorable(note))) {
		return text('备注应为最多 200 字的文字', 'A note is text of at most 200 characters');
	}
	return undefined;
}

function rowCell(field: FieldDefinition, row: ItemRow, label: string): string {
	const note = row.note === undefined ? '' : `（${row.note.replace(/\s+/g, ' ')}）`;
	return `${label} ${row.quantity / unitOf(field)}${note}`;
}

/** One row a line: `宣传册 2,000（注）`; people also write `传单500份、横幅2条` in one. */
function readTypedItems(field: FieldDefinition, cell: string, context: ParseContext): unknown[] {
	const lines = cell.split('\n').filter((line) => line.trim() !== '');
	return lines.flatMap((line) => {
		const whole = readTypedRow(field, line.trim(), context);
		const isKnown = typeof whole !== 'string' && codeProblem(field, whole.item, { code_lists: context.code_lists, unitKind: context.unitKind }) === undefined;
		if (isKnown) return [whole];
		const parts = line.split(/[;；、]|[,，](?!\d{3})/).map((part) => part.trim());
		return parts.filter((part) => part !== '').map((part) => readTypedRow(field, part, context));
	});
}

function readTypedRow(field: FieldDefinition, row: string, context: ParseContext) {
	const parts = /^(.+?)[\s:：×x]*([\d.,，]+)\s*(?:[\u4e00-\u9fff]{1,2})?(?:[（(](.*)[）)])?$/.exec(row);
	if (!parts) return row;
	return { item: readTypedCode(field, parts[1] ?? '', context), quantity: readTypedNumber(parts[2] ?? ''), ...(parts[3] && { note: parts[3] }) };
}
