import { addDays, isPlainDate } from '../plain-date.ts';
import { text } from '../text.ts';
import { readTypedDate } from './date.ts';
import type { FieldKind, Parsed } from './kind.ts';
import { ORDER_OPERATORS } from './number-value.ts';
import { compareText } from './text-value.ts';

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/** Kept in UTC; people write and read the time of Shanghai. */
export const momentKind: FieldKind<string> = {
	id: 'moment',
	label: text('时刻', 'Moment'),
	column: () => 'timestamptz',
	parse: (_field, wire) => parseMoment(wire),
	format: (_field, value) => value,
	show: (_field, value) => inShanghai(value).slice(0, 16),
	compare: compareText,
	mask: () => null,
	fromCell: (_field, cell, { year }) => parseMoment(readTypedMoment(cell, year)),
	toCell: (_field, value) => inShanghai(value),
	jsonSchema: () => ({ type: 'string', format: 'date-time' }),
	operators: ORDER_OPERATORS,
};

function parseMoment(wire: unknown): Parsed<string> {
	const parts = typeof wire === 'string' ? MOMENT.exec(wire) : null;
	if (!parts || !isPlainDate(parts[1]) || parts[1] < '1850-01-02' || parts[1] > '2200-12-30') {
		return { problem: text('应为带时区的时刻，写作 2022-03-05T09:30:00+08:00', 'Must be a moment with its offset, such as 2022-03-05T09:30:00+08:00') };
	}
	return { value: new Date(wire as string).toISOString() };
}

function inShanghai(value: string): string {
	return new Date(Date.parse(value) + 8 * 3_600_000).toISOString().slice(0, -1).replace('T', ' ');
}

function readTypedMoment(cell: string | number | boolean, year?: number): string {
	if (typeof cell === 'number') {
		const milliseconds = Math.round((cell % 1) * 86_400) * 1000;
		return `${addDays('1899-12-30', Math.floor(cell))}T${new Date(milliseconds).toISOString().slice(11, 19)}+08:00`;
	}
	const written = String(cell).normalize('NFKC').trim();
	const parts = /^(.+?日?)[\sT]+(\d{1,2})[:时](\d{2})(?:分|:(\d{2}(?:\.\d+)?))?$/.exec(written);
	return parts ? `${readTypedDate(parts[1] ?? '', year)}T${parts[2]?.padStart(2, '0')}:${parts[3]}:${parts[4] ?? '00'}+08:00` : written;
}
