/** A small office in which every kind of definition stands once and nothing is wrong: the ground in which tests plant mistakes. */
import { type ClockDefinition, type FigureDefinition, type OfficeDefinition, type RegisterDefinition, text } from '../src/index.ts';

const label = text('例', 'Example');
const everybody = ['clerk'];
const standard = { create: everybody, enter: everybody, amend: everybody, void: everybody, restore: everybody };

const talk: RegisterDefinition = {
	id: 'talk',
	label: text('谈话', 'Talks'),
	help: label,
	keeper: 'peace',
	work: [1],
	access: 'open',
	fields: {
		topic: { kind: 'text', label, required: true, max_length: 50 },
		held_on: { kind: 'date', label, required: true },
		ended_on: { kind: 'date', label },
		mood: { kind: 'choice', codes: 'mood', label, unique_within: ['held_on'] },
		reason: { kind: 'text', label, shown: { field: 'mood', op: 'is', value: 'bad' }, required: { field: 'mood', op: 'is', value: 'bad' } },
		leaflets: { kind: 'items', codes: 'mood', label },
		cost: { kind: 'money', min: 0, max: 100, label },
		people: { kind: 'whole_number', label },
		year: { kind: 'year', label },
		about: { kind: 'reference', register: 'stay', label },
		checked_by: { kind: 'account', label },
		place: { kind: 'place', label },
		files: { kind: 'attachments', label },
		file: { kind: 'text', label, retired: true },
	},
	time: { shape: 'event', on: 'held_on' },
	states: [
		{ id: 'held', label, reached_on: 'held_on' },
		{ id: 'ended', label, reached_on: 'ended_on' },
	],
	actions: {
		end: {
			label,
			help: label,
			from: ['held'],
			to: 'ended',
			who: everybody,
			fields: ['ended_on'],
			requires: ['ended_on'],
			signs: 'checked_by',
			guard: { field: 'ended_on', op: 'lte', value: { param: 'day' } },
		},
	},
	who: standard,
	title: 'topic',
	list: ['topic', 'held_on'],
	search: ['topic', 'reason'],
	pinyin: ['topic'],
	numbering: { pattern: '谈〔{year}〕{n:3}号', year_of: 'held_on' },
	keys: ['topic', 'held_on'],
	deadlines: { ending: { label, on: 'ended_on', basis: label, states: ['held'], met_by: 'end' } },
	visited: { states: ['held'], assigned_by: ['checked_by'] },
};

const clock: ClockDefinition = {
	label,
	basis: [{ clause: label, from_on: '2015-01-01', until_on: '2030-12-31' }],
	after: { related: 'talk', by: 'about', on: 'held_on', outcome: 'mood', intervals: { good: { months: 3 }, bad: { weeks: 2 }, gone: null } },
	first: { on: 'from_on', interval: { days: 14 } },
	while: { field: 'is_short', op: 'is', value: false },
};

const stay: RegisterDefinition = {
	id: 'stay',
	label: text('居住', 'Stays'),
	help: label,
	keeper: 'street',
	work: [],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label },
		from_on: { kind: 'date', label },
		until_on: { kind: 'date', label },
		is_short: { kind: 'yes_no', label },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'listed', label },
		{ id: 'old', label, retired: true },
	],
	who: standard,
	title: 'name',
	list: ['name'],
	search: [],
	numbering: { pattern: '住〔{year}〕{n}号', year_of: 'from_on' },
	keys: ['name'],
	clocks: { next_talk: clock, other: clock },
};

const target: RegisterDefinition = {
	id: 'target',
	label,
	help: label,
	keeper: 'street',
	work: [],
	access: 'open',
	fields: {
		figure: { kind: 'text', label },
		year: { kind: 'year', label },
		value: { kind: 'decimal', scale: 2, label },
		set_on: { kind: 'date', label },
	},
	time: { shape: 'event', on: 'set_on' },
	states: [{ id: 'set', label }],
	who: standard,
	title: 'figure',
	list: ['figure'],
	search: [],
	keys: ['figure', 'year'],
};

const counted = { label, section: 'a', breakdowns: [], said: { as: 'exact' } } as const;
const times = text('次', 'times');
const percent = text('%', '%');
const figures: readonly FigureDefinition[] = [
	{
		...counted,
		id: 'talks',
		no: 1,
		unit: times,
		register: 'talk',
		measure: { count: true },
		period: { within: 'held_on' },
		where: { field: 'mood', op: 'is', value: 'good' },
		breakdowns: ['unit', 'mood'],
	},
	{
		...counted,
		id: 'cost',
		no: 2,
		unit: text('元', 'yuan'),
		register: 'talk',
		measure: { sum: 'cost' },
		period: { reached: 'ended' },
		said: { as: 'money', in: 'wan' },
	},
	{ ...counted, id: 'leaflets', unit: times, register: 'talk', measure: { sum: 'leaflets', item: 'good' }, period: { year: 'year' } },
	{
		...counted,
		id: 'overdue',
		unit: times,
		register: 'stay',
		measure: { check: { overdue: 'next_talk' } },
		period: { standing: true },
		said: { as: 'none' },
	},
	{
		...counted,
		id: 'good_share',
		unit: percent,
		register: 'talk',
		measure: { ratio: { field: 'mood', op: 'is', value: 'good' } },
		period: { held: 'ended' },
		said: { as: 'all' },
	},
	{
		...counted,
		id: 'topics',
		unit: times,
		register: 'talk',
		measure: { list: 'topic', order: 'held_on', featured: { field: 'people', op: 'gt', value: 3 } },
		period: { within: 'held_on' },
		said: { as: 'names', join: '、' },
	},
	{ ...counted, id: 'growth', unit: percent, register: 'talk', measure: { growth: 'talks' }, said: { as: 'percent', decimals: 1 } },
	{ ...counted, id: 'progress', unit: percent, register: 'talk', measure: { progress: 'talks' }, said: { as: 'percent', decimals: 2 } },
];

const unit = (code: string, kind: 'street' | 'section' | 'community' | 'grid', parent: string | null) => ({
	code,
	name: label,
	kind,
	parent,
	from_on: '2010-01-01',
});

export const soundOffice: OfficeDefinition = {
	id: 'sound',
	name: label,
	signed_by: [label],
	registers: [talk, stay, target] as OfficeDefinition['registers'],
	code_lists: [
		{
			id: 'mood',
			label,
			source: label,
			codes: [
				{ code: 'good', label: text('好', 'Good'), words: ['不错'] },
				{ code: 'bad', label: text('差', 'Bad') },
				{ code: 'gone', label: text('离开', 'Gone'), from_on: '2020-01-01', until_on: '2030-12-31' },
			],
		},
		{
			id: 'size',
			label,
			source: label,
			codes: [
				{ code: 'one', label: text('一', 'One'), words: ['一个'] },
				{ code: 'two', label: text('二', 'Two') },
			],
		},
	],
	figures,
	reports: [
		{
			id: 'yearly',
			label,
			periods: ['year'],
			text: '# 一',
			closing: { '2022': { report: '2022-12-26', early: '2022-11-30' } },
			closes: { talks: 'early' },
			keeper: 'peace',
			chapters: [{ heading: '一', unit: 'peace' }],
		},
	],
	units: [unit('street', 'street', null), unit('peace', 'section', 'street'), unit('east', 'community', 'street'), unit('east_g1', 'grid', 'east')],
	roles: [
		{
			id: 'clerk',
			label,
			help: label,
			reads: [{ registers: 'all', where: { field: 'unit', op: 'within', value: { param: 'post_unit' } }, sees: ['health'] }],
			acts: [{ registers: 'all', where: { field: 'made_by', op: 'is', value: { param: 'account' } } }],
		},
		{ id: 'reader', label, help: label, reads: [{ registers: ['talk'] }], acts: [] },
	],
};
