/** What every pattern of a claim is made of: signs, ends, the ones that are counted, and how patterns are put together. */
import { HELD } from './claim-words.ts';
import type { ReadClaim } from './draft.ts';

export const HAN = '[\\u4e00-\\u9fff]';
/** A sign of the clause, or a whole short quotation in it; a number in digits ends a claim. */
export const SIGN = '(?:[^,，。;；:、!?\\n“”"()《》|\\d]|“[^”\\n]{1,16}”|"[^"\\n]{1,16}")';
export const REST = `${SIGN}{0,30}`;
/** Where the clause, or a member of its list, ends. */
export const ENDS = '(?=[、,，。;；:!?\\n”")（）]|$)';
/** Measure words behind 一 where not even one is missing or happened. */
export const ONE =
	'[例起人户件宗次处名家个村条项头只座间笔栋份期天日分滴粒辆台所位环趟斤亩张岗餐节堂根片套剂块首小时分钟顿批桩家股寸丝毫把缕床袋本册棵株瓶声响字]';
/** 病人均治愈 is said of each, 人均 is an average. */
const EACH_OF_PEOPLE = '(?<=[人户])(?=均(?:已|[^,，。;；]{0,6}[签落纳到获用搬参有实接亮愈返退办完通脱回治])[^,，。;；\\d百千万]*(?:[,，。;；]|$))';
const EACH_OF_COUNTED = '(?<=\\d[余多]?[人户])(?=均[^,，。;；\\d]*(?:[,，。;；]|$))';
/** 均, 皆 and 都, not in words of other meaning: 人均, 首都. */
export const BOTH = [
	`(?:(?<![平人户日月年亩])|${EACH_OF_PEOPLE}|${EACH_OF_COUNTED})均(?!衡|匀|等|值|价|线|分|摊|势|质)`,
	'皆(?!大)',
	'(?<![首成古故京帝国旧新迁定])都(?![市江匀城柏])',
].join('|');
/** Behind 均 and 都 these describe, compare or wish; nothing is said to be done. */
export const NOT_BEHIND_BOTH = [
	'(?![居高低超来由为以是不未没无零创位属系呈占优好大说夸道讲想觉知希盼期问笑哭去会能要很变乐应须必把认愿喜爱像快怕需盼等叫称赞抢争围跑])',
	'(?!可(?!网|办|在线|线上|查|追溯|享|一次|就近|及时|随))',
	`(?!达\\S{0,3}\\d|成(?!立|功|交)|如(?!期|数|约|实|愿)|在(?!\\S{0,10}(?:[内前时]|以下|以上|当|现场|第一))|有(?!${HELD}))`,
].join('');

/** 尚未, 仍未 tell what is still to be done; 淹没 is no negation. */
export const NOT_YET = '(?<![尚还仍暂罚淹沉吞埋湮覆隐])';

export interface Pattern {
	readonly says: ReadClaim['says'];
	readonly pattern: RegExp;
}

/** That all was done, in any of these ways. */
export function all(...ways: readonly string[]): Pattern {
	return { says: 'all', pattern: new RegExp(ways.join('|'), 'gu') };
}

/** That nothing happened, in any of these ways. */
export function none(...ways: readonly string[]): Pattern {
	return { says: 'none', pattern: new RegExp(ways.join('|'), 'gu') };
}
