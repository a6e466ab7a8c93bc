import type { FieldDefinition } from '../register.ts';
import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';
import { groupDigits, limits, ORDER_OPERATORS, outOfRange, readTypedNumber, toScaled } from './number-value.ts';

/** Kept in fen, spoken of in 元 everywhere outside. */
export const moneyKind: FieldKind<number> = {
	id: 'money',
	label: text('金额', 'Amount of money'),
	column: () => 'bigint',
	parse: parseMoney,
	format: (_field, value) => value / 100,
	show: (_field, value, language) => showMoney(value / 100, language),
	compare: (a, b) => a - b,
	mask: () => null,
	fromCell: (field, cell, { times }) => parseMoney(field, readTypedNumber(cell, times)),
	toCell: (_field, value) => value / 100,
	jsonSchema: (field) => ({ type: 'number', ...limits(field) }),
	operators: ORDER_OPERATORS,
};

function parseMoney(field: FieldDefinition, wire: unknown): Parsed<number> {
	const fen = typeof wire === 'number' ? toScaled(wire, 2) : undefined;
	if (fen === undefined) return { problem: text('应为以元计的金额，最多两位小数', 'Must be an amount in yuan with at most two decimals') };
	const problem = outOfRange(field, fen / 100);
	return problem ? { problem } : { value: fen };
}

/** 万元 from ten thousand on, when nothing is lost by it. */
function showMoney(yuan: number, language: 'zh' | 'en'): string {
	if (language === 'en') return `¥${groupDigits(yuan, 2)}`;
	return Math.abs(yuan) >= 10_000 && toScaled(yuan, 2) !== undefined && Math.round(yuan * 100) % 10_000 === 0
		? `${groupDigits(yuan / 10_000, 2)}万元`
		: `${groupDigits(yuan, 2)}元`;
}
