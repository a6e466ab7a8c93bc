/** Whom the joint committees and 双报到 tie to the street: organisations, and what their members did. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers, byWorkers } from './who.ts';

export const memberOrganisation = defineRegister({
	id: 'member_organisation',
	label: text('共建单位', 'Partner organisations'),
	help: text('参与大工委、大党委和双报到的单位，记它能提供什么', 'Organisations that take part, and what each can offer'),
	keeper: 'party_building',
	work: [3, 4],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('单位名称', 'Name'), required: true },
		kind: { kind: 'choice', codes: 'organisation_kind', label: text('单位性质', 'Kind') },
		credit_code: { kind: 'credit_code', label: text('统一社会信用代码', 'Credit code') },
		place: { kind: 'place', label: text('地址', 'Address') },
		contact: { kind: 'text', label: text('联系人', 'Contact person'), sensitive: 'contact' },
		phone: { kind: 'phone', label: text('联系电话', 'Phone'), sensitive: 'contact' },
		resources: { kind: 'long_text', label: text('资源清单', 'What it can offer'), help: text('场地、人员、专业、资金', 'Rooms, people, skills, money') },
		projects: { kind: 'long_text', label: text('项目清单', 'What it undertook to do') },
		from_on: { kind: 'date', label: text('开始共建日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('结束日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [{ id: 'partner', label: text('共建中', 'Partner') }],
	who: byKeepers,
	title: 'name',
	list: ['name', 'kind', 'contact', 'from_on'],
	search: ['name', 'resources'],
	pinyin: ['name'],
	keys: ['name'],
});

export const serviceRecord = defineRegister({
	id: 'service_record',
	label: text('双报到服务记录', 'What reporting members did'),
	help: text('双报到党员在社区做的一次服务；集体活动记在“活动”里', 'One service by a reporting member; what many did together is an activity'),
	keeper: 'party_building',
	work: [4],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('做了什么', 'What was done'), required: true },
		member: { kind: 'reference', register: 'double_registration', label: text('党员', 'Member'), required: true },
		kind: { kind: 'choice', codes: 'member_work', label: text('服务内容', 'Kind') },
		served_on: { kind: 'date', label: text('服务日期', 'Served on'), required: true },
		hours: {
			kind: 'decimal',
			scale: 1,
			min: 0,
			max: 24,
			label: text('时长（小时）', 'Hours'),
			help: text('不考核、不排名，可不填', 'Not ranked; may stay empty'),
		},
		activity: { kind: 'reference', register: 'activity', label: text('所属活动', 'Activity') },
		confirmed_on: { kind: 'date', label: text('社区确认日期', 'Confirmed on') },
		summary: { kind: 'long_text', label: text('说明', 'Summary') },
		pictures: { kind: 'attachments', label: text('照片', 'Pictures') },
	},
	time: { shape: 'event', on: 'served_on' },
	states: [
		{ id: 'served', label: text('已服务', 'Served'), reached_on: 'served_on' },
		{ id: 'confirmed', label: text('社区已确认', 'Confirmed'), reached_on: 'confirmed_on' },
	],
	actions: {
		confirm: {
			label: text('确认', 'Confirm'),
			from: ['served'],
			to: 'confirmed',
			who: ['community_worker', 'section_clerk', 'section_head'],
			fields: ['confirmed_on'],
			requires: ['confirmed_on'],
		},
	},
	who: byWorkers,
	title: 'title',
	list: ['served_on', 'title', 'member', 'kind'],
	search: ['title'],
	keys: ['served_on', 'member', 'title'],
});
