import { defineRegister, text } from '@yibenzhang/engine';

const KEEPERS = ['section_clerk', 'section_head'] as const;
/** What may still be put right before somebody else has confirmed it. */
const AS_GIVEN = [
	...(['statistic', 'title', 'year', 'part_of_year', 'as_of_on', 'value', 'measured_in', 'source'] as const),
	...(['document_title', 'document_number', 'given_on', 'valid_from_on', 'valid_until_on', 'note', 'papers'] as const),
];

export const outsideStatistic = defineRegister({
	id: 'outside_statistic',
	label: text('外来统计', 'Statistics given by others'),
	help: text(
		'统计、公安等部门给的数，写明出处；另一人确认后才可引用，有误可申请校核',
		'A number that another body gave, with its source; used once somebody else has confirmed it, and questioned when wrong',
	),
	keeper: 'general',
	work: [30],
	access: 'open',
	fields: {
		statistic: {
			kind: 'choice',
			codes: 'given_statistic',
			label: text('用作', 'Used as'),
			help: text('报告中引用的是哪一个数字；不引用的留空', 'As which figure it may stand in reports; empty where it may not'),
		},
		title: { kind: 'text', label: text('指标', 'Statistic'), required: true },
		year: { kind: 'year', label: text('年度', 'Year'), required: true },
		part_of_year: { kind: 'choice', codes: 'part_of_year', label: text('年内时段', 'Part of the year'), help: text('留空为全年', 'Empty: the whole year') },
		as_of_on: { kind: 'date', label: text('截至日期', 'As of') },
		value: { kind: 'decimal', scale: 4, adds_up: false, label: text('数值', 'Value'), required: true },
		measured_in: { kind: 'text', max_length: 20, label: text('计量单位', 'Measured in'), required: true },
		source: { kind: 'text', label: text('来源部门', 'Given by'), required: true },
		document_title: { kind: 'text', label: text('来源文件', 'Document'), help: text('如统计公报、函、通报', 'Such as a bulletin, letter or notice') },
		document_number: { kind: 'text', label: text('文号', 'Document number') },
		given_on: { kind: 'date', label: text('提供日期', 'Given on'), required: true },
		valid_from_on: { kind: 'date', label: text('有效期起', 'Valid from') },
		valid_until_on: { kind: 'date', label: text('有效期止', 'Valid until'), help: text('留空为长期有效', 'Empty: until further notice') },
		questioned_on: { kind: 'date', label: text('申请校核日期', 'Questioned on') },
		settled_on: { kind: 'date', label: text('校核答复日期', 'Settled on') },
		changed_by: { kind: 'account', label: text('更正人', 'Put right by') },
		confirmed_on: { kind: 'date', label: text('确认日期', 'Confirmed on') },
		confirmed_by: { kind: 'account', label: text('确认人', 'Confirmed by') },
		note: { kind: 'long_text', label: text('说明', 'Note') },
		papers: { kind: 'attachments', label: text('文件', 'Papers') },
	},
	time: { shape: 'event', on: 'given_on' },
	states: [
		{ id: 'given', label: text('已提供', 'Given'), reached_on: 'given_on' },
		{ id: 'questioned', label: text('校核中', 'Questioned'), reached_on: 'questioned_on' },
		{ id: 'settled', label: text('已校核', 'Settled'), reached_on: 'settled_on' },
		{ id: 'confirmed', label: text('已确认', 'Confirmed'), reached_on: 'confirmed_on' },
	],
	given: {
		value: 'value',
		by: 'source',
		document: 'document_title',
		number: 'document_number',
		confirmed_on: 'confirmed_on',
		confirmed_by: 'confirmed_by',
		valid_until: 'valid_until_on',
	},
	actions: {
		correct: {
			label: text('更正', 'Correct'),
			help: text('确认以前；确认以后有误的，申请校核', 'before it is confirmed; afterwards it is questioned'),
			from: ['given', 'settled'],
			who: KEEPERS,
			fields: AS_GIVEN,
			signs: 'changed_by',
		},
		question: {
			label: text('申请校核', 'Question'),
			help: text('政务数据共享条例第二十六条', 'Regulation on sharing government data, art. 26'),
			from: ['given', 'confirmed'],
			to: 'questioned',
			who: KEEPERS,
			fields: ['questioned_on', 'note'],
			requires: ['questioned_on'],
			reason: true,
		},
		settle: {
			label: text('校核答复', 'Settle'),
			from: ['questioned'],
			to: 'settled',
			who: KEEPERS,
			fields: ['settled_on', 'value', 'note'],
			requires: ['settled_on', 'value'],
			signs: 'changed_by',
		},
		confirm: {
			label: text('确认', 'Confirm'),
			help: text('与来源文件核对一致；确认的人不是录入、更正的人', 'it agrees with the document; whoever confirms neither entered nor corrected it'),
			from: ['given', 'settled'],
			to: 'confirmed',
			who: ['section_head'],
			fields: ['confirmed_on', 'document_title', 'document_number', 'valid_from_on', 'valid_until_on', 'papers'],
			requires: ['confirmed_on', 'document_title', 'valid_from_on'],
			signs: 'confirmed_by',
			guard: {
				not: {
					any: [
						{ field: 'made_by', op: 'is', value: { param: 'account' } },
						{ field: 'changed_by', op: 'is', value: { param: 'account' } },
					],
				},
			},
		},
	},
	// Whoever could amend, or enter one as confirmed, would confirm alone.
	without: ['amend', 'enter'],
	who: { create: KEEPERS, void: KEEPERS, restore: KEEPERS },
	title: 'title',
	list: ['year', 'title', 'value', 'measured_in', 'source', 'given_on'],
	search: ['title', 'source', 'document_title', 'document_number'],
	keys: ['title', 'year', 'part_of_year', 'source'],
});
