import { expect, test } from 'vitest';
import { type Mistake, OTHER, ofPost, problemsWith, TALK } from '../../test/plant.ts';

const MISTAKES: readonly Mistake[] = [
	[`${OTHER}.after.related`, 'gone', 'registers.stay.clocks.other.after.related', '没有台账“gone”', 'there is no register “gone”'],
	[
		`${OTHER}.after.by`,
		'topic',
		'registers.stay.clocks.other.after.by',
		'应为“谈话”中指向“居住”的引用字段',
		'should be the reference field of “Talks” that points at “Stays”',
	],
	[`${OTHER}.after.on`, 'topic', 'registers.stay.clocks.other.after.on', '“topic”应为 date 字段', '“topic” should be of kind date'],
	[`${OTHER}.after.outcome`, 'topic', 'registers.stay.clocks.other.after.outcome', '“topic”应为 choice 字段', '“topic” should be of kind choice'],
	[
		`${OTHER}.after.intervals.gone`,
		undefined,
		'registers.stay.clocks.other.after.intervals',
		'结果“gone”没有间隔；不再计时的写 null',
		'the outcome “gone” has no interval; write null where none is due any more',
	],
	[`${OTHER}.after.intervals.never`, null, 'registers.stay.clocks.other.after.intervals', '没有结果代码“never”', 'there is no outcome “never”'],
	[
		`${OTHER}.after.intervals.good`,
		{},
		'registers.stay.clocks.other.after.intervals.good',
		'应为 { days、weeks、months }，不再计时的写 null',
		'should be { days, weeks, months }, or null where none is due any more',
	],
	[`${OTHER}.after.next_on`, 'topic', 'registers.stay.clocks.other.after.next_on', '“topic”应为 date 字段', '“topic” should be of kind date'],
	[
		`${OTHER}.after.among`,
		['good', 'bad', 'gone', 'never'],
		'registers.stay.clocks.other.after.intervals',
		'没有结果代码“never”',
		'there is no outcome “never”',
	],
	[
		`${OTHER}.after`,
		{ related: 'talk', by: 'about', on: 'held_on' },
		'registers.stay.clocks.other.after.outcome',
		'没有说下一次何时到期：写 next_on，或者写 outcome 和 intervals',
		'nothing says when the next one is due: give next_on, or outcome and intervals',
	],
	[
		`${OTHER}.after`,
		{ related: 'talk', by: 'about', on: 'held_on', next_on: 'held_on', among: ['good'] },
		'registers.stay.clocks.other.after.outcome',
		'intervals、among 按 outcome 的代码写',
		'intervals and among go by the codes of outcome',
	],
	[`${OTHER}.first.on`, 'name', 'registers.stay.clocks.other.first.on', '“name”应为 date 字段', '“name” should be of kind date'],
	[`${OTHER}.first.on`, 'gone', 'registers.stay.clocks.other.first.on', '“居住”没有字段“gone”', '“Stays” has no field “gone”'],
	[`${OTHER}.basis.0.from_on`, '2015-02-29', 'registers.stay.clocks.other.basis.0.from_on', '没有 2015-02-29 这一天', 'there is no day 2015-02-29'],
	[`${OTHER}.basis.0.until_on`, '2014-12-31', 'registers.stay.clocks.other.basis.0.until_on', '止日早于起日', 'ends before it begins'],
	[`${OTHER}.while`, { field: 'gone', op: 'is_set' }, 'registers.stay.clocks.other.while.field', '“居住”没有字段“gone”', '“Stays” has no field “gone”'],
	[
		`${OTHER}.while`,
		ofPost,
		'registers.stay.clocks.other.while',
		'这里没有参数 post_unit，可用：day',
		'the parameter post_unit has no value here; there are: day',
	],
	[`${TALK}.deadlines.ending.on`, 'topic', 'registers.talk.deadlines.ending.on', '“topic”应为 date 字段', '“topic” should be of kind date'],
	[`${TALK}.deadlines.ending.extended_by`, 'topic', 'registers.talk.deadlines.ending.extended_by', '“topic”应为 date 字段', '“topic” should be of kind date'],
	[`${TALK}.deadlines.ending.met_on`, 'gone', 'registers.talk.deadlines.ending.met_on', '“谈话”没有字段“gone”', '“Talks” has no field “gone”'],
	[`${TALK}.deadlines.ending.states`, ['held', 'gone'], 'registers.talk.deadlines.ending.states', '没有状态“gone”', 'there is no state “gone”'],
	[
		`${TALK}.deadlines.ending.met_by`,
		'finish',
		'registers.talk.deadlines.ending.met_by',
		'没有从这些状态出发的操作“finish”',
		'there is no action “finish” from these states',
	],
	[`${TALK}.visited.states`, ['held', 'gone'], 'registers.talk.visited.states', '没有状态“gone”', 'there is no state “gone”'],
	[
		`${TALK}.visited.assigned_by`,
		['topic'],
		'registers.talk.visited.assigned_by',
		'“topic”应为 unit、account 字段',
		'“topic” should be of kind unit or account',
	],
];

test.each(MISTAKES)('%s := %j is told once, at its place, in both languages', (place, planted, path, zh, en) => {
	expect(problemsWith(place, planted)).toEqual([{ path, message: { zh, en } }]);
});
