/** Every quantity of a text, and what only looks like one with the reason why it is none. */
import type { NotAFigure, ReadNumber, Stretch } from './draft.ts';
import { NOT_FIGURES } from './not-figures.ts';
import { readQuantity } from './number-grammar.ts';
import { SILENT_WORDS } from './silent-words.ts';

const BEGINS =
	/[\d〇零一二两双三四五六七八九十百千万亿数几半壹贰叁肆伍陆柒捌玖拾佰仟第统唯单专逐同不之如合划归整进更每某任另下上新这那哪其再翻增提扩星礼周张李王老丢接朝成家A-Za-z〔[(【“"「国省县乡过近超大门中央多前后头凌傍晚近早打锻锤培组京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼走闯探蹚开五四hw-]/;
const QUOTED = /[“"「『]([^”"」』。;；\n]{1,24})[”"」』]|《[^》\n]{1,60}》/g;
const NUMERAL = /[\d半一二两三四五六七八九十百千万]/;
const MARKS = [
	/(?<=(?:^|\n)\s*)(?:[(][〇零一二三四五六七八九十\d]{1,3}[)]|[〇零一二三四五六七八九十]{1,3}、|\d{1,2}(?:[.、](?!\d)|\.(?=\d+\s*(?![万亿千百余多个元米吨件人名亩倍度平公小户次年天折成岁斤克])[\u4e00-\u9fff])(?:\d+\.?)*)|[①-⑳])/y,
	/(?<=[。;；:\n,，]\s*|^\s*)(?:[一二三四五六七八九十]{1,3}(?:是|要(?=[\u4e00-\u9fff]))|其[一二三四五六七八九十](?=[,，是、]))/y,
	/(?<=[。;；:\n,，\u4e00-\u9fff]\s*)[(]\d{1,2}[)](?=[\u4e00-\u9fff])/y,
	/(?<=[。;；:\n]\s*)\d{1,2}[.、](?=\s?[\u4e00-\u9fff])/y,
];

export function readNumbers(text: string, plain: string): ReadNumber[] {
	const quotes = quotedIn(plain);
	const found: ReadNumber[] = [];
	const none = (start: number, end: number, not: NotAFigure) => {
		found.push({
			start,
			end,
			text: text.slice(start, end),
			value: firstValue(plain.slice(start, end)),
			unit: '',
			bounds: NO_BOUNDS,
			about: false,
			scaled: false,
			not,
		});
	};
	let index = 0;
	while (index < plain.length) {
		if (!BEGINS.test(plain[index] ?? '')) {
			index += 1;
			continue;
		}
		const mark = MARKS.map((pattern) => matchAt(pattern, plain, index)).find((each) => each !== undefined);
		if (mark !== undefined) {
			none(index, index + mark.length, 'numbering');
			index += mark.length;
			continue;
		}
		const quote = quotes.find(({ start, end }) => start <= index && index < end);
		if (quote !== undefined && NUMERAL.test(plain[index] ?? '')) {
			none(quote.start, quote.end, 'name');
			index = quote.end;
			continue;
		}
		const other = NOT_FIGURES.map(({ not, pattern }) => ({ not, said: matchAt(pattern, plain, index) })).find(({ said }) => said !== undefined && said !== '');
		if (other?.said !== undefined) {
			none(index, index + other.said.length, other.not);
			index += other.said.length;
			continue;
		}
		const silent = matchAt(SILENT_WORDS, plain, index);
		if (silent !== undefined) {
			index += silent.length;
			continue;
		}
		const quantity = readQuantity(plain, index);
		if (quantity === undefined) {
			index += 1;
			continue;
		}
		const { end, ...rest } = quantity;
		found.push({ start: index, end, text: text.slice(index, end), ...rest, unit: rest.unit.replace('(', '（').replace(')', '）') });
		index = end;
	}
	return found;
}

const NO_BOUNDS = { from: 0, to: 0, with_end: true };

function matchAt(pattern: RegExp, plain: string, index: number): string | undefined {
	pattern.lastIndex = index;
	return pattern.exec(plain)?.[0];
}

/** Short quotations and titles of documents: what is counted in them is part of a name. */
function quotedIn(plain: string): Stretch[] {
	return [...plain.matchAll(QUOTED)].map((match) => ({ start: match.index + 1, end: match.index + match[0].length - 1 }));
}

function firstValue(said: string): number {
	return Number(/\d+(?:\.\d+)?/.exec(said)?.[0] ?? 0);
}
