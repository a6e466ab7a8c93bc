import { expect, test } from 'vitest';
import { checkOffice } from './check-office.ts';
import type { OfficeDefinition } from './office.ts';
import { defineRegister, type Register } from './register.ts';
import { text } from './text.ts';

const label = text('名', 'Name');
const talk = defineRegister({
	id: 'talk',
	label,
	help: label,
	keeper: 'street',
	work: [],
	access: 'open',
	fields: { held_on: { kind: 'date', label, required: true }, topic: { kind: 'text', label } },
	time: { shape: 'event', on: 'held_on' },
	states: [{ id: 'held', label }],
	who: { create: ['clerk'] },
	title: 'topic',
	list: ['held_on'],
	search: ['topic'],
	keys: ['held_on'],
}) as unknown as Register;
const office: OfficeDefinition = {
	id: 'tiny',
	name: label,
	registers: [talk],
	code_lists: [],
	reports: [],
	units: [{ code: 'street', name: label, kind: 'street', parent: null, from_on: '2010-01-01' }],
	roles: [{ id: 'clerk', label, help: label, reads: [{ registers: 'all' }], acts: [] }],
	figures: [
		{
			id: 'talks',
			label,
			unit: label,
			section: 'a',
			register: 'talk',
			measure: { count: true },
			period: { within: 'held_on' },
			breakdowns: ['unit'],
			said: { as: 'exact' },
		},
	],
};

test('A sound office has no problems.', () => {
	expect(checkOffice(office)).toEqual([]);
});

test('All mistakes are told at once, each by its place.', () => {
	const bad = { ...talk, keeper: 'nobody', title: 'gone', states: [...talk.states, { id: 'lost', label }] };
	const figures = office.figures.map((figure) => ({ ...figure, measure: { sum: 'topic' } }));
	expect(checkOffice({ ...office, registers: [bad], figures }).map((each) => each.path)).toEqual([
		'registers.talk',
		'registers.talk.keeper',
		'registers.talk.states.lost',
		'figures.talks.measure',
	]);
});
