/** Petitions, mediations, incidents, patients and their follow-ups. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers, byWorkers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];

export const petition = defineRegister({
	id: 'petition',
	label: text('信访与热线', 'Petitions and hotline'),
	help: text('网上信访、热线工单、交办、来访，从收到到办结答复', 'From receipt to answer, whatever the channel'),
	keeper: 'petition_office',
	work: [14],
	access: 'restricted',
	fields: {
		matter: { kind: 'text', label: text('事由', 'Matter'), required: true },
		channel: { kind: 'choice', codes: 'petition_channel', label: text('来源渠道', 'Channel'), required: true },
		purpose: { kind: 'choice', codes: 'petition_purpose', label: text('信访目的', 'Purpose') },
		leaders_reception: {
			kind: 'yes_no',
			label: text('市领导接访', "Leaders' reception day"),
			shown: { field: 'channel', op: 'is', value: 'visit' },
		},
		petitioner: { kind: 'text', label: text('信访人', 'Petitioner'), sensitive: 'case' },
		phone: { kind: 'phone', label: text('电话', 'Phone'), sensitive: 'contact' },
		repeat_of: { kind: 'reference', register: 'petition', label: text('重复件，原件', 'Repeats') },
		received_on: { kind: 'date', label: text('收到日期', 'Received on'), required: true },
		accepted_on: { kind: 'date', label: text('受理日期', 'Accepted on') },
		handed_on_on: { kind: 'date', label: text('转办日期', 'Handed on on') },
		handed_on_to: { kind: 'text', label: text('转办单位', 'Handed on to') },
		answered_on: { kind: 'date', label: text('答复日期', 'Answered on') },
		reply: { kind: 'long_text', label: text('答复内容', 'Reply'), sensitive: 'case' },
		closed_on: { kind: 'date', label: text('办结日期', 'Closed on') },
	},
	time: { shape: 'event', on: 'received_on' },
	states: [
		{ id: 'received', label: text('已收到', 'Received'), reached_on: 'received_on' },
		{ id: 'accepted', label: text('已受理', 'Accepted'), reached_on: 'accepted_on' },
		{ id: 'handed_on', label: text('已转办', 'Handed on'), reached_on: 'handed_on_on' },
		{ id: 'answered', label: text('已答复', 'Answered'), reached_on: 'answered_on' },
		{ id: 'closed', label: text('已办结', 'Closed'), reached_on: 'closed_on' },
	],
	actions: {
		accept: { label: text('受理', 'Accept'), from: ['received'], to: 'accepted', who: KEEPERS, fields: ['accepted_on', 'purpose'], requires: ['accepted_on'] },
		hand_on: {
			label: text('转办', 'Hand on'),
			from: ['received', 'accepted'],
			to: 'handed_on',
			who: KEEPERS,
			fields: ['handed_on_on', 'handed_on_to'],
			requires: ['handed_on_on', 'handed_on_to'],
		},
		answer: { label: text('答复', 'Answer'), from: ['accepted', 'handed_on'], to: 'answered', who: KEEPERS, fields: ['answered_on', 'reply'], requires: ['answered_on', 'reply'] },
		close: { label: text('办结', 'Close'), from: ['answered'], to: 'closed', who: KEEPERS, fields: ['closed_on'], requires: ['closed_on'] },
	},
	who: byKeepers,
	title: 'matter',
	list: ['matter', 'channel', 'received_on', 'answered_on', 'closed_on'],
	search: ['matter'],
	numbering: { pattern: '雷信〔{year}〕{n}号', year_of: 'received_on' },
	keys: ['received_on', 'matter'],
});

export const mediation = defineRegister({
	id: 'mediation',
	label: text('矛盾纠纷调解', 'Mediations'),
	help: text('司法所、妇联、人民调解委员会的调解', 'By the judicial office, the women’s federation, the committees'),
	keeper: 'judicial',
	work: [15],
	access: 'restricted',
	fields: {
		matter: { kind: 'text', label: text('纠纷', 'Dispute'), required: true },
		body: { kind: 'choice', codes: 'mediation_body', label: text('调解主体', 'Mediating body'), required: true },
		accepted_on: { kind: 'date', label: text('受理日期', 'Accepted on'), required: true },
		parties: { kind: 'text', label: text('当事人', 'Parties'), sensitive: 'case' },
		concluded_on: { kind: 'date', label: text('调解结束日期', 'Concluded on') },
		agreement: { kind: 'yes_no', label: text('达成协议', 'Agreement reached') },
		confirmed_on: { kind: 'date', label: text('司法确认日期', 'Confirmed by court on'), help: text('协议生效后三十日内', 'within 30 days of the agreement') },
	},
	time: { shape: 'event', on: 'accepted_on' },
	states: [
		{ id: 'accepted', label: text('已受理', 'Accepted'), reached_on: 'accepted_on' },
		{ id: 'concluded', label: text('已调解', 'Concluded'), reached_on: 'concluded_on' },
	],
	actions: {
		conclude: { label: text('调解结束', 'Conclude'), from: ['accepted'], to: 'concluded', who: KEEPERS, fields: ['concluded_on', 'agreement'], requires: ['concluded_on', 'agreement'] },
	},
	who: byKeepers,
	title: 'matter',
	list: ['matter', 'body', 'accepted_on', 'concluded_on'],
	search: ['matter'],
	keys: ['accepted_on', 'matter'],
});

export const incident = defineRegister({
	id: 'incident',
	label: text('案事件', 'Incidents'),
	help: text('刑事、治安案件和事故', 'Criminal and public-order cases, accidents'),
	keeper: 'peace',
	work: [20],
	access: 'restricted',
	fields: {
		title: { kind: 'text', label: text('简况', 'What happened'), required: true },
		category: { kind: 'choice', codes: 'incident_category', label: text('类别', 'Category'), required: true },
		severity: { kind: 'choice', codes: 'severity', label: text('严重程度', 'Severity'), required: true },
		happened_on: { kind: 'date', label: text('发生日期', 'Happened on'), required: true },
		handling: { kind: 'long_text', label: text('处置', 'Handling') },
	},
	time: { shape: 'event', on: 'happened_on' },
	states: [{ id: 'recorded', label: text('已登记', 'Recorded') }],
	who: byKeepers,
	title: 'title',
	list: ['title', 'category', 'severity', 'happened_on'],
	search: ['title'],
	keys: ['happened_on', 'title'],
});

export const patient = defineRegister({
	id: 'patient',
	label: text('精神障碍患者', 'Mental-disorder patients'),
	help: text('只记随访管理所需', 'Only what follow-up needs'),
	keeper: 'peace',
	work: [22],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true, sensitive: 'identity' },
		id_number: { kind: 'id_number', label: text('身份证号', 'ID number'), sensitive: 'identity' },
		diagnosis: { kind: 'choice', codes: 'diagnosis', label: text('诊断', 'Diagnosis'), sensitive: 'health' },
		danger_level: { kind: 'whole_number', min: 0, max: 5, label: text('危险性评估', 'Danger level'), sensitive: 'health' },
		guardian: { kind: 'text', label: text('监护人', 'Guardian'), sensitive: 'identity' },
		phone: { kind: 'phone', label: text('监护人电话', "Guardian's phone"), sensitive: 'contact' },
		from_on: { kind: 'date', label: text('建档日期', 'On the register from'), required: true },
		until_on: { kind: 'date', label: text('销档日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [{ id: 'followed', label: text('在管', 'Followed') }],
	who: byWorkers,
	title: 'name',
	list: ['name', 'danger_level', 'from_on', 'until_on'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['name', 'from_on'],
	clocks: {
		follow_up: {
			label: text('下次随访', 'Next follow-up'),
			basis: [
				{
					clause: text('国家基本公共卫生服务规范（第三版）严重精神障碍患者管理', 'National basic public health services, third edition: severe mental disorders'),
					from_on: '2017-02-28',
				},
			],
			after: {
				related: 'patient_follow_up',
				by: 'patient',
				on: 'visited_on',
				outcome: 'outcome',
				intervals: { stable: { months: 3 }, basically_stable: { weeks: 2 }, unstable: { weeks: 2 } },
			},
			first: { on: 'from_on', interval: { weeks: 2 } },
		},
	},
});

export const patientFollowUp = defineRegister({
	id: 'patient_follow_up',
	label: text('患者随访', 'Follow-up visits'),
	help: text('每次随访评估危险性和病情', 'Danger and condition at each visit'),
	keeper: 'peace',
	work: [22],
	access: 'restricted',
	fields: {
		patient: { kind: 'reference', register: 'patient', label: text('患者', 'Patient'), required: true },
		visited_on: { kind: 'date', label: text('随访日期', 'Visited on'), required: true },
		outcome: { kind: 'choice', codes: 'follow_up_outcome', label: text('随访结果', 'Outcome'), required: true, sensitive: 'health' },
		danger_level: { kind: 'whole_number', min: 0, max: 5, label: text('危险性评估', 'Danger level'), sensitive: 'health' },
		note: { kind: 'long_text', label: text('记录', 'Note'), sensitive: 'health' },
	},
	time: { shape: 'event', on: 'visited_on' },
	states: [{ id: 'visited', label: text('已随访', 'Visited') }],
	who: byWorkers,
	title: 'visited_on',
	list: ['patient', 'visited_on', 'outcome'],
	search: [],
	keys: ['patient', 'visited_on'],
});
