import { expect, test } from 'vitest';
import { label, problemsWith, TALK } from '../../test/plant.ts';
import type { CapDefinition } from '../register.ts';

const AT = 'registers.talk.actions.end.cap';
const SET_BY = { register: 'talk', most: 'people', year: 'year', alike: ['mood'] };
const CAP: CapDefinition = { counts: { field: 'mood', op: 'is', value: 'good' }, alike: ['topic'], year_of: 'held_on', set_by: SET_BY, instead: label };

test('a sound cap is taken', () => {
	expect(problemsWith(`${TALK}.actions.end.cap`, CAP)).toEqual([]);
});

test.each([
	[{ counts: { field: 'gone', op: 'is_set' } }, `${AT}.counts.field`, '“谈话”没有字段“gone”'],
	[{ counts: { related: 'talk', by: 'about', has: 'some' } }, `${AT}.counts`, expect.any(String)],
	[{ alike: ['gone'] }, `${AT}.alike`, '“谈话”没有字段“gone”'],
	[{ alike: [] }, `${AT}.alike`, '至少应有 1 项'],
	[{ year_of: 'topic' }, `${AT}.year_of`, '“topic”应为 date 字段'],
	[{ set_by: { ...SET_BY, register: 'gone' } }, `${AT}.set_by.register`, '没有台账“gone”'],
	[{ set_by: { ...SET_BY, most: 'cost' } }, `${AT}.set_by.most`, '“cost”应为 whole_number 字段'],
	[{ set_by: { ...SET_BY, year: 'people' } }, `${AT}.set_by.year`, '“people”应为 year 字段'],
	[{ set_by: { ...SET_BY, register: 'target', most: 'value', alike: ['topic'] } }, `${AT}.set_by.alike`, expect.stringContaining('没有字段“topic”')],
	[{ instead: '取消' }, `${AT}.instead`, '应为对象'],
])('a cap with %j is refused at its place', (planted, path, zh) => {
	expect(problemsWith(`${TALK}.actions.end.cap`, { ...CAP, ...planted })).toContainEqual({ path, message: expect.objectContaining({ zh }) });
});
