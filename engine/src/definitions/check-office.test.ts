import { expect, test } from 'vitest';
import { label, type Mistake, ofAsker, ofPost, plant, problemsWith, TALK, throughOther } from '../../test/plant.ts';
import { soundOffice } from '../../test/sound-office.ts';
import { checkOffice } from './check-office.ts';

const MISTAKES: readonly Mistake[] = [
	['code_lists.1.codes.0.code', 'two', 'code_lists.size.codes', '“two”重复', '“two” stands twice'],
	['code_lists.1.codes.1.label.zh', '一个', 'code_lists.size.codes', '“一个”重复', '“一个” stands twice'],
	['code_lists.0.codes.2.until_on', '2019-12-31', 'code_lists.mood.codes.gone.until_on', '止日早于起日', 'ends before it begins'],
	['code_lists.0.codes.2.until_on', '2022-02-30', 'code_lists.mood.codes.gone.until_on', '没有 2022-02-30 这一天', 'there is no day 2022-02-30'],
	[
		'code_lists.2',
		{
			id: 'mood',
			label: label,
			source: label,
			codes: [
				{ code: 'good', label: { zh: '好', en: 'Good' }, words: ['不错'] },
				{ code: 'bad', label: { zh: '差', en: 'Bad' } },
				{ code: 'gone', label: { zh: '离开', en: 'Gone' }, from_on: '2020-01-01', until_on: '2030-12-31' },
			],
		},
		'code_lists.mood',
		'这个标识已经用过',
		'this id stands twice',
	],
	[
		'units.4',
		{ code: 'other', name: label, kind: 'street', parent: null, from_on: '2010-01-01' },
		'units',
		'应有且只有一个街道，现为 2 个',
		'there should be one street, not 2',
	],
	[
		'units.4',
		{ code: 'peace', name: label, kind: 'section', parent: 'street', from_on: '2010-01-01' },
		'units.peace',
		'这个标识已经用过',
		'this id stands twice',
	],
	['units.3.parent', 'gone', 'units.east_g1.parent', '没有上级单位 gone', 'There is no unit gone to be the parent'],
	['units.2.parent', 'east', 'units.east.parent', '上级关系成环', 'The line of parents comes back to this unit'],
	['units.3.parent', 'peace', 'units.east_g1.parent', 'grid 的上级应为 community', 'the parent of a grid should be community'],
	['units.3.until_on', '2009-12-31', 'units.east_g1.until_on', '止日早于起日', 'ends before it begins'],
	['units.2.until_on', '2020-12-31', 'units.east_g1', '起止日期超出上级单位“east”的', 'stands on days on which its parent “east” does not'],
	['units.3.from_on', '2000-01-01', 'units.east_g1', '起止日期超出上级单位“east”的', 'stands on days on which its parent “east” does not'],
	['units.3.from_on', '2010-02-30', 'units.east_g1.from_on', '没有 2010-02-30 这一天', 'there is no day 2010-02-30'],
	['roles.1.reads.0.registers', ['talk', 'gone'], 'roles.reader.reads.0.registers', '没有台账“gone”', 'there is no register “gone”'],
	['roles.0.reads.0.where', { field: 'gone', op: 'is_set' }, 'roles.clerk.reads.0.where.field', '“谈话”没有字段“gone”', '“Talks” has no field “gone”'],
	[
		'roles.1.reads.0.where',
		{ related: 'talk', by: 'topic', has: 'some' },
		'roles.reader.reads.0.where',
		'related 要写明台账、指向本记录的引用字段（by）和 has（some、none、latest）',
		'related names a register, its reference field to this one (by) and has (some, none, latest)',
	],
	[
		'roles.2',
		{ id: 'other', label: label, help: label, reads: [], acts: [{ registers: ['talk'], where: throughOther }] },
		'roles.other.acts.0.where',
		'这里只看记录本身，不能用 related、through、overdue',
		'this is asked of the record alone: no related, through or overdue',
	],
	[
		'roles.1.reads.0',
		{ registers: ['talk'], where: throughOther, sees: ['health'] },
		'roles.reader.reads.0.where',
		'这里只看记录本身，不能用 related、through、overdue',
		'this is asked of the record alone: no related, through or overdue',
	],
	['roles.0.acts.0.where', { field: 'held_on', op: 'is_set' }, 'roles.clerk.acts.0.where.field', '“居住”没有字段“held_on”', '“Stays” has no field “held_on”'],
	[
		'roles.2',
		{ id: 'clerk', label: label, help: label, reads: [{ registers: 'all', where: ofPost, sees: ['health'] }], acts: [{ registers: 'all', where: ofAsker }] },
		'roles.clerk',
		'这个标识已经用过',
		'this id stands twice',
	],
	[
		'reports.0.closing.2022',
		{ early: '2022-11-30' },
		'reports.yearly.closing.2022',
		'缺少报告本身的截止日（report）',
		'the report’s own closing day (report) is missing',
	],
	['reports.0.closing.2022.early', '2022-11-31', 'reports.yearly.closing.2022.early', '没有 2022-11-31 这一天', 'there is no day 2022-11-31'],
	['reports.0.closing.2022.early', '2023-01-05', 'reports.yearly.closing.2022.early', '2023-01-05 不在期间 2022 内', '2023-01-05 lies outside the period 2022'],
	[
		'reports.0.closing.22',
		{ report: '2022-12-26', early: '2022-11-30' },
		'reports.yearly.closing.22',
		'期间应写作 2022、2022-H1、2022-Q3、2022-03、2022-W10 或 2022-01-01..2022-06-30',
		'A period is written 2022, 2022-H1, 2022-Q3, 2022-03, 2022-W10 or 2022-01-01..2022-06-30',
	],
	[
		'reports.0.closing.2022-Q3',
		{ report: '2022-09-30', early: '2022-09-20' },
		'reports.yearly.closing.2022-Q3',
		'这份报告不按 2022-Q3 这样的期间编写',
		'the report is not made for periods such as 2022-Q3',
	],
	[
		'reports.0.closes_early',
		{ early: 365 },
		'reports.yearly.closes_early.early',
		'提前 365 天截止，已早于最短的期间',
		'365 days early lies before the shortest period begins',
	],
	['reports.0.closes.gone', 'early', 'reports.yearly.closes', '没有数字“gone”', 'there is no figure “gone”'],
	['reports.0.closes.talks', 'late', 'reports.yearly.closes.talks', '2022 没有“late”这一组的截止日', '2022 has no closing day for the group “late”'],
];

test('A sound office has no problems.', () => {
	expect(checkOffice(soundOffice)).toEqual([]);
});

test('All mistakes are told at once, those of shape first.', () => {
	const office = plant(`${TALK}.keeper`, 'nobody', plant('figures.1.unit', 5, plant('code_lists.1.codes.1.code', 'one')));
	expect(checkOffice(office).map(({ path }) => path)).toEqual(['figures.cost.unit', 'code_lists.size.codes', 'registers.talk.keeper']);
});

test.each(MISTAKES)('%s := %j is told once, at its place, in both languages', (place, planted, path, zh, en) => {
	expect(problemsWith(place, planted)).toEqual([{ path, message: { zh, en } }]);
});
