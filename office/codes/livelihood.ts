import { codeList } from './code-list.ts';

export const livelihoodLists = [
	codeList(
		'aid_programme',
		['救助项目', 'Programme'],
		[
			['medical', '医疗救助', 'Medical assistance'],
			['second_round', '二次救助', 'Second-round medical assistance'],
			['minimum_living', '最低生活保障', 'Minimum living allowance'],
			['temporary', '临时救助', 'Temporary assistance'],
			['old_age', '高龄补贴', 'Old-age allowance'],
			['unattended_child', '事实无人抚养儿童', 'De-facto unattended children'],
		],
	),
];
