/** Reports of a half, a quarter, a month and a week, and the brief for a leader: made of the same passages. */
import { type PeriodKind, type ReportDefinition, type Text, text } from '@yibenzhang/engine';
import { closingGroups, parseReport } from '@yibenzhang/report';
import { CHAPTERS, PROGRESS, STILL_TO_DO, where } from './chapters.ts';

const chapters = CHAPTERS.map(({ heading, unit }) => ({ heading, unit }));
const chapterTexts = CHAPTERS.map((one) => one.text).join('\n\n');

const halfYearly = report('half_yearly', text('半年工作总结', 'Half-yearly report'), ['half'], {
	chapters,
	text: `
:::title

[[street]][[period]]工作总结和[[period+1]]工作打算

:::

[[period]]，[[street]]在上级党委、政府的领导下，围绕全年工作安排，统筹推进党的建设、经济发展、城乡治理和民生保障，各项工作平稳有序。本总结数据截至[[closes]]。

# 主要工作

${chapterTexts}

# 全年承诺进展

${PROGRESS}

# [[period+1]]工作打算

对照[[year]]年工作安排，倒排工期、压实责任，对尚未兑现的逐项抓落实。

${STILL_TO_DO}
`,
});

const quarterly = report('quarterly', text('季度工作报告', 'Quarterly report'), ['quarter'], {
	chapters,
	text: `
:::title

[[street]][[period]]工作情况

:::

现将[[street]][[period]]主要工作情况报告如下，数据截至[[closes]]。

# 主要工作

${chapterTexts}

# 全年承诺进展

${PROGRESS}

${STILL_TO_DO}
`,
});

const monthly = report('monthly', text('工作月报', 'Monthly report'), ['month'], {
	chapters,
	text: `
:::title

[[street]][[period]]工作月报

:::

本月工作情况如下，数据截至[[closes]]。

# 本月工作

${chapterTexts}

# 全年承诺进展

${PROGRESS}
`,
});

const weekly = report('weekly', text('工作周报', 'Weekly report'), ['week'], {
	chapters: [],
	text: `
:::title

[[street]][[period]]工作周报

:::

本周工作情况如下，数据截至[[closes]]。

# 本周工作

${where('theory_study_sessions', '理论学习中心组开展研讨学习[[theory_study_sessions]]次。')}

${where('volunteer_activities', '开展志愿服务活动[[volunteer_activities]]场次。')}

${where('good_deeds', '为群众办好事实事[[good_deeds]]件。')}

${where('traffic_operations', '开展摩托车、电动自行车专项整治[[traffic_operations]]次。')}

${where('drug_publicity', '开展禁毒宣传活动[[drug_publicity]]场次。')}

- 受理网上信访[[online_petitions]]件、市矛调中心交办[[mediation_centre_cases]]件、市长热线转办[[hotline_cases]]件，司法所调解矛盾纠纷[[judicial_mediations]]件。

# 需要关注

- 随访管理精神障碍患者[[patients_followed]]名，[[?patients_overdue|无脱管、无漏管|尚有{}名未按期随访]]。
- 待补齐的社区基础设施短板[[open_shortfalls]]处。
- [[year]]年承诺事项尚未兑现[[promises_unkept]]项。
`,
});

const brief = report('brief', text('领导参阅', 'Brief for leaders'), ['month', 'quarter', 'half', 'week'], {
	chapters: [],
	form: 'letter',
	paper: { to: ['街道党工委、办事处领导'], remark: '供领导参阅，数字均可在账本中打开依据' },
	text: `
:::title

[[period]]工作要情

:::

现将[[period]]主要数字摘报如下，数据截至[[closes]]。

- 信访和矛盾。市长热线转办[[hotline_cases]]件（其中重复件[[hotline_repeats]]件），网上信访[[online_petitions]]件，司法所调解矛盾纠纷[[judicial_mediations]]件。
- 民生。[[year]]年以来城乡居民基本养老保险参保缴费[[pension_payers]]人，完成全年任务[[pension_target]]人的[[pension_progress]]；本期发放临时救助[[temporary_aid_people]]人、[[temporary_aid_amount]]。
- 招商。新签约项目[[projects_signed]]个。

${where('hotline_cases_growth', '同比。市长热线转办件[[hotline_cases_growth]]，司法所调解[[judicial_mediations_growth]]。')}

- 承诺。[[year]]年承诺[[promises_made]]项，已兑现[[promises_kept]]项，尚未兑现[[promises_unkept]]项。
- 风险。随访管理的精神障碍患者[[?patients_overdue|无脱管、无漏管|尚有{}名未按期随访]]；待补齐的社区基础设施短板[[open_shortfalls]]处。
`,
});

export const shorterReports: readonly ReportDefinition[] = [halfYearly, quarterly, monthly, weekly, brief];

type Made = Pick<ReportDefinition, 'text' | 'chapters' | 'form' | 'paper'>;

/** Each closes on its period's last day and is kept by the general office. */
function report(id: string, label: Text, periods: readonly PeriodKind[], { text: words, ...made }: Made): ReportDefinition {
	const source = words.trim();
	return { id, label, periods, text: source, closing: {}, closes: closingGroups(parseReport(source).template), keeper: 'general', ...made };
}
