import { MEASURE_WORDS } from './measure-words.ts';

/**
 * Finds what reads as a quantity in running text. A quantity is: digits of any script; two or more Chinese numerals in a row; or
 * one with a measure word, 多 or 余 behind it. So 三农 and 一体 are none, 三项 and 十余 are. Numbering that was typed (一是, 一、)
 * is found too, for headings and points number themselves.
 */
export interface FoundQuantity {
	readonly kind: 'quantity' | 'numbering';
	readonly index: number;
	readonly text: string;
}

const NUMERAL = '零一二三四五六七八九十百千万亿两俩仨廿卅半壹贰叁肆伍陆柒捌玖拾佰仟';
/** 三级, 三镇 are quantities here too: who writes them says that they are none. */
const MEASURE = `${MEASURE_WORDS.afterOne}|级|届|成|番|村|镇|街|校|只|月|日|周`;

/** Words that hold a numeral and a measure word and yet count nothing. */
const WORDS =
	/万家灯火|千家万户|万户千家|家家户户|一家亲|一成不变|一部分|一本正经|百年大计|十分|万一|千万要|一起(?!案|事|火|交通|治安|纠纷|信访)|半成品|万人空巷|万年青/y;
/** After these 一 belongs to the word before it, or merely points: 统一, 唯一, 每一个, 这一项. */
const BEFORE_ONE = /[统唯单同专如之合划归逐每某这那另任哪进]$/;

const DIGITS = /[\p{Nd}\p{No}\p{Nl}]/uy;
const WITH_DIGITS = new RegExp(
	`[\\p{Nd}\\p{No}\\p{Nl}](?:[\\p{Nd}\\p{No}\\p{Nl}.,，．%‰％${NUMERAL}多余来几](?<![,，.．](?![\\p{Nd}])))*(?:${MEASURE_WORDS.any})?`,
	'uy',
);
const FRACTION = new RegExp(`[${NUMERAL}]+分之[${NUMERAL}\\d]+`, 'y');
const RUN = new RegExp(`[${NUMERAL}]{2,}[多余来几]?(?:${MEASURE_WORDS.afterMany}|${MEASURE})?|[${NUMERAL}][多余来几]?(?:${MEASURE})?`, 'y');
const COUNTED = new RegExp(`^(?:[${NUMERAL}]{2,}|[${NUMERAL}][多余]|[${NUMERAL}][来几]?(?:${MEASURE}))`);
const ORDINAL = new RegExp(`第[${NUMERAL}]+(?:${MEASURE})?`, 'y');
const TYPED_POINT = new RegExp(`[${NUMERAL}]+是(?!否|非)`, 'y');
const TYPED_HEADING = new RegExp(`[（(]?[${NUMERAL}]+[）)]?[、．.]|[（(][${NUMERAL}]+[）)]`, 'y');

/** In the order in which they stand; none overlap. */
export function findQuantities(text: string): FoundQuantity[] {
	const found: FoundQuantity[] = [];
	let index = 0;
	const at = (pattern: RegExp): string | undefined => {
		pattern.lastIndex = index;
		return pattern.exec(text)?.[0];
	};
	while (index < text.length) {
		const starts = /(?:^|[。；;！？:：\n])\s*$/.test(text.slice(0, index));
		const typed = starts ? (at(TYPED_POINT) ?? (/(?:^|\n)\s*$/.test(text.slice(0, index)) ? at(TYPED_HEADING) : undefined)) : undefined;
		const passed = at(WORDS) ?? at(ORDINAL);
		const quantity = at(DIGITS) === undefined ? (at(FRACTION) ?? counted(at(RUN), text.slice(0, index))) : at(WITH_DIGITS);
		if (typed !== undefined) {
			found.push({ kind: 'numbering', index, text: typed });
		} else if (passed === undefined && quantity !== undefined) {
			found.push({ kind: 'quantity', index, text: quantity });
		}
		index += (typed ?? passed ?? quantity ?? [...text.slice(index, index + 2)][0] ?? ' ').length;
	}
	return found;
}

function counted(run: string | undefined, before: string): string | undefined {
	if (run === undefined || (run.startsWith('一') && BEFORE_ONE.test(before))) {
		return undefined;
	}
	return COUNTED.test(run) ? run : undefined;
}
