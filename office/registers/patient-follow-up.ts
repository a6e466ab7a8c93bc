import { type Condition, defineRegister, text } from '@yibenzhang/engine';
import { byWorkers } from './who.ts';

const REACHED: Condition = { field: 'outcome', op: 'is_not', value: 'not_reached' };
const DONE: Condition = { field: 'result', op: 'is', value: 'done' };

export const patientFollowUp = defineRegister({
	id: 'patient_follow_up',
	label: text('患者随访', 'Follow-up visits'),
	help: text(
		'每次随访评估危险性和病情；街道协助，治疗由医院负责。没有访到也要记，选“未访到”',
		'Danger and condition at each visit; the street helps, the clinic treats. A visit in vain is recorded too, as “could not be reached”',
	),
	keeper: 'peace',
	work: [22],
	access: 'restricted',
	fields: {
		patient: { kind: 'reference', register: 'patient', label: text('患者', 'Patient'), required: true },
		visited_on: { kind: 'date', label: text('随访日期', 'Visited on'), required: true },
		way: { kind: 'choice', codes: 'follow_up_way', label: text('随访方式', 'Way') },
		along: { kind: 'choices', words: ['和', '与', '陪同', '会同', '一起'], codes: 'care_member', label: text('一同随访', 'Who came along') },
		outcome: { kind: 'choice', codes: 'follow_up_outcome', label: text('随访结果', 'Outcome'), required: true, sensitive: 'health' },
		danger_level: {
			kind: 'whole_number',
			words: ['危险等级', '危险性', '风险等级'],
			min: 0,
			max: 5,
			label: text('危险性评估', 'Danger level'),
			shown: REACHED,
			sensitive: 'health',
		},
		medication: { kind: 'choice', codes: 'medication', label: text('服药情况', 'Medication'), shown: REACHED, sensitive: 'health' },
		trouble: {
			kind: 'yes_no',
			words: ['肇事肇祸', '肇事', '闹事', '打人'],
			label: text('上次随访后有肇事肇祸', 'Trouble since the last visit'),
			shown: REACHED,
			sensitive: 'health',
		},
		guardian_present: {
			kind: 'yes_no',
			words: ['监护人在家', '监护人在场', '监护人尽责', '家属在场', '家属陪同'],
			label: text('监护人在岗尽责', 'Guardian does the duty'),
			shown: REACHED,
		},
		referred_to: {
			kind: 'text',
			words: ['转到', '送到', '转诊到'],
			label: text('转诊医院', 'Referred to'),
			help: text('两周内了解治疗情况', 'Ask within two weeks how it goes'),
			shown: { field: 'outcome', op: 'in', value: ['unstable', 'referred'] },
			sensitive: 'health',
		},
		why_not: {
			kind: 'text',
			words: ['未访到原因'],
			label: text('未访到原因', 'Why nobody was reached'),
			shown: { field: 'outcome', op: 'is', value: 'not_reached' },
		},
		note: { kind: 'long_text', label: text('记录', 'Note'), sensitive: 'health' },
	},
	time: { shape: 'event', on: 'visited_on' },
	states: [{ id: 'visited', label: text('已随访', 'Visited') }],
	who: byWorkers,
	title: 'visited_on',
	list: ['patient', 'visited_on', 'way', 'outcome', 'danger_level'],
	search: [],
	keys: ['patient', 'visited_on'],
	note: {
		words: ['精神稳定', '精神状态', '精神病', '精神障碍', '精神患者', '随访', '吃药', '服药', '病情', '患者', '情绪稳定', '情绪激动'],
		keeps: 'note',
		together: 'visit',
	},
});

export const patientCheckup = defineRegister({
	id: 'patient_checkup',
	label: text('患者健康体检', "Patients' check-ups"),
	help: text('每年一次，本人或监护人同意后进行；只记做了没有，结果在医院', 'Once a year with consent; only that it was done, the results are with the clinic'),
	keeper: 'peace',
	work: [22],
	access: 'restricted',
	fields: {
		patient: { kind: 'reference', register: 'patient', label: text('患者', 'Patient'), required: true },
		offered_on: {
			kind: 'date',
			label: text('体检日期', 'On'),
			help: text('不同意的填告知日期', 'When refused, the day on which it was offered'),
			required: true,
		},
		result: { kind: 'choice', codes: 'checkup_result', label: text('体检情况', 'Result'), required: true },
		items: {
			kind: 'choices',
			codes: 'checkup_item',
			label: text('体检项目', 'Examined'),
			shown: DONE,
			sensitive: 'health',
		},
		clinic: { kind: 'text', label: text('体检机构', 'Clinic'), shown: DONE },
	},
	time: { shape: 'event', on: 'offered_on' },
	states: [{ id: 'recorded', label: text('已记录', 'Recorded') }],
	who: byWorkers,
	title: 'offered_on',
	list: ['patient', 'offered_on', 'result'],
	search: [],
	keys: ['patient', 'offered_on'],
	note: { words: ['患者体检', '精神患者体检', '健康体检'], together: 'visit' },
});
