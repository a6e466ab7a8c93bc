/** What text, long text and the kinds written as text have alike. */
import type { StoredValue } from '../record.ts';
import type { FieldDefinition } from '../register.ts';
import { isStorable } from '../storable.ts';
import { text } from '../text.ts';
import type { Parsed } from './kind.ts';

const EXCEL_KEEPS = 1e15;

/** Trims; keeps the rest as given, but refuses NUL and halves of characters, which no store can hold. */
export function parseText(field: FieldDefinition, wire: unknown, longest: number): Parsed<string> {
	if (typeof wire !== 'string') return { problem: text('应为文字', 'Must be text') };
	const value = wire.trim();
	if (value === '') return { problem: text('不能只有空格', 'Must not be blank') };
	if (!isStorable(value)) return { problem: text('含有不能保存的字符', 'Contains a character that cannot be kept') };
	const most = field.max_length ?? longest;
	// Characters beyond the first plane take two places, so that only what is longer by places has to be counted.
	if (value.length > most && [...value].length > most) return { problem: text(`最多 ${most} 个字`, `At most ${most} characters`) };
	return { value };
}

/** Numbers as names: a cell that Excel took for a number is read by its digits, unless it holds more than Excel keeps. */
export function ownDigits<Value extends StoredValue>(cell: string | number | boolean, parse: (written: string) => Parsed<Value>): Parsed<Value> {
	if (typeof cell !== 'number' || Math.abs(cell) < EXCEL_KEEPS) return parse(String(cell).normalize('NFKC'));
	return {
		problem: text(
			'Excel 把它当成了数字，15 位以后的数字已经丢失；请先把该列设为“文本”，再重新填写',
			'Excel took it for a number and lost the digits after the 15th: make the column text and write it again',
		),
	};
}

export function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
