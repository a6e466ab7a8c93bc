import { type Condition, defineRegister, text } from '@yibenzhang/engine';
import { byEverybody } from './who.ts';

const WORKERS = ['community_worker', 'section_clerk', 'section_head'];
const WITHOUT_ID_NUMBER: Condition = { field: 'id_number', op: 'is_empty' };
const DISABLED: Condition = { field: 'disability', op: 'is_set' };

/** One person, once. Where they are registered and live: `residence.ts`; with whom: `household.ts`. */
export const resident = defineRegister({
	id: 'resident',
	label: text('居民', 'Residents'),
	help: text(
		'一人一条，在辖区登记户口或居住的都记。性别、出生日期由身份证号得出，不另填；住址记在“户籍和居住”，家庭关系记在“家庭成员”；低保、患病等由各自台账得出，不在这里重复',
		'One record a person who is registered or lives here. Sex and birth come from the ID number; addresses, households, aid and illness stand in their own registers and are not repeated',
	),
	keeper: 'public_service',
	work: [26, 29],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true },
		id_number: {
			kind: 'id_number',
			label: text('身份证号', 'ID number'),
			help: text('新生儿、境外人员没有的先空着', 'Empty for a newborn or a foreigner without one'),
			sensitive: 'identity',
		},
		birth_on: {
			kind: 'date',
			label: text('出生日期', 'Born on'),
			help: text('没有身份证号的才填', 'Only without an ID number'),
			required: WITHOUT_ID_NUMBER,
			shown: WITHOUT_ID_NUMBER,
			sensitive: 'identity',
		},
		sex: {
			kind: 'choice',
			codes: 'sex',
			label: text('性别', 'Sex'),
			help: text('没有身份证号的才填', 'Only without an ID number'),
			required: WITHOUT_ID_NUMBER,
			shown: WITHOUT_ID_NUMBER,
		},
		paper: {
			kind: 'text',
			max_length: 60,
			label: text('其他证件', 'Other paper'),
			help: text('证件名称和号码，如护照、出生医学证明', 'Its name and number, such as a passport or a birth certificate'),
			shown: WITHOUT_ID_NUMBER,
			sensitive: 'identity',
		},
		former_name: { kind: 'text', label: text('曾用名', 'Former name') },
		ethnicity: { kind: 'choice', codes: 'ethnicity', label: text('民族', 'Ethnicity') },
		phone: { kind: 'phone', label: text('电话', 'Phone'), sensitive: 'contact' },
		education: { kind: 'choice', codes: 'education', label: text('学历', 'Education') },
		politics: { kind: 'choice', codes: 'politics', label: text('政治面貌', 'Political status'), sensitive: 'party' },
		marriage: { kind: 'choice', codes: 'marriage', label: text('婚姻状况', 'Marriage') },
		work_place: { kind: 'text', label: text('工作（就读）单位', 'Work or school') },
		tags: {
			kind: 'choices',
			codes: 'resident_tag',
			label: text('关注标签', 'Tags'),
			help: text('只有别的台账里没有的才打', 'Only what no other register tells'),
		},
		disability: {
			kind: 'choice',
			codes: 'disability',
			label: text('残疾类别', 'Kind of disability'),
			help: text('按残疾人证', 'As on the certificate'),
			sensitive: 'health',
		},
		disability_grade: {
			kind: 'whole_number',
			min: 1,
			max: 4,
			adds_up: false,
			label: text('残疾等级', 'Grade of disability'),
			required: DISABLED,
			shown: DISABLED,
			sensitive: 'health',
		},
		from_on: {
			kind: 'date',
			label: text('纳入日期', 'On the register from'),
			help: text('出生、迁入或第一次登记之日', 'The day of birth, of moving in or of the first record'),
			required: true,
		},
		until_on: {
			kind: 'date',
			label: text('注销日期', 'Until'),
			help: text('死亡，或户口和居住都离开街道之日', 'The day of death, or of having neither registration nor home here'),
		},
		end_cause: {
			kind: 'choice',
			codes: 'resident_end',
			label: text('注销原因', 'Why it ended'),
			required: { field: 'until_on', op: 'is_set' },
			shown: { field: 'until_on', op: 'is_set' },
		},
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'here', label: text('在册', 'On the register'), reached_on: 'from_on' },
		{ id: 'ended', label: text('已注销', 'Ended'), reached_on: 'until_on' },
	],
	actions: {
		end: { label: text('注销', 'End'), from: ['here'], to: 'ended', who: WORKERS, fields: ['until_on', 'end_cause'], requires: ['until_on', 'end_cause'] },
	},
	who: byEverybody,
	title: 'name',
	list: ['name', 'id_number', 'phone', 'tags', 'from_on', 'until_on'],
	search: ['name', 'former_name', 'work_place'],
	pinyin: ['name', 'former_name'],
	keys: ['name', 'id_number'],
	note: { words: ['新搬来', '登记居民', '新居民', '新生儿'] },
});
