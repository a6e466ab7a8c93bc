/** Households, and who belongs to one from when until when. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byEverybody } from './who.ts';

const EVERYBODY = ['grid_worker', 'community_worker', 'section_clerk', 'section_head'];

export const household = defineRegister({
	id: 'household',
	label: text('户', 'Households'),
	help: text(
		'户口簿上的一户，或合住的一户，一户一条；地址由成员的“户籍和居住”得出',
		'A household of the household register, or of people who live together; its address follows from its members',
	),
	keeper: 'public_service',
	work: [26],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label: text('户名', 'Name'), help: text('一般用户主姓名', 'Usually of its head'), required: true },
		kind: { kind: 'choice', codes: 'household_kind', label: text('类别', 'Kind'), required: true },
		household_number: {
			kind: 'text',
			max_length: 30,
			label: text('户号', 'Household number'),
			shown: { field: 'kind', op: 'in', value: ['registered', 'collective'] },
			sensitive: 'identity',
		},
		phone: { kind: 'phone', label: text('联系电话', 'Phone'), sensitive: 'contact' },
		from_on: { kind: 'date', label: text('立户日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('销户日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'standing', label: text('在册', 'Standing'), reached_on: 'from_on' },
		{ id: 'closed', label: text('已销户', 'Closed'), reached_on: 'until_on' },
	],
	actions: {
		close: { label: text('销户', 'Close'), from: ['standing'], to: 'closed', who: EVERYBODY, fields: ['until_on'], requires: ['until_on'] },
	},
	who: byEverybody,
	title: 'name',
	list: ['name', 'kind', 'phone', 'from_on', 'until_on'],
	search: ['name'],
	pinyin: ['name'],
	keys: ['name', 'kind', 'from_on'],
	visited: { states: ['standing'] },
});

export const householdMembership = defineRegister({
	id: 'household_membership',
	label: text('家庭成员', 'Members of households'),
	help: text('一人在一户的一段，写明与户主的关系；分户、出嫁、死亡结束这一段', 'One span of one person in one household, with the relation to its head'),
	keeper: 'public_service',
	work: [26],
	access: 'restricted',
	fields: {
		resident: { kind: 'reference', register: 'resident', label: text('居民', 'Resident'), required: true },
		household: { kind: 'reference', register: 'household', label: text('户', 'Household'), required: true },
		relation: { kind: 'choice', codes: 'family_relation', label: text('与户主关系', 'Relation to the head'), required: true },
		from_on: { kind: 'date', label: text('加入日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('离开日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'member', label: text('在户', 'Member'), reached_on: 'from_on' },
		{ id: 'left', label: text('已离开', 'Left'), reached_on: 'until_on' },
	],
	actions: {
		leave: { label: text('离开', 'Leave'), from: ['member'], to: 'left', who: EVERYBODY, fields: ['until_on'], requires: ['until_on'] },
	},
	who: byEverybody,
	title: 'resident',
	list: ['household', 'resident', 'relation', 'from_on', 'until_on'],
	search: [],
	keys: ['household', 'resident', 'from_on'],
});
