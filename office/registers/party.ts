/** Party members' development, joint committees, members who serve in communities. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byKeepers, byWorkers } from './who.ts';

const KEEPERS = ['section_clerk', 'section_head'];
const HEADS = ['section_head'];

export const partyMemberDevelopment = defineRegister({
	id: 'party_member_development',
	label: text('发展党员', 'Party members’ development'),
	help: text('申请人、积极分子、发展对象、预备党员、正式党员五个阶段', 'The five stages from applicant to full member'),
	keeper: 'party_building',
	work: [2],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true },
		id_number: { kind: 'id_number', label: text('身份证号', 'ID number'), sensitive: 'identity' },
		branch: { kind: 'text', label: text('党支部', 'Branch') },
		applied_on: { kind: 'date', label: text('递交申请日期', 'Applied on'), required: true },
		talked_on: { kind: 'date', label: text('谈话日期', 'Talk held on'), help: text('递交申请后一个月内', 'within a month of the application') },
		activist_on: { kind: 'date', label: text('确定积极分子日期', 'Activist since') },
		candidate_on: { kind: 'date', label: text('确定发展对象日期', 'Candidate since') },
		probationary_on: { kind: 'date', label: text('接收预备党员日期', 'Probationary since') },
		full_on: { kind: 'date', label: text('转正日期', 'Full member since') },
		introducers: { kind: 'text', label: text('入党介绍人', 'Introducers'), sensitive: 'party' },
	},
	time: { shape: 'event', on: 'applied_on' },
	states: [
		{ id: 'applicant', label: text('申请人', 'Applicant'), reached_on: 'applied_on' },
		{ id: 'activist', label: text('积极分子', 'Activist'), reached_on: 'activist_on' },
		{ id: 'candidate', label: text('发展对象', 'Candidate'), reached_on: 'candidate_on' },
		{ id: 'probationary', label: text('预备党员', 'Probationary member'), reached_on: 'probationary_on' },
		{ id: 'full', label: text('正式党员', 'Full member'), reached_on: 'full_on' },
	],
	actions: {
		make_activist: {
			label: text('确定积极分子', 'Make activist'),
			from: ['applicant'],
			to: 'activist',
			who: KEEPERS,
			fields: ['activist_on', 'talked_on'],
			requires: ['activist_on'],
		},
		make_candidate: {
			label: text('确定发展对象', 'Make candidate'),
			from: ['activist'],
			to: 'candidate',
			who: KEEPERS,
			fields: ['candidate_on'],
			requires: ['candidate_on'],
		},
		admit: {
			label: text('接收预备党员', 'Admit'),
			from: ['candidate'],
			to: 'probationary',
			who: HEADS,
			fields: ['probationary_on', 'introducers'],
			requires: ['probationary_on'],
		},
		confirm: { label: text('转正', 'Confirm'), from: ['probationary'], to: 'full', who: HEADS, fields: ['full_on'], requires: ['full_on'] },
	},
	who: byKeepers,
	title: 'name',
	list: ['name', 'branch', 'applied_on', 'probationary_on'],
	search: ['name', 'branch'],
	pinyin: ['name'],
	keys: ['name', 'applied_on'],
});

export const jointCommitteeMembership = defineRegister({
	id: 'joint_committee_membership',
	label: text('大工委、大党委成员单位', 'Members of joint committees'),
	help: text('与街道大工委、社区大党委共建的单位', 'Units that sit on the joint committees'),
	keeper: 'party_building',
	work: [3],
	access: 'open',
	fields: {
		member: { kind: 'text', label: text('成员单位', 'Member unit'), required: true },
		committee: { kind: 'choice', codes: 'committee', label: text('党委类别', 'Committee'), required: true },
		community: {
			kind: 'unit',
			unit_kinds: ['community'],
			label: text('社区', 'Community'),
			required: { field: 'committee', op: 'is', value: 'community' },
			shown: { field: 'committee', op: 'is', value: 'community' },
		},
		contact: { kind: 'text', label: text('联系人', 'Contact'), sensitive: 'contact' },
		from_on: { kind: 'date', label: text('加入日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('退出日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [{ id: 'member', label: text('在册', 'Member') }],
	who: byKeepers,
	title: 'member',
	list: ['member', 'committee', 'community', 'from_on', 'until_on'],
	search: ['member'],
	pinyin: ['member'],
	keys: ['member', 'committee', 'from_on'],
});

export const doubleRegistration = defineRegister({
	id: 'double_registration',
	label: text('双报到党员', 'Members serving in communities'),
	help: text('机关企事业单位党员到社区报到服务', 'Members of outside units who report to a community'),
	keeper: 'party_building',
	work: [4],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('姓名', 'Name'), required: true },
		home_unit: { kind: 'text', label: text('所在单位', 'Home unit') },
		skills: { kind: 'text', label: text('特长', 'Skills') },
		phone: { kind: 'phone', label: text('电话', 'Phone'), sensitive: 'contact' },
		from_on: { kind: 'date', label: text('报到日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('离开日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [{ id: 'registered', label: text('已报到', 'Registered') }],
	who: byWorkers,
	title: 'name',
	list: ['name', 'home_unit', 'skills', 'from_on'],
	search: ['name', 'home_unit', 'skills'],
	pinyin: ['name'],
	keys: ['name', 'from_on'],
});
