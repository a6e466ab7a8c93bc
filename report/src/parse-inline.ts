/** What stands in double brackets: `[[id]]`, `[[id|as=exact]]`, `[[?id|holds|fails]]`, `[[=literal]]`, `[[year+1]]`, `[[period]]`, `[[~word]]`, `[[closes]]`, `[[street]]`, `[[bodies]]`, `[[.field|words]]`. */
import { findQuantities, type Text, text } from '@yibenzhang/engine';
import type { Place } from './place.ts';
import type { ReportProblem, TemplateInline } from './template.ts';

export interface ReadInline {
	readonly content: readonly TemplateInline[];
	readonly problems: readonly ReportProblem[];
}

const TYPED = text(
	'数量不能直接写入报告：请用 [[数字标识]]；并非数量的写作 [[=原文]]',
	'A quantity is not typed into a report: use [[figure]]; what is none is written [[=as it stands]]',
);
const NUMBERED = text('序号由系统编排：标题用 #，分点用 - 开头', 'Numbering is made by the book: write # for a heading and - for a point');
const UNCLOSED = text('“[[”没有对应的“]]”', '“[[” without its “]]”');
const UNKNOWN = text('方括号里的写法无法识别', 'What stands in the brackets is not understood');

/** `inEach`: fields of a record may be named. `from` is where the part begins in the whole text. */
export function parseInline(part: string, { from, place, inEach }: { from: number; place: (index: number) => Place; inEach: boolean }): ReadInline {
	const content: TemplateInline[] = [];
	const problems: ReportProblem[] = [];
	const refuse = (index: number, words: string, message: Text) => problems.push({ ...place(from + index), text: words, message });
	const refuseQuantities = (words: string, index: number) => {
		for (const found of findQuantities(words)) {
			refuse(index + found.index, found.text, found.kind === 'quantity' ? TYPED : NUMBERED);
		}
	};
	// A run that is cut by brackets is still one to the reader: what lies around them is scanned apart, so that places stay true.
	let index = 0;
	while (index < part.length) {
		const open = part.indexOf('[[', index);
		const words = part.slice(index, open < 0 ? part.length : open);
		if (words !== '') {
			content.push({ type: 'text', text: words.replace(/\s*\n\s*/g, '') });
			refuseQuantities(words, index);
		}
		if (open < 0) {
			break;
		}
		const close = part.indexOf(']]', open);
		if (close < 0) {
			refuse(open, part.slice(open, open + 12), UNCLOSED);
			content.push({ type: 'text', text: part.slice(open) });
			break;
		}
		const inside = part.slice(open + 2, close);
		const inline = readBrackets(inside, place(from + open), inEach);
		if (inline === undefined) {
			refuse(open, `[[${inside}]]`, UNKNOWN);
		}
		content.push(inline ?? { type: 'text', text: `[[${inside}]]` });
		if (inline?.type === 'claim' || inline?.type === 'field') {
			const bar = inside.indexOf('|');
			if (bar >= 0) {
				refuseQuantities(inside.slice(bar + 1), open + 2 + bar + 1);
			}
		}
		index = close + 2;
	}
	return { content, problems };
}

function readBrackets(inside: string, at: Place, inEach: boolean): TemplateInline | undefined {
	if (inside.startsWith('=')) {
		return inside.length > 1 ? { type: 'literal', text: inside.slice(1) } : undefined;
	}
	const time = /^(year|period)(?:([+-])([1-9]))?$/.exec(inside);
	if (time) {
		return { type: time[1] === 'year' ? 'year' : 'period', shift: time[3] === undefined ? 0 : Number(`${time[2]}${time[3]}`) };
	}
	if (inside === 'closes' || inside === 'street' || inside === 'bodies') {
		return { type: inside };
	}
	if (/^~[a-z][a-z0-9_]*$/.test(inside)) {
		return { type: 'word', word: inside.slice(1), at };
	}
	const [head = '', ...rest] = inside.split('|');
	if (/^\?[a-z][a-z0-9_]*$/.test(head)) {
		const [holds, fails] = rest;
		return rest.length === 2 && holds && fails ? { type: 'claim', figure: head.slice(1), holds, fails, at } : undefined;
	}
	if (/^\.[a-z][a-z0-9_]*$/.test(head)) {
		const words = rest[0] ?? '{}';
		return inEach && rest.length <= 1 && words.includes('{}') ? { type: 'field', field: head.slice(1), words, at } : undefined;
	}
	if (/^[a-z][a-z0-9_]*$/.test(head)) {
		const exact = rest[0] === 'as=exact';
		return rest.length === 0 || (rest.length === 1 && exact) ? { type: 'figure', figure: head, exact, at } : undefined;
	}
	return undefined;
}
