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
const MEASURE = [
	'百分点|平方米|平方公里|立方米|公里|公顷|千米|厘米|毫米|公斤|小时|分钟|季度|人次|人份|场次|户次|车次|批次|班次|元|角钱|米|亩|斤|吨|克',
	'个|项|件|次|场|人|名|位|户|家|条|份|宗|起|例|处|所|座|间|栋|幢|套|台|辆|艘|支|张|本|册|批|期|轮|类|种|届|级|岁|组|笔|倍|番|成|年|月|日|天|周|秒|只|棵|株|盏|幅|篇|封|桶|袋|箱|瓶|盒|部|队|片|村|镇|街|校',
].join('|');

/** Words that hold a numeral and a measure word and yet count nothing. */
const WORDS =
	/万家灯火|千家万户|万户千家|家家户户|一家亲|一成不变|一部分|一本正经|百年大计|十分|万一|千万要|一起(?!案|事|火|交通|治安|纠纷|信访)|半成品|万人空巷|万年青/y;
/** After these 一 belongs to the word before it, or merely points: 统一, 唯一, 每一个, 这一项. */
const BEFORE_ONE = /[统唯单同专如之合划归逐每某这那另任哪进]$/;

const DIGITS = /[\p{Nd}\p{No}\p{Nl}]/uy;
const WITH_DIGITS = new RegExp(
	`[\\p{Nd}\\p{No}\\p{Nl}](?:[\\p{Nd}\\p{No}\\p{Nl}.,，．%‰％${NUMERAL}多余来几](?<![,，.．](?![\\p{Nd}])))*(?:${MEASURE})?`,
	'uy',
);
const FRACTION = new RegExp(`[${NUMERAL}]+分之[${NUMERAL}\\d]+`, 'y');
const RUN = new RegExp(`[${NUMERAL}]+[多余来几]?(?:${MEASURE})?`, 'y');
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
