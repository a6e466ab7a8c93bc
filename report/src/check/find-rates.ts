/** Percentages that do not follow from the numbers beside them, or whose base nobody can find. */
import { measureClass, text } from '@yibenzhang/engine';
import type { DraftFinding, ReadNumber } from './draft.ts';
import { beginOf } from './layout.ts';

/** What a share is called: 完工率, 办结率. Its first words name the part. */
const RATE =
	/(?<=[,，、(]\s?)([\u4e00-\u9fff]{2,4}?)(?:率|比例|比重|占比)(?:分别|均|已|高|提升|提高|上升|保持|稳定|都)?(?:达到了?|达|为|是|至|到|在|超过|超|约|近|有)?$/;
const SHARE = /占(?:比|总数|全部|全年|总量|总额|总人数|总户数|全街道|辖区)?[^\d，,。;；]{0,8}(?:的)?(?:达到|达|为|约|近|超过)?$/;
const PROGRESS =
	/(?:任务|目标|计划|年度|全年|指标|时序|序时)[^\d，,。;；]{0,6}(?:的|进度|完成率|完成比例|完成度)(?:达到|达|为|已达|约)?$|(?:任务|计划|投资|工程|形象|时序|序时)进度(?:达到|达|为|已达|约)?$/;
const CHANGE = /(?:同比|环比|比上年|较上年|比去年|较去年|增长|增加|下降|减少|提高|上升|提升|降低|增幅|降幅|增速|上浮|下浮|跌|涨|回落)[^\d，,。;；]{0,6}$/;
const TARGET = /任务|目标|计划|指标|应/;

export function findRateFaults(plain: string, quantities: readonly ReadNumber[]): DraftFinding[] {
	return quantities.flatMap((rate, at): DraftFinding[] => {
		const before = plain.slice(Math.max(0, rate.start - 24), rate.start);
		if (rate.unit !== '%' || CHANGE.test(before) || !/^\d|^百分之/.test(rate.text)) return [];
		const near = neighbours(plain, quantities, at);
		if (PROGRESS.test(before)) {
			const behind = /^[^,，。;；\n]{0,16}/.exec(plain.slice(rate.end))?.[0] ?? '';
			const known =
				near.some(({ number, words }) => TARGET.test(words) && number.value > 0) || (TARGET.test(behind) && /\d/.test(behind)) || dividesAny(rate, near);
			return known || rate.value === 100 ? [] : [missing(rate)];
		}
		const name = RATE.exec(before)?.[1] ?? (SHARE.test(before) ? '' : undefined);
		if (name === undefined || rate.value === 100) return name === undefined ? [] : hundred(rate, name, near);
		const part = near.findIndex(({ words }) => name !== '' && stems(name).some((stem) => words.includes(stem)));
		const whole =
			part === -1
				? -1
				: near.findIndex(({ number }, index) => index !== part && sameKind(number, near[part]?.number) && number.value >= (near[part]?.number.value ?? 0));
		if (part !== -1 && whole !== -1 && !dividesAny(rate, near)) return [wrong(rate, near[part]?.number as ReadNumber, near[whole]?.number as ReadNumber)];
		return [];
	});
}

interface Neighbour {
	readonly number: ReadNumber;
	/** What stands before it, back to the number before. */
	readonly words: string;
}

/** The numbers of the same sentence before the rate that are no shares, the nearest first. */
function neighbours(plain: string, quantities: readonly ReadNumber[], at: number): Neighbour[] {
	const found: Neighbour[] = [];
	const rate = quantities[at] as ReadNumber;
	for (let index = at - 1; index >= 0 && found.length < 4; index -= 1) {
		const number = quantities[index] as ReadNumber;
		if (/[。\n]/.test(plain.slice(number.end, rate.start))) break;
		const from = Math.max(quantities[index - 1]?.end ?? 0, beginOf(plain, number.start, '。;；\n'));
		const measure = /^[^,，。;；、\n\d]{0,8}/.exec(plain.slice(number.end))?.[0] ?? '';
		if (number.unit !== '%') found.push({ number, words: `${plain.slice(from, number.start)}${measure}` });
	}
	return found;
}

function stems(name: string): string[] {
	return name.length <= 3 ? [name.slice(-2)] : [name.slice(-2), name.slice(0, 2)];
}

function sameKind(a: ReadNumber, b: ReadNumber | undefined): boolean {
	return b !== undefined && measureClass(a.unit) === measureClass(b.unit);
}

function dividesAny(rate: ReadNumber, near: readonly Neighbour[]): boolean {
	return near.some(({ number: part }) => near.some(({ number: whole }) => part !== whole && whole.value > 0 && fits(rate, part, whole)));
}

function fits({ bounds: { from, to } }: ReadNumber, part: ReadNumber, whole: ReadNumber): boolean {
	const [least, most] = [(part.bounds.from / whole.bounds.to) * 100, (part.bounds.to / whole.bounds.from) * 100];
	return least <= to + 1e-9 && most >= from - 1e-9;
}

/** 100 % of what is not all of it. */
function hundred(rate: ReadNumber, name: string, near: readonly Neighbour[]): DraftFinding[] {
	const part = near.findIndex(({ words }) => name !== '' && stems(name).some((stem) => words.includes(stem)));
	const whole = near[part + 1];
	if (part !== 0 || whole === undefined || !sameKind(whole.number, near[0]?.number) || /其中/.test(whole.words)) return [];
	return dividesAny(rate, near) || whole.number.value < (near[0]?.number.value ?? 0) ? [] : [wrong(rate, near[0]?.number as ReadNumber, whole.number)];
}

function missing({ start, end, text: said }: ReadNumber): DraftFinding {
	return {
		kind: 'base_missing',
		start,
		end,
		message: text(`${said}没有写明任务数（基数），读者无法核对`, `${said} is given without the target it is measured against`),
	};
}

function wrong({ start, end, text: said }: ReadNumber, part: ReadNumber, whole: ReadNumber): DraftFinding {
	const right = Number(((part.value / whole.value) * 100).toFixed(2));
	return {
		kind: 'base_missing',
		start,
		end,
		message: text(`${part.text}占${whole.text}应为${right}%，与${said}不符`, `${part.text} of ${whole.text} is ${right}%, not ${said}`),
	};
}
