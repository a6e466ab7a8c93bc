import { text } from '@yibenzhang/engine';
import { codeList } from './code-list.ts';
import { ethnicityList } from './ethnicity.ts';

export const residentLists = [
	ethnicityList,
	codeList(
		'sex',
		['性别', 'Sex'],
		[
			['1', '男', 'Male'],
			['2', '女', 'Female'],
			['9', '未说明', 'Not stated'],
		],
		text('GB/T 2261.1 人的性别代码', 'GB/T 2261.1'),
	),
	codeList(
		'marriage',
		['婚姻状况', 'Marriage'],
		[
			['10', '未婚', 'Single'],
			['20', '已婚', 'Married'],
			['30', '丧偶', 'Widowed'],
			['40', '离婚', 'Divorced'],
			['90', '未说明', 'Not stated'],
		],
		text('GB/T 2261.2 婚姻状况代码', 'GB/T 2261.2'),
	),
	codeList(
		'politics',
		['政治面貌', 'Political status'],
		[
			['01', '中共党员', 'Member of the Communist Party'],
			['02', '中共预备党员', 'Probationary member of the Communist Party'],
			['03', '共青团员', 'Member of the Youth League'],
			['04', '民革会员', 'Member of the Revolutionary Committee of the Kuomintang'],
			['05', '民盟盟员', 'Member of the Democratic League'],
			['06', '民建会员', 'Member of the National Construction Association'],
			['07', '民进会员', 'Member of the Association for Promoting Democracy'],
			['08', '农工党党员', "Member of the Peasants' and Workers' Democratic Party"],
			['09', '致公党党员', 'Member of the Zhi Gong Party'],
			['10', '九三学社社员', 'Member of the Jiusan Society'],
			['11', '台盟盟员', 'Member of the Taiwan Democratic Self-Government League'],
			['12', '无党派人士', 'Without party'],
			['13', '群众', 'None of these'],
		],
		text('GB/T 4762 政治面貌代码', 'GB/T 4762'),
	),
	codeList(
		'disability',
		['残疾类别', 'Kind of disability'],
		[
			['1', '视力', 'Sight'],
			['2', '听力', 'Hearing'],
			['3', '言语', 'Speech'],
			['4', '肢体', 'Limbs'],
			['5', '智力', 'Intellect'],
			['6', '精神', 'Mind'],
			['7', '多重', 'Several'],
		],
		text('GB/T 26341 残疾人残疾分类和分级', 'GB/T 26341'),
	),
	codeList(
		'resident_tag',
		['关注标签', 'Tags of residents'],
		[
			['elderly_alone', '独居老人', 'Old and living alone'],
			['empty_nest', '空巢老人', 'Old, children away'],
			['left_behind_child', '留守儿童', 'Child left behind'],
			['lost_only_child', '失独家庭', 'Lost an only child'],
			['veteran', '退役军人', 'Veteran'],
			['military_family', '军烈属', 'Family of a soldier or martyr'],
			['new_work', '新就业形态', 'New forms of work'],
			['overseas', '境外人员', 'From abroad'],
			['returned_overseas', '归侨侨眷', 'Returned from overseas, or family of one'],
			['building_head', '楼栋长', 'Head of a building'],
			['volunteer', '志愿者', 'Volunteer'],
		],
	),
	codeList(
		'resident_end',
		['注销原因', 'Why a resident left the register'],
		[
			['death', '死亡', 'Death'],
			['moved', '迁离街道', 'Moved away'],
		],
	),
	codeList(
		'dwelling_kind',
		['房屋类别', 'Kind of dwelling'],
		[
			['flat', '商品房', 'Flat'],
			['self_built', '自建房', 'Self-built house'],
			['work_unit', '单位房', 'Housing of a work unit'],
			['public', '公租（廉租）房', 'Public rental'],
			['relocation', '安置房', 'Relocation housing'],
			['collective', '集体宿舍', 'Dormitory'],
		],
	),
	codeList(
		'dwelling_use',
		['使用状况', 'Use of a dwelling'],
		[
			['owner', '自住', 'By the owner'],
			['rented', '出租', 'Rented out'],
			['lent', '借住', 'Lent'],
			['empty', '空置', 'Empty'],
		],
	),
	codeList(
		'residence_kind',
		['住址类别', 'Kind of address'],
		[
			['registered', '户籍地', 'Registered'],
			['living', '居住地', 'Living'],
		],
	),
	codeList(
		'residence_area',
		['在哪里', 'Where an address lies'],
		[
			['street', '本街道', 'In the street'],
			['city', '本市其他街道、镇', 'Elsewhere in the city'],
			['province', '省内其他市', 'Elsewhere in the province'],
			['country', '省外', 'Another province'],
			['abroad', '境外', 'Abroad'],
			['unknown', '下落不明', 'Unknown'],
		],
	),
	codeList(
		'residence_reason',
		['居住事由', 'Why somebody is there'],
		[
			['birth', '出生', 'Birth'],
			['marriage', '婚嫁', 'Marriage'],
			['purchase', '购房', 'Bought a home'],
			['work', '务工经商', 'Work or trade'],
			['study', '就学', 'Study'],
			['renting', '租房', 'Renting'],
			['demolition', '拆迁', 'House pulled down'],
			['family', '投靠亲属', 'Joined family'],
			['other', '其他', 'Other'],
		],
	),
	codeList(
		'household_kind',
		['户类别', 'Kind of household'],
		[
			['registered', '家庭户（户口簿）', 'On the household register'],
			['collective', '集体户', 'Collective household'],
			['living', '居住户', 'Living together'],
		],
	),
];
