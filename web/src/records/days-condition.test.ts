import { defineRegister } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { daysCondition } from './days-condition.ts';

const label = { zh: '试', en: 'Try' };
const date = { kind: 'date', label } as const;
const rest = {
	label,
	help: label,
	keeper: 'street',
	work: [1],
	access: 'open',
	states: [{ id: 'listed', label }],
	who: {},
	list: [],
	search: [],
	keys: [],
} as const;
const event = defineRegister({ ...rest, id: 'event', fields: { held_on: date }, time: { shape: 'event', on: 'held_on' }, title: 'held_on' });
const span = defineRegister({
	...rest,
	id: 'span',
	fields: { from_on: date, until_on: date },
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	title: 'from_on',
});

test('events are asked for within the days', () => {
	expect(daysCondition(event, '2022-Q1')).toEqual({ field: 'held_on', op: 'between', value: ['2022-01-01', '2022-03-31'] });
});

test('spans are asked for that touch the days, those without an end too', () => {
	expect(daysCondition(span, '2022')).toEqual({
		all: [
			{ field: 'from_on', op: 'lte', value: '2022-12-31' },
			{
				any: [
					{ field: 'until_on', op: 'is_empty' },
					{ field: 'until_on', op: 'gte', value: '2022-01-01' },
				],
			},
		],
	});
});

test.each([undefined, 'soon', '2022-13'])('%s asks for no days', (period) => {
	expect(daysCondition(event, period)).toBeUndefined();
});
