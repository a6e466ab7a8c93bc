/** What stands ready for an emergency: supplies and shelters. */
import { defineRegister, text } from '@yibenzhang/engine';
import { byWorkers } from './who.ts';

const WORKERS = ['community_worker', 'section_clerk', 'section_head'];

export const emergencySupply = defineRegister({
	id: 'emergency_supply',
	label: text('应急物资', 'Emergency supplies'),
	help: text(
		'每种物资每个存放点一条；盘点后改数量，用完或报废填止日',
		'One record for each kind in each place; counting changes the amount, the last day ends it',
	),
	keeper: 'emergency',
	work: [28],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('物资', 'Supply'), required: true },
		kind: { kind: 'choice', codes: 'supply_kind', label: text('类别', 'Kind'), required: true },
		amount: { kind: 'decimal', words: ['入库', '新增', '现有', '盘点'], min: 0, adds_up: false, label: text('数量', 'Amount'), required: true },
		measure: { kind: 'text', max_length: 10, label: text('计量单位', 'Unit of measure'), required: true },
		store: { kind: 'text', words: ['存放在', '放在', '存放'], label: text('存放地点', 'Store'), required: true },
		store_keeper: { kind: 'text', words: ['保管人', '保管'], label: text('保管人', 'Store keeper') },
		phone: { kind: 'phone', label: text('电话', 'Phone'), sensitive: 'contact' },
		expires_on: { kind: 'date', label: text('有效期至', 'Good until') },
		counted_on: { kind: 'date', label: text('盘点日期', 'Counted on') },
		from_on: { kind: 'date', label: text('入库日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('用完或报废日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [{ id: 'in_store', label: text('在库', 'In store') }],
	actions: {
		count: { label: text('盘点', 'Count'), from: ['in_store'], who: WORKERS, fields: ['counted_on', 'amount', 'expires_on'], requires: ['counted_on'] },
		replace: {
			label: text('轮换', 'Replace'),
			help: text('到期的换成新的，填新的有效期', 'What is out of date was replaced: until when the new is good'),
			from: ['in_store'],
			who: WORKERS,
			fields: ['expires_on', 'amount', 'counted_on'],
			requires: ['expires_on'],
		},
		take: { label: text('领用', 'Take out'), from: ['in_store'], who: WORKERS, fields: ['amount', 'until_on'], reason: true },
	},
	who: byWorkers,
	title: 'title',
	list: ['title', 'kind', 'amount', 'measure', 'store', 'counted_on'],
	search: ['title', 'store'],
	keys: ['title', 'store', 'from_on'],
	deadlines: {
		expiry: {
			label: text('有效期到，轮换或报废', 'Out of date: replace or discard'),
			on: 'expires_on',
			met_on: 'until_on',
			basis: text('物资的有效期', 'The day until which the supply is good'),
			states: ['in_store'],
			met_by: 'replace',
		},
	},
	note: { words: ['应急物资', '入库', '救生衣', '沙袋', '物资盘点'] },
});

export const shelter = defineRegister({
	id: 'shelter',
	label: text('应急避护场所', 'Shelters'),
	help: text('室内外避护场所，能容多少人，谁管钥匙', 'Indoors and outdoors, how many it holds, who keeps the key'),
	keeper: 'emergency',
	work: [28],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('场所', 'Shelter'), required: true },
		kind: { kind: 'choice', codes: 'shelter_kind', label: text('类别', 'Kind'), required: true },
		community: { kind: 'unit', unit_kinds: ['community'], label: text('社区', 'Community') },
		place: { kind: 'place', label: text('位置', 'Place') },
		capacity: { kind: 'whole_number', words: ['可容纳', '容纳'], min: 0, label: text('可容纳人数', 'People it holds'), required: true },
		key_keeper: { kind: 'text', words: ['钥匙在', '管理人'], label: text('管理人', 'Who keeps the key') },
		phone: { kind: 'phone', label: text('电话', 'Phone'), sensitive: 'contact' },
		checked_on: { kind: 'date', label: text('检查日期', 'Looked at on') },
		from_on: { kind: 'date', label: text('启用日期', 'From'), required: true },
		until_on: { kind: 'date', label: text('停用日期', 'Until') },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [
		{ id: 'ready', label: text('备用', 'Ready') },
		{ id: 'open', label: text('已开放', 'Open') },
	],
	actions: {
		open: { label: text('开放', 'Open'), from: ['ready'], to: 'open', who: WORKERS, reason: true },
		close: { label: text('关闭', 'Close'), from: ['open'], to: 'ready', who: WORKERS },
	},
	who: byWorkers,
	title: 'title',
	list: ['title', 'kind', 'community', 'capacity', 'checked_on'],
	search: ['title'],
	keys: ['title', 'from_on'],
	note: { words: ['避护场所', '避难场所', '安置点'] },
});
