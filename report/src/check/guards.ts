/** Numbers that speak of what a figure counts and yet are not its value: a plan, a change, a share of it, another time, one community. */
import type { Period, Text } from '@yibenzhang/engine';
import { text } from '@yibenzhang/engine';
import type { ReadClaim, ReadNumber, Stretch } from './draft.ts';
import { sentenceAt } from './layout.ts';
import type { ReadDraft } from './read-draft.ts';
import type { Surroundings } from './surroundings.ts';

const PLANNED = /(?:计划(?!投资|总投资)|力争|争取|拟|预计(?!达产|年产)|目标|将(?!其|近)|确保(?!无|不)|下一步|明年|明后年|来年|到20\d\d年)[^,，。;；]{0,20}$/;
const CHANGED = /(?:增加|增长|减少|下降|上升|提高|提升|压减|净增|多出|少于|同比|环比|缩短|延长)(?:了|到|至|幅度|约|近|超过|仅)*$/;
const EACH = /(?:每(?:人|户|名|个|月|周|天|年|季度|场|次|社区|村)|人均|户均|平均|日均|月均|场均)[^,，。;；]{0,10}$/;
const PART_OF_YEAR = /上半年|下半年|前三季度|[一二三四]季度|本月|当月|上月|上周|本周|春节|元旦|国庆|期间(?!,|，)/;
const BEFORE_YEAR = /去年|上年(?!度)|前年|往年|历年|近[一两三五十\d]+年|[一两三五十]年来/;
const OTHERS = /(?:全市|全县|全区|全省|全国|我市|我县|我区|全镇|市级|省级)(?:共|各|现有|共有)?$/;

export interface Asked {
	readonly period: Period;
	/** Names of communities and sections: what is said of one of them is not the whole. */
	readonly parts: readonly string[];
}

/** Why the number is not that figure's value, in words. */
export function meantOtherwise(draft: ReadDraft, number: ReadNumber, around: Surroundings, { period, parts }: Asked): Text | undefined {
	const { clause } = around;
	if (around.planned || PLANNED.test(clause)) return text('说的是计划，不是已有的数', 'It is planned, not counted');
	if (CHANGED.test(clause) && number.unit !== '%') return text('说的是增减，不是总数', 'It is a change, not the whole');
	if (EACH.test(clause)) return text('说的是平均数', 'It is an average');
	return ofAnother(draft, number, clause, { period, parts });
}

/** Of the rest alone: 其余均已办结 tells nothing of the whole. */
const THE_REST = /(?:其余|剩余|余下|其他)[^,，。;；]{0,8}$/;

/** Why a claim is not about what the figure counts, in words. */
export function claimedOfAnother(draft: ReadDraft, claim: ReadClaim, { clause }: Surroundings, asked: Asked): Text | undefined {
	return THE_REST.test(clause) ? text('说的只是其余部分', 'It is about the rest only') : ofAnother(draft, claim, clause, asked);
}

/** Another time, another office, one community. */
function ofAnother({ plain }: ReadDraft, { start }: Stretch, clause: string, { period, parts }: Asked): Text | undefined {
	const before = plain.slice(sentenceAt(plain, start).start, start);
	const wholeYear = period.from_on.endsWith('-01-01') && period.from_on.slice(0, 4) === period.until_on.slice(0, 4) && /^\d{4}$/.test(period.id);
	if (BEFORE_YEAR.test(before)) return text('说的是别的年份', 'It is about another year');
	if (wholeYear && PART_OF_YEAR.test(before)) return text('说的只是一年中的一段', 'It is about a part of the year only');
	const year = [...before.matchAll(/((?:19|20)\d{2})年/g)].at(-1)?.[1];
	if (year !== undefined && !(period.from_on.slice(0, 4) <= year && year <= period.until_on.slice(0, 4))) return text(`说的是${year}年`, `It is about ${year}`);
	if (OTHERS.test(clause)) return text('说的不是本单位', 'It is not about this office');
	const part = parts.find((name) => before.includes(name) && !new RegExp(`${name}[^,，。;；]{0,12}(?:等|、)`).test(before));
	return part === undefined ? undefined : text(`说的只是${part}`, `It is about ${part} only`);
}
