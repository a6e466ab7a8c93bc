import { defineRegister, text, type ViewAnswer } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { readLook, writeLook } from './desk-address.ts';

const label = text('栏', 'Field');
const register = defineRegister({
	...{
		id: 'matter',
		label,
		help: label,
		keeper: 'a',
		work: [1],
		access: 'open',
		title: 'title',
		list: ['title', 'held_on'],
		search: ['title'],
		keys: ['title'],
	},
	fields: { title: { kind: 'text', label }, held_on: { kind: 'date', label }, people: { kind: 'whole_number', label } },
	time: { shape: 'event', on: 'held_on' },
	states: [{ id: 'recorded', label }],
	who: {},
});
const KNOWN = new Set(['title', 'held_on', 'people', 'unit', 'state']);
const VIEW: ViewAnswer = {
	...{ id: 'v', register: 'matter', name: '视图', account: 'a', unit: null, is_default: false, may_change: true },
	look: { columns: [{ id: 'people', width: 90 }, { id: 'title' }], sort: '-people', filter: { field: 'people', op: 'gte', value: 5 } },
};

test('an empty address shows the register as it usually is', () => {
	expect(readLook({}, undefined, register, KNOWN)).toEqual({ columns: [{ id: 'title' }, { id: 'held_on' }, { id: 'unit' }, { id: 'state' }], frozen: 1 });
});

test('what is read from an address is written to the same address', () => {
	const search = { columns: 'people:90,title', frozen: '2', sort: 'people', filter: '{"field":"people","op":"is_set"}', search: '甲' };
	const look = readLook(search, undefined, register, KNOWN);
	expect(writeLook(look, undefined, register, KNOWN)).toEqual(search);
});

test('beside a view only what differs from it stands in the address, also what was taken away', () => {
	const look = readLook({}, VIEW.look, register, KNOWN);
	expect(writeLook(look, VIEW, register, KNOWN)).toEqual({ view: 'v' });
	const { filter: _, sort: __, ...bare } = look;
	const written = writeLook(bare, VIEW, register, KNOWN);
	expect(written).toEqual({ view: 'v', sort: 'none', filter: 'none' });
	expect(readLook(written, VIEW.look, register, KNOWN)).toEqual(bare);
});

test('columns that are gone, named twice or written wrongly are left out', () => {
	expect(readLook({ columns: 'gone,title:1,title,people:abc' }, undefined, register, KNOWN).columns).toEqual([{ id: 'title' }, { id: 'people' }]);
	expect(readLook({ columns: 'gone', frozen: '-1', filter: 'no json' }, undefined, register, KNOWN)).toMatchObject({
		columns: [{ id: 'title' }, {}, {}, {}],
		frozen: 1,
	});
});
