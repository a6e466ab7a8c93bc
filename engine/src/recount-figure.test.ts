import { expect, test } from 'vitest';
import { evaluateCondition } from './evaluate-condition.ts';
import type { FigureDefinition } from './figure.ts';
import { askFigure, scopeOf } from './figure-question.ts';
import type { BookRecord, StoredValues } from './record.ts';
import { recountFigure } from './recount-figure.ts';
import { defineRegister, type Register } from './register.ts';
import { text } from './text.ts';
import { buildUnitTree } from './units.ts';

const label = text('例', 'Example');
const bill = defineRegister({
	id: 'bill',
	label,
	help: label,
	keeper: 'street',
	work: [],
	access: 'open',
	fields: {
		title: { kind: 'text', label },
		sent_on: { kind: 'date', label },
		paid_on: { kind: 'date', label },
		filed_on: { kind: 'date', label },
		rank: { kind: 'whole_number', label },
		for_year: { kind: 'year', label },
	},
	time: { shape: 'event', on: 'sent_on' },
	states: [
		{ id: 'sent', label, reached_on: 'sent_on' },
		{ id: 'paid', label, reached_on: 'paid_on' },
		{ id: 'filed', label, reached_on: 'filed_on' },
	],
	actions: { pay: { label, from: ['sent'], to: 'paid', who: [] }, file: { label, from: ['paid'], to: 'filed', who: [] } },
	who: {},
	title: 'title',
	list: [],
	search: [],
	keys: [],
});
const YEAR = { id: '2022', from_on: '2022-01-01', until_on: '2022-12-31' };

function record(id: string, values: StoredValues, own: Partial<BookRecord> = {}): BookRecord {
	const moment = '2022-01-01T00:00:00.000Z';
	return { id, register: 'bill', unit: 'street', number: null, state: 'sent', version: 1, made_by: '', made_at: moment, recorded_at: moment, values, ...own };
}

interface Asked extends Partial<FigureDefinition> {
	readonly figures?: readonly FigureDefinition[];
	readonly until_on?: string;
}

function recount({ figures = [], until_on = YEAR.until_on, ...figure }: Asked, records: readonly BookRecord[]) {
	const whole = { id: 'asked', label, unit: label, section: '', register: 'bill', measure: { count: true }, breakdowns: [], said: { as: 'exact' }, ...figure };
	return recountFigure(
		whole as FigureDefinition,
		{ ...YEAR, until_on },
		{
			figures: new Map(figures.map((one) => [one.id, one])),
			registers: new Map([['bill', bill as unknown as Register]]),
			parse: { code_lists: new Map(), unitKind: () => undefined },
			units: buildUnitTree([]),
			records: (id) => records.filter(({ register }) => register === id),
			byId: () => undefined,
			related: () => [],
		},
	);
}

test('a list goes by its order, then by number with 9 before 10, then by id, empty ones last', () => {
	const named = (id: string, rank: number | null, number: string | null) => record(id, { title: id, sent_on: '2022-03-01', rank }, { number });
	const records = [
		named('f', null, '〔2022〕1号'),
		named('e', 2, null),
		named('d', 2, null),
		named('c', 2, '〔2022〕10号'),
		named('b', 2, '〔2022〕9号'),
		named('a', 2, '〔2021〕30号'),
		named('g', 1, '〔2022〕99号'),
	];
	expect(recount({ measure: { list: 'title', order: 'rank' }, period: { within: 'sent_on' } }, records).names).toEqual(['g', 'a', 'b', 'c', 'd', 'e', 'f']);
});

test.each([
	['2022-05-31', 'sent'],
	['2022-06-01', 'paid'],
	['2022-08-01', 'filed'],
])('on %s the state held is the last one reached by then: %s', (day, held) => {
	const records = [record('a', { sent_on: '2022-01-05', paid_on: '2022-06-01', filed_on: '2022-08-01' }, { state: 'filed' })];
	const counts = ['sent', 'paid', 'filed'].map((state) => [state, recount({ period: { held: state }, until_on: day }, records).value]);
	expect(counts).toEqual(['sent', 'paid', 'filed'].map((state) => [state, state === held ? 1 : 0]));
});

test('a copy in its first state holds that one, whatever dates it brought along; asked and recounted alike', () => {
	const copy = record('copy', { sent_on: '2022-01-05', paid_on: '2022-06-01', filed_on: '2022-08-01' });
	const [registers, parse] = [new Map([['bill', bill as unknown as Register]]), { code_lists: new Map(), unitKind: () => undefined }];
	const counts = ['sent', 'paid', 'filed'].map((held) => {
		const figure = { id: 'asked', register: 'bill', measure: { count: true }, period: { held } } as unknown as FigureDefinition;
		const question = askFigure(figure, YEAR, { registers, parse });
		const asked = evaluateCondition(scopeOf(question), copy, { params: question.params, units: buildUnitTree([]), related: () => [], byId: () => undefined });
		return [held, asked, recount({ period: { held } }, [copy]).value];
	});
	expect(counts).toEqual([
		['sent', true, 1],
		['paid', false, 0],
		['filed', false, 0],
	]);
});

test('a state is reached within the period only by a record that did not leave the course', () => {
	const records = [
		record('a', { paid_on: '2022-06-01' }, { state: 'paid' }),
		record('b', { paid_on: '2022-06-01' }, { state: 'filed' }),
		record('filled in, never done', { paid_on: '2022-06-01' }, { state: 'sent' }),
		record('voided', { paid_on: '2022-06-01' }, { state: 'voided' }),
		record('before', { paid_on: '2021-12-31' }, { state: 'paid' }),
	];
	expect(recount({ period: { reached: 'paid' } }, records).value).toBe(2);
});

test('growth is against the same days a year earlier, and nothing where there was nothing', () => {
	const base = { id: 'sent', label, unit: label, section: '', register: 'bill', measure: { count: true }, period: { within: 'sent_on' }, breakdowns: [] };
	const figures = [{ ...base, said: { as: 'exact' } } as FigureDefinition];
	const records = ['2022-01-01', '2022-12-31', '2022-05-05', '2021-12-31', '2021-01-01', '2020-12-31'].map((sent_on, at) => record(String(at), { sent_on }));
	expect(recount({ measure: { growth: 'sent' }, figures }, records).value).toBe(50);
	expect(recount({ measure: { growth: 'sent' }, figures }, records.slice(0, 3)).value).toBeNull();
});

test('a year field names a year of the period, or the year after one', () => {
	const bills = [2021, 2022, 2023, 2023].map((for_year, at) => record(`r${at}`, { for_year }));
	expect(recount({ period: { year: 'for_year' } }, bills)).toMatchObject({ value: 1 });
	expect(recount({ period: { year: 'for_year', following: true } }, bills)).toMatchObject({ value: 2 });
});
