/** What a cell shows of the value that it keeps, by its number format, as far as forms use them. */
import { dayOfSerial, shownNumber, timeOfSerial } from '../reading/number-formats.ts';
import type { CellStyle } from './form-styles.ts';

export interface KeptValue {
	readonly type: string;
	readonly value: string;
}

export function shownText({ type, value }: KeptValue, style: CellStyle, is1904: boolean): string {
	switch (type) {
		case 'str':
		case 'e':
			return value;
		case 'b':
			return value === '1' ? 'TRUE' : 'FALSE';
		case 'd':
			return value.replace('T', ' ').replace(/ 00:00:00(\.0+)?Z?$/, '');
		default:
			return Number.isFinite(Number(value)) ? shownNumeral(Number(value), style, is1904) : value;
	}
}

function shownNumeral(value: number, { format, code }: CellStyle, is1904: boolean): string {
	if (format === 'date') {
		const day = dayOfSerial(value, is1904);
		return day === undefined ? String(value) : code === undefined ? day : shownDay(day, code);
	}
	if (format === 'time') {
		return timeOfSerial(value);
	}
	if (code === undefined || /[?/]|[eE][+-]/.test(code)) {
		return String(shownNumber(value));
	}
	const sections = sectionsOf(code);
	const section = (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? '';
	return formatted(section === sections[1] ? Math.abs(value) : value, section);
}

/** `#,##0.00"万元"`: words before and behind the digits, how many digits, how they are grouped. */
function formatted(value: number, section: string): string {
	const bare = section.replace(/\[[^\]]*\]/g, '').replace(/_.|\*./g, '');
	const digits = /[#0,]+(?:\.[#0]*)?/.exec(bare.replace(/"[^"]*"|[\\!]./g, (words) => ' '.repeat(words.length)));
	if (digits === null) {
		return literal(bare);
	}
	const [whole = '', decimals = ''] = digits[0].split('.');
	const thousands = /,+$/.exec(whole)?.[0].length ?? 0;
	const [before, behind] = [bare.slice(0, digits.index), bare.slice(digits.index + digits[0].length)];
	const percent = /%/.test(`${before}${behind}`) ? 100 : 1;
	const scaled = (value * percent) / 1000 ** thousands;
	const fixed = Number.parseFloat(scaled.toPrecision(15)).toFixed(decimals.length);
	const [sign, size] = fixed.startsWith('-') ? ['-', fixed.slice(1)] : ['', fixed];
	const [integer = '', fraction] = size.split('.');
	const kept = fraction?.replace(new RegExp(`0{0,${decimals.length - decimals.lastIndexOf('0') - 1}}$`), '') ?? '';
	const least = integer.padStart((whole.match(/0/g) ?? []).length, '0');
	const grouped = /,(?=[#0])/.test(whole) ? least.replace(/\B(?=(\d{3})+$)/g, ',') : least;
	return literal(before) + sign + grouped + (kept === '' ? '' : `.${kept}`) + literal(behind);
}

function literal(words: string): string {
	return words.replace(/"([^"]*)"|[\\!](.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');
}

function sectionsOf(code: string): string[] {
	return [...code.matchAll(/((?:"[^"]*"|\\.|[^;])*)(?:;|$)/g)].map(([, section = '']) => section);
}

/** `yyyy"年"m"月"d"日"` of `2022-03-05 09:30:00`. */
function shownDay(day: string, code: string): string {
	const [date = '', time = ''] = day.split(' ');
	const [year = '', month = '', date_of_month = ''] = date.split('-');
	const [hour = '00', minute = '00', second = '00'] = time.split(':');
	const bare = sectionsOf(code)[0]?.replace(/\[[^\]]*\]/g, '') ?? '';
	let has_hour = false;
	return bare.replace(/"([^"]*)"|[\\!](.)|y+|m+|d+|h+|s+|_.|\*.|am\/pm/gi, (token, quoted?: string, escaped?: string) => {
		const wide = token.length > 1;
		const padded = (digits: string) => (wide ? digits : String(Number(digits)));
		switch (quoted !== undefined || escaped !== undefined ? '"' : token[0]?.toLowerCase()) {
			case '"':
				return quoted ?? escaped ?? '';
			case 'y':
				return token.length > 2 ? year : year.slice(-2);
			case 'm':
				return padded(has_hour ? minute : month);
			case 'd':
				return token.length > 2 ? '' : padded(date_of_month);
			case 'h':
				has_hour = true;
				return padded(hour);
			case 's':
				return padded(second);
			default:
				return '';
		}
	});
}
