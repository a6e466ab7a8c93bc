/** Figures that cannot both be right, reports that disagree, targets out of reach. */
import { type ContradictionRule, defineContradiction, text } from '@yibenzhang/engine';

const LOOK = text('打开两个数字，看各自的口径和依据', 'Open both figures and look at their definitions and records');

function atMost(rule: Pick<ContradictionRule, 'id' | 'label' | 'why' | 'says'> & { readonly figures: readonly [string, string] }): ContradictionRule {
	const { figures, ...words } = rule;
	return defineContradiction({ ...words, mend: LOOK, finds: { figures: { at_most: figures } } });
}

export const figureContradictions: readonly ContradictionRule[] = [
	atMost({
		id: 'more_recipients_than_residents',
		label: text('领取高龄补贴的比常住人口还多', 'More recipients than residents'),
		why: text('领取的人都住在本街道', 'All who receive it live in the street'),
		says: text('{period}发放高龄补贴 {first}，常住人口 {second}', '{period}: {first} receive the old-age allowance, there are {second} residents'),
		figures: ['old_age_allowance_people', 'given_residents'],
	}),
	atMost({
		id: 'more_payers_than_residents',
		label: text('参保缴费的比常住人口还多', 'More pension payers than residents'),
		why: text('缴费的人都在本街道参保', 'All who pay are insured in the street'),
		says: text('{period}参保缴费 {first}，常住人口 {second}', '{period}: {first} paid, there are {second} residents'),
		figures: ['pension_payers', 'given_residents'],
	}),
	atMost({
		id: 'more_completed_than_signed',
		label: text('完工项目比引进项目还多', 'More projects completed than signed'),
		why: text('完工的是引进项目的一部分', 'Those completed are a part of those signed'),
		says: text('{period}引进项目 {second}，其中完工 {first}', '{period}: {second} signed, of which {first} completed'),
		figures: ['projects_completed', 'projects_signed'],
	}),
	atMost({
		id: 'more_places_than_communities',
		label: text('有短板的社区比社区总数还多', 'More communities with shortfalls than communities'),
		why: text('社区数是一切覆盖率的底数', 'The number of communities is the base of every coverage'),
		says: text('{period}有短板的社区 {first}，全部社区 {second}', '{period}: {first} communities with shortfalls, {second} in all'),
		figures: ['communities_with_shortfalls', 'communities'],
	}),
	defineContradiction({
		id: 'reports_disagree',
		label: text('报告、章节之间同一个数字不同', 'Chapters and reports that disagree'),
		why: text('同一天截止的同一个数字，只能有一个值', 'One figure, closed at one day, has one value'),
		mend: text('看哪一份定稿在后，另出一稿更正旧的', 'See which edition is the later one, and correct the other by a new edition'),
		says: text(
			'{period}“{figure}”：{first_report}写 {first}，{second_report}写 {second}',
			'{period}, “{figure}”: {first} in {first_report}, {second} in {second_report}',
		),
		finds: { reports: true },
	}),
	defineContradiction({
		id: 'target_out_of_reach',
		label: text('任务完不成', 'A target out of reach'),
		why: text('早说还能调度，年底才说只能解释', 'Said early it can still be helped; at the end it can only be explained'),
		mend: text(
			'补录漏记的；确实完不成的认可并写明原因，报告里照实写',
			'Record what is missing; if it holds, accept it with the reason and say so in the report',
		),
		says: text('{period}“{figure}”任务 {target}，已完成 {value}（{percent}），{course}', '{period}, “{figure}”: {value} of {target} ({percent}); {course}'),
		finds: { target: true, times: 2 },
	}),
];
