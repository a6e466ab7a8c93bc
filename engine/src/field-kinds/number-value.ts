/** What whole number, decimal, money and year have alike. */
import type { ConditionOperator } from '../condition.ts';
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

/** `1,234`, `１２`, `160.31万元`, `2 亿`, `¥5`: a number as people type it, exact in decimal; `NaN` when it is none. */
export function readTypedNumber(cell: string | number | boolean): number {
	if (typeof cell === 'number') return cell;
	if (typeof cell === 'boolean') return Number.NaN;
	const plain = cell.normalize('NFKC').replace(/[,，\s¥￥]/g, '');
	const parts = /^([+-]?)(\d*)(?:\.(\d*))?(万|亿)?[元人件个次名户份]?(?:整)?$/.exec(plain);
	if (!parts || (!parts[2] && !parts[3])) return Number.NaN;
	const power = parts[4] === '万' ? 4 : parts[4] === '亿' ? 8 : 0;
	return Number(`${parts[1]}${parts[2] || '0'}.${parts[3] || '0'}e${power}`);
}

export function limits(field: FieldDefinition): Record<string, number> {
	return { ...(field.min !== undefined && { minimum: field.min }), ...(field.max !== undefined && { maximum: field.max }) };
}

export function groupDigits(value: number, decimals: number): string {
	return value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: decimals });
}
