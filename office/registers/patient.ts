/** Patients under follow-up and when the next visit is due. Visits and check-ups: `patient-follow-up.ts`. Medical files stay with the clinic. */
import { type Condition, defineRegister, text } from '@yibenzhang/engine';
import { byWorkers } from './who.ts';

const WORKERS = ['community_worker', 'section_clerk', 'section_head'];
const KEEPERS = ['section_clerk', 'section_head'];
const BASIC_SERVICES = text(
	'国家基本公共卫生服务规范（第三版）严重精神障碍患者管理',
	'National basic public health services, third edition: severe mental disorders',
);
const SUBSIDISED: Condition = { field: 'subsidy_agreed_on', op: 'is_set' };

export const patient = defineRegister({
	id: 'patient',
	label: text('精神障碍患者', 'Mental-disorder patients'),
	help: text(
		'只记随访管理所需，病历留在医院；一人一条，迁走、死亡、不再同意管理的写明日期，后来迁回的另建一条',
		'Only what follow-up needs, medical files stay with the clinic; one record a person, with the day of moving away, death or refusal; whoever comes back later gets a new one',
	),
	keeper: 'peace',
	work: [22],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true, sensitive: 'identity' },
		id_number: { kind: 'id_number', label: text('身份证号', 'ID number'), sensitive: 'identity' },
		place: { kind: 'place', label: text('居住地址', 'Address'), sensitive: 'contact' },
		diagnosis: { kind: 'choice', codes: 'diagnosis', label: text('诊断', 'Diagnosis'), sensitive: 'health' },
		danger_level: {
			kind: 'whole_number',
			min: 0,
			max: 5,
			label: text('危险性评估', 'Danger level'),
			help: text(
				'0 无；1 口头喊叫；2 家里打砸能劝止；3 不分场合、不能劝止；4 持续打砸或伤人自伤；5 持械、纵火、爆炸',
				'0 none; 1 shouts; 2 smashes at home, stops when told; 3 anywhere, does not stop; 4 keeps on, people or self-harm; 5 weapon, fire, explosion',
			),
			sensitive: 'health',
		},
		management: {
			kind: 'choice',
			codes: 'patient_management',
			label: text('管理级别', 'Level of management'),
			help: text('危险性 3 级及以上的重点管理', 'Key from danger level 3 on'),
			sensitive: 'health',
		},
		consent_on: {
			kind: 'date',
			label: text('签署知情同意日期', 'Consent given on'),
			help: text('本人或监护人同意参加社区管理', 'By the patient or the guardian'),
		},
		guardian: { kind: 'text', label: text('监护人', 'Guardian'), sensitive: 'identity' },
		guardian_relation: { kind: 'choice', codes: 'guardian_relation', label: text('监护人关系', "Guardian's relation") },
		phone: { kind: 'phone', label: text('监护人电话', "Guardian's phone"), sensitive: 'contact' },
		subsidy_agreed_on: {
			kind: 'date',
			label: text('监护责任书签订日期', 'Guardianship agreed on'),
			help: text('以奖代补，按年签订', 'For the yearly subsidy to guardians'),
		},
		subsidy: { kind: 'money', min: 0, label: text('监护补助年标准', 'Yearly subsidy'), shown: SUBSIDISED, sensitive: 'finance' },
		subsidy_paid_on: {
			kind: 'date',
			label: text('最近发放日期', 'Last paid on'),
			help: text('履行监护、全年未肇事的发放', 'When the guardian did the duty and nothing happened'),
			shown: SUBSIDISED,
		},
		carers: {
			kind: 'text',
			label: text('关爱帮扶小组', 'Care group'),
			help: text('专干、民警、精防医生等，用顿号分开', 'Community worker, police, doctor, set apart by “、”'),
		},
		from_on: { kind: 'date', label: text('建档日期', 'On the register from'), required: true },
		until_on: { kind: 'date', label: text('销档日期', 'Until') },
		lost_on: {
			kind: 'date',
			label: text('失访日期', 'Lost on'),
			help: text('失访仍在册、仍算逾期，须报派出所查找', 'A lost patient stays on the register and overdue; the police look for them'),
		},
		lost_reported_on: { kind: 'date', label: text('报告派出所日期', 'Police told on'), shown: { field: 'lost_on', op: 'is_set' } },
		found_on: { kind: 'date', label: text('找到日期', 'Found on'), shown: { field: 'lost_on', op: 'is_set' } },
		transferred_to: { kind: 'text', label: text('转往', 'Transferred to'), help: text('接收的街道、机构', 'The street or institution that takes over') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'followed', label: text('在管', 'Followed') },
		{ id: 'lost', label: text('失访', 'Lost'), reached_on: 'lost_on' },
		{ id: 'transferred', label: text('已转出', 'Transferred'), reached_on: 'until_on' },
		{ id: 'died', label: text('已死亡', 'Died'), reached_on: 'until_on' },
		{ id: 'refused', label: text('不同意管理', 'Refused'), reached_on: 'until_on' },
		{ id: 'ended', label: text('已销档', 'Ended'), reached_on: 'until_on' },
	],
	actions: {
		lose: {
			label: text('报失访', 'Report as lost'),
			from: ['followed'],
			to: 'lost',
			who: WORKERS,
			fields: ['lost_on', 'lost_reported_on'],
			requires: ['lost_on'],
			reason: true,
		},
		find: {
			label: text('已找到', 'Found again'),
			from: ['lost'],
			to: 'followed',
			who: WORKERS,
			fields: ['found_on', 'place', 'phone'],
			requires: ['found_on'],
		},
		transfer: {
			label: text('转出', 'Transfer'),
			help: text('迁居或长期住院，接收方确认后办理', 'Moved, or in hospital for long, once the receiver confirms'),
			from: ['followed', 'lost'],
			to: 'transferred',
			who: WORKERS,
			fields: ['until_on', 'transferred_to'],
			requires: ['until_on', 'transferred_to'],
		},
		record_death: {
			label: text('死亡', 'Record the death'),
			from: ['followed', 'lost'],
			to: 'died',
			who: WORKERS,
			fields: ['until_on'],
			requires: ['until_on'],
		},
		refuse: {
			label: text('不同意管理', 'Refuse'),
			help: text('危险性 3 级及以上的不适用，仍须随访', 'Not from danger level 3 on, who are followed all the same'),
			from: ['followed'],
			to: 'refused',
			who: KEEPERS,
			fields: ['until_on'],
			requires: ['until_on'],
			guard: { not: { field: 'danger_level', op: 'gte', value: 3 } },
			reason: true,
		},
		end: {
			label: text('销档', 'End'),
			help: text('排除诊断等', 'The diagnosis was ruled out, for example'),
			from: ['followed'],
			to: 'ended',
			who: KEEPERS,
			fields: ['until_on'],
			requires: ['until_on'],
			reason: true,
		},
	},
	who: byWorkers,
	title: 'name',
	list: ['name', 'management', 'danger_level', 'from_on', 'until_on'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['id_number'],
	visited: { states: ['followed', 'lost'] },
	note: { words: ['新建档', '新增患者', '纳管'] },
	clocks: {
		follow_up: {
			label: text('下次随访', 'Next follow-up'),
			basis: [{ clause: BASIC_SERVICES, from_on: '2017-02-28' }],
			after: {
				related: 'patient_follow_up',
				by: 'patient',
				on: 'visited_on',
				outcome: 'outcome',
				// A visit that reached nobody leaves the patient due at once: an attempt is no follow-up.
				intervals: {
					stable: { months: 3 },
					basically_stable: { weeks: 2 },
					guided: { months: 1 },
					unstable: { weeks: 2 },
					referred: { weeks: 2 },
					not_reached: { days: 0 },
				},
			},
			first: { on: 'from_on', interval: { weeks: 2 } },
		},
		checkup: {
			label: text('下次体检', 'Next check-up'),
			basis: [{ clause: BASIC_SERVICES, from_on: '2017-02-28' }],
			after: { related: 'patient_checkup', by: 'patient', on: 'offered_on', outcome: 'result', intervals: { done: { months: 12 }, refused: { months: 12 } } },
			first: { on: 'from_on', interval: { months: 12 } },
		},
	},
});
