import { expect, test } from 'vitest';
import type { CodeList } from '../office.ts';
import { defineRegister } from '../register.ts';
import { text } from '../text.ts';
import type { NoteContext, Piece } from './note.ts';
import { proposeFor, understand } from './understand.ts';

const SINCE = '2020-01-01';
const list = (id: string, codes: readonly (readonly [code: string, zh: string, words?: readonly string[]])[]): CodeList => ({
	id,
	label: text(id, id),
	source: text('试', 'test'),
	codes: codes.map(([code, zh, words]) => ({ code, label: text(zh, code), ...(words === undefined ? {} : { words }) })),
});
const common = {
	keeper: 'street',
	work: [],
	access: 'open',
	states: [{ id: 'done', label: text('已做', 'Done') }],
	who: { create: ['worker'] },
	list: ['title'],
	search: [],
	keys: ['title'],
} as const;

const walk = defineRegister({
	...common,
	id: 'walk',
	label: text('遛狗', 'Dog walks'),
	help: text('遛狗', 'Dog walks'),
	fields: {
		title: { kind: 'text', label: text('名称', 'Title'), required: true },
		kind: { kind: 'choice', codes: 'walk_kind', label: text('类别', 'Kind'), required: true },
		walked_on: { kind: 'date', label: text('日期', 'On'), required: true },
		due_on: { kind: 'date', label: text('期限', 'Due on'), words: ['之前'] },
		area: { kind: 'unit', unit_kinds: ['community'], label: text('社区', 'Community') },
		dogs: { kind: 'whole_number', label: text('狗数（只）', 'Dogs') },
		people: { kind: 'whole_number', label: text('同行人数', 'People'), words: ['来了'] },
		cost: { kind: 'money', label: text('费用', 'Cost') },
		things: { kind: 'items', codes: 'thing', label: text('用品', 'Things') },
		rain: { kind: 'yes_no', label: text('下雨', 'Rain') },
		wet: { kind: 'text', label: text('淋湿的', 'Who got wet'), required: true, shown: { field: 'rain', op: 'is', value: true } },
		owner: { kind: 'reference', register: 'owner', label: text('主人', 'Owner') },
		summary: { kind: 'long_text', label: text('经过', 'Summary') },
	},
	time: { shape: 'event', on: 'walked_on' },
	title: 'title',
	note: { words: ['遛狗'], together: 'round' },
});
const feed = defineRegister({
	...common,
	id: 'feed',
	label: text('喂猫', 'Cats fed'),
	help: text('喂猫', 'Cats fed'),
	fields: {
		title: { kind: 'text', label: text('名称', 'Title'), required: true },
		fed_on: { kind: 'date', label: text('日期', 'On'), required: true },
		fed_by: { kind: 'text', label: text('喂的人', 'Fed by'), required: true },
		summary: { kind: 'long_text', label: text('经过', 'Summary') },
	},
	time: { shape: 'event', on: 'fed_on' },
	title: 'title',
	note: { words: ['喂猫', '猫粮'], by: 'fed_by', together: 'round' },
});
const repair = defineRegister({
	...common,
	id: 'repair',
	label: text('修笼子', 'Repairs'),
	help: text('修笼子', 'Repairs'),
	fields: { title: { kind: 'text', label: text('名称', 'Title'), required: true }, done_on: { kind: 'date', label: text('日期', 'On'), required: true } },
	time: { shape: 'event', on: 'done_on' },
	title: 'title',
	note: { words: ['修笼子'] },
});

const context: NoteContext = {
	registers: [walk, feed, repair],
	code_lists: [
		list('walk_kind', [
			['long', '长途', ['走远路']],
			['short', '短途'],
		]),
		list('thing', [
			['leads', '牵绳（根）'],
			['bags', '袋子（个）', ['拾便袋']],
		]),
	],
	units: [
		{ code: 'street', kind: 'street', parent: null, name: text('试验街道', 'Street'), from_on: SINCE },
		{ code: 'east', kind: 'community', parent: 'street', name: text('城东社区', 'East'), from_on: SINCE },
		{ code: 'east_1', kind: 'grid', parent: 'east', name: text('城东社区第1网格', 'East, grid 1'), from_on: SINCE },
		{ code: 'old', kind: 'community', parent: 'street', name: text('城西社区', 'West'), from_on: SINCE, until_on: '2021-01-01' },
	],
	words: [],
	known: [],
	today: '2022-03-16',
	unit: 'east_1',
	name: '试验员',
};
const values = (said: string, more: Partial<NoteContext> = {}) => understand(said, { ...context, ...more }).proposals[0]?.values;

test('a sentence becomes a record, and every piece stands somewhere in it', () => {
	const said = '昨天在城东社区遛狗，走远路，来了12人，牵绳5根，花了1.2万元';
	const { proposals } = understand(said, context);
	expect(proposals.map(({ register }) => register)).toEqual(['walk']);
	expect(proposals[0]?.values).toEqual({
		title: '遛狗',
		kind: 'long',
		walked_on: '2022-03-15',
		area: 'east',
		people: 12,
		cost: 12000,
		things: [{ item: 'leads', quantity: 5 }],
		summary: said,
	});
	const places = (proposals[0]?.pieces ?? []).map(({ field, spans }: Piece) => [field, ...spans.map(({ start, end }) => said.slice(start, end))]);
	expect(places).toContainEqual(['walked_on', '昨天']);
	expect(places).toContainEqual(['people', '来了', '12人']);
	expect(places).toContainEqual(['things', '牵绳', '5根']);
});

test('what was said of about so much is asked for', () => {
	expect(understand('遛狗，来了80多人', context).proposals[0]?.pieces.find(({ field }) => field === 'people')).toMatchObject({ value: 80, asks: 'about' });
});

test('Chinese numerals, measure words and short names of units are read', () => {
	expect(values('在城东遛狗，两百零三只')).toMatchObject({ area: 'east', dogs: 203 });
	expect(values('第一网格遛狗')).toMatchObject({ area: 'east' });
	expect(values('在城东路遛狗')).not.toHaveProperty('area');
	expect(values('在城西社区遛狗')).not.toHaveProperty('area');
});

test('what is denied is not understood as said', () => {
	expect(values('遛狗，没有下雨')).toMatchObject({ rain: false });
	expect(values('遛狗，没有走远路')).not.toHaveProperty('kind');
});

test('a field appears when it matters, and is then missing', () => {
	const missing = (said: string) => understand(said, context).proposals[0]?.missing;
	expect(missing('遛狗')).toEqual(['kind']);
	expect(missing('遛狗，下雨')).toEqual(['kind', 'wet']);
	expect(values('遛狗，下雨，淋湿的是小黑')).toMatchObject({ wet: '小黑' });
	expect(values('遛狗，没有下雨，淋湿的是小黑')).not.toHaveProperty('wet');
});

test('a day beside a date field is that field’s', () => {
	expect(values('昨天遛狗，3月20日之前再去')).toMatchObject({ walked_on: '2022-03-15', due_on: '2022-03-20' });
});

test('a reference is found by the name of a record; two of one name are asked for where one must stand', () => {
	const known = [{ register: 'owner', id: '1', name: '丁示例' }];
	const both = [...known, { register: 'owner', id: '2', name: '丁示例' }];
	expect(values('和丁示例遛狗', { known })).toMatchObject({ owner: '1' });
	expect(values('和丁示例遛狗', { known: both })).not.toHaveProperty('owner');
	const strict = { ...walk, fields: { ...walk.fields, owner: { ...walk.fields.owner, required: true } } } as unknown as typeof walk;
	const { pieces } = proposeFor(strict, '和丁示例遛狗', { ...context, known: both });
	expect(pieces.find(({ field }) => field === 'owner')).toMatchObject({ value: '1', asks: 'several' });
});

test('the office’s own words count as the definition’s', () => {
	expect(values('带旺财出门')).toBeUndefined();
	const words = [
		{ word: '带旺财', means: { register: 'walk' } },
		{ word: '老东头', means: { unit: 'east' } },
		{ word: '陪的', means: { register: 'walk', field: 'people' } },
	] as const;
	expect(values('带旺财出门，老东头，陪的3人', { words })).toMatchObject({ area: 'east', people: 3 });
});

test('one round that tells of several things writes several records, each with its own part of it', () => {
	const { proposals } = understand('昨天遛狗走远路，喂猫用了猫粮', context);
	expect(proposals.map(({ register, values: { summary } }) => [register, summary])).toEqual([
		['walk', '昨天遛狗走远路'],
		['feed', '喂猫用了猫粮'],
	]);
	expect(proposals[1]?.values).toMatchObject({ fed_on: '2022-03-15', fed_by: '试验员' });
});

test('what cannot stand together stays one record, and the other is offered', () => {
	const { proposals, others } = understand('遛狗走远路，修笼子', context);
	expect([proposals.map(({ register }) => register), others]).toEqual([['walk'], ['repair']]);
	expect(proposeFor(repair, '遛狗走远路，修笼子', context)).toMatchObject({ register: 'repair', values: { title: '修笼子' }, missing: [] });
});

test('what tells of nothing in the book is no record', () => {
	expect(understand('今天天气不错', context).proposals).toEqual([]);
});

test('a grid or community that was said becomes the record’s unit where the writer may record for it, and is told where not', () => {
	const units = [...context.units, { code: 'south', kind: 'community', parent: 'street', name: text('城南社区', 'South'), from_on: SINCE } as const];
	const recording = { walk: ['east', 'east_1', 'east_2'] };
	const unitOf = (said: string, more: Partial<NoteContext> = {}) => understand(said, { ...context, units, recording, ...more }).proposals[0]?.unit;
	expect(unitOf('昨天在城东社区遛狗')).toEqual({ code: 'east', spans: [{ start: 3, end: 7 }] });
	expect(unitOf('在城南社区遛狗')).toEqual({ code: 'south', spans: [{ start: 1, end: 5 }], refused: true });
	expect(unitOf('在城东社区第1网格遛狗', { unit: 'east' })).toMatchObject({ code: 'east_1' });
	expect(unitOf('第一网格遛狗')).toBeUndefined();
	expect(unitOf('遛狗')).toBeUndefined();
	expect(understand('在城东社区遛狗', { ...context, units }).proposals[0]).not.toHaveProperty('unit');
});

test('an earlier record whose title is the very word takes the word from no later one', () => {
	const known = [{ id: '1', register: 'walk', name: '走远路' }];
	const said = '遛狗走远路';
	expect(understand(said, { ...context, known }).proposals).toEqual(understand(said, context).proposals);
	expect(understand(said, context).proposals[0]?.values['kind']).toBeDefined();
});
