import { defineRegister, text } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOffice } from '../../test/tiny-office.ts';
import { act } from './act.ts';
import { type FindRequest, findRecord, findRecords } from './find.ts';
import { findHistory } from './history.ts';
import type { Actor } from './plan-act.ts';

const label = text('例', 'Example');
/** A register in which even the name is kept from most. */
const patient = defineRegister({
	id: 'patient',
	label,
	help: label,
	keeper: 'peace',
	work: [],
	access: 'restricted',
	fields: {
		name: { kind: 'text', label, required: true, sensitive: 'health' },
		note: { kind: 'text', label },
		matter: { kind: 'reference', register: 'matter', label },
		from_on: { kind: 'date', label, required: true },
		until_on: { kind: 'date', label },
	},
	time: { shape: 'span', from: 'from_on', until: 'until_on' },
	states: [{ id: 'listed', label }],
	who: { create: ['clerk', 'worker'], amend: ['clerk'], void: ['clerk'] },
	title: 'name',
	list: ['name'],
	search: ['name', 'note'],
	pinyin: ['name'],
	keys: ['name'],
});
const all = tinyOffice.roles;
const worker = all.find(({ id }) => id === 'worker');
const OWN = worker?.reads[0]?.where;
const office = {
	...tinyOffice,
	registers: [...tinyOffice.registers, patient as never],
	roles: [
		...all.filter(({ id }) => id !== 'worker'),
		{
			...(worker as NonNullable<typeof worker>),
			reads: [{ registers: 'all' as const, ...(OWN === undefined ? {} : { where: OWN }), sees: ['health' as const] }],
		},
		{ id: 'reader', label, help: label, reads: [{ registers: 'open' as const }], acts: [] },
	],
};

let open: TestBook;
let clerk: Actor;
let auditor: Actor;
let east: Actor;
let reader: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_find', office);
	clerk = open.actor('clerk', 'clerk', 'peace');
	auditor = open.actor('auditor', 'auditor', 'street');
	east = open.actor('east', 'worker', 'east');
	reader = open.actor('reader', 'reader', 'peace');
});

afterAll(() => open.close());

const create = (register: string, values: Record<string, unknown>, unit = 'peace') => act(open.book, clerk, { register, action: 'create', unit, values });
const matterOf = (title: string) => create('matter', { title, received_on: '2022-03-05' });
const patientOf = (name: string, values: Record<string, unknown> = {}, unit = 'peace') => create('patient', { name, from_on: '2022-03-05', ...values }, unit);

async function idsFound(actor: Actor, request: Omit<FindRequest, 'purpose'>): Promise<string[]> {
	return (await findRecords(open.book, actor, { purpose: 'list', limit: 200, ...request })).records.map(({ record }) => record.id);
}

const nameIs = (value: string) => ({ field: 'name', op: 'is', value });

test('voided records are shown to whoever asks for a state of the records, not of related ones', async () => {
	const kept = await matterOf('留着');
	const gone = await matterOf('作废的');
	await act(open.book, clerk, { register: 'matter', action: 'void', id: gone.id, reason: '错' });
	const withRelated = {
		any: [
			{ field: 'title', op: 'in', value: ['留着', '作废的'] },
			{ related: 'patient', by: 'matter', has: 'some', where: { field: 'state', op: 'is', value: 'listed' } },
		],
	};
	expect(await idsFound(clerk, { register: 'matter', filter: withRelated })).toEqual([kept.id]);
	expect(await idsFound(clerk, { register: 'matter', filter: { field: 'state', op: 'is', value: 'voided' } })).toEqual([gone.id]);
	expect(await idsFound(clerk, { register: 'matter', filter: { not: { any: [{ field: 'state', op: 'is', value: 'received' }] } } })).toEqual([gone.id]);
});

test('what is masked cannot be found by asking: not by filter, not by search, not by order', async () => {
	const { id } = await patientOf('赵样三', { note: '常来' });
	const asking = { all: [nameIs('赵样三')] };
	expect(await idsFound(clerk, { register: 'patient', filter: asking })).toEqual([id]);
	expect(await idsFound(auditor, { register: 'patient', filter: asking })).toEqual([]);
	expect(await idsFound(clerk, { register: 'patient', search: 'zys' })).toEqual([id]);
	expect(await idsFound(auditor, { register: 'patient', search: '赵样三' })).toEqual([]);
	expect(await idsFound(auditor, { register: 'patient', search: 'zys' })).toEqual([]);
	expect(await idsFound(auditor, { register: 'patient', search: '常来' })).toEqual([id]);
	await expect(idsFound(auditor, { register: 'patient', sort: 'name' })).rejects.toMatchObject({ code: 'query_wrong', fields: [{ path: 'sort' }] });
});

test('what stands within a masked ID number cannot be found by asking either', async () => {
	const { id } = await create('person', { name: '吴样六', id_number: '990000196402290124', from_on: '2022-01-01' });
	for (const filter of [
		{ field: 'id_number.birth_on', op: 'is', value: '1964-02-29' },
		{ field: 'id_number.sex', op: 'is', value: '2' },
	]) {
		expect(await idsFound(clerk, { register: 'person', filter })).toContain(id);
		expect(await idsFound(auditor, { register: 'person', filter })).toEqual([]);
	}
});

test('whoever sees a field in some records finds only those by it', async () => {
	const mine = await patientOf('孙样四', {}, 'east');
	await patientOf('孙样四', {}, 'west');
	expect(await idsFound(east, { register: 'patient', filter: nameIs('孙样四'), sort: 'name' })).toEqual([mine.id]);
	expect(await idsFound(open.actor('auditor', 'auditor', 'street'), { register: 'patient', filter: { not: nameIs('孙样四') } })).toContain(mine.id);
});

test('records that somebody may not read cannot be asked for through others', async () => {
	const about = await matterOf('有关的');
	await patientOf('周样五', { matter: about.id });
	const filter = { related: 'patient', by: 'matter', has: 'some', where: { field: 'note', op: 'is_empty' } };
	expect(await idsFound(clerk, { register: 'matter', filter })).toContain(about.id);
	expect(await idsFound(reader, { register: 'matter', filter })).toEqual([]);
	const byName = { related: 'patient', by: 'matter', has: 'some', where: nameIs('周样五') };
	expect(await idsFound(clerk, { register: 'matter', filter: byName })).toEqual([about.id]);
	expect(await idsFound(auditor, { register: 'matter', filter: byName })).toEqual([]);
});

const wordOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const ID = '00000000-0000-7000-8000-000000000001';
test.each([
	['of another sort', wordOf('title', '甲', ID)],
	['with no day', wordOf('-received_on', '2022-02-30', ID)],
	['with a number for a day', wordOf('-received_on', 5, ID)],
	['with an object', wordOf('-received_on', {}, ID)],
	['with no id', wordOf('-received_on', '2022-02-03', '-'.repeat(36))],
	['with too much', wordOf('-received_on', '2022-02-03', ID, 1)],
	['of nothing', 'null'],
	['of no JSON', '%%%'],
])('a cursor %s is refused', async (_, cursor) => {
	await expect(idsFound(clerk, { register: 'matter', cursor })).rejects.toMatchObject({ code: 'query_wrong', fields: [{ path: 'cursor' }] });
});

test.each([
	['amount', wordOf('amount', 1.5, ID)],
	['amount', wordOf('amount', 1e300, ID)],
	['made_at', wordOf('made_at', '2022-02-30T00:00:00Z', ID)],
	['title', wordOf('title', 'a\0b', ID)],
	['title', '\ud800'],
	['about', wordOf('about', 'x', ID)],
])('a forged cursor over %s is refused before the store sees it', async (sort, cursor) => {
	await expect(idsFound(clerk, { register: 'matter', sort, cursor })).rejects.toMatchObject({ code: 'query_wrong' });
});

test.each(['constructor', '__proto__', 'search_text', 'office_id', 'id'])('records cannot be sorted by %s', async (sort) => {
	await expect(idsFound(clerk, { register: 'matter', sort })).rejects.toMatchObject({ code: 'query_wrong', fields: [{ path: 'sort' }] });
});

test('the unit tree is searched like a register', async () => {
	expect((await findRecords(open.book, clerk, { register: 'unit', purpose: 'list', search: 'eas' })).records.map(({ record }) => record.unit)).toEqual([
		'east',
	]);
});

test('an earlier moment is searched by the words that stood then', async () => {
	open.setNow('2022-06-01T01:00:00Z');
	const { id } = await patientOf('钱样六', { note: '旧话' });
	open.setNow('2022-06-02T01:00:00Z');
	await act(open.book, clerk, { register: 'patient', action: 'amend', id, values: { name: '钱样七', note: '新话' } });
	const then = { register: 'patient', known_at: '2022-06-01T10:00:00+08:00' };
	expect(await idsFound(clerk, { ...then, search: '钱样六 旧话' })).toEqual([id]);
	expect(await idsFound(clerk, { ...then, search: '新话' })).toEqual([]);
	expect(await idsFound(auditor, { ...then, search: '钱样六' })).toEqual([]);
	expect(await idsFound(auditor, { ...then, search: '旧话' })).toEqual([id]);
	await expect(idsFound(clerk, { ...then, search: 'qyl' })).rejects.toMatchObject({ code: 'query_wrong', fields: [{ path: 'search' }] });
});

test('an earlier moment asks related records as they stood then', async () => {
	open.setNow('2022-07-01T01:00:00Z');
	const about = await matterOf('当时');
	const { id } = await patientOf('吴样八', { matter: about.id, note: '当时在' });
	open.setNow('2022-07-02T01:00:00Z');
	await act(open.book, clerk, { register: 'patient', action: 'amend', id, values: { note: '后来改' } });
	const filter = { related: 'patient', by: 'matter', has: 'some', where: { field: 'note', op: 'is', value: '当时在' } };
	expect(await idsFound(clerk, { register: 'matter', filter })).toEqual([]);
	expect(await idsFound(clerk, { register: 'matter', filter, known_at: '2022-07-01T10:00:00+08:00' })).toEqual([about.id]);
});

test.each(['2022', '2022-02-30T00:00:00Z', 'yesterday', '2022-02-03T00:00:00'])('%s is no moment to know at', async (known_at) => {
	await expect(idsFound(clerk, { register: 'matter', known_at })).rejects.toMatchObject({ code: 'query_wrong', fields: [{ path: 'known_at' }] });
});

test('each way to see a sensitive value in the clear leaves one line in the log of reads', async () => {
	const { id } = await patientOf('郑样九');
	const logged = async (read: () => Promise<unknown>) => {
		const { rows: before } = await open.admin.query('SELECT id FROM book.read_log');
		await read();
		const { rows } = await open.admin.query('SELECT account, register, purpose, record_ids FROM book.read_log WHERE id <> ALL($1::uuid[])', [
			before.map((row) => row.id),
		]);
		return rows;
	};
	const line = (purpose: string) => [{ account: 'clerk', register: 'patient', purpose, record_ids: [id] }];
	expect(await logged(() => findRecords(open.book, clerk, { register: 'patient', purpose: 'list', filter: nameIs('郑样九') }))).toEqual(line('list'));
	expect(await logged(() => findRecord(open.book, clerk, 'patient', id))).toEqual(line('open'));
	expect(await logged(() => findHistory(open.book, clerk, 'patient', id))).toEqual(line('history'));
	expect(await logged(() => findHistory(open.book, auditor, 'patient', id))).toEqual([]);
});
