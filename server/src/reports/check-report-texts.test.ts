import { office } from '@yibenzhang/office';
import { expect, test } from 'vitest';
import { checkReportTexts } from './check-report-texts.ts';

function problemsOf(words: string): [string, string][] {
	const reports = office.reports.slice(0, 1).map((report) => ({ ...report, text: words, chapters: [] }));
	return checkReportTexts({ ...office, reports }).map(({ path, message }) => [path, message.zh]);
}

test('the reports of the office have no mistake in their texts', () => {
	expect(checkReportTexts(office)).toEqual([]);
});

test.each([
	[
		'开展活动[[no_such_figure]]次，[[?no_such_claim|全部|{}]]。',
		[
			['reports.yearly.text:1:5', '没有数字“no_such_figure”'],
			['reports.yearly.text:1:25', '没有数字“no_such_claim”'],
		],
	],
	['全年\n\n开展活动12次。', [['reports.yearly.text:3:5', expect.any(String)]]],
	[
		':::each{figure=projects_signed order=colour}\n\n项目[[.shape]]。\n\n:::',
		[
			['reports.yearly.text:1:1', expect.stringContaining('没有字段“colour”')],
			['reports.yearly.text:3:3', expect.stringContaining('没有字段“shape”')],
		],
	],
	[':::each{figure=projects_signed}\n\n联系人[[.contact]]。\n\n:::', [['reports.yearly.text:3:4', '“招商引资项目”的“contact”是敏感信息，不能写进报告']]],
	[':::each{figure=patients_followed}\n\n[[.name]]。\n\n:::', [['reports.yearly.text:1:1', expect.stringContaining('不是人人可以查看的台账')]]],
	[':::each{figure=hotline_cases_growth}\n\n[[.subject]]。\n\n:::', [['reports.yearly.text:1:1', expect.stringContaining('不直接统计记录')]]],
	[
		'全年\n\n:::none{figure=good_deed_beneficiaries}\n\n没有受益群众。\n\n:::',
		[['reports.yearly.text:3:1', '“good_deed_beneficiaries”不计条数，不知道有没有记录']],
	],
	['全年\n\n:::some{figure=good_deed_beneficiaries}\n\n有受益群众。\n\n:::', [['reports.yearly.text:3:1', expect.stringContaining('不计条数')]]],
	[':::some{figure=good_deeds_growth}\n\n好事实事件数[[good_deeds_growth]]。\n\n:::', []],
	['学习贯彻[[~party_line]]精神', [['reports.yearly.text:1:5', '没有词语“party_line”']]],
	[':::none{figure=no_such_list}\n\n没有。\n\n:::', [['reports.yearly.text:1:1', '没有数字“no_such_list”']]],
])('%j is refused with its place', (words, problems) => {
	expect(problemsOf(words)).toEqual(problems);
});

test('a chapter that somebody is to confirm stands in the text', () => {
	const reports = office.reports.slice(0, 1).map((report) => ({ ...report, chapters: [...report.chapters, { heading: '没有这一章', unit: 'general' }] }));
	expect(checkReportTexts({ ...office, reports })).toEqual([
		{ path: 'reports.yearly.chapters', message: expect.objectContaining({ zh: '正文没有标题“没有这一章”' }) },
	]);
});
