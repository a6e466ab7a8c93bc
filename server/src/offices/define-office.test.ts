import { office } from '@yibenzhang/office';
import { expect, test } from 'vitest';
import { codeOf, defineOffice, freeCode } from './define-office.ts';

const COMMUNITY = /社区$/;

test.each([
	['城南社区', 'chengnan'],
	['吕村社区', 'lvcun'],
	['社区', 'shequ'],
	['A区3号社区', 'aqu3hao'],
	['“一”社区', 'yi'],
	['123社区', 'unit_123'],
	['…', 'unit'],
])('%s has the code %s', (name, code) => {
	expect(codeOf(name, COMMUNITY)).toBe(code);
});

test('a code that is taken gets a number', () => {
	expect(freeCode('donghu', new Set(['donghu', 'donghu_2']))).toBe('donghu_3');
});

test('a new office has its own name and communities, the sections that are built in, and no unit of the sample', () => {
	const made = defineOffice(office, { name: '南湖街道办事处', communities: ['东湖社区', '洞湖社区', '平安社区'], from_on: '2001-02-03' }, new Set());
	expect(made).toMatchObject({ id: 'nanhu', name: { zh: '南湖街道办事处', en: 'Nanhu Subdistrict Office' } });
	expect(made.units.filter(({ kind }) => kind === 'community').map(({ code, name }) => [code, name])).toEqual([
		['donghu', { zh: '东湖社区', en: 'Donghu' }],
		['donghu_2', { zh: '洞湖社区', en: 'Donghu' }],
		['pingan', { zh: '平安社区', en: 'Pingan' }],
	]);
	expect(made.units.some(({ kind }) => kind === 'grid')).toBe(false);
	expect(new Set(made.units.map(({ from_on }) => from_on))).toEqual(new Set(['2001-02-03']));
	expect(office.registers.every(({ keeper }) => made.units.some(({ code }) => code === keeper))).toBe(true);
});

test.each([
	['南湖街道办事处', '南湖街道', ['中共南湖街道工作委员会', '南湖街道办事处']],
	['西湖镇人民政府', '西湖镇', ['中共西湖镇委员会', '西湖镇人民政府']],
])('%s looks after %s, and the bodies of its name sign its reports', (name, street, bodies) => {
	const made = defineOffice(office, { name, communities: ['甲'], from_on: '2001-02-03' }, new Set());
	expect(made.units.find(({ kind }) => kind === 'street')?.name.zh).toBe(street);
	expect(made.signed_by.map(({ zh }) => zh)).toEqual(bodies);
});
