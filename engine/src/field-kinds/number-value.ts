/** What whole number, decimal, money and year have alike. */
import type { ConditionOperator } from '../condition.ts';
import { fromChineseNumerals } from '../numerals.ts';
import type { FieldDefinition } from '../register.ts';
import { type Text, text } from '../text.ts';

export const ORDER_OPERATORS: readonly ConditionOperator[] = ['is', 'is_not', 'in', 'not_in', 'lt', 'lte', 'gt', 'gte', 'between'];

/** Whole multiples of 10^-scale, exactly: 1.005 with scale 2 is refused, not rounded. */
export function toScaled(value: number, scale: number): number | undefined {
	if (!Number.isFinite(value) || Math.abs(value) > 1e13) return undefined;
	const scaled = Math.round(value * 10 ** scale);
	return Number.isSafeInteger(scaled) && scaled / 10 ** scale === value ? scaled || 0 : undefined;
}

/** In the unit of the wire (元 for money). */
export function outOfRange(field: FieldDefinition, value: number): Text | undefined {
	if (field.min !== undefined && value < field.min) return text(`不能小于 ${field.min}`, `Must not be less than ${field.min}`);
	if (field.max !== undefined && value > field.max) return text(`不能大于 ${field.max}`, `Must not be more than ${field.max}`);
	return undefined;
}

const POWERS: Readonly<Record<string, number>> = { 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8 };
/** Words for what is counted; a measure such as 斤 or 亩 is not among them, since it says how much one is. */
const COUNTED = '(?:元|人次|人|件|个|次|名|户|份|场|条|张|处|本|幅|组|台|辆|栋|间|宗|起|例|册|块|期|家|队|小时)';

/**
 * `1,234`, `１２`, `160.31万元`, `2 亿`, `¥5`, `二十人`: a number as people type it, exact in decimal; `NaN` when it is none.
 * @param times what a bare number counts; one that says 元 or 万 itself is taken at its word.
 */
export function readTypedNumber(cell: string | number | boolean, times = 1): number {
	if (typeof cell === 'boolean') return Number.NaN;
	if (typeof cell === 'number') return timesExactly(cell, times);
	const plain = cell.normalize('NFKC').replace(/[,，\s¥￥]/g, '');
	const parts = NUMBER.exec(plain);
	if (!parts || (!parts[2] && !parts[3])) return inNumerals(plain, times);
	const value = Number(`${parts[1]}${parts[2] || '0'}.${parts[3] || '0'}e${POWERS[parts[4] ?? ''] ?? 0}`);
	return parts[4] === undefined && parts[5] !== '元' ? timesExactly(value, times) : value;
}

const NUMBER = new RegExp(`^([+-]?)(\\d*)(?:\\.(\\d*))?(百万|千万|千|万|亿)?(${COUNTED})?整?$`);

/** What Excel shows has 15 digits; what lies behind them is the dirt of binary fractions. */
function timesExactly(value: number, times: number): number {
	return times === 1 ? value : Number((value * times).toPrecision(15));
}

function inNumerals(plain: string, times: number): number {
	const numerals = new RegExp(`^([零〇一二两三四五六七八九十百千万亿]+)${COUNTED}?整?$`).exec(plain)?.[1];
	const value = numerals === undefined ? undefined : fromChineseNumerals(numerals);
	return value === undefined ? Number.NaN : timesExactly(value, times);
}

export function limits(field: FieldDefinition): Record<string, number> {
	return { ...(field.min !== undefined && { minimum: field.min }), ...(field.max !== undefined && { maximum: field.max }) };
}

export function groupDigits(value: number, decimals: number): string {
	return value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: decimals });
}
