/** Dwellings, and who is registered or lives where: each a span of its own, so that a move never rewrites the past. */
import { type Condition, defineRegister, text } from '@yibenzhang/engine';
import { byEverybody } from './who.ts';

const EVERYBODY = ['grid_worker', 'community_worker', 'section_clerk', 'section_head'];
const LIVING: Condition = { field: 'kind', op: 'is', value: 'living' };
/** Lives where registered: the address stands there already. */
const AT_REGISTERED: Condition = { field: 'same_as', op: 'is_set' };
const ELSEWHERE: Condition = { all: [{ not: AT_REGISTERED }, { field: 'area', op: 'is_not', value: 'street' }] };
const IN_STREET: Condition = { all: [{ not: AT_REGISTERED }, { field: 'area', op: 'is', value: 'street' }] };

export const dwelling = defineRegister({
	id: 'dwelling',
	label: text('房屋', 'Dwellings'),
	help: text('住宅一套（院）一条；出租屋、店铺等要巡查的另在“重点场所”', 'One record a dwelling; rented houses and shops that are watched are key premises'),
	keeper: 'public_service',
	work: [26],
	access: 'restricted',
	fields: {
		address: { kind: 'text', label: text('门牌地址', 'Address'), help: text('路、号、栋、单元、室', 'Road, number, building, unit, room'), required: true },
		place: { kind: 'place', label: text('坐标', 'Where on the map') },
		kind: { kind: 'choice', codes: 'dwelling_kind', label: text('房屋类别', 'Kind') },
		use: { kind: 'choice', codes: 'dwelling_use', label: text('使用状况', 'Use') },
		owner: { kind: 'text', label: text('产权人', 'Owner'), sensitive: 'identity' },
		phone: { kind: 'phone', label: text('产权人电话', "Owner's phone"), sensitive: 'contact' },
		rooms: { kind: 'whole_number', min: 1, max: 100, label: text('间数', 'Rooms') },
		from_on: { kind: 'date', label: text('登记日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('拆除日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'standing', label: text('在册', 'Standing'), reached_on: 'from_on' },
		{ id: 'pulled_down', label: text('已拆除', 'Pulled down'), reached_on: 'until_on' },
	],
	actions: {
		pull_down: { label: text('拆除', 'Pull down'), from: ['standing'], to: 'pulled_down', who: EVERYBODY, fields: ['until_on'], requires: ['until_on'] },
	},
	who: byEverybody,
	title: 'address',
	list: ['address', 'kind', 'use', 'owner', 'from_on'],
	search: ['address'],
	keys: ['address'],
});

export const residence = defineRegister({
	id: 'residence',
	label: text('户籍和居住', 'Registered and living addresses'),
	help: text(
		'一人在一处登记户口、或在一处居住，各记一段。就住在户籍地的，选“住在户籍地”所指的那一段，地址不再填；搬走就结束这一段、另起一段。空挂户、人户分离由这些段得出，不另打标记',
		'One span where somebody is registered, one where they live. Who lives where registered points at that span and gives no second address; a move ends one span and begins another. Registered but absent, and living apart, follow from these spans',
	),
	keeper: 'public_service',
	work: [26],
	access: 'restricted',
	fields: {
		resident: { kind: 'reference', register: 'resident', label: text('居民', 'Resident'), required: true },
		kind: { kind: 'choice', codes: 'residence_kind', label: text('类别', 'Kind'), required: true },
		same_as: {
			kind: 'reference',
			register: 'residence',
			label: text('住在户籍地', 'Lives where registered'),
			help: text('选本人的户籍段', "The person's own registered span"),
			shown: LIVING,
		},
		area: { kind: 'choice', codes: 'residence_area', label: text('在哪里', 'Where'), required: { not: AT_REGISTERED }, shown: { not: AT_REGISTERED } },
		dwelling: { kind: 'reference', register: 'dwelling', label: text('房屋', 'Dwelling'), required: IN_STREET, shown: IN_STREET },
		outside: {
			kind: 'text',
			label: text('街道以外的地址', 'Address outside the street'),
			help: text('知道多少写多少', 'As far as it is known'),
			shown: ELSEWHERE,
			sensitive: 'contact',
		},
		reason: {
			kind: 'choice',
			codes: 'residence_reason',
			label: text('事由', 'Why'),
			help: text('迁入、外出、租住的原因', 'Of moving in, being away or renting'),
		},
		from_on: { kind: 'date', label: text('起始日期', 'From'), help: text('不清楚的填大致日期', 'About when, if it is not known'), required: true },
		until_on: { kind: 'date', label: text('结束日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'current', label: text('当前', 'Current'), reached_on: 'from_on' },
		{ id: 'past', label: text('已结束', 'Past'), reached_on: 'until_on' },
	],
	actions: {
		end: { label: text('结束', 'End'), from: ['current'], to: 'past', who: EVERYBODY, fields: ['until_on'], requires: ['until_on'] },
	},
	who: byEverybody,
	title: 'resident',
	list: ['resident', 'kind', 'area', 'dwelling', 'from_on', 'until_on'],
	search: [],
	keys: ['resident', 'kind', 'from_on'],
});
