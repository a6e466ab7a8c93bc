import { codeList } from './code-list.ts';

export const upkeepLists = [
	codeList(
		'shortfall_kind',
		['短板类别', 'Kind of shortfall'],
		[
			['road', '道路', 'Road', ['路面', '坑洼', '破路']],
			['drainage', '排水排污', 'Drainage and sewage', ['下水道', '排水', '排污', '污水管']],
			['water_supply', '供水', 'Water supply', ['自来水', '停水']],
			['power_lines', '电力通信线路', 'Power and telephone lines'],
			['lighting', '照明', 'Lighting', ['路灯', '没有灯', '没有路灯', '没路灯', '缺路灯']],
			['fire_access', '消防通道和设施', 'Fire access and equipment', ['消防车进不']],
			['parking', '停车', 'Parking', ['停车位', '停车难']],
			['public_space', '公共活动场所', 'Public space', ['活动场地', '健身场地']],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'upkeep_kind',
		['管护类别', 'Kind of upkeep'],
		[
			['cleaning', '保洁', 'Cleaning', ['清洗', '打扫', '冲洗', '清扫']],
			['look', '日常查看', 'Regular look', ['查看', '检查']],
			['repair', '维修', 'Repair', ['修好', '修理', '坏了', '报修', '修复', '修了', '堵了', '通了', '疏通', '漏水']],
			['new_content', '更新内容', 'New content', ['换了内容', '更新']],
			['replacement', '更换', 'Replacement', ['换新', '换了']],
		],
	),
	codeList(
		'environment_kind',
		['检查内容', 'What was looked at'],
		[
			['appearance', '市容环境', 'City appearance', ['市容', '占道', '门前三包', '流动摊贩', '摆摊']],
			['waste_sorting', '垃圾分类', 'Waste sorting', ['分类投放', '垃圾桶', '投放点']],
			['living_environment', '人居环境', 'Living environment', ['环境卫生', '卫生死角', '杂草', '村容', '大扫除']],
			['public_toilet', '公共厕所', 'Public toilets', ['公厕', '厕所']],
			['market', '集贸市场', 'Markets', ['菜市场', '农贸市场']],
		],
	),
	codeList(
		'environment_problem',
		['发现问题', 'Problems found'],
		[
			['rubbish', '垃圾堆积', 'Heaps of rubbish', ['垃圾', '垃圾成堆', '堆积垃圾', '积存垃圾', '卫生死角', 'rubbish heap', 'rubbish']],
			['mixed_waste', '垃圾混投', 'Waste not sorted', ['混投', '没分类', '未分类']],
			['street_trading', '占道经营', 'Trading on the road', ['占道', '流动摊贩', '摆摊', '出店经营', 'street trading', 'stall on the pavement']],
			['clutter', '乱堆乱放', 'Clutter', ['乱堆', '堆放', '杂物']],
			['posters', '乱张贴', 'Posters put up wildly', ['小广告', '牛皮癣', '乱贴']],
			['parking', '乱停放', 'Parking in the way', ['乱停', '违停', '乱停乱放', 'parked wrongly', 'illegal parking']],
			['sewage', '污水横流', 'Sewage', ['污水', '积水']],
			['damage', '设施损坏', 'Damaged facility', ['损坏', '破损', '坏了']],
		],
	),
];
