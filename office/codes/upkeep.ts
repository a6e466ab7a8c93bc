import { codeList } from './code-list.ts';

export const upkeepLists = [
	codeList(
		'shortfall_kind',
		['短板类别', 'Kind of shortfall'],
		[
			['road', '道路', 'Road'],
			['drainage', '排水排污', 'Drainage and sewage'],
			['water_supply', '供水', 'Water supply'],
			['power_lines', '电力通信线路', 'Power and telephone lines'],
			['lighting', '照明', 'Lighting'],
			['fire_access', '消防通道和设施', 'Fire access and equipment'],
			['parking', '停车', 'Parking'],
			['public_space', '公共活动场所', 'Public space'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'upkeep_kind',
		['管护类别', 'Kind of upkeep'],
		[
			['cleaning', '保洁', 'Cleaning'],
			['look', '日常查看', 'Regular look'],
			['repair', '维修', 'Repair'],
			['new_content', '更新内容', 'New content'],
			['replacement', '更换', 'Replacement'],
		],
	),
	codeList(
		'environment_kind',
		['检查内容', 'What was looked at'],
		[
			['appearance', '市容环境', 'City appearance'],
			['waste_sorting', '垃圾分类', 'Waste sorting'],
			['living_environment', '人居环境', 'Living environment'],
			['public_toilet', '公共厕所', 'Public toilets'],
			['market', '集贸市场', 'Markets'],
		],
	),
	codeList(
		'environment_problem',
		['发现问题', 'Problems found'],
		[
			['rubbish', '垃圾堆积', 'Heaps of rubbish'],
			['mixed_waste', '垃圾混投', 'Waste not sorted'],
			['street_trading', '占道经营', 'Trading on the road'],
			['clutter', '乱堆乱放', 'Clutter'],
			['posters', '乱张贴', 'Posters put up wildly'],
			['parking', '乱停放', 'Parking in the way'],
			['sewage', '污水横流', 'Sewage'],
			['damage', '设施损坏', 'Damaged facility'],
		],
	),
];
