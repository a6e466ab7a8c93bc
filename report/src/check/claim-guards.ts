/** What has the words of a claim and asserts nothing: wishes, orders, conditions, what is not all, what only bears a name. */
import { ACHIEVEMENTS, DONE, PLACES } from './claim-words.ts';
import type { ReadClaim } from './draft.ts';
import { beginOf, type Layout, pointAt, sentenceAt } from './layout.ts';
import { oneOf } from './one-of.ts';

/** Wished, demanded or planned anywhere before it in the clause. */
const WISHED = new RegExp(
	oneOf(String.raw`
		约定(?!的|俗) 力争 是否 能否 有没有 有无 如何 怎样 (?<!经(?:积极|多方|反复|努力)?)争取 务必 务求 必须 应当 预计 预期 有望
		(?<![按照如依])计划(?=在|于|用|到|明年|年内|年底|月底|今年|[上下]半年|尽快|两年|三年|\d|新建|建设|实施|推进|完成|实现|对|全|将|再|把)
		(?:目标|原则|口号|理念|宗旨|底线)(?:任务)?(?:就?是|为) 旨在 督促 责令 责成 限期(?!内|整改通知) 最盼 盼着 最想
		(?:标准|条件)(?:包括|为|是) 严防 防止(?!返贫) 防范(?!措施|责任|化解|区|体系) 避免 为了 以便 力求 追求 如果 假如 倘若
		若(?!干) (?<![平不非])凡 只要 只有 一旦 直至 直到 承诺(?=将|在|于|\d|年底|月底) 保证(?![了金])
		建议(?=各|对|将|由|全|市|县|加|尽) 鼓励 呼吁 倡导 争创 难以 无法 未能 没能 不能 不可能 不会 (?<![高风崇和])尚 还没
		还有 仍未 有待 不是 并非 并未 不等于 才能 方可 没有[^,，。;；]{1,12}就
		(?<![虚模草])拟(?!定|稿|入党|发展对象|推荐|任职|录用|聘|提拔) 即将 希望(?!小学|工程) 期盼 盼望 渴望
		需要(?!的|[\u4e00-\u9fff]{2,8}的) 亟待 亟需
	`),
);
/** These only close by: far before, they may belong to what was done. */
const WISHED_NEAR = new RegExp(
	[
		'(?:推动|推进|努力|早日|尽快|尽早|逐步|有序|(?<![出转退忍割受礼])让|(?<![按照应所])要求|加快|促进|关于|(?<![归返偿生退发])还(?![款清贷本建原])|仍|有的|有些|个别|(?<!全|分歧|争议|这|该|余|占|出|缺|损|坏|建|欠|额|章|期|外)部分|少数|一些|不是)[^,，。;；\\n]{0,10}$',
		'(?:围绕|按照|本着|坚持|对于|针对|遵循|争创|创建|打造|营造)[^,，。;；\\n]{0,4}$',
		'(?:提高|提升|加强|巩固|强化|深化|健全|完善)(?!改造|工程|项目|措施|行动|任务|后)[^,，。;；\\n]{0,6}$',
		'(?<!主|重|必|首|需|紧|摘|概)要(?![素件点闻员道塞案职])[^,，。;；\\n]{0,10}$',
		'(?:可|能|可以|能够|即可|(?<![供响适反对感回效相])应|应当|须|得以?|敢|肯)$',
		'(?:^|[,，。;；\\n])(?:如(?![今期数实约愿此下何])|若|倘)(?=未|无|全|有|没|在|遇|发|对|能|因)?[^,，。;；\\n]{0,8}$',
		'将(?:全|实现|继续|进一步|在|于|按|力|逐步)?$',
		'确保[^,，。;；\\n]{0,16}(?:前|之前|内|底)[^,，。;；\\n]{0,4}$',
		'(?:以|为|从而)确保[^,，。;；\\n]{0,16}$',
		'(?:^|[,，。;；\\n])为(?:(?:实现|做到|达到|保证|确保|彻底|全面)[^,，。;；\\n为]{0,3})?$',
	].join('|'),
);
/** A sentence that begins so asserts nothing of all its clauses. */
const AHEAD = new RegExp(
	oneOf(String.raw`
		最(?:盼|想|希望|期待|期盼)的 下一?步 下一?阶段 接下来 目标: 明年 后年 (?<![一二两三四五六七八九十几多])来年 今后
		未来[一二三五几两]年 (?<!虚|模|草)拟(?!定|稿|入党|发展对象|推荐|任职|录用|聘|提拔) 力争 计划用 计划在 预计 将用
		我们将 到20[2-9]\d年
		(?:^|[,，。;；\n:])[^,，。;；\n每]{0,8}(?<!主|重|必|首|需|只|紧|摘|概|纪|提|简|精|扼|想|索)要(?![素件点闻员道塞案职求么说钱饭账债货]|[^,，。;；\n]{1,4}的)
		(?:^|[,，。;；\n:])[^,，。;；\n]{0,6}(?:务必|必须(?!经)|须(?!知|经)|不得) (?:^|[,，。;；\n:])请(?=各|你|有关|相关)
	`),
);
/** 无死角排查 says how, not that nothing was found. */
const WORKED =
	/^(?:无|全(?!部)|不|一|逐).*(?:排查|检查|巡查|清理|消杀|消毒|宣传|监管|整治|管理|服务|摸排|走访|巡逻|监测|巡护|值守|作战|行动|攻坚|普查|核查|起底|督导|督查|督办|检测)$/;
/** Where what is wanting is told, 未 tells more of it. */
const LACKING = /(?:存在|主要|突出)(?:的)?(?:问题|不足|短板|困难)|不足[:是]|短板|差距|薄弱|滞后/;
/** 零事故社区 is a name, 全部拆除任务 what was to be done. */
const NAMED = new RegExp(`(?:${PLACES})$`);
const ENDED = new RegExp(DONE);
/** What is still to be done, when it ends what is said: 全部拆除任务. */
const NAMES = /(?:任务|工作|目标|手续|流程|环节|指标|事项|内容|要求|原则|机制|制度)$/;
/** Verbs that make an end of a task that ends a claim: 全部落实指标. */
const COMPLETED = new RegExp(
	oneOf(`
		划行 归市 做通 做好 做完 直达 拨付 返还 发放 建立 引摊 入市 完成 办结 落实 覆盖 实现 给 通过 解决 化解 兑现 签 已 办理 下沉
		纳入 配备 到位 开放 建成 公开 享受 延伸 走遍 有 送 惠及 告知 处置 了
	`),
);
/** 未发生事故的班组, 全部达标的企业: those of whom it is true, not all. */
const SUCH = new RegExp(
	oneOf(`
		的(?:${PLACES}|企业|单位|门店|项目|地区|部门|个人|家长|司机|用户|业主|农户|户|人|乡镇|镇|街|店|家)(?:[\\u4e00-\\u9fff]{1,12})?$
		^[^了]*的$ 奠定 打下 创造.*条件 提供.*(?:支撑|保障)$
		^没有一.*(?:医院|学校|超市|公园|银行|工厂|公路|大桥|车站|中心|市场|影院|书店|高校|机场|图书馆|电梯|产业|项目|品牌)$
		仍有 还有 尚有 的(?:不再|不予|一律|予以) 分钱.{0,2}(?:存款|积蓄|收入)$ 才能 方可 不得 就(?:能|可以) 优先
		没有.*就(?:没有|不) 就没有
		^全部(?:参会|在册|适龄|在职|参训|工作|登记|常住|家庭|重点|服务|监测)?(?:人员|对象|住户|商铺|车位|信息|名单|资料|门店)(?!.*(?:已|均|都|全))
		^没有?一[个分点件].{0,3}(?:劳动力|积蓄|存款|收入|亲人|依靠)
		是.*(?:义务|责任|承诺|追求|使命|心愿|前提|基础|关键|底线|要求)
	`),
);
/** Denied in the clause before it. */
const DENIED =
	/(?:不是|并非|并未|没有|没能|(?<![罚淹埋沉出])没|未能|未(?!成年)|难以|无法|不能|不可能|不会|尚|还没|不再是|谈不上)(?:做到|实现|达到|完成|能够?|得到|真正|完全|充分)?$|不全$/;
/** 以零事故为目标, 按全覆盖、无死角要求. */
const AIMED =
	/^[^,，。;；\n]{0,20}(?:为(?:总|主要|工作|奋斗|首要|根本)?(?:目标|标准|宗旨|导向|底线|追求|方向)|的?(?:要求|原则|理念|思路|目标|标准)(?!.{0,2}(?:实现|完成|达到)))/;

/** @param claim the place and what was found to be said there. */
export function isNoClaim(plain: string, { start, end, says }: Pick<ReadClaim, 'start' | 'end' | 'says'>, layout: Layout): boolean {
	const said = plain.slice(start, end);
	const clause = plain.slice(beginOf(plain, start, ',，。;；:!?\n'), start);
	const before = plain.slice(Math.max(0, start - 20), start);
	return (
		isQuoted(plain, start, end) ||
		pointAt(layout, start).planned ||
		(said.startsWith('未') && (pointAt(layout, start).problems || LACKING.test(plain.slice(sentenceAt(plain, start).start, start)))) ||
		WISHED.test(clause) ||
		WISHED_NEAR.test(before) ||
		(!/^(?:均|都|全部|现)?已/.test(said) && AHEAD.test(plain.slice(sentenceAt(plain, start).start, start))) ||
		(says === 'all' ? DENIED.test(clause) || /确保[^,，。;；\n]{0,16}$/.test(clause) : ACHIEVEMENTS.test(said)) ||
		SUCH.test(said) ||
		(/^[应愿]/.test(said) && /坚持|秉持|遵循/.test(clause)) ||
		/^、未[^,，。;；、]{1,10}的/.test(plain.slice(end, end + 14)) ||
		(/以|按|本着|坚持|围绕|对照|树立|秉持/.test(clause) && AIMED.test(plain.slice(end, end + 24))) ||
		(!/^(?:从未|未|没有)/.test(said) &&
			((NAMES.test(said) && !COMPLETED.test(said)) || (/^(?:无|零|全部|应)/.test(said) && NAMED.test(said) && !COMPLETED.test(said) && !ENDED.test(said)))) ||
		WORKED.test(said)
	);
}

/** A slogan between quotation marks claims nothing. */
function isQuoted(plain: string, start: number, end: number): boolean {
	if (
		/(?:实现|做到|达到|保持)[^,，。“"]{0,6}[“"「][^”"」]{0,24}$/.test(plain.slice(Math.max(0, start - 40), start)) &&
		!/^[^”"」]{0,24}[”"」](?:目标|要求|原则|工作|任务)/.test(plain.slice(end, end + 32))
	)
		return false;
	return /[“"「][^”"」\n]{0,24}$/.test(plain.slice(Math.max(0, start - 25), start)) && /^[^“"「\n]{0,24}[”"」]/.test(plain.slice(end, end + 25));
}
