/** Parts against their whole: 共172件，其中…5件、…6件、…161件; …20件、…30件，合计60件. */
import { text } from '@yibenzhang/engine';
import type { DraftFinding, ReadNumber } from './draft.ts';

const OPENS = /^[^。;；\n\d]{0,16}?(?:其中|包括|包含|分别(?:是|为|有)|具体为|分为|由(?=[^,，。;；\n]{0,60}组成))/;
const ADDED_UP = /(?:合计|共计|总计|总共|一共)[^\d，,。;；、]{0,8}$/;
const PEOPLE = ['人', '名', '位'];
/** Then there are others that nobody counted. */
const NOT_ALL = /等|其余|其他|其它|主要|重点|部分|既|又|同时|交叉|重复|兼/;
/** What one may be beside being something else: parts so named overlap and leave some out. */
const ATTRIBUTE = /女|男|大学|少数民族|岁|本科|大专|硕士|研究生|学历|年轻|青年|老年|骨干|先进|优秀|退役|农民工|外来|县级|市级|省级|国家级|以上|以下/;
/** Below this share of the whole nobody would think that the parts are all. */
const NEARLY_ALL = 0.8;

export function findPartFaults(plain: string, quantities: readonly ReadNumber[]): DraftFinding[] {
	return quantities.flatMap((whole, at) => {
		if (whole.unit === '%') return [];
		const found = ADDED_UP.test(plain.slice(Math.max(0, whole.start - 16), whole.start))
			? partsBefore(plain, quantities, at)
			: partsBehind(plain, quantities, at);
		return found === undefined ? [] : faultOf(plain, whole, found);
	});
}

interface Parts {
	readonly parts: readonly ReadNumber[];
	/** All of them for certain: 分别为, 合计. */
	readonly all: boolean;
}

function partsBehind(plain: string, quantities: readonly ReadNumber[], at: number): Parts | undefined {
	const whole = quantities[at] as ReadNumber;
	const behind = plain.slice(whole.end, quantities[at + 1]?.start ?? whole.end);
	const opens = OPENS.exec(behind);
	if (opens === null) return undefined;
	const stop = /[。;；\n]/.exec(plain.slice(whole.end))?.index ?? plain.length;
	const parts: ReadNumber[] = [];
	let previous = whole.end;
	for (const number of quantities.slice(at + 1)) {
		const between = plain.slice(previous, number.start);
		if (number.unit === '%' || number.start >= whole.end + stop || (parts.length > 0 && /其中|包括|共|累计|合计|同时|另|此外|全年|今年|还/.test(between)))
			break;
		previous = number.end;
		if (alike(number, whole)) parts.push(number);
		else if (parts.length === 0) return undefined;
	}
	return { parts, all: /分别|分为|由|具体为/.test(opens[0]) };
}

/** Those of the same sentence right before the total, one after another. */
function partsBefore(plain: string, quantities: readonly ReadNumber[], at: number): Parts | undefined {
	const whole = quantities[at] as ReadNumber;
	const parts: ReadNumber[] = [];
	let next = whole.start;
	for (const number of quantities.slice(0, at).reverse()) {
		if (/[。;；\n]/.test(plain.slice(number.end, next)) || !alike(number, whole)) break;
		parts.unshift(number);
		next = number.start;
	}
	return parts.length < 2 ? undefined : { parts, all: true };
}

function alike(a: ReadNumber, b: ReadNumber): boolean {
	return a.unit === b.unit || (PEOPLE.includes(a.unit) && PEOPLE.includes(b.unit));
}

function faultOf(plain: string, whole: ReadNumber, { parts, all }: Parts): DraftFinding[] {
	if (parts.length === 0) return [];
	const [least, most] = [sum(parts.map(({ bounds }) => bounds.from)), sum(parts.map(({ bounds }) => bounds.to))];
	const span = { start: Math.min(whole.start, parts[0]?.start ?? whole.start), end: Math.max(whole.end, parts.at(-1)?.end ?? whole.end) };
	const words = plain.slice(span.start, span.end + 2);
	const added = Number(sum(parts.map(({ value }) => value)).toPrecision(12));
	const fault = (zh: string, en: string): DraftFinding[] => [{ kind: 'parts_do_not_add_up', ...span, message: text(zh, en) }];
	if (parts.length === 1 && !all) {
		return least > whole.bounds.to
			? fault(`其中的${parts[0]?.text}比总数${whole.text}还多`, `The part ${parts[0]?.text} is more than the whole ${whole.text}`)
			: [];
	}
	if (parts.length === 1 || (least <= whole.bounds.to && most >= whole.bounds.from)) return [];
	if (added < whole.value && !all && (NOT_ALL.test(words) || ATTRIBUTE.test(words) || added < whole.value * NEARLY_ALL)) return [];
	if (added > whole.value && /重复|交叉|既|又|同时|兼/.test(words)) return [];
	return fault(
		`${parts.map(({ text: said }) => said).join('、')}相加为${shown(added, whole.unit)}，与${whole.text}不符`,
		`${parts.map(({ text: said }) => said).join(', ')} add up to ${shown(added, whole.unit)}, not to ${whole.text}`,
	);
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function shown(value: number, unit: string): string {
	const wan = unit === '元' && value >= 10_000;
	return `${(wan ? value / 10_000 : value).toLocaleString('en-US', { maximumFractionDigits: 6, useGrouping: false })}${wan ? '万' : ''}${unit}`;
}
