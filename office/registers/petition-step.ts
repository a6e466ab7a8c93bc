import { type Condition, defineRegister, text } from '@yibenzhang/engine';
import { byWorkers } from './who.ts';

const ASKED_OF_A_UNIT: Condition = { field: 'kind', op: 'in', value: ['hand_over', 'urge'] };

/** What was done about a petition on its way: every call, visit and hand-over. */
export const petitionStep = defineRegister({
	id: 'petition_step',
	label: text('信访经办过程', 'Steps of a petition'),
	help: text(
		'每次联系、走访、交办、协调、督办记一条，当天记；检举控告件不记过程，只在信访件上填移送日期',
		'Each call, visit, hand-over, meeting and urging, on the day. An accusation has none here: when it was handed over stands with the petition',
	),
	keeper: 'petition_office',
	work: [14],
	access: 'restricted',
	fields: {
		petition: { kind: 'reference', register: 'petition', label: text('信访件', 'Petition'), required: true },
		kind: { kind: 'choice', codes: 'petition_step', label: text('经办方式', 'Kind'), required: true },
		done_on: { kind: 'date', label: text('日期', 'Done on'), required: true },
		done_by: { kind: 'text', label: text('经办人', 'Done by'), required: true },
		what: { kind: 'long_text', label: text('经过和结果', 'What was done and came of it'), required: true, sensitive: 'case' },
		present: { kind: 'text', label: text('在场或对方人员', 'Others present'), sensitive: 'case' },
		to_unit: { kind: 'unit', unit_kinds: ['section', 'community'], label: text('交给', 'Given to'), shown: ASKED_OF_A_UNIT },
		due_on: { kind: 'date', label: text('要求完成日期', 'Asked for by'), shown: ASKED_OF_A_UNIT },
		place: { kind: 'place', label: text('地点', 'Place'), sensitive: 'contact' },
		papers: { kind: 'attachments', label: text('照片、文书', 'Pictures and papers'), sensitive: 'case' },
	},
	time: { shape: 'event', on: 'done_on' },
	states: [{ id: 'done', label: text('已记录', 'Recorded') }],
	who: byWorkers,
	title: 'done_by',
	list: ['done_on', 'petition', 'kind', 'done_by', 'to_unit', 'due_on'],
	search: ['done_by'],
	pinyin: ['done_by'],
	keys: ['petition', 'done_on', 'kind'],
	note: { words: ['信访人', '信访件', '上访', '信访'], keeps: 'what', by: 'done_by' },
});
