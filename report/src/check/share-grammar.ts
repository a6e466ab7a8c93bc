/** Quantities that are no plain count: shares, halves, doublings, none at all, a smaller unit behind a larger. */
import { readNumeral } from './numerals.ts';
import { at, CN, isChange, RANGE, type WrittenNumber, written } from './written-number.ts';

const ONES = '[一二两三四五六七八九]';
const NUMERAL = '[一二三四五六七八九十]+';
/** Smaller units behind a larger one; alone 三分 and 八两 are no quantities. */
const PIECES = [
	['亩', ONES, '分(?!之)'],
	['斤', ONES, '两'],
	['丈', ONES, '尺'],
	['尺', ONES, '寸'],
	['(?:小时|钟头)', NUMERAL, '分'],
	['分钟?', NUMERAL, '秒'],
].map(([larger, numeral, smaller]) => `(?<=[一二两三四五六七八九十百\\d]${larger})${numeral}(?=${smaller})`);
const OF_A_FAMILY = '(?<=一家(?:老小)?)[两三四五六七八九十]+(?=口)';
const PIECE = new RegExp(`(${[...PIECES, OF_A_FAMILY].join('|')})([分两尺寸秒口])钟?`, 'y');
const WHOLE = /百分百/y;
const FRACTION = new RegExp(`(百|千|[${CN}]+|\\d+)分之((?:[${CN}]+|\\d+(?:\\.\\d+)?)(?:点[〇零一二三四五六七八九]+)?)(?:多|余)?`, 'y');
const SLASHED = /([1-9])\/([2-9]|10)(?![\d/年.])/y;
const TENTHS =
	/(?:([一二三四五六七八])(?=[二三四五六七八九]成))?([一二两三四五六七八九]|\d(?:\.\d)?)成([一二三四五六七八九半])?(?![人员为立功果效本品长年就绩都语套熟交份分因])(?:多|余)?/y;
const LOWER_TENTHS = /([一两二三四五六七八]|\d)\s?(?:[-—–~～至到])\s?(?=[一两二三四五六七八九\d]成)/y;
const HALVES = /(?:(?<=过|近|超)半数|半数(?=以上)|一半(?!是)|一大半|大半)(?![年天月个径山岛])/y;
const DOUBLED = /翻(?:了)?(?:([一两二三四1-4])番|番|倍)/y;

/** 一亩三分, 两斤八两: alone 三分 and 八两 are no quantities. */
export function readPiece(plain: string, index: number): WrittenNumber | undefined {
	const [said, numeral = '', unit = ''] = at(PIECE, plain, index) ?? [];
	const value = readNumeral(numeral);
	return said === undefined || value === undefined ? undefined : written(plain, { index, end: index + said.length, value, unit, step: 1, more: false });
}

/** 死亡人数为零. */
export function readZero(plain: string, index: number): WrittenNumber | undefined {
	const zero = at(/(?<=[为是到持])零(?=[,，。;；]|$)/y, plain, index);
	return zero === null ? undefined : written(plain, { index, end: index + 1, value: 0, unit: '', step: 1, more: false });
}

/** 历时半年; 上半年 is a time. */
export function readHalf(plain: string, index: number): WrittenNumber | undefined {
	const half = at(
		/(?:(?<![大每多])(?<![上下前后](?=半(?:年|个月|天)))|(?<=省下|花上))半(年|个(?:多)?月|天|个(?:多)?小时|个钟头|小时|亩|公里|斤(?!八)|吨|米)多?(?!度|薪|刊)/y,
		plain,
		index,
	);
	return half === null
		? undefined
		: written(plain, { index, end: index + half[0].length, value: 0.5, unit: half[1]?.replace('多', '') ?? '', step: 1, more: half[0].includes('多') });
}

/** 三分之一到一半, 两到三成, 百分之五至百分之八: one share, which begins with the lower. */
export function readShare(plain: string, index: number): WrittenNumber | undefined {
	const lower = at(LOWER_TENTHS, plain, index);
	const first = lower === null ? readOneShare(plain, index) : undefined;
	const end = lower === null ? first?.end : index + lower[0].length;
	const dash = lower === null && end !== undefined ? at(RANGE, plain, end) : null;
	const last = end === undefined || (lower === null && dash === null) ? undefined : readOneShare(plain, end + (dash?.[0].length ?? 0));
	const value = lower === null ? first?.value : (readNumeral(lower[1] ?? '') ?? 0) * 10;
	if (last === undefined || value === undefined || value >= last.value || isChange(plain, index)) return first;
	return { ...last, value, bounds: { from: value, to: last.value, with_end: true }, about: true };
}

function readOneShare(plain: string, index: number): WrittenNumber | undefined {
	const fraction = at(FRACTION, plain, index);
	if (fraction !== null) {
		const [said, below = '', above = ''] = fraction;
		const [whole, part] = [readNumeral(below), readNumeral(above)];
		if (whole === undefined || part === undefined || whole === 0) return undefined;
		const hundredths = below === '百';
		const step = hundredths ? 10 ** -(/[.点](.+)$/.exec(above)?.[1]?.length ?? 0) : 1;
		const value = Number(((part / whole) * 100).toFixed(whole >= 100 ? 6 : 2));
		return written(plain, { index, end: index + said.length, value, unit: '%', step, more: /[多余]$/.test(said) });
	}
	if (at(WHOLE, plain, index) !== null) return written(plain, { index, end: index + 3, value: 100, unit: '%', step: 1, more: false });
	const slashed = at(SLASHED, plain, index);
	if (slashed !== null && !/[\d/.]$/.test(plain.slice(Math.max(0, index - 8), index))) {
		const value = Number(((Number(slashed[1]) / Number(slashed[2])) * 100).toFixed(2));
		return written(plain, { index, end: index + slashed[0].length, value, unit: '%', step: 1, more: false });
	}
	const tenths = at(TENTHS, plain, index);
	if (tenths !== null) {
		const [said, lower, upper = '', ones] = tenths;
		const tens = lower ?? upper;
		const value = (readNumeral(tens) ?? 0) * 10 + (ones === '半' ? 5 : (readNumeral(ones ?? '零') ?? 0));
		return written(plain, { index, end: index + said.length, value, unit: '%', step: ones === undefined ? 10 : 1, more: /[多余]$/.test(said) });
	}
	const half = at(HALVES, plain, index)?.[0];
	return half === undefined ? undefined : written(plain, { index, end: index + half.length, value: 50, unit: '%', step: 1, more: /大半/.test(half) });
}

/** 翻一番 is twice as much. */
export function readDoubling(plain: string, index: number): WrittenNumber | undefined {
	const doubled = at(DOUBLED, plain, index);
	if (doubled === null) return undefined;
	const times = doubled[1] === undefined ? 1 : (readNumeral(doubled[1]) ?? 1);
	return written(plain, { index, end: index + doubled[0].length, value: 2 ** times, unit: '倍', step: 1, more: false });
}
