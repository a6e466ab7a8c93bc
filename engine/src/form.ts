/** What stands where in a form from above: cells of the sender's workbook, bound to figures, lists of records and words. */
import type { Condition } from './condition.ts';
import { type Period, partOfYear, previousYear } from './periods.ts';
import { plainDate, yearOf } from './plain-date.ts';
import type { Register } from './register.ts';
import { type Text, text } from './text.ts';

/** Over which days a bound figure is asked, when the form is filled for a period. */
export const FORM_PERIODS = ['asked', 'year_before', 'since_january', 'last_day'] as const;
export type FormPeriodRule = (typeof FORM_PERIODS)[number];

/** Words that the book knows by itself; `asked`: whoever fills it writes them, beginning with what was written last time. */
export const FORM_WORDS = ['office', 'street', 'period', 'closing_day', 'filled_on', 'filler', 'asked'] as const;
export type FormWords = (typeof FORM_WORDS)[number];

/** Which records of a register stand in a list: dated within the period, standing on its closing day, or all. */
export const FORM_DAYS = ['period', 'standing', 'all'] as const;
export type FormDays = (typeof FORM_DAYS)[number];

/** By what a value may be divided before it is written: 个, 百, 千, 万, 百万, 亿. */
export const FORM_UNITS = [1, 100, 1000, 10_000, 1_000_000, 100_000_000] as const;

export interface FormPlace {
	/** Name of the sheet. */
	readonly sheet: string;
	/** `B5`. Of a list: the first cell of its first row. */
	readonly cell: string;
	/** What stands beside the cell and says what belongs there; empty when nothing does. By it the cell is known again in the sender's next version. */
	readonly label: string;
}

export interface FigureBinding extends FormPlace {
	readonly kind: 'figure';
	readonly figure: string;
	readonly period: FormPeriodRule;
	/** `said`: as a report would say it, as text. */
	readonly as: 'exact' | 'said';
	readonly divide: (typeof FORM_UNITS)[number];
	/** To so many decimals it is rounded. */
	readonly decimals: number;
}

export interface WordsBinding extends FormPlace {
	readonly kind: 'words';
	readonly words: FormWords;
}

export interface ListBinding extends FormPlace {
	readonly kind: 'list';
	readonly register: string;
	readonly days: FormDays;
	readonly where?: Condition;
	/** A field, `-` before it for descending; absent: the register's own date, the earliest first. */
	readonly sort?: string;
	readonly columns: readonly FormColumn[];
}

export interface FormColumn {
	/** `B` */
	readonly column: string;
	/** A field of the register, `number`, `unit` or `state`; `#` counts the rows. */
	readonly field: string;
}

export type FormBinding = FigureBinding | WordsBinding | ListBinding;

/** The period that a bound figure is asked for, as one writes it. */
export function formPeriod(rule: FormPeriodRule, asked: Period): string {
	switch (rule) {
		case 'asked':
			return asked.id;
		case 'year_before':
			return previousYear(asked).id;
		case 'since_january': {
			const january = plainDate(yearOf(asked.until_on), 1, 1);
			// A period that begins the year is its own: closing days and reports know it by that name.
			return asked.from_on === january ? asked.id : `${january}..${asked.until_on}`;
		}
		case 'last_day':
			return `${asked.until_on}..${asked.until_on}`;
	}
}

/** The condition that picks the records of a list. */
export function listCondition({ time }: Register, { days, where }: Pick<ListBinding, 'days' | 'where'>, period: Period): Condition | undefined {
	const parts = [...daysCondition(time, days, period), ...(where === undefined ? [] : [where])];
	return parts.length > 1 ? { all: parts } : parts[0];
}

function daysCondition(time: Register['time'], days: FormDays, { from_on, until_on }: Period): Condition[] {
	if (days === 'all') {
		return [];
	}
	if (time.shape === 'event') {
		return [days === 'period' ? { field: time.on, op: 'between', value: [from_on, until_on] } : { field: time.on, op: 'lte', value: until_on }];
	}
	const stands: Condition = {
		any: [
			{ field: time.until, op: 'is_empty' },
			{ field: time.until, op: 'gte', value: days === 'period' ? from_on : until_on },
		],
	};
	return [{ field: time.from, op: 'lte', value: until_on }, stands];
}

/** An exact value as it is written into a cell. */
export function formNumber(value: number, { divide, decimals }: Pick<FigureBinding, 'divide' | 'decimals'>): number {
	// By its digits, 1.005 times a hundred would fall below the half; and the half of what is below nothing goes down, as in the sender's workbook.
	const digits = Number(Math.abs(value / divide).toPrecision(15));
	return Math.sign(value) * Number(`${Math.round(Number(`${digits}e${decimals}`))}e-${decimals}`);
}

/** `2022年第三季度`, `2022年1月1日至6月30日`. */
export function sayPeriod(period: Period): Text {
	const { id, from_on, until_on } = period;
	const part = partOfYear(period);
	const year = yearOf(from_on);
	if (part === undefined) {
		return text(`${sayDay(from_on)}至${sayDay(until_on)}`, `${from_on} to ${until_on}`);
	}
	const ordinal = ['一', '二', '三', '四'][Number(part[1]) - 1];
	const zh = part === '' ? '' : part === 'H1' ? '上半年' : part === 'H2' ? '下半年' : part.startsWith('Q') ? `第${ordinal}季度` : `${Number(part)}月`;
	return text(`${year}年${zh}`, id);
}

/** `2022年6月30日` */
export function sayDay(day: string): string {
	const [year, month, date] = day.split('-');
	return `${Number(year)}年${Number(month)}月${Number(date)}日`;
}

/** Row and column of `B5`, both from 1; undefined when it is no cell. */
export function cellPlace(cell: string): { readonly row: number; readonly column: number } | undefined {
	const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(cell) ?? [];
	return letters === undefined ? undefined : { row: Number(digits), column: columnNumber(letters) };
}

/** `B5` of row 5 and column 2. */
export function cellName(row: number, column: number): string {
	return `${columnLetters(column)}${row}`;
}

/** 28 of `AB`. */
export function columnNumber(letters: string): number {
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `AB` of 28. */
export function columnLetters(column: number): string {
	return column === 0 ? '' : `${columnLetters(Math.floor((column - 1) / 26))}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

export interface CarriedBindings {
	readonly kept: readonly FormBinding[];
	/** Those that found no place, or more than one. */
	readonly lost: readonly FormBinding[];
}

/**
 * The bindings of a form in the sender's newer version of it: each goes to the cell with the same label on the sheet of that name, or on
 * any where the sheet is gone. The same label twice settles it only when the cell itself stands where it stood.
 */
export function carryBindings(bindings: readonly FormBinding[], fields: readonly FormPlace[]): CarriedBindings {
	const kept: FormBinding[] = [];
	const lost: FormBinding[] = [];
	for (const binding of bindings) {
		const alike = fields.filter(({ label }) => label !== '' && label === binding.label);
		const onSheet = alike.filter(({ sheet }) => sheet === binding.sheet);
		const among = onSheet.length > 0 ? onSheet : alike;
		const place = among.length === 1 ? among[0] : among.find(({ cell, sheet }) => cell === binding.cell && sheet === binding.sheet);
		if (place === undefined || kept.some(({ sheet, cell }) => sheet === place.sheet && cell === place.cell)) {
			lost.push(binding);
		} else {
			kept.push(movedTo(binding, place));
		}
	}
	return { kept, lost };
}

function movedTo(binding: FormBinding, { sheet, cell }: FormPlace): FormBinding {
	if (binding.kind !== 'list') {
		return { ...binding, sheet, cell };
	}
	const by = (cellPlace(cell)?.column ?? 0) - (cellPlace(binding.cell)?.column ?? 0);
	return { ...binding, sheet, cell, columns: binding.columns.map(({ column, field }) => ({ column: columnLetters(columnNumber(column) + by), field })) };
}
