/** Assertions without a number: that something did not happen, that everything was done. What a plan promises asserts nothing yet. */
import type { ReadClaim } from './draft.ts';
import { type Layout, pointAt } from './layout.ts';

/** What nobody wants to have, named right behind 无 or 零. */
const UNWANTED =
	'脱管|漏管|失管|漏报|漏登|漏访|失控|失访|肇事|肇祸|事故|伤亡|死亡|亡人|上访|非访|越级|进京|赴省|到省|到市|集访|投诉|返贫|致贫|新增返贫|感染|确诊|差错|案件|发案|命案|遗漏|漏洞|盲区|死角|积压|超期|逾期|欠薪|拖欠|违纪|违法|违规|火灾|火情|警情|险情|灾情|疫情|溺水|复发|复吸|新增|重特大|重大|较大|安全|群体性|极端|个人极端|刑事|治安|涉黑|涉恶|电诈|责任|舆情|脱漏|断档|空白|缺项|拖延|推诿|反弹|外溢|民转刑|未办|未结|超时|退件|失信|纠纷';
const HAPPENED = '(?:发生|出现|现象|情况|情形|问题|事件|事故|案件|案|上访|记录|反弹)';
/** What was done to all of it. */
const DONE =
	'办结|完成|完工|竣工|整改|整治|落实|到位|答复|回复|反馈|兑现|发放|发放到位|化解|调解|调处|处置|处理|解决|清零|清理|清除|拆除|纳入|覆盖|签订|签约|建档|建立|入库|入账|销号|闭环|上报|登记|核查|排查|走访|回访|随访|见底|通过|达标|合格|脱贫|脱困|出列|到账|拨付|下达|下沉|接种|参保|参加|接通|通车|通电|通水|投入使用|启用|交付|归档|公示|公开|配备|改造|更换|修复|安装|搬迁|安置|移交|转办|交办|受理|满意|达到';
const CLAIMS: readonly { readonly says: ReadClaim['says']; readonly pattern: RegExp }[] = [
	{
		says: 'none',
		pattern: new RegExp(
			`(?:无|零)(?:一(?:例|起|人|件|户|宗|次))?(?:${UNWANTED})(?:[^,，。;；!?、\n\\d]{0,20}${HAPPENED})?(?:发生|出现)?(?:(?:、|和|及|,|，|且)\\s?(?:无|零)(?:一(?:例|起|人|件|户|宗))?[\\u4e00-\\u9fff]{2,12}(?=[、,，。;；!?\n”"]|$))*`,
			'gu',
		),
	},
	{ says: 'none', pattern: /(?<![有毫绝并])(?:无一|未)(?:遗漏|漏(?!洞)|落下|掉队|例外|漏网)|(?:一[户人个件项]不[漏落少]|不[漏落]一[户人个件项])/gu },
	{
		says: 'none',
		pattern: /(?:从未|未曾|尚未|均未|没有|未)(?:再)?(?:发生|出现|引发|发现|收到|产生|新增)(?:过)?(?:一(?:起|例|件|宗|次))?[^,，。;；!?\n]{0,36}/gu,
	},
	{
		says: 'none',
		pattern: /(?:杜绝了|实现了?|保持了?|确保了?)[^,，。;；\n]{0,12}(?:零(?!距离|容忍|跑腿|报告|门槛|接触|障碍|星|售|工|散|部件)[\u4e00-\u9fff]{1,6})/gu,
	},
	{
		says: 'all',
		pattern: new RegExp(
			`(?:(?:均|都|也)?(?:已经?|均|都)?(?:全部|全数|悉数|全都)(?:已经?|均|都)?|均已|都已|一律已)(?:按(?:时|期|要求|规定)|如期|及时|依法|顺利|基本)?(?:完成|得到|予以|给予|实现|办理)?(?:${DONE})(?:完毕|到位|完成|并[\\u4e00-\\u9fff]{2,4}|结案|率)?`,
			'gu',
		),
	},
	{
		says: 'all',
		pattern:
			/(?:应保尽保|应检尽检|应接尽接|应收尽收|应救尽救|应助尽助|应享尽享|应纳尽纳|应排尽排|应改尽改|应扶尽扶|应种尽种|应访尽访|应登尽登|应帮尽帮|应调尽调|应拆尽拆|应治尽治|应签尽签|应建尽建|应知尽知)/gu,
	},
	{
		says: 'all',
		pattern: /(?:(?:实现了?|达到了?|做到了?|完成了?|已)[^,，。;；\n“”]{0,16}|[\u4e00-\u9fff]{2,8})(?:全覆盖|全员覆盖|动态清零|全清零|清零销号|即时清零)/gu,
	},
];
/** What only looks so: 无障碍, 无人机, 事实无人抚养. */
const NO_CLAIM =
	/^(?:无|零)(?:障碍|人机|人抚养|线|偿|论|私|缝|害化|证|牌|照|物业|业|毒|主|需|法|形|党派|事故(?:街道|社区|村|企业|单位)|疫情(?:小区|社区|村)|案件(?:社区|村)|违建|诉讼|新增(?:地|用地)|纠纷(?:社区|村)|安全帽)/;
/** Wished, demanded or planned, not asserted. */
const WISHED =
	/(?:推动|推进|力争|争取|努力|务必|要|将|拟|目标|旨在|督促|要求|坚决|严防|防止|防范|持续|加快|促进|为了|以便|力求|追求|围绕|按照|本着|做好|开展|落实|坚持)[^,，。;；\n]{0,12}$/;

export function readClaims(text: string, plain: string, layout: Layout): ReadClaim[] {
	const found: ReadClaim[] = [];
	for (const { says, pattern } of CLAIMS) {
		for (const match of plain.matchAll(pattern)) {
			const trimmed = match[0].replace(/^(?:[\u4e00-\u9fff]{0,8})(?=(?:应[\u4e00-\u9fff]尽))/, '');
			const start = match.index + match[0].length - trimmed.length;
			const end = match.index + match[0].length;
			const taken = found.some((other) => start < other.end && other.start < end);
			if (
				taken ||
				NO_CLAIM.test(trimmed) ||
				isQuoted(plain, start, end) ||
				pointAt(layout, start).planned ||
				WISHED.test(plain.slice(Math.max(0, start - 16), start))
			)
				continue;
			found.push({ start, end, text: text.slice(start, end), says });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** A slogan between quotation marks claims nothing. */
function isQuoted(plain: string, start: number, end: number): boolean {
	return /[“"「][^”"」\n]{0,24}$/.test(plain.slice(Math.max(0, start - 25), start)) && /^[^“"「\n]{0,24}[”"」]/.test(plain.slice(end, end + 25));
}
