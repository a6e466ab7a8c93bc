/** Places in an order: ordinals, grades, ratios. Data, to be read and added to. */
import { CN, type NotCounted } from './not-counted.ts';

/** The first that fits at a place is it. */
export const ORDERS: readonly NotCounted[] = [
	{
		not: 'ordinal',
		pattern:
			/第(?:\d+|[一二三四五六七八九十]+)(?:[、,和至到—-]第?(?:\d+|[一二三四五六七八九十]+))+(?:网格|批|期|季度|标段|小组|组|号|届|次|轮|名|位|条|项|款|个)?/y,
	},
	{ not: 'ordinal', pattern: /(?<!提)前\d+(?=[,，。;；、”)]|$)/y },
	{ not: 'ordinal', pattern: /[前后](?:\d+|[一二三四五六七八九十]+)(?:名|位|列|强|十)/y },
	{
		not: 'ordinal',
		pattern:
			/(?<!举办|开展|组织|开设|开办|编发|印发|编印|出版|推出|刊发|播出|制作|完成|培训|累计|每月|每周|共|了|达|班|刊|报|堂|训|讲座|节目|栏|沙龙|[0-9])(?:[一二三四五六七八九]期(?=\d)|(?:[一二三四五六七八九]|\d)期(?![共,，。;；]|培训|讲座|课|简报|专刊|节目|学习|活动|主题)(?=[、和()\u4e00-\u9fff]))/y,
	},
	{
		not: 'ordinal',
		pattern: new RegExp(
			`第\\s?[${CN}百千万\\d]+(?:个|次|届|批|期|轮|季度|名|位|部|场|站|课|讲|号|产业|阶段|步|方|类|组|网格|党支部|支部|小学|中学|医院|人民医院|大|版|集|卷|辑|代|线|幼儿园|小组|轮次|年|天|时间|书记|种)?(?:第?\\d+号)?`,
			'y',
		),
	},
	{ not: 'ratio', pattern: /\d+(?:\.\d+)?(?:\s?[:比∶]\s?\d+(?:\.\d+)?)+(?![%\d]|\.\d)/y },
	{
		not: 'grade',
		pattern: /(?:[一二三四五六七八九十]|\d+(?:\.\d)?)(?:[、,和至-](?:[一二三四五六七八九十]|\d+))*(?:星级|星|A级|级|等奖|等功|等)(?![额待于级])/y,
	},
];
