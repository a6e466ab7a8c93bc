/** Key premises: one register for anti-drug work, public order, fire, work safety, gas and epidemics alike. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byEverybody } from './who.ts';

const WORKERS = ['community_worker', 'section_clerk', 'section_head'];

/** Checks, patrols, hazards and campaigns point here, so that one place shows everything that was found at it. */
export const premises = defineRegister({
	id: 'premises',
	label: text('重点场所', 'Key premises'),
	help: text(
		'禁毒、治安、消防、安全生产、燃气、疫情防控共用：一处场所只记一条，各部门勾选关注事项',
		'Shared by anti-drug, public order, fire, safety, gas and epidemic work: each place once; sections tick what they watch it for',
	),
	keeper: 'peace',
	work: [16, 17, 18, 19, 21],
	access: 'open',
	fields: {
		name: { kind: 'text', label: text('场所名称', 'Name'), help: text('按招牌或门牌写', 'As on the sign or the door'), required: true },
		kind: { kind: 'choice', codes: 'premises_kind', label: text('类别', 'Kind'), required: true },
		concerns: { kind: 'choices', codes: 'premises_concern', label: text('关注事项', 'Watched for'), required: true },
		community: { kind: 'unit', unit_kinds: ['community'], label: text('所在社区', 'Community'), required: true },
		place: { kind: 'place', label: text('地址', 'Address') },
		operator: {
			kind: 'text',
			label: text('经营单位', 'Operator'),
			help: text('营业执照上的名称；出租屋不填', 'As on the business licence; empty for a rented house'),
		},
		credit_code: { kind: 'credit_code', label: text('统一社会信用代码', 'Credit code') },
		in_charge: {
			kind: 'text',
			words: ['负责人', '老板', '店主', '经营者'],
			label: text('负责人', 'Person in charge'),
			help: text('出租屋填房东', 'The owner, for a rented house'),
			sensitive: 'contact',
		},
		phone: { kind: 'phone', label: text('负责人电话', 'Phone'), sensitive: 'contact' },
		permit: {
			kind: 'text',
			label: text('许可证', 'Permit'),
			help: text('名称和编号，如烟花爆竹零售许可、特种行业许可', 'Name and number, such as the permit to sell fireworks'),
		},
		permit_until_on: {
			kind: 'date',
			words: ['许可证到期', '证到期'],
			label: text('许可证有效期至', 'Permit valid until'),
			shown: { field: 'permit', op: 'is_set' },
		},
		risk: { kind: 'choice', codes: 'risk_level', label: text('风险等级', 'Level of risk') },
		storeys: { kind: 'whole_number', words: ['层高'], min: 1, max: 200, adds_up: false, label: text('层数', 'Storeys') },
		area: { kind: 'decimal', words: ['面积'], scale: 2, min: 0, label: text('面积（平方米）', 'Area (m²)') },
		staff: { kind: 'whole_number', words: ['从业', '员工', '工人', '店员'], min: 0, max: 100_000, label: text('从业人数', 'People who work there') },
		rooms: {
			kind: 'whole_number',
			words: ['房间', '间房'],
			min: 0,
			max: 10_000,
			label: text('房间数', 'Rooms'),
			shown: { field: 'kind', op: 'in', value: ['ktv', 'hotel', 'bath_house', 'rented_house', 'care_home'] },
		},
		building_level: {
			kind: 'choice',
			codes: 'building_level',
			label: text('房屋危险性等级', 'Level of danger of the building'),
			help: text('按鉴定报告填，没有鉴定不填', 'From the appraisal; empty without one'),
			shown: { field: 'concerns', op: 'has', value: 'building' },
		},
		gas_supply: {
			kind: 'choice',
			codes: 'gas_supply',
			label: text('用气方式', 'Gas'),
			required: { field: 'concerns', op: 'has', value: 'gas' },
		},
		gas_alarm: {
			kind: 'yes_no',
			words: ['装了报警器', '有报警器', '报警装置'],
			label: text('装有可燃气体报警装置', 'Has a gas alarm'),
			shown: { field: 'gas_supply', op: 'in', value: ['bottled', 'piped'] },
			required: {
				all: [
					{ field: 'concerns', op: 'has', value: 'gas' },
					{ field: 'gas_supply', op: 'in', value: ['bottled', 'piped'] },
				],
			},
		},
		pledge_on: {
			kind: 'date',
			label: text('责任书签订日期', 'Pledge signed on'),
			help: text('最近一次签订的禁毒、消防、安全责任书', 'The latest pledge on drugs, fire or safety'),
		},
		watcher: { kind: 'text', label: text('包联责任人', 'Who looks after it'), help: text('社区或部门联系这处场所的人', 'Of the community or section') },
		from_on: { kind: 'date', label: text('列管日期', 'On the register from'), required: true },
		suspended_on: { kind: 'date', label: text('停业日期', 'Suspended on') },
		until_on: { kind: 'date', label: text('撤管日期', 'Until') },
		pictures: { kind: 'attachments', label: text('照片', 'Pictures') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'listed', label: text('在管', 'Listed'), reached_on: 'from_on' },
		{ id: 'suspended', label: text('停业', 'Suspended'), reached_on: 'suspended_on' },
		{ id: 'delisted', label: text('已撤管', 'Taken off'), reached_on: 'until_on' },
	],
	actions: {
		suspend: {
			label: text('停业', 'Suspend'),
			help: text('暂时停业，仍在册', 'Closed for a time, still on the register'),
			from: ['listed'],
			to: 'suspended',
			who: WORKERS,
			fields: ['suspended_on'],
			requires: ['suspended_on'],
			reason: true,
		},
		resume: { label: text('恢复营业', 'Open again'), from: ['suspended'], to: 'listed', who: WORKERS },
		delist: {
			label: text('撤管', 'Take off the register'),
			help: text('搬走、注销、不再是重点', 'Moved away, closed down, or no longer key'),
			from: ['listed', 'suspended'],
			to: 'delisted',
			who: WORKERS,
			fields: ['until_on'],
			requires: ['until_on'],
			reason: true,
		},
	},
	who: byEverybody,
	title: 'name',
	list: ['name', 'kind', 'concerns', 'community', 'risk', 'from_on'],
	search: ['name', 'operator'],
	pinyin: ['name'],
	keys: ['name', 'kind', 'community'],
	visited: { states: ['listed', 'suspended'], assigned_by: ['community'] },
	note: { words: ['新开', '列管', '新增场所', '新登记场所', '重点场所'] },
});
