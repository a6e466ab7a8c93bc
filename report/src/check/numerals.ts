/** Numerals as prose writes them, over what `fromChineseNumerals` reads: 数百, 十几, 三五, 三点五, 叁拾. */
import { fromChineseNumerals } from '@yibenzhang/engine';

const FORMAL: Readonly<Record<string, string>> = {
	壹: '一',
	贰: '二',
	叁: '三',
	肆: '四',
	伍: '五',
	陆: '六',
	柒: '七',
	捌: '八',
	玖: '九',
	拾: '十',
	佰: '百',
	仟: '千',
};
const ONES = '一二三四五六七八九';

/** The number that is written; said vaguely, the least: 数百 and 百余 are 100, 十七八 is 17, 两三千 2000. */
export function readNumeral(said: string): number | undefined {
	const plain = [...said.replace(/[,\s+来把]|[好大]几|个(?=亿)/g, '')].map((sign) => FORMAL[sign] ?? sign).join('');
	if (plain === '十几二十') return 10;
	if (/^[一二三]五$/.test(plain)) return fromChineseNumerals(plain[0] ?? '');
	const short = /^(.*[一二两三四五六七八九\d])([百千万])([一二三四五六七八九1-9])([万亿]?)$/.exec(lowerOfPair(plain));
	if (short !== null) return exactly(shortened(short));
	const few = plain.replace(/十几/, '十').replace(/[数几](?=[十百千万亿])/, '一');
	const [whole = '', decimals] = few.split('点');
	const value = fromChineseNumerals(lowerOfPair(whole));
	const scale = /[万亿]+$/.exec(decimals ?? '')?.[0] ?? '';
	const places = (decimals ?? '').slice(0, (decimals ?? '').length - scale.length);
	if (decimals === undefined || value === undefined) return value;
	const fraction = Number(`0.${[...places].map((digit) => fromChineseNumerals(digit) ?? 0).join('')}`);
	return exactly((value + fraction) * (scale === '' ? 1 : (fromChineseNumerals(`一${scale}`) ?? 1)));
}

/** What the last digit written stands for: 160.31万 is written to the hundred, 960 to the one. */
export function stepOf(number: string): number {
	const scale = /[十百千万亿]+(?=[多余来\s]*\+?$)/.exec(number)?.[0] ?? '';
	const unit = scale === '' || !/\d/.test(number) ? 1 : (fromChineseNumerals(`一${scale}`) ?? 1);
	return unit / 10 ** (/\.(\d+)/.exec(number)?.[1]?.length ?? 0);
}

/** 960 is round to the ten, 2万 to the ten thousand: a word such as 多 is about that place. */
export function roundedTo(value: number): number {
	let place = 1;
	while (value !== 0 && Number.isInteger(value) && value % (place * 10) === 0) place *= 10;
	return place;
}

/** Free of what adding and multiplying leaves behind the last place. */
export function exactly(value: number): number {
	return Number(value.toPrecision(12));
}

/** 一万三 is 13000, 两百五 is 250. */
function shortened([, head = '', scale = '', ones = '', tail = '']: RegExpExecArray): number {
	const place = fromChineseNumerals(`一${scale}`) ?? 1;
	return (
		((fromChineseNumerals(`${head}${scale}`) ?? 0) + ((fromChineseNumerals(ones) ?? 0) * place) / 10) *
		(tail === '' ? 1 : (fromChineseNumerals(`一${tail}`) ?? 1))
	);
}

function lowerOfPair(whole: string): string {
	return whole
		.replace(/三五(?=[十百千万亿])/, '三')
		.replace(/([一两二三四五六七八])([两二三四五六七八九])(?=[十百千万亿]|$)/, (both, low: string, high: string) =>
			ONES.indexOf(high.replace('两', '二')) === ONES.indexOf(low.replace('两', '二')) + 1 ? low : both,
		);
}
