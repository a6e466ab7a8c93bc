/** A small office made for tests of the doors: two registers, a street with two communities, roles for who may do what. */
import { defineRegister, type OfficeDefinition, type Register, text } from '@yibenzhang/engine';

const label = (zh: string) => text(zh, zh);

export const person = defineRegister({
	id: 'person',
	label: label('人员'),
	help: label('测试用'),
	keeper: 'peace',
	work: [1],
	access: 'open',
	fields: {
		name: { kind: 'text', label: label('姓名'), required: true },
		id_number: { kind: 'id_number', label: label('身份证号'), sensitive: 'identity' },
		from_on: { kind: 'date', label: label('起'), required: true },
		until_on: { kind: 'date', label: label('止') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [{ id: 'listed', label: label('在册') }],
	who: { create: ['worker', 'clerk'], amend: ['worker', 'clerk'], void: ['clerk'], restore: ['clerk'] },
	title: 'name',
	list: ['name', 'from_on'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['name'],
});

export const matter = defineRegister({
	id: 'matter',
	label: label('事项'),
	help: label('测试用'),
	keeper: 'peace',
	work: [1],
	access: 'open',
	fields: {
		title: { kind: 'text', label: label('事由'), required: true },
		received_on: { kind: 'date', label: label('收到日期'), required: true },
		closed_on: { kind: 'date', label: label('办结日期') },
		reply: { kind: 'long_text', label: label('答复') },
		amount: { kind: 'money', label: label('金额') },
		about: { kind: 'reference', register: 'person', label: label('当事人') },
	},
	time: { shape: 'event', on: 'received_on' },
	states: [
		{ id: 'received', label: label('已收'), reached_on: 'received_on' },
		{ id: 'closed', label: label('办结'), reached_on: 'closed_on' },
	],
	actions: {
		close: { label: label('办结'), from: ['received'], to: 'closed', who: ['clerk'], fields: ['closed_on', 'reply'], requires: ['closed_on', 'reply'] },
	},
	who: { create: ['worker', 'clerk'], enter: ['clerk'], amend: ['worker', 'clerk'], void: ['clerk'], restore: ['clerk'] },
	title: 'title',
	list: ['title', 'received_on'],
	search: ['title'],
	numbering: { pattern: '测〔{year}〕{n}号', year_of: 'received_on' },
	keys: ['title', 'received_on'],
});

const unit = (code: string, kind: 'street' | 'section' | 'community', parent: string | null) => ({
	code,
	name: label(code),
	kind,
	parent,
	from_on: '2000-01-01',
});

const CLERK = ['clerk'];

/** What the registers of tests have alike: each spreads it, and says only what its test is about. */
export const tinyRegister = {
	label: text('例', 'Example'),
	help: text('例', 'Example'),
	keeper: 'peace',
	work: [],
	access: 'open',
	who: { create: CLERK, enter: CLERK, amend: CLERK, void: CLERK, restore: CLERK },
	title: 'title',
	list: ['title'],
	search: [],
	keys: ['title'],
} as const;

export const tinyOffice: OfficeDefinition = {
	id: 'tiny',
	name: label('测试街道'),
	signed_by: [label('测试街道')],
	registers: [person, matter],
	code_lists: [],
	figures: [],
	reports: [],
	units: [unit('street', 'street', null), unit('peace', 'section', 'street'), unit('east', 'community', 'street'), unit('west', 'community', 'street')],
	roles: [
		{
			id: 'worker',
			label: label('专干'),
			help: label('本社区'),
			reads: [{ registers: 'all', where: { field: 'unit', op: 'within', value: { param: 'post_unit' } } }],
			acts: [{ registers: 'all', where: { field: 'unit', op: 'within', value: { param: 'post_unit' } } }],
		},
		{ id: 'clerk', label: label('经办'), help: label('全街道'), reads: [{ registers: 'all', sees: 'all' }], acts: [{ registers: 'all' }] },
		{ id: 'auditor', label: label('审计'), help: label('只读'), reads: [{ registers: 'all' }], acts: [] },
	],
};

/** Beside registers of the test's own. */
export function tinyOfficeWith(...registers: readonly object[]): OfficeDefinition {
	return { ...tinyOffice, registers: [...tinyOffice.registers, ...(registers as Register[])] };
}
