import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDraft } from './read-draft.ts';

/** What is counted in such a sentence, with value and unit. */
function quantities(sentence: string): string[] {
	return readDraft(sentence)
		.numbers.filter(({ not }) => not === undefined)
		.map(({ text, value, unit }) => `${text}=${value}${unit}`);
}

test.each([
	['培训党员干部960多人次', '960多人次=960人次'],
	['发放宣传资料2万余份', '2万余份=20000份'],
	['服务群众百余人', '百余人=100人'],
	['惠及7400余万人', '7400余万人=74000000人'],
	['资金17.34万元', '17.34万元=173400元'],
	['生产总值9.3亿元', '9.3亿元=930000000元'],
	['开展两场讲座', '两场=2场'],
	['三分之一的党员', '三分之一=33.33%'],
	['产值翻一番', '翻一番=2倍'],
	['同比增长28.69%', '28.69%=28.69%'],
	['满意率百分之九十八点五', '百分之九十八点五=98.5%'],
	['拨付人民币叁拾万元', '叁拾万元=300000元'],
	['走访1,209户次', '1,209户次=1209户次'],
	['历时一年半', '一年半=1.5年'],
	['每组3～5人', '3～5人=3人'],
	['捐款两三千元', '两三千元=2000元'],
	['涉及金额一千二百三十四点五万元', '一千二百三十四点五万元=12345000元'],
	['工业用电增速-15.6%', '-15.6%=-15.6%'],
	['死亡人数为零', '零=0'],
	['受益群众 2000 余人', '2000 余人=2000人'],
	['参加活动的有３８人', '３８人=38人'],
])('“%s” is read with value and unit', (sentence, read) => {
	expect(quantities(sentence)).toEqual([read]);
});

test.each([
	['2022年12月13日'],
	['六十周岁以上老人'],
	['根据条例第十五条'],
	['雷府办〔2022〕15号'],
	['落实两不愁三保障'],
	['坚持三会一课'],
	['拨打12345热线'],
	['“三项制度”'],
	['进一步统一思想'],
	['第三次会议'],
	['千方百计'],
	['9-11时召开会议'],
	['2020-2022，奔跑2022晚会'],
	['500强企业，3C认证'],
	['第1、2、3网格，1、2号楼'],
	['上世纪八十年代的三元社区'],
	['联系电话0758-6623145，地址永安路168号政务楼5楼'],
	['（2022）粤0882民初123号'],
])('In “%s” nothing is counted', (sentence) => {
	expect(quantities(sentence)).toEqual([]);
});

test.each([
	['排查的隐患均已整改销号。', '均已整改销号'],
	['群众来信件件有着落。', '件件有着落'],
	['优待金足额发放到位。', '足额发放到位'],
	['全村213户都用上了放心水。', '都用上了放心水'],
	['工程款已悉数付清。', '悉数付清'],
	['河湖“四乱”问题动态清零。', '动态清零'],
	['做到一户不漏。', '一户不漏'],
	['用电高峰未拉闸限电。', '未拉闸限电'],
	['全年没有发生一起重大事故。', '没有发生一起重大事故'],
	['调解工作无一起“民转刑”案件。', '无一起“民转刑”案件'],
	['不存在拖欠工资问题。', '不存在拖欠工资问题'],
	['快递站点零投诉。', '零投诉'],
])('“%s” claims without a number', (sentence, claim) => {
	expect(readDraft(sentence).claims.map(({ text }) => text)).toEqual([claim]);
});

test.each([
	['力争年底前全部建成投用。'],
	['管网尚未实现全覆盖。'],
	['不是所有村组都通了燃气。'],
	['凡未按时全部缴清的，一律停止供货。'],
	['如未发生违约，可全额退还保证金。'],
	['明年确保不发生较大事故，实现零伤亡。'],
	['以零事故、零伤亡为目标开展竞赛。'],
	['未发生事故的班组优先评先。'],
	['用无人机巡查，零距离服务，无偿献血。'],
	['进行无死角消毒，全面推进乡村振兴。'],
	['人均住房面积增加，首都来客增多。'],
	['未成立业委会的小区占三成。'],
])('“%s” claims nothing', (sentence) => {
	expect(readDraft(sentence).claims).toEqual([]);
});

test('The real report is read with its claims and with every fault that the text alone shows', () => {
	const report = readFileSync(new URL('../../test/report-2022.txt', import.meta.url), 'utf8');
	const { claims, findings } = readDraft(report, [{ wrong: '事童', right: '事实无人抚养儿童' }]);
	expect(claims.map(({ text }) => text)).toEqual(['全部办结并答复', '无重特大刑事案件和治安案件发生', '无脱管、无漏管']);
	expect(findings.map(({ kind, start, end }) => `${kind} ${report.slice(start, end)}`)).toEqual([
		'unit_missing 300万',
		'closing_days 2022年截至11月',
		'repeats_unknown 161件(含重复件)',
		'numbering (七)',
		'closing_days 2022年截至12月13日',
		'base_missing 78.08%',
		'term 事童',
	]);
});
