import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';

export const countrysideLists = [
	codeList(
		'monitoring_kind',
		['监测对象类别', 'Kind of household watched'],
		[
			['unstable', '脱贫不稳定户', 'Out of poverty, unstable'],
			['marginal', '边缘易致贫户', 'On the edge of poverty'],
			['sudden', '突发严重困难户', 'Sudden grave difficulty'],
		],
		text('防止返贫动态监测', 'Monitoring against falling back into poverty'),
	),
	codeList(
		'poverty_risk',
		['返贫致贫风险', 'Risk'],
		[
			['illness', '因病', 'Illness', ['生病', '重病', '患病', '住院']],
			['disability', '因残', 'Disability'],
			['schooling', '因学', 'Schooling', ['学费', '辍学']],
			['disaster', '因灾', 'Disaster'],
			['unemployment', '失业、收入骤减', 'Loss of work or income', ['失业', '没工作', '没活干']],
			['housing', '住房安全', 'Unsafe housing', ['房屋漏雨', '危房']],
			['drinking_water', '饮水安全', 'Unsafe drinking water'],
			['no_labour', '缺劳动力', 'Nobody able to work'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'clue_source',
		['线索来源', 'Where the clue came from'],
		[
			['own_application', '农户自主申报', 'The household applied'],
			['community_check', '社区排查', 'Found by the community'],
			['department_warning', '部门筛查预警', 'Warned by a department'],
			['review', '“回头看”集中排查', 'Found in the review'],
		],
	),
	codeList(
		'share_use',
		['收益用途', 'Use of the income'],
		[
			['public_posts', '公益岗位工资', 'Pay of public-benefit posts'],
			['small_works', '小型公益事业', 'Small public works'],
			['rewards', '奖励补助', 'Rewards'],
			['relief', '困难救助', 'Relief'],
			['upkeep', '电站运维', 'Upkeep of the station'],
			['collective', '集体积累', 'Kept by the collective'],
		],
	),
	codeList(
		'help_measure',
		['帮扶措施', 'Kind of help'],
		[
			['industry', '产业帮扶', 'Help with farming or trade'],
			['work', '就业帮扶', 'Help to find work'],
			['public_post', '公益岗位', 'Public-benefit post'],
			['schooling', '教育帮扶', 'Schooling'],
			['health', '医疗帮扶', 'Health care'],
			['housing', '住房安全', 'Safe housing'],
			['aid', '兜底保障', 'Social assistance'],
			['donation', '社会帮扶', 'Donations'],
			['finance', '小额信贷', 'Small loans'],
		],
	),
	codeList(
		'assurance',
		['两不愁三保障', 'Assurances'],
		[
			['food', '吃', 'Food'],
			['clothing', '穿', 'Clothing'],
			['schooling', '义务教育', 'Compulsory schooling'],
			['health', '基本医疗', 'Basic health care'],
			['housing', '住房安全', 'Safe housing'],
			['water', '饮水安全', 'Safe drinking water'],
		],
	),
];
