import { expect, test } from 'vitest';
import { label, type Mistake, ofPost, problemsWith, TALK, throughOther } from '../../test/plant.ts';

const MISTAKES: readonly Mistake[] = [
	[`${TALK}.fields.ctid`, { kind: 'text', label: label }, 'registers.talk.fields.ctid', '这是保留名，请换一个', 'this name is reserved; take another'],
	[
		`${TALK}.fields.Big`,
		{ kind: 'text', label: label },
		'registers.talk.fields.Big',
		'字段标识应为小写字母、数字和下划线，最多 40 个字符',
		'a field id has lower-case words joined by _, at most 40 characters',
	],
	[`${TALK}.fields.topic.scale`, 2, 'registers.talk.fields.topic.scale', 'text 类字段没有这一项', 'a field of kind text has no such option'],
	[`${TALK}.fields.topic.codes`, 'mood', 'registers.talk.fields.topic.codes', 'text 类字段没有这一项', 'a field of kind text has no such option'],
	[`${TALK}.fields.tags`, { kind: 'choices', label: label }, 'registers.talk.fields.tags.codes', '没有代码表“”', 'there is no code list “”'],
	[
		`${TALK}.fields.tags`,
		{ kind: 'choices', label: label, codes: 'gone' },
		'registers.talk.fields.tags.codes',
		'没有代码表“gone”',
		'there is no code list “gone”',
	],
	[
		`${TALK}.fields.who`,
		{ kind: 'reference', label: label, register: 'gone' },
		'registers.talk.fields.who.register',
		'没有台账“gone”',
		'there is no register “gone”',
	],
	[
		`${TALK}.fields.who`,
		{ kind: 'reference', label: label, register: 'unit' },
		'registers.talk.fields.who.register',
		'没有台账“unit”',
		'there is no register “unit”',
	],
	[`${TALK}.fields.cost.min`, 101, 'registers.talk.fields.cost.min', '最小值 101 大于最大值 100', 'min 101 is more than max 100'],
	[`${TALK}.fields.year.max`, 2022.5, 'registers.talk.fields.year.max', '应为整数', 'should be a whole number'],
	[
		`${TALK}.fields.topic.max_length`,
		3000,
		'registers.talk.fields.topic.max_length',
		'最多 2000，更长的请用长文本',
		'should be at most 2000; longer ones are long text',
	],
	[`${TALK}.fields.mood.unique_within`, ['gone'], 'registers.talk.fields.mood.unique_within', '没有字段“gone”', 'there is no field “gone”'],
	[`${TALK}.fields.mood.unique_within`, ['mood'], 'registers.talk.fields.mood.unique_within', '不能包含字段自己', 'should not name the field itself'],
	[
		`${TALK}.fields.leaflets.unique_within`,
		[],
		'registers.talk.fields.leaflets.unique_within',
		'items 类字段不能要求唯一',
		'a field of kind items cannot be unique',
	],
	[
		`${TALK}.fields.topic.unique_within`,
		['place'],
		'registers.talk.fields.topic.unique_within',
		'“place”不能作为唯一的范围',
		'“place” cannot bound what is unique',
	],
	[`${TALK}.fields.topic.retired`, true, 'registers.talk.fields.topic.required', '已停用的字段不能必填', 'a retired field cannot be required'],
	[
		`${TALK}.fields.reason.required`,
		{ field: 'gone', op: 'is_set' },
		'registers.talk.fields.reason.required.field',
		'“谈话”没有字段“gone”',
		'“Talks” has no field “gone”',
	],
	[`${TALK}.fields.reason.required`, 'always', 'registers.talk.fields.reason.required', '应为一个条件（对象）', 'should be a condition (an object)'],
	[
		`${TALK}.fields.reason.required`,
		{ related: 'talk', by: 'about', has: 'none' },
		'registers.talk.fields.reason.required',
		'related 要写明台账、指向本记录的引用字段（by）和 has（some、none、latest）',
		'related names a register, its reference field to this one (by) and has (some, none, latest)',
	],
	[
		`${TALK}.fields.reason.shown`,
		throughOther,
		'registers.talk.fields.reason.shown',
		'这里只看记录本身，不能用 related、through、overdue',
		'this is asked of the record alone: no related, through or overdue',
	],
	[
		`${TALK}.fields.reason.shown`,
		ofPost,
		'registers.talk.fields.reason.shown',
		'这里没有参数 post_unit，可用：account、day',
		'the parameter post_unit has no value here; there are: account, day',
	],
	[
		`${TALK}.fields.reason.shown`,
		{ field: 'reason', op: 'is_set' },
		'registers.talk.fields.reason.shown',
		'出现的条件绕回到这个字段自己',
		'the condition comes back to this field itself',
	],
	[
		`${TALK}.fields.name`,
		{ kind: 'text', label, max_length: 600, unique_within: [] },
		'registers.talk.fields.name.unique_within',
		'要求唯一的文字最多 500 个字（max_length）',
		'unique text has at most 500 characters (max_length)',
	],
];

test.each(MISTAKES)('%s := %j is told once, at its place, in both languages', (place, planted, path, zh, en) => {
	expect(problemsWith(place, planted)).toEqual([{ path, message: { zh, en } }]);
});
