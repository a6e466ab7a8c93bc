/** Quantities whose unit was left out: 计划投资300万, 发放补贴1209。 */
import { text } from '@yibenzhang/engine';
import type { DraftFinding, ReadNumber } from './draft.ts';
import { beginOf, sentenceAt } from './layout.ts';

const MONEY =
	/投资|资金|金额|产值|税收|税额|收入|营收|经费|补助|补贴|救助|奖励|成本|支出|总额|款|募捐|捐|销售额|利润|贷|债|薪|工资|赔偿|罚|保证金|造价|预算|财政|慰问金|分红|投入|奖金|津贴|费用|损失|价值|筹|拨付|兑付|报销|结算|缴|付/;
/** Names of what is written down without one. */
const WITHOUT = /电话|热线|邮编|编号|编码|代码|证号|账号|号码|序号|文号|网址|版本|密码|比分|得分|评分|指数|系数|比值|坐标|型号|版|值|浊度|均分$/;

export function findMissingUnits(plain: string, quantities: readonly ReadNumber[]): DraftFinding[] {
	return quantities.flatMap((number): DraftFinding[] => {
		const { start, end, unit, scaled, text: said } = number;
		if (unit !== '' || number.value === 0 || said.endsWith('+') || !/^\d/.test(plain.slice(start, end))) return [];
		const sentence = sentenceAt(plain, start);
		const before = /[^,，、]*$/.exec(plain.slice(sentence.start, start))?.[0] ?? '';
		const behind = plain.slice(end, sentence.end);
		if (
			WITHOUT.test(before) ||
			isCell(plain, number) ||
			isListed(behind) ||
			/^(?:19|20)\d\d$/.test(said) ||
			/[\w./:-]$/.test(before) ||
			/^[\w./:*-]/.test(behind)
		)
			return [];
		const money = MONEY.test(before) || MONEY.test(behind.slice(0, 4));
		if (scaled && money)
			return [{ kind: 'unit_missing', start, end, message: text(`“${said}”缺少单位，应为“${said}元”`, `“${said}” lacks its unit: ${said}元`) }];
		const nothingBehind = /^\s*(?:$|[,，。;；、!?\n)）])/.test(`${behind}${plain[sentence.end] ?? ''}`);
		return nothingBehind && !(scaled && /人口|人数|人员|总量|流量|粉丝|用户|注册/.test(before))
			? [{ kind: 'unit_missing', start, end, message: text(`“${said}”缺少单位`, `“${said}” lacks its unit`) }]
			: [];
	});
}

/** 3、5、8件: the last one says the unit for all. */
function isListed(behind: string): boolean {
	return /^\s*(?:[、和与及至到或~—–-]|[,，](?=\s*\d[\d.,]*[万亿]?[、和]))\s*[\d一二两三四五六七八九十]/.test(behind);
}

/** In a table the heading says the unit. */
function isCell(plain: string, { start, end }: ReadNumber): boolean {
	const from = beginOf(plain, start, '\n');
	const line = (/^[^\n]*/.exec(plain.slice(from))?.[0] ?? '').trim();
	return line.includes('|') || line.length - (end - start) < 4;
}
