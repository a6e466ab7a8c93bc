import { expect, test } from 'vitest';
import { type ExplainRequest, explainFigure } from './explain-figure.ts';
import type { FigureDefinition } from './figure.ts';
import type { BookRecord, StoredValues } from './record.ts';
import { defineRegister, type Register } from './register.ts';
import { text } from './text.ts';
import { buildUnitTree } from './units.ts';

const label = text('例', 'Example');
const colour = {
	id: 'colour',
	label,
	source: label,
	codes: [
		{ code: 'red', label: text('红', 'red') },
		{ code: 'blue', label: text('蓝', 'blue') },
	],
};
const case_ = defineRegister({
	id: 'case',
	label: text('件', 'Cases'),
	help: label,
	keeper: 'street',
	work: [],
	access: 'open',
	fields: {
		title: { kind: 'text', label },
		on: { kind: 'date', label: text('日期', 'Day') },
		until: { kind: 'date', label: text('止日', 'Until') },
		closed_on: { kind: 'date', label: text('办结日期', 'Closed on') },
		year: { kind: 'year', label: text('年份', 'Year') },
		colour: { kind: 'choice', codes: 'colour', label: text('颜色', 'Colour') },
		people: { kind: 'whole_number', label: text('人数', 'People') },
		ill: { kind: 'yes_no', label: text('患病', 'Ill'), sensitive: 'health' },
	},
	time: { shape: 'span', from: 'on', until: 'until' },
	states: [
		{ id: 'open', label: text('在办', 'Open') },
		{ id: 'closed', label: text('已办结', 'Closed'), reached_on: 'closed_on' },
	],
	actions: { close: { label, from: ['open'], to: 'closed', who: [] } },
	who: {},
	title: 'title',
	list: ['on'],
	search: [],
	keys: ['on'],
}) as unknown as Register;
const figure = (parts: Partial<FigureDefinition>): FigureDefinition => ({
	id: 'figure',
	label,
	unit: label,
	section: '例',
	register: 'case',
	measure: { count: true },
	period: { within: 'on' },
	breakdowns: [],
	said: { as: 'exact' },
	...parts,
});
const period = { id: '2022', from_on: '2022-01-01', until_on: '2022-11-30' };
const red = { field: 'colour', op: 'is', value: 'red' } as const;
const many = { field: 'people', op: 'gte', value: 3 } as const;
const titled = { field: 'title', op: 'is_set' } as const;
const FITS: StoredValues = { on: '2022-03-05', colour: 'red', people: 5, title: '甲' };

function explain(parts: Partial<FigureDefinition>, values: StoredValues, more: { state?: string; register?: string; hidden?: string } = {}) {
	const record = { id: 'a', register: more.register ?? 'case', unit: 'street', number: null, state: more.state ?? 'open', version: 1, values } as BookRecord;
	const one = figure(parts);
	const base = figure({ id: 'base', where: red });
	const request: ExplainRequest = {
		figure: one,
		period,
		record,
		office: { registers: [case_], code_lists: [colour], figures: [one, base], units: [], roles: [], reports: [], id: 'o', name: label, signed_by: [] },
		known: { registers: new Map([['case', case_]]), parse: { code_lists: new Map([['colour', colour]]), unitKind: () => undefined } },
		context: {
			units: buildUnitTree([{ code: 'street', name: label, kind: 'street', parent: null, from_on: '2020-01-01' }]),
			related: () => [],
			byId: () => undefined,
		},
		mayTell: (asked) => !('field' in asked) || asked.field !== more.hidden,
	};
	return explainFigure(request);
}

const why = (...given: Parameters<typeof explain>) => explain(...given)?.faults.map(({ reason, text: { zh } }) => `${reason} ${zh}`);

test('a record that fits in everything counts, and nothing is to be said', () => {
	expect(explain({ where: { all: [red, many] } }, FITS)).toEqual({ counts: true, expected: false, faults: [] });
});

test('a figure about another register says nothing of the record', () => {
	expect(explain({}, FITS, { register: 'other' })).toBeUndefined();
});

test.each<[string, Partial<FigureDefinition>, StoredValues, string]>([
	['out of its days', {}, { ...FITS, on: '2022-12-05' }, 'period 日期在统计期外（2022-01-01 至 2022-11-30）'],
	['without its day', {}, { people: 1 }, 'period 日期未填'],
	['of another year', { period: { year: 'year' } }, { year: 2021 }, 'period 年份不是2022年'],
	['of the year after', { period: { year: 'year', following: true } }, { year: 2022 }, 'period 年份不是2023年'],
	['not yet begun', { period: { standing: true } }, { on: '2022-12-01' }, 'period 2022-11-30时还没有开始'],
	['ended', { period: { standing: true } }, { on: '2022-01-01', until: '2022-11-29' }, 'period 2022-11-30时已经结束'],
	['not reached', { period: { reached: 'closed' } }, { closed_on: '2022-05-01' }, 'state 状态没有到“已办结”'],
	['no longer so', { period: { held: 'closed' } }, { closed_on: '2022-12-01' }, 'state 2022-11-30不处于“已办结”'],
	['of another colour', { where: { all: [red, many] } }, { ...FITS, colour: 'blue' }, 'where 要求颜色为红'],
	['above a share', { measure: { ratio: many } }, { ...FITS, people: 1 }, 'part 要求人数不小于3'],
])('a record %s is told so', (_name, parts, values, fault) => {
	expect(why(parts, values)).toEqual([fault]);
});

test('a voided record is told to be voided and nothing else', () => {
	expect(why({ where: red }, FITS, { state: 'voided' })).toEqual(['voided 已作废的不计']);
});

test('growth and progress are explained by the figure that they are about', () => {
	expect(why({ measure: { growth: 'base' } }, { ...FITS, colour: 'blue' })).toEqual(['where 要求颜色为红']);
});

test('one clause short of three is expected, one of two is about something else', () => {
	expect(explain({ where: { all: [red, many, titled] } }, { ...FITS, colour: 'blue' })?.expected).toBe(true);
	expect(explain({ where: { all: [red, many] } }, { ...FITS, colour: 'blue' })?.expected).toBe(false);
});

test('what was left empty is expected', () => {
	const { colour: _, ...without } = FITS;
	expect(explain({ where: { all: [red, many] } }, without)?.expected).toBe(true);
});

test('out of its days and of another colour is about something else', () => {
	expect(explain({ where: red }, { ...FITS, on: '2023-01-01', colour: 'blue' })?.expected).toBe(false);
	expect(explain({ where: red }, { ...FITS, on: '2023-01-01' })?.expected).toBe(true);
});

test('a clause about what the reader may not see is not told', () => {
	const ill = { field: 'ill', op: 'is', value: true } as const;
	expect(why({ where: ill }, { ...FITS, ill: false }, { hidden: 'ill' })).toEqual(['where 口径中有一项不符，涉及您的岗位无权查看的内容']);
});
