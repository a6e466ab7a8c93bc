/** Nobody sees through a kept filling what the book itself would not show them. */
import type { FormBinding, FormFillingDetail, FormPreview, ListBinding, RecordAnswer } from '@yibenzhang/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadForm, formPlace, loadForm } from '../../test/form-files.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { FIGURES_SHEET, LIST_SHEET, quarterForm } from '../../test/quarter-form.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('filling_rights');
});

afterAll(() => server.close());

const PERIOD = '2022';

interface Listing extends Pick<ListBinding, 'register'> {
	readonly fields: readonly string[];
	readonly where?: ListBinding['where'];
}

/** A list in the first columns of the form. */
function listOf({ register, fields, where }: Listing): FormBinding {
	return {
		...formPlace('A3', LIST_SHEET),
		...{ kind: 'list', register, days: 'all', ...(where === undefined ? {} : { where }) },
		columns: fields.map((field, at) => ({ column: 'ABCD'[at] ?? '', field })),
	};
}

/** Loads a form for the unit, binds the list and fills it. */
async function fill(account: string, unit: string, listing: Listing): Promise<FormFillingDetail> {
	const { body: form } = await loadForm(server, account, await quarterForm(), unit);
	const bindings = [listOf(listing), { ...formPlace('D8'), kind: 'words', words: 'filler' }];
	const bound = await server.ask(account, 'POST', `/api/forms/${form.id}/bindings`, { version: 1, bindings });
	expect(bound.status, JSON.stringify(bound.body)).toBe(200);
	const { status, body } = await server.ask(account, 'POST', `/api/forms/${form.id}/fillings`, { version: 2, period: PERIOD, asked: [] });
	expect(status, JSON.stringify(body)).toBe(201);
	expect(body.lists[0].count).toBeGreaterThan(0);
	return body;
}

async function heldList(filling: string) {
	const { rows } = await server.admin.query(`SELECT content::json -> 'lists' -> 0 AS list FROM book.form_filling WHERE id = $1`, [filling]);
	return rows[0].list;
}

/** Keeps the filling with another list, as fillings of an earlier time hold it. */
async function rewrite(filling: string, change: (list: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
	const { rows } = await server.admin.query('SELECT content FROM book.form_filling WHERE id = $1', [filling]);
	const content = JSON.parse(rows[0].content);
	await server.admin.query('UPDATE book.form_filling SET content = $2 WHERE id = $1', [
		filling,
		JSON.stringify({ ...content, lists: content.lists.map(change) }),
	]);
}

const tell = async (account: string, filling: string): Promise<FormFillingDetail> => (await server.ask(account, 'GET', `/api/forms/fillings/${filling}`)).body;
const opens = async (account: string, filling: string) => (await downloadForm(server, account, `/api/forms/fillings/${filling}/file`)).status;
const wordsOf = (filling: FormFillingDetail | FormPreview) =>
	filling.workbook?.sheets.find(({ name }) => name === LIST_SHEET)?.rows.flatMap(({ cells }) => cells.map(({ text }) => text).filter((text) => text !== '')) ??
	[];

/** Purposes for which sensitive values of a register were read in the clear, by account. */
async function reads(register: string): Promise<string[]> {
	const { rows } = await server.admin.query('SELECT DISTINCT account, purpose FROM book.read_log WHERE register = $1 ORDER BY 1, 2', [register]);
	return rows.map(({ account, purpose }) => `${account} ${purpose}`);
}

describe('a list of a register that the reader may not see', () => {
	let filling: FormFillingDetail;
	const FILLER = 'peace_clerk';
	const WHERE = { field: 'unit', op: 'is', value: 'chengnan' } as const;

	beforeAll(async () => {
		filling = await fill(FILLER, 'peace', { register: 'patient', fields: ['#', 'id_number'], where: WHERE });
	});

	test('is opened by nobody else, whoever opens it stands in the log', async () => {
		expect(await reads('patient')).toEqual([`${FILLER} export`]);
		await server.admin.query('DELETE FROM book.read_log');
		for (const account of ['leader', 'rural_clerk', 'chaoyang_worker']) {
			expect([account, await opens(account, filling.id)]).toEqual([account, 403]);
		}
		expect(await reads('patient')).toEqual([]);
		expect(await opens(FILLER, filling.id)).toBe(200);
		expect(await reads('patient')).toEqual([`${FILLER} export`]);
	});

	test('is not even counted for them: not in the filling, not by where the rows below it stand, not in the preview, nor which records it wants', async () => {
		const count = filling.lists[0]?.count ?? 0;
		expect(count).toBeGreaterThan(3);
		const own = await tell(FILLER, filling.id);
		expect([own.hidden_in, wordsOf(own).length, own.workbook.sheets.find(({ name }) => name === LIST_SHEET)?.rows.length]).toEqual([[], 6, count + 3]);
		const other = await tell('rural_clerk', filling.id);
		expect(other).toMatchObject({ lists: [{ count: null, at: 'A3' }], hidden_in: [{ zh: filling.lists[0]?.register_label.zh }] });
		expect([wordsOf(other), other.workbook.sheets.find(({ name }) => name === LIST_SHEET)?.rows.length]).toEqual([wordsOf(own), 6]);
		expect(other.values).toEqual(own.values);
		expect((await server.ask(FILLER, 'POST', `/api/forms/fillings/${filling.id}/sent`, { hours: null, answers: null })).status).toBe(200);
		const preview = async (account: string): Promise<FormPreview> =>
			(await server.ask(account, 'GET', `/api/forms/${filling.form}/preview?period=${PERIOD}`)).body;
		expect((await preview(FILLER)).lists).toMatchObject([{ count, before: count, warnings: [] }]);
		expect((await preview('rural_clerk')).lists).toMatchObject([{ count: 0, before: null, warnings: [{ zh: expect.stringContaining('不能查看') }] }]);
		expect((await server.ask('rural_clerk', 'POST', `/api/forms/${filling.form}/preview`, { period: PERIOD, asked: [] })).body.error.code).toBe('not_readable');
		const bindings = async (account: string) => (await server.ask(account, 'GET', `/api/forms/${filling.form}`)).body.bindings;
		expect([(await bindings(FILLER))[0].where, (await bindings('rural_clerk'))[0].where]).toEqual([WHERE, undefined]);
	});

	test('is compared with what the reader could see of it, who is told that there was more', async () => {
		const all = await fill(FILLER, 'peace', { register: 'patient', fields: ['#', 'id_number'] });
		expect((await server.ask(FILLER, 'POST', `/api/forms/fillings/${all.id}/sent`, { hours: null, answers: null })).status).toBe(200);
		const { body }: { body: FormPreview } = await server.ask('chengnan_worker', 'POST', `/api/forms/${all.form}/preview`, { period: PERIOD, asked: [] });
		const own = filling.lists[0]?.count;
		expect(body.lists).toMatchObject([{ count: own, before: own, came: 0, went: 0, warnings: [{ en: expect.stringContaining('may not read') }] }]);
		expect((await tell('chengnan_worker', all.id)).lists).toMatchObject([{ count: null }]);
		expect(await opens('chengnan_worker', all.id)).toBe(403);
	});
});

describe('names that its reference fields bring along', () => {
	test('of records whose register is closed to the reader keep the file closed, though every record of the list is open', async () => {
		const worker = (path: string, body?: unknown) => server.ask('chengnan_worker', body === undefined ? 'GET' : 'POST', `/api/records/${path}`, body);
		const [watched] = (await worker('poverty_monitoring')).body.records;
		const [household] = (await worker('household')).body.records;
		const values = { household: household.id };
		const pointed = await worker('poverty_monitoring/actions/amend', { id: watched.id, version: watched.version, values, reason: '补登户档案' });
		expect(pointed.status, JSON.stringify(pointed.body)).toBe(200);
		const filling = await fill('chengnan_worker', 'chengnan', { register: 'poverty_monitoring', fields: ['#', 'kind', 'household'] });
		expect((await heldList(filling.id)).named).toMatchObject([{ register: 'household', masked: [] }]);
		const { body } = await server.ask('rural_clerk', 'GET', '/api/records/poverty_monitoring?limit=200');
		const readable = new Set(body.records.map(({ id }: RecordAnswer) => id));
		expect((await heldList(filling.id)).ids.filter((id: string) => !readable.has(id))).toEqual([]);
		expect([await opens('rural_clerk', filling.id), await opens('chengnan_worker', filling.id), await opens('leader', filling.id)]).toEqual([403, 200, 200]);
		expect(await tell('rural_clerk', filling.id)).toMatchObject({
			lists: [{ count: filling.lists[0]?.count }],
			hidden_in: [{ en: expect.stringMatching(/household/i) }],
		});
		// As it was kept before names were: only those to whom the other register is wholly open.
		await rewrite(filling.id, ({ named: _, ...list }) => list);
		expect([await opens('rural_clerk', filling.id), await opens('chengnan_worker', filling.id), await opens('leader', filling.id)]).toEqual([403, 403, 200]);
	});

	test('that are masked for the reader too; whoever sees them stands in the log', async () => {
		const filling = await fill('peace_clerk', 'peace', { register: 'patient_follow_up', fields: ['#', 'visited_on', 'patient'] });
		await server.admin.query('DELETE FROM book.read_log');
		expect([await opens('leader', filling.id), await opens('peace_head', filling.id)]).toEqual([403, 200]);
		expect(await reads('patient')).toEqual(['peace_head export']);
		// A filler for whom they stood masked hands on nothing.
		const { ids } = (await heldList(filling.id)).named[0];
		await rewrite(filling.id, (list) => ({ ...list, named: [{ register: 'patient', ids, masked: ids }] }));
		expect([await opens('leader', filling.id), await opens('peace_head', filling.id)]).toEqual([200, 200]);
	});

	test('that the filler did not see are not in it: it opens for the filler and everybody else who sees the list', async () => {
		const filling = await fill('rural_clerk', 'rural', { register: 'poverty_monitoring', fields: ['#', 'kind', 'household'] });
		expect((await heldList(filling.id)).named).toEqual([]);
		expect([await opens('rural_clerk', filling.id), await opens('rural_head', filling.id), await opens('leader', filling.id)]).toEqual([200, 200, 200]);
	});
});

test('a column that stands masked in some rows only stays closed to those for whom it is masked in all', async () => {
	const { body } = await server.ask('petition_office_clerk', 'GET', '/api/records/petition?limit=200');
	const { id, version } = body.records.find((one: RecordAnswer) => one.values['handler'] === 'chengnan' && typeof one.values['petitioner'] === 'string');
	const secret = await server.ask('petition_office_clerk', 'POST', '/api/records/petition/actions/amend', {
		id,
		version,
		values: { secret: true },
		reason: '要求保密',
	});
	expect(secret.status, JSON.stringify(secret.body)).toBe(200);
	const filling = await fill('chengnan_worker', 'chengnan', { register: 'petition', fields: ['#', 'received_on', 'petitioner'] });
	const list = await heldList(filling.id);
	expect([list.masked, list.masked_rows]).toEqual([['petitioner'], { petitioner: [list.ids.indexOf(id)] }]);
	expect(list.ids.length).toBeGreaterThan(1);
	expect([await opens('chengnan_worker', filling.id), await opens('auditor', filling.id), await opens('leader', filling.id)]).toEqual([200, 403, 200]);
	await rewrite(filling.id, ({ masked_rows: _, ...before }) => before);
	expect(await opens('auditor', filling.id)).toBe(403);
	expect((await tell('auditor', filling.id)).workbook.sheets.some(({ name }) => name === FIGURES_SHEET)).toBe(true);
});
