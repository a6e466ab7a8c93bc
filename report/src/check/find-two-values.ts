/** One thing that the text itself names twice with two values: 下辖11个社区 … 下辖12个社区. Only what is named in full, not what hangs on its sentence. */
import { text } from '@yibenzhang/engine';
import type { DraftFinding, ReadNumber } from './draft.ts';
import type { FaultSources } from './find-faults.ts';
import { pointAt, sentenceAt } from './layout.ts';

/** Words that say when or how much of it, not what. */
const PASSED =
	/^(?:全(?:街道|镇|县|区|乡|市)|辖区内?|我?街道|现有|共有|拥有|建有|在册|全年|今年以来|今年|截至[^,，]*|目前|现在|其中|一共|累计|共计|合计|共)+|(?:共计|合计|累计|总计|共有|现有|共|达到|达|为|有)+$/g;
/** What was done again elsewhere was another time: 开展宣传活动 in two chapters are two things. */
const DONE =
	/^(?:开展|组织|举办|召开|发放|走访|完成|培训|受理|办理|接待|发展|新增|新建|建成|悬挂|张贴|印发|排查|检查|整改|调解|慰问|救助|查处|清理|拆除|投入|争取|参加|参训|受益|惠及|覆盖|服务|解决|化解|处置|实施|改造|建设|打造|出动|参与|涉及|收集|征集|评选|创建|签订|签约|引进|达成|提供|募集|发动|动员|安排|下发|出台|制定|修订|报送|刊发|发布|推送|问题|整治|巡查|巡逻|劝导|宣传|讲座|活动|会议|党员|群众|志愿者|居民)/;
const OTHER_TIME = /(?:19|20)\d{2}年|去年|上年|同期|上半年|下半年|季度|\d月|年初|年末|年底|计划|目标|预计|力争|任务|第[一二三四五六七八九十]/;

interface Named {
	readonly number: ReadNumber;
	readonly name: string;
	readonly sentence: number;
}

export function findTwoValues({ plain, layout, numbers }: FaultSources): DraftFinding[] {
	const quantities = numbers.filter(({ not }) => not === undefined);
	const named = quantities.flatMap((number, at): Named[] => {
		const sentence = sentenceAt(plain, number.start);
		const before = plain.slice(sentence.start, number.start);
		const isFirst = (quantities[at - 1]?.end ?? -1) <= sentence.start;
		if (!isFirst || number.about || number.unit === '' || number.unit === '%' || OTHER_TIME.test(before) || pointAt(layout, number.start).planned) return [];
		const clause = (/[^,，、:：]*$/.exec(before)?.[0] ?? '').replace(/^\s*[(]?[一二三四五六七八九十\d]+[)、.是]\s*/, '').replace(PASSED, '');
		const behind = /^[\u4e00-\u9fff]{0,6}(?=[,，、。;；\n与和及]|$)/.exec(plain.slice(number.end))?.[0] ?? '';
		const name = /^(?:下辖|辖|现辖|管辖|辖区有|全街道)$/.test(clause) || clause === '' ? `${clause}${behind}` : clause;
		return name.length < 4 || /\d/.test(name) || DONE.test(name) ? [] : [{ number, name: `${name} ${number.unit}`, sentence: sentence.start }];
	});
	return named.flatMap(({ number, name, sentence }, at): DraftFinding[] => {
		const earlier = named.slice(0, at).find((other) => other.name === name && other.sentence !== sentence);
		if (earlier === undefined || (earlier.number.bounds.from <= number.bounds.to && number.bounds.from <= earlier.number.bounds.to)) return [];
		const [what = ''] = name.split(' ');
		return [
			{
				kind: 'two_values',
				start: number.start,
				end: number.end,
				message: text(`“${what}”前文为${earlier.number.text}，此处为${number.text}`, `“${what}” was ${earlier.number.text} before and is ${number.text} here`),
			},
		];
	});
}
