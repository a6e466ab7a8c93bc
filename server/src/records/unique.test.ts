import { defineRegister, text } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOfficeWith, tinyRegister } from '../../test/tiny-office.ts';
import { act, actTogether } from './act.ts';
import type { Actor } from './plan-act.ts';

const label = text('例', 'Example');
const plan = defineRegister({
	...tinyRegister,
	id: 'plan',
	fields: {
		title: { kind: 'text', label, required: true },
		set_on: { kind: 'date', label, required: true },
		year: { kind: 'year', label: text('年度', 'Year') },
		domain: { kind: 'text', label: text('领域', 'Field'), unique_within: ['year', 'unit'] },
		code: { kind: 'text', label: text('代号', 'Code'), unique_within: [] },
		share: { kind: 'decimal', scale: 2, label, unique_within: [] },
	},
	time: { shape: 'event', on: 'set_on' },
	states: [{ id: 'set', label }],
	who: { ...tinyRegister.who, enter: ['clerk'] },
	numbering: { pattern: '计〔{year}〕{n}号', year_of: 'set_on' },
});
const office = tinyOfficeWith(plan);

let open: TestBook;
let clerk: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_unique', office);
	clerk = open.actor('clerk', 'clerk', 'peace');
});
afterAll(() => open.close());

const create = (values: Record<string, unknown>, unit = 'peace') => ({
	register: 'plan',
	action: 'create',
	unit,
	values: { title: '计划', set_on: '2022-01-01', ...values },
});
const creating = (values: Record<string, unknown>, unit?: string) => act(open.book, clerk, create(values, unit));

test('a value that stands already is refused, naming the record that has it', async () => {
	const first = await creating({ code: 'a' });
	await expect(creating({ code: 'a' })).rejects.toMatchObject({
		code: 'values_refused',
		fields: [
			{
				path: 'values.code',
				message: { zh: `代号：只能有一条，已有 ${first.number}`, en: `Code: may stand once; ${first.number} has it already` },
			},
		],
	});
});

test('the same value may stand where what bounds it differs, and nowhere else', async () => {
	const first = await creating({ domain: '消防', year: 2022 });
	await creating({ domain: '消防', year: 2023 });
	await creating({ domain: '消防', year: 2022 }, 'east');
	await creating({ domain: '消防' });
	await creating({ domain: '消防' });
	await expect(creating({ domain: '消防', year: 2022 })).rejects.toMatchObject({
		fields: [
			{
				path: 'values.domain',
				message: { zh: `领域：同一年度、单位内只能有一条，已有 ${first.number}`, en: expect.stringContaining('for the same Year, unit') },
			},
		],
	});
});

test('a voided record leaves its value free, and cannot come back to it once it is taken', async () => {
	const { id } = await creating({ code: 'b' });
	await act(open.book, clerk, { register: 'plan', action: 'void', id, reason: '重' });
	await creating({ code: 'b' });
	await expect(act(open.book, clerk, { register: 'plan', action: 'restore', id })).rejects.toMatchObject({ fields: [{ path: 'values.code' }] });
});

test('amending a record into the value of another is refused, and amending it otherwise is not', async () => {
	await creating({ code: 'c' });
	const { id } = await creating({ code: 'd' });
	await expect(act(open.book, clerk, { register: 'plan', action: 'amend', id, values: { code: 'c' } })).rejects.toMatchObject({ code: 'values_refused' });
	expect(await act(open.book, clerk, { register: 'plan', action: 'amend', id, values: { title: '改' } })).toMatchObject({ version: 2 });
});

test('two of one set are told apart by the request', async () => {
	const set = actTogether(open.book, { actor: clerk, requests: [create({ code: 'e' }), create({ code: 'f' }), create({ code: 'e', share: 1.5 })] });
	await expect(set).rejects.toMatchObject({ code: 'values_refused', fields: [{ path: 'requests.2.values.code' }] });
});

test('a set may pass a value from one record to another', async () => {
	const { id } = await creating({ code: 'g' });
	const { records } = await actTogether(open.book, {
		actor: clerk,
		requests: [{ register: 'plan', action: 'amend', id, values: { code: 'h' } }, create({ code: 'g' })],
	});
	expect(records.map(({ values }) => values['code'])).toEqual(['h', 'g']);
});

test('two records of one set may change places', async () => {
	const [one, two] = [await creating({ code: 'x' }), await creating({ code: 'y' })];
	const amend = (id: string, code: string) => ({ register: 'plan', action: 'amend', id, values: { code } });
	const { records } = await actTogether(open.book, { actor: clerk, requests: [amend(one.id, 'y'), amend(two.id, 'x')] });
	expect(records.map(({ values }) => values['code'])).toEqual(['y', 'x']);
});

test('of many at the same moment one stands, and each other names a record', async () => {
	const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => creating({ share: 0.25 })));
	expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
	expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['values_refused']));
});

test('two writers of one database cannot both take a value', async () => {
	const other = { ...open.book };
	const taking = Array.from({ length: 8 }, (_, at) =>
		Promise.allSettled([act(open.book, clerk, create({ code: `r${at}` })), act(other, clerk, create({ code: `r${at}` }))]),
	);
	const outcomes = await Promise.all(taking);
	expect(outcomes.map((pair) => pair.filter(({ status }) => status === 'fulfilled').length)).toEqual(outcomes.map(() => 1));
	const refused = outcomes.flat().flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.code] : []));
	expect(new Set(refused)).toEqual(new Set(['values_refused']));
});

test('a number that is given may not be that of another record, unless that one is voided', async () => {
	const { id, number } = await creating({});
	const entering = (requests: readonly (string | null)[]) =>
		actTogether(open.book, {
			actor: clerk,
			requests: requests.map((given) => ({ ...create({}), action: 'enter', ...(given === null ? {} : { number: given }) })),
		});
	const message = { zh: `编号“${number}”已经有一条记录用了`, en: `another record has the number ${number} already` };
	await expect(entering([number])).rejects.toMatchObject({ code: 'values_refused', fields: [{ path: 'number', message }] });
	await expect(entering(['计〔2019〕7号', null, '计〔2019〕7号'])).rejects.toMatchObject({ fields: [{ path: 'requests.2.number' }] });
	await act(open.book, clerk, { register: 'plan', action: 'void', id, reason: '重' });
	const { records } = await entering([number]);
	expect(records[0]?.number).toBe(number);
	await expect(act(open.book, clerk, { register: 'plan', action: 'restore', id })).rejects.toMatchObject({ fields: [{ path: 'number' }] });
});

test('two writers of one database cannot both give a number', async () => {
	const other = { ...open.book };
	const enter = { ...create({}), action: 'enter', number: '计〔2018〕3号' };
	const outcomes = await Promise.allSettled([act(open.book, clerk, enter), act(other, clerk, enter)]);
	expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'values_refused', fields: [{ path: 'number' }] } });
});

test('a batch whose taking back would bring a value back twice is not taken back', async () => {
	const { id } = await creating({ code: 'k' });
	const { batch_id } = await actTogether(open.book, {
		actor: clerk,
		batch: '一批',
		requests: [{ register: 'plan', action: 'amend', id, values: { code: 'm' } }],
	});
	await creating({ code: 'k' });
	const takeBack = () => actTogether(open.book, { actor: clerk, requests: [], take_back: { batch: batch_id ?? '', reason: '错' } });
	await expect(takeBack()).rejects.toMatchObject({ code: 'values_refused' });
	await expect(takeBack()).rejects.toMatchObject({ code: 'values_refused' });
});
