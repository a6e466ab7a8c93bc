/** Whom the joint committees and 双报到 tie to the street: organisations, their seats, members who report, and what they did. */
import { type Condition, defineRegister, text } from '@yibenzhang/engine';
import { byKeepers, byWorkers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const WORKERS = ['community_worker', ...KEEPERS];
const OF_A_COMMUNITY: Condition = { field: 'committee', op: 'is', value: 'community' };

export const memberOrganisation = defineRegister({
	id: 'member_organisation',
	label: text('共建单位', 'Partner organisations'),
	help: text(
		'参与大工委、大党委和双报到的单位，一个单位一条；记它能提供什么（资源清单）、认领了什么（项目清单）',
		'Organisations that take part, one record each: what each can offer and what it undertook',
	),
	keeper: 'party_building',
	work: [3, 4],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('单位名称', 'Name'), required: true },
		kind: { kind: 'choice', codes: 'organisation_kind', label: text('单位性质', 'Kind') },
		credit_code: { kind: 'credit_code', label: text('统一社会信用代码', 'Credit code') },
		place: { kind: 'place', label: text('地址', 'Address') },
		branch: { kind: 'text', label: text('党组织名称', 'Its party organisation') },
		members: { kind: 'whole_number', min: 0, max: 100_000, label: text('党员人数', 'Party members') },
		contact: { kind: 'text', label: text('联系人', 'Contact person'), sensitive: 'contact' },
		phone: { kind: 'phone', label: text('联系电话', 'Phone'), sensitive: 'contact' },
		resources: { kind: 'long_text', label: text('资源清单', 'What it can offer'), help: text('场地、人员、专业、资金', 'Rooms, people, skills, money') },
		projects: { kind: 'long_text', label: text('项目清单', 'What it undertook to do') },
		from_on: { kind: 'date', label: text('开始共建日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('结束日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'partner', label: text('共建中', 'Partner'), reached_on: 'from_on' },
		{ id: 'ended', label: text('已结束', 'Ended'), reached_on: 'until_on' },
	],
	actions: {
		end: { label: text('结束共建', 'End'), from: ['partner'], to: 'ended', who: KEEPERS, fields: ['until_on'], requires: ['until_on'], reason: true },
	},
	who: byKeepers,
	title: 'name',
	list: ['name', 'kind', 'contact', 'from_on'],
	search: ['name', 'resources', 'projects'],
	pinyin: ['name'],
	keys: ['name'],
});

export const jointCommitteeMembership = defineRegister({
	id: 'joint_committee_membership',
	label: text('大工委、大党委成员单位', 'Members of joint committees'),
	help: text('与街道大工委、社区大党委共建的单位；同一单位进两个大党委记两条', 'Units that sit on the joint committees; one that sits on two stands twice'),
	keeper: 'party_building',
	work: [3],
	access: 'open',
	fields: {
		member: { kind: 'text', label: text('成员单位', 'Member unit'), help: text('加入时的全称', 'Its full name when it joined'), required: true },
		organisation: { kind: 'reference', register: 'member_organisation', label: text('单位档案', 'Organisation on file') },
		committee: { kind: 'choice', codes: 'committee', label: text('党委类别', 'Committee'), required: true },
		community: { kind: 'unit', unit_kinds: ['community'], label: text('社区', 'Community'), required: OF_A_COMMUNITY, shown: OF_A_COMMUNITY },
		delegate: { kind: 'text', label: text('兼职委员', 'Its delegate'), help: text('单位派出的大工委、大党委委员', 'Who sits on the committee for it') },
		contact: { kind: 'text', label: text('联系人', 'Contact'), sensitive: 'contact' },
		phone: { kind: 'phone', label: text('联系电话', 'Phone'), sensitive: 'contact' },
		agreement_on: { kind: 'date', label: text('共建协议签订日期', 'Agreement signed on') },
		from_on: { kind: 'date', label: text('加入日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('退出日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'member', label: text('在册', 'Member'), reached_on: 'from_on' },
		{ id: 'left', label: text('已退出', 'Left'), reached_on: 'until_on' },
	],
	actions: {
		leave: { label: text('退出', 'Leave'), from: ['member'], to: 'left', who: KEEPERS, fields: ['until_on'], requires: ['until_on'], reason: true },
	},
	who: byKeepers,
	title: 'member',
	list: ['member', 'committee', 'community', 'delegate', 'from_on', 'until_on'],
	search: ['member', 'delegate'],
	pinyin: ['member', 'delegate'],
	keys: ['member', 'committee', 'from_on'],
});

export const doubleRegistration = defineRegister({
	id: 'double_registration',
	label: text('双报到党员', 'Members serving in communities'),
	help: text(
		'机关企事业单位党员到社区报到服务；一人一条，所做的记在“双报到服务记录”',
		'Members of outside units who report to a community; what they did stands in the service records',
	),
	keeper: 'party_building',
	work: [4],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true },
		home_unit: { kind: 'text', words: ['单位是', '来自'], label: text('所在单位', 'Home unit') },
		organisation: { kind: 'reference', register: 'member_organisation', label: text('单位档案', 'Organisation on file') },
		skills: { kind: 'choices', codes: 'member_skill', label: text('特长', 'Skills') },
		skills_note: { kind: 'text', label: text('特长说明', 'About the skills'), shown: { field: 'skills', op: 'is_set' } },
		available: { kind: 'choices', codes: 'service_time', label: text('可服务时间', 'When available') },
		post: { kind: 'choice', codes: 'member_work', label: text('认领岗位', 'Post taken on') },
		phone: { kind: 'phone', label: text('电话', 'Phone'), sensitive: 'contact' },
		from_on: { kind: 'date', label: text('报到日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('离开日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'registered', label: text('已报到', 'Registered'), reached_on: 'from_on' },
		{ id: 'left', label: text('已离开', 'Left'), reached_on: 'until_on' },
	],
	actions: {
		leave: { label: text('离开', 'Leave'), from: ['registered'], to: 'left', who: WORKERS, fields: ['until_on'], requires: ['until_on'] },
	},
	who: byWorkers,
	title: 'name',
	list: ['name', 'home_unit', 'skills', 'from_on'],
	search: ['name', 'home_unit', 'skills_note'],
	pinyin: ['name'],
	keys: ['name', 'from_on'],
	note: { words: ['来报到', '党员报到', '到社区报到'] },
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
			words: ['服务了', '时长', '服务'],
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
		confirm: { label: text('确认', 'Confirm'), from: ['served'], to: 'confirmed', who: WORKERS, fields: ['confirmed_on'], requires: ['confirmed_on'] },
	},
	who: byWorkers,
	title: 'title',
	list: ['served_on', 'title', 'member', 'kind'],
	search: ['title'],
	keys: ['served_on', 'member', 'title'],
	note: { words: ['双报到', '报到党员', '在职党员'], keeps: 'summary' },
});
