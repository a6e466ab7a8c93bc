import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDraft } from './read-draft.ts';

const MISPRINTS = [{ wrong: '布署', right: '部署' }];

function faults(draft: string): string[] {
	return readDraft(draft, MISPRINTS).findings.map(({ kind, start, end }) => `${kind} ${draft.slice(start, end)}`);
}

test.each([
	['一、成绩\n（一）党建\n（三）民生', ['numbering （三）']],
	['一是抓学习。三是抓落实。', ['numbering 三是']],
	['完成投资300万，拨付到位。', ['unit_missing 300万']],
	['新增党员14，转正8名。', ['unit_missing 14']],
	['共处理案件60件，其中刑事20件、治安45件。', ['parts_do_not_add_up 60件，其中刑事20件、治安45件']],
	['支出20万元、30万元，合计60万元。', ['parts_do_not_add_up 20万元、30万元，合计60万元']],
	['其中女党员5名，比全部3名还多。共有党员3名，其中女党员5名。', ['parts_do_not_add_up 3名，其中女党员5名']],
	['受理120件，办结110件，办结率98%。', ['base_missing 98%']],
	['参保缴费10376人，任务进度78.08%。', ['base_missing 78.08%']],
	['全街道现有物业小区48个。\n物业小区52个，全部成立业委会。', ['two_values 52个']],
	['截至11月底办结5件；截至12月13日缴费8人。', ['closing_days 截至11月底', 'closing_days 截至12月13日']],
	['2022年11月31日召开会议。', ['date 2022年11月31日']],
	['热线转来161件(含重复件)。', ['repeats_unknown 161件(含重复件)']],
	['按照统一布署开展工作。', ['term 布署']],
])('In “%s” the fault is found', (draft, found) => {
	expect(faults(draft)).toEqual(found);
});

test.each([
	['一、成绩\n（一）党建\n（二）民生\n二、问题\n（一）短板'],
	['（三）民生\n（四）平安'],
	['一是抓学习。二是抓落实。\n一是抓民生。'],
	['投入35、20、13万元。'],
	['常住人口9.4万，得分98.6分，阅读量10万+。'],
	['发展党员12名，其中女党员5名、大学生党员6名。'],
	['检查企业320家，其中重点企业12家、危化企业3家。'],
	['共开展活动50场，其中宣讲20场、培训15场、其他15场。'],
	['受理120件，办结110件，办结率91.7%。'],
	['税收7400万元，同比增长28.69%。'],
	['新增就业4,200人，完成年度任务4,000人的105%。'],
	['覆盖率达到100%，满意率98.5%。'],
	['开展宣传活动7场。\n（二）反诈。开展宣传活动40场。'],
	['除另有说明外，数据截至12月26日。截至11月底办结5件。'],
	['热线转来161件（含重复件23件）。'],
	['其中固定投资金额100万元；民办幼儿园固定投资金额200万元。'],
])('In “%s” nothing is struck', (draft) => {
	expect(faults(draft)).toEqual([]);
});

test('Only a whole report must be signed and dated', () => {
	const report = readFileSync(new URL('../../test/report-2022.txt', import.meta.url), 'utf8');
	const unsigned = report.split('\n').slice(0, -3).join('\n');
	expect(faults(report).filter((fault) => /^(?:signature|date)/.test(fault))).toEqual([]);
	expect(
		faults(unsigned)
			.filter((fault) => /^(?:signature|date)/.test(fault))
			.map((fault) => fault.split(' ')[0]),
	).toEqual(['signature', 'date']);
	expect(faults(report.replace('2022年12月26日', '2022年12月06日')).at(-1)).toBe('date 2022年12月06日');
});

test('Places count as the text does, whatever stands in it', () => {
	const { numbers } = readDraft('𠮷祥街道\r\n新增党员１４名。');
	expect(numbers).toMatchObject([{ start: 11, end: 14, text: '１４名', value: 14, unit: '名' }]);
});
