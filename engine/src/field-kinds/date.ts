import { addDays, isPlainDate, plainDate } from '../plain-date.ts';
import { text } from '../text.ts';
import type { FieldKind, Parsed } from './kind.ts';
import { ORDER_OPERATORS } from './number-value.ts';
import { compareText } from './text-value.ts';

export const dateKind: FieldKind<string> = {
	id: 'date',
	label: text('日期', 'Date'),
	column: () => 'date',
	parse: (_field, wire) => parseDate(wire),
	format: (_field, value) => value,
	show: (_field, value, language) => (language === 'zh' ? `${Number(value.slice(0, 4))}年${Number(value.slice(5, 7))}月${Number(value.slice(8))}日` : value),
	compare: compareText,
	mask: () => null,
	fromCell: (_field, cell, { year }) => parseDate(readTypedDate(cell, year)),
	toCell: (_field, value) => value,
	jsonSchema: () => ({ type: 'string', format: 'date' }),
	operators: ORDER_OPERATORS,
};

/** `2022.3.5`, `2022年3月5日（周六）`, `20220305`, an Excel serial, `3月5日` where the year is known; anything else comes back as written. */
export function readTypedDate(cell: string | number | boolean, year?: number): string {
	const written = String(cell)
		.normalize('NFKC')
		.replace(/\(?(?:星期|周)[一二三四五六日天]\)?$/, '')
		.replace(/\s+0?0:00(?::00)?$/, '')
		.trim();
	if (/^\d{5}(\.\d+)?$/.test(written)) return addDays('1899-12-30', Math.floor(Number(written)));
	const parts = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*[日号]?$/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written);
	if (parts) return plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
	const ofYear = year === undefined ? null : /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/.exec(written);
	return ofYear ? plainDate(year as number, Number(ofYear[1]), Number(ofYear[2])) : written;
}

function parseDate(wire: unknown): Parsed<string> {
	return isPlainDate(wire) && wire >= '1850-01-01' && wire <= '2200-12-31'
		? { value: wire }
		: { problem: text('应为存在的日期，写作 2022-03-05', 'Must be a date that exists, such as 2022-03-05') };
}
