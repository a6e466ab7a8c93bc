import { defineRegister, text } from '@yibenzhang/engine';
import { byEverybody } from './who.ts';

export const activity = defineRegister({
	id: 'activity',
	label: text('活动', 'Activities'),
	help: text(
		'学习、会议、讲座、走访、宣传、志愿服务、整治行动：一次活动记一条，多个数字共用',
		'Studies, meetings, lectures, visits, publicity, volunteering, operations: recorded once, counted wherever it belongs',
	),
	keeper: 'general',
	work: [1, 10, 11, 12, 16, 17, 21],
	access: 'open',
	fields: {
		title: { kind: 'text', label: text('名称', 'Title'), required: true },
		kind: { kind: 'choice', codes: 'activity_kind', label: text('类别', 'Kind'), required: true },
		topics: { kind: 'choices', codes: 'topic', label: text('主题', 'Topics') },
		held_on: { kind: 'date', label: text('日期', 'Held on'), required: true },
		host: { kind: 'choice', codes: 'activity_host', label: text('主办', 'Host') },
		campaign: { kind: 'choice', codes: 'campaign', label: text('专项行动', 'Campaign') },
		venue: { kind: 'choice', codes: 'venue', label: text('场所', 'Venue') },
		place: { kind: 'place', label: text('地点', 'Place') },
		speaker: { kind: 'text', label: text('主讲人', 'Speaker') },
		attendance: { kind: 'whole_number', min: 0, max: 100_000, label: text('参加（受教育）人数', 'People reached') },
		quantities: { kind: 'items', codes: 'activity_item', label: text('宣传数量', 'Quantities') },
		summary: { kind: 'long_text', label: text('内容', 'Summary') },
		pictures: { kind: 'attachments', label: text('照片', 'Pictures') },
	},
	time: { shape: 'event', on: 'held_on' },
	states: [{ id: 'held', label: text('已开展', 'Held') }],
	who: byEverybody,
	title: 'title',
	list: ['held_on', 'title', 'kind', 'topics', 'attendance'],
	search: ['title', 'speaker'],
	pinyin: ['speaker'],
	keys: ['held_on', 'title'],
});
