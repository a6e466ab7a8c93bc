/** How Chinese says that nothing happened: a negation with what nobody wants, with what did not befall, with one. */
import { ENDS, HAN, NOT_YET, none, ONE, type Pattern, REST, SIGN } from './claim-signs.ts';
import { BEFALLS, DONE, ENDED, LACKING, LACKS, LACKS_LATER, NAMED_UNWANTED, PRAISED, STOPS, TELLS, UNWANTED } from './claim-words.ts';

/** In the order in which they hold their places. */
export const NOTHING_HAPPENED: readonly Pattern[] = [
	// 无一人掉队, 没有一起, 未造成一人伤亡
	none(
		`(?<!万)(?:从)?(?:无一|(?:没有|未有|没)一)(?!日|天不|次性|刻|时|技|套|支|流|种|手|分耕|[个件条家本座处支](?:完整|成熟|统一|像样|固定|现成|正规)|不(?!满|良|适|服)|点|定|般|样|起色|处不|人不(?!满)|户不(?!满)|个不(?!满))(?:${ONE}(?![一二三]))?${SIGN}{1,24}`,
		`${NOT_YET}(?:从?未|从?没)有?(?!进一|统一|及|能|有?一)(?:给${HAN}{1,6})?${HAN}{1,3}?一(?!次性|分耕|步|致|体|定|样|般)(?:${ONE}|库|坝|砖|张白条)${REST}`,
	),
	// 未发生, 从未发现, 没有新增
	none(
		`${NOT_YET}(?:从来没有|从来没|从未|从没|未曾|不曾|再未|再没有?|没有|未|没)(?:再|曾)?(?:因${HAN}{1,12}?)?(?:${TELLS})(?!\\s?\\d)(?:过)?(?:一${ONE})?(?:[^,，。;；!?\\n\\d]{0,36})`,
		`(?<![尚还仍他她我])从未${HAN}{1,16}`,
	),
	// 未拉闸限电, 没停过一天
	none(`${NOT_YET}(?:从未|从没|未曾|不曾|再未|没有|没|未)(?:再|曾|因${HAN}{1,12}?)?(?:${BEFALLS})(?!\\s?\\d)(?![的者])${REST}`),
	// 没有投诉, 未见异常, 不存在拖欠: the unwanted thing ends the clause
	none(
		`${NOT_YET}(?:从来没有|从没有|没有|没|未见|未有|未闻|未遇|不存在|不见|再无|并无|查无|(?:看|见|找|听|闻|查|捞)不到)(?:人|任何|过|再有?|新的?|再)?${SIGN}{0,16}?(?:${NAMED_UNWANTED})(?:的)?(?:问题|现象|情况|情形|事件|行为|案件|发生|报告|记录|出现|垃圾|病例)?${ENDS}`,
		`(?:不存在|未见|未有|看不到|见不到)(?:任何|新的?)?${SIGN}{0,12}?(?:${NAMED_UNWANTED})${REST}`,
		`${NOT_YET}没有?(?:什么)?(?:异议|意见|怨言|二话)${ENDS}`,
	),
	// 无人掉队
	none(`(?:无人|没有人|没人)(?:再|因${HAN}{1,6}?)?(?:叫苦|喊累|叫屈|抱怨|提出|退缩|上访|信访|转为|${BEFALLS}|(?:乱|再)?(?:${NAMED_UNWANTED}))${REST}`),
	// 未塌方: whatever else did not come about, unless it was to be done
	none(`(?<=[\\u4e00-\\u9fff”])(?<![尚还仍从并暂])(?:再未|未)(?!${LACKS})(?!${SIGN}{0,8}(?:${DONE}|${ENDED}|${LACKS_LATER}))${HAN}{2,8}${ENDS}`),
	// 不断供, 不停工
	none(`(?:(?:实现|做到|保持|确保|全程|全年|始终|从)不(?:${STOPS})(?:[、,，]?不${HAN}{1,4})*|不(?:${STOPS})(?:[、,，]不${HAN}{1,4})+)${ENDS}`),
	// 再也没有臭水塘, 再没摔过跤
	none(`再也没有?过?${SIGN}{2,16}`, `(?<![尚还])再没有?${HAN}{1,3}过${SIGN}{0,8}`),
	// 已无, 再无
	none(`(?:已经?|早已|再)无(?!${LACKING}|后顾|退路|大碍|悬念|新意|他)${SIGN}{2,24}`),
	// 无脱管: what follows names something unwanted
	none(
		`(?:(?<![有毫绝并万事虚全一公])|(?<=安全|健全))无(?!${LACKING})(?:一${ONE})?(?=${SIGN}{0,20}(?:${UNWANTED}))${SIGN}{2,24}?(?=[、,，。;；:!?\\n”")（）\\d]|$)`,
		`(?<![\\d.,])0(?=${NAMED_UNWANTED})${HAN}{2,5}${ENDS}`,
	),
	none(`(?<![\\d十百千万亿清归为凋飘孤])零(?![〇零一二三四五六七八九十]|${PRAISED})(?:${HAN}|“[^”\\n]{1,8}”){2,5}(?=[、,，。;；:!?\\n”")（）]|$|[“和与及])`),
	// 保持为零
	none(`(?:保持|始终|持续|连续|继续)为零${ENDS}`),
	none(
		`(?:彻底|基本|全面|有效|已|完全)*杜绝了${REST}`,
		`(?:彻底|基本|全面|完全|已)杜绝(?!了)${SIGN}{0,24}`,
		`(?:已|已经|已然|基本|彻底|均|都|全部)*(?:绝迹|销声匿迹|不复存在|荡然无存|一去不复返|成(?:为|了)历史${ENDS})`,
	),
];
