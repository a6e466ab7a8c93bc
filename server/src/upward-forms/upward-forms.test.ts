import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	type BurdenAnswer,
	type FormBinding,
	type FormCell,
	type FormFilling,
	type FormFillingDetail,
	type FormPreview,
	type FormWorkbook,
	today,
	type UpwardFormDetail,
} from '@yibenzhang/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { downloadForm, figureIn, formPlace, loadForm, uploadForm } from '../../test/form-files.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { FIGURES_SHEET, LIST_SHEET, quarterForm } from '../../test/quarter-form.ts';
import { zipParts } from '../../test/zip-parts.ts';
import type { Book } from '../book.ts';
import { runContradictions } from '../contradictions/run.ts';
import { systemActor } from '../identity/actor.ts';
import { openFilling } from './open-filling.ts';
import { tellFilling } from './tell-filling.ts';
import { verifyFillings } from './verify-fillings.ts';

let server: TestServer;
let form: UpwardFormDetail;
let sent: FormFillingDetail;
let second: FormFillingDetail;
let bytes: Buffer;

beforeAll(async () => {
	server = await startTestServer('upward_forms');
});

afterAll(() => server.close());

const CLERK = 'general_clerk';
const PERIOD = '2022-Q3';

const load = (account: string, content: Buffer) => loadForm(server, account, content, 'general');
const upload = (account: string, path: string, content: Buffer) => uploadForm(server, account, path, content);
const download = (account: string, path: string) => downloadForm(server, account, path);

async function ask(account: string, method: 'GET' | 'POST', path: string, body?: unknown) {
	return server.ask(account, method, path, body);
}

function cellsOf(workbook: FormWorkbook | null, sheet: string): ReadonlyMap<string, FormCell> {
	const rows = workbook?.sheets.find(({ name }) => name === sheet)?.rows ?? [];
	return new Map(rows.flatMap(({ cells }) => cells.map((cell) => [cell.cell, cell] as const)));
}

const [place, figure] = [formPlace, figureIn];

function bindings(): FormBinding[] {
	const figures = ['volunteer_activities', 'school_legal_lectures', 'good_deeds'];
	return [
		...figures.flatMap((id, at) => [figure(`C${4 + at}`, id), figure(`D${4 + at}`, id, 'year_before')]),
		{ ...place('B2'), kind: 'words', words: 'office' },
		{ ...place('D2'), kind: 'words', words: 'period' },
		{ ...place('B8'), kind: 'words', words: 'filler' },
		{ ...place('D8'), kind: 'words', words: 'asked' },
		{ ...place('D6', LIST_SHEET), kind: 'words', words: 'closing_day' },
		{
			...place('A3', LIST_SHEET),
			kind: 'list',
			register: 'activity',
			days: 'period',
			where: { field: 'kind', op: 'is', value: 'volunteer' },
			columns: [
				{ column: 'A', field: '#' },
				{ column: 'B', field: 'title' },
				{ column: 'C', field: 'held_on' },
			],
		},
	];
}

async function countOf(id: string, period: string): Promise<number> {
	return (await ask('leader', 'GET', `/api/figures/${id}?period=${period}`)).body.value;
}

/** The book with other names for everything. */
function renamed(book: Book): Book {
	const label = { zh: '改了名', en: 'renamed' };
	const registers = book.office.registers.map((register) => ({
		...register,
		label,
		fields: Object.fromEntries(Object.entries(register.fields).map(([id, field]) => [id, { ...field, label }])),
	}));
	const lists = [...book.code_lists.values()].map((list) => ({ ...list, codes: list.codes.map((code) => ({ ...code, label })) }));
	const units = book.office.units.map((unit) => ({ ...unit, name: label }));
	return {
		...book,
		office: { ...book.office, registers, units, name: label },
		registers: new Map(registers.map((register) => [register.id, register])),
		code_lists: new Map(lists.map((list) => [list.id, list])),
		units: { ...book.units, units: new Map([...book.units.units].map(([code, unit]) => [code, { ...unit, name: label }])) },
	};
}

let entered = '';

async function enterDemand(): Promise<{ id: string }> {
	const of = { title: '平安建设季报', sender: 'political_legal', basis: 'document', basis_number: '市平安办〔2022〕3号', frequency: 'quarter' };
	const values = { ...of, asks: '志愿服务活动', received_on: '2022-09-20', due_on: '2022-10-08' };
	const { status, body } = await ask(CLERK, 'POST', '/api/records/demand/actions/create', { values });
	expect(status, JSON.stringify(body)).toBe(201);
	entered = body.id;
	return body;
}

async function readDemand(id: string) {
	const { body } = await ask('leader', 'GET', `/api/records/demand/${id}`);
	return { state: body.state, values: body.values };
}

function markSent(account: string, filling: string, { hours, demand }: { hours: number | null; demand: string }) {
	return ask(account, 'POST', `/api/forms/fillings/${filling}/sent`, { hours, answers: { demand, how: 'email' } });
}

/** Does it while the store refuses such rows. */
async function failing<Result>(table: string, when: string, condition: string, work: () => Promise<Result>): Promise<Result> {
	await server.admin.query(`CREATE FUNCTION book.fail_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a fault that a test planted'; END $$;
		CREATE TRIGGER fail_now ${when} ON book.${table} FOR EACH ROW WHEN (${condition}) EXECUTE FUNCTION book.fail_now()`);
	try {
		return await work();
	} finally {
		await server.admin.query(`DROP TRIGGER fail_now ON book.${table}; DROP FUNCTION book.fail_now`);
	}
}

describe('a form from above', () => {
	test('is loaded by the people of the unit that keeps it, and by nobody else', async () => {
		const content = await quarterForm();
		for (const account of ['peace_clerk', 'leader', 'auditor', 'chengnan_worker']) {
			const { status, body } = await load(account, content);
			expect([account, status, body.error.code]).toEqual([account, 403, 'form_not_yours']);
		}
		expect((await load(CLERK, Buffer.from('不是表格'))).body.error.code).toBe('form_kind');
		const { status, body } = await load(CLERK, content);
		expect(status, JSON.stringify(body)).toBe(201);
		form = body;
		expect(form).toMatchObject({ title: '平安建设季报', sender: '区委政法委', version: 1, bindings: [], may_keep: true, fillings: [] });
		expect((await download('leader', `/api/forms/${form.id}/file`)).content.equals(content)).toBe(true);
	});

	test('is shown with what the words around its empty cells suggest', async () => {
		const { body } = await ask('leader', 'GET', `/api/forms/${form.id}`);
		expect(body.may_keep).toBe(false);
		expect(body.workbook.sheets.map(({ name, hidden }: { name: string; hidden: boolean }) => [name, hidden])).toEqual([
			[FIGURES_SHEET, false],
			[LIST_SHEET, false],
			['参数', true],
		]);
		const proposed = Object.fromEntries(
			form.proposals
				.filter(({ sheet }) => sheet === FIGURES_SHEET)
				.map((one) => [one.cell, one.kind === 'figure' ? `${one.figure} ${one.period}` : one.kind === 'words' ? one.words : one.kind]),
		);
		expect(proposed).toMatchObject({
			...{ B2: 'office', D2: 'period', B8: 'filler', D8: 'asked' },
			...{ C4: 'volunteer_activities asked', D4: 'volunteer_activities year_before', C6: 'good_deeds asked', D6: 'good_deeds year_before' },
		});
		expect(form.lists).toMatchObject([{ sheet: LIST_SHEET, row: 3, until: 5 }]);
	});

	test('is bound cell by cell: what cannot be filled is refused, every change is a version', async () => {
		const bind = (account: string, version: number, all: readonly FormBinding[]) =>
			ask(account, 'POST', `/api/forms/${form.id}/bindings`, { version, bindings: all });
		expect((await bind('peace_clerk', 1, bindings())).body.error.code).toBe('form_not_yours');
		const wrong = await bind(CLERK, 1, [
			figure('E4', 'volunteer_activities'),
			figure('C4', 'no_such_figure'),
			figure('C4', 'good_deeds'),
			figure('C4', 'good_deeds'),
		]);
		expect([wrong.status, wrong.body.error.code]).toEqual([422, 'bindings_refused']);
		expect(wrong.body.error.fields.map(({ path, message_en }: { path: string; message_en: string }) => `${path} ${message_en}`)).toEqual([
			'bindings.0 E4 is computed by a formula and cannot be filled',
			'bindings.1 there is no figure “no_such_figure”',
			'bindings.2 C4 is bound twice',
			'bindings.3 C4 is bound twice',
		]);
		const [list] = bindings().slice(-1);
		const badList = await bind(CLERK, 1, [
			{ ...list, register: 'petition' } as FormBinding,
			{ ...list, cell: 'B3', columns: [{ column: 'A', field: 'nothing' }] } as FormBinding,
		]);
		expect(badList.body.error.fields).toHaveLength(2);
		const { status, body } = await bind(CLERK, 1, bindings());
		expect(status, JSON.stringify(body)).toBe(200);
		form = body;
		expect([form.version, form.bindings.length, form.bindings[0]?.label]).toEqual([2, bindings().length, '志愿服务活动 · 本期']);
		expect((await bind(CLERK, 1, [])).body.error.code).toBe('form_stale');
	});

	test('shows beforehand what every cell will say, and counts its list without reading it', async () => {
		const { status, body }: { status: number; body: FormPreview } = await ask('leader', 'GET', `/api/forms/${form.id}/preview?period=${PERIOD}`);
		expect(status, JSON.stringify(body)).toBe(200);
		const values = new Map(body.values.map(({ cell, value }) => [cell, value]));
		expect(values.get('C4')).toBe(await countOf('volunteer_activities', PERIOD));
		expect(values.get('D4')).toBe(await countOf('volunteer_activities', '2021-Q3'));
		expect([values.get('B2'), values.get('D2'), body.last, body.replaces]).toEqual([server.book.office.name.zh, '2022年第三季度', null, null]);
		expect(body.lists).toMatchObject([{ count: await countOf('volunteer_activities', PERIOD) }]);
		const [now, before] = ['C4', 'D4'].map((cell) => Number(values.get(cell)));
		expect(cellsOf(body.workbook, FIGURES_SHEET).get('E4')?.text).toBe(String((now ?? 0) - (before ?? 0)));
		expect(cellsOf(body.workbook, LIST_SHEET).get('A6')?.text).toBe('以上名单由填报单位核对');
		for (const period of ['2022-W33', '2022-08-15..2022-09-20']) {
			const own: { body: FormPreview } = await ask('leader', 'GET', `/api/forms/${form.id}/preview?period=${period}`);
			const [now, before] = ['C4', 'D4'].map((at) => own.body.values.find(({ cell }) => cell === at));
			expect([now?.value, now?.figure?.period], period).toEqual([await countOf('volunteer_activities', period), period]);
			expect(before?.value, period).toBe(await countOf('volunteer_activities', before?.figure?.period ?? ''));
		}
		const bad = await ask('leader', 'GET', `/api/forms/${form.id}/preview?period=2022-Q9`);
		expect(bad.body.error.code).toBe('period_wrong');
	});

	test('is shown as it will stand: rows of lists put in, what is below moved, and nothing old where a formula reads what was filled', async () => {
		const asked = [{ sheet: FIGURES_SHEET, cell: 'D8', words: '' }];
		const { status, body }: { status: number; body: FormPreview } = await ask(CLERK, 'POST', `/api/forms/${form.id}/preview`, { period: PERIOD, asked });
		expect(status, JSON.stringify(body)).toBe(200);
		const count = await countOf('volunteer_activities', PERIOD);
		expect(count).toBeGreaterThan(3);
		const moved = `D${count + 3}`;
		expect([body.lists[0]?.at, body.values.find(({ sheet }) => sheet === LIST_SHEET)?.at]).toEqual(['A3', moved]);
		expect(body.refused).toEqual([]);
		const figures = cellsOf(body.workbook, FIGURES_SHEET);
		expect(figures.get('C4')).toMatchObject({ text: String(count) });
		const before = Number(body.values.find(({ cell }) => cell === 'D4')?.value);
		expect(figures.get('E4')).toMatchObject({ formula: 'C4-D4', text: String(count - before), uncomputed: true });
		const listed = cellsOf(body.workbook, LIST_SHEET);
		expect([listed.get(`A${count + 2}`)?.text, listed.get(`A${count + 3}`)?.text, listed.get(moved)?.text]).toEqual([
			String(count),
			'以上名单由填报单位核对',
			expect.stringContaining('2022'),
		]);
		expect(new Set(Array.from({ length: count }, (_, at) => listed.get(`B${3 + at}`)?.text)).has('')).toBe(false);
	});

	test('is filled in the same file: bound cells and rows are written, all other parts stay byte for byte', async () => {
		const order = { version: form.version, period: PERIOD, asked: [{ sheet: FIGURES_SHEET, cell: 'D8', words: '0668-1234567' }] };
		expect((await ask('peace_head', 'POST', `/api/forms/${form.id}/fillings`, order)).body.error.code).toBe('form_not_yours');
		const { status, body } = await ask(CLERK, 'POST', `/api/forms/${form.id}/fillings`, order);
		expect(status, JSON.stringify(body)).toBe(201);
		sent = body;
		expect(sent).toMatchObject({ number: 1, period: PERIOD, sent: null, reason: null, made_by: CLERK, faults: [] });
		const file = await download(CLERK, `/api/forms/fillings/${sent.id}/file`);
		expect([file.status, file.name, file.type]).toEqual([200, '平安季报_2022年第三季度.xlsx', 'application/octet-stream']);
		bytes = file.content;
		const [before, after] = [await zipParts(await quarterForm()), await zipParts(bytes)];
		const changed = [...after].filter(([name, part]) => before.get(name) !== part).map(([name]) => name);
		expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
		expect(changed.filter((name) => !['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].includes(name))).toEqual([]);
		const count = await countOf('volunteer_activities', PERIOD);
		expect(after.get('xl/worksheets/sheet1.xml')).toContain(`<c r="C4" s="2"><v>${count}</v></c>`);
		expect(after.get('xl/worksheets/sheet1.xml')).toContain('0668-1234567');
		expect(after.get('xl/worksheets/sheet2.xml')).toContain(`<row r="${count + 2}"`);
		expect(after.get('xl/worksheets/sheet2.xml')).toContain('以上名单由填报单位核对');
		// What the page shows of it is the file, without the rows that only those may see who may open it.
		const listed = cellsOf(sent.workbook, LIST_SHEET);
		expect([listed.get(`A${count + 3}`)?.text, listed.get('B3')?.text, listed.get(`B${count + 2}`)?.text]).toEqual(['以上名单由填报单位核对', '', '']);
		expect(cellsOf(sent.workbook, FIGURES_SHEET).get('D8')?.text).toBe('0668-1234567');
		expect([sent.lists[0]?.at, sent.values.find(({ sheet }) => sheet === LIST_SHEET)?.at]).toEqual(['A3', `D${count + 3}`]);
	});

	test('is marked as sent once, by the unit that keeps it, with the hours that it took', async () => {
		const demand = await enterDemand();
		const mark = (account: string, hours: number | null = 1.5) => markSent(account, sent.id, { hours, demand: demand.id });
		expect((await mark('leader')).body.error.code).toBe('form_not_yours');
		expect((await mark(CLERK, null)).body.error.code).toBe('values_refused');
		expect((await mark(CLERK)).body.sent).toMatchObject({ account: CLERK, hours: 1.5, demand: demand.id });
		expect((await mark(CLERK)).body.error.code).toBe('filling_sent');
		expect(await readDemand(demand.id)).toMatchObject({ state: 'sent', values: { hours: 1.5, sent_by: CLERK } });
	});

	test('marked by mistake is taken back together with what that did to the demand, and may be marked again', async () => {
		const recall = (account: string, reason = '标错了，还没有报出去') => ask(account, 'POST', `/api/forms/fillings/${sent.id}/recalled`, { reason });
		const demand = entered;
		expect((await recall('leader')).body.error.code).toBe('form_not_yours');
		expect((await recall(CLERK, '')).status).toBe(400);
		const { status, body } = await recall(CLERK);
		expect(status, JSON.stringify(body)).toBe(200);
		expect(body).toMatchObject({ sent: null, faults: [], recalls: [{ reason: '标错了，还没有报出去', sent: { account: CLERK, hours: 1.5, demand } }] });
		const waiting = await readDemand(demand);
		expect([waiting.state, waiting.values.sent_on ?? null, waiting.values.sent_by ?? null, waiting.values.hours ?? null]).toEqual([
			'received',
			null,
			null,
			null,
		]);
		expect((await recall(CLERK)).body.error.code).toBe('filling_mark_stays');
		expect((await ask(CLERK, 'GET', `/api/forms/${form.id}/preview?period=${PERIOD}`)).body).toMatchObject({ replaces: null, last: null });
	});

	test('and its demand are marked both or neither', async () => {
		const demand = entered;
		const before = await readDemand(demand);
		const steps = await failing('administrative_act', 'BEFORE INSERT', `NEW.action = 'form.send'`, () => markSent(CLERK, sent.id, { hours: 2, demand }));
		expect(steps.status).toBe(500);
		expect(await readDemand(demand)).toEqual(before);
		const rows = await failing('record_version', 'BEFORE INSERT', `NEW.register = 'demand'`, () => markSent(CLERK, sent.id, { hours: 2, demand }));
		expect(rows.status).toBe(500);
		expect((await ask(CLERK, 'GET', `/api/forms/fillings/${sent.id}`)).body.sent).toBeNull();
		expect((await markSent(CLERK, sent.id, { hours: 1.5, demand })).body.sent).toMatchObject({ hours: 1.5, demand });
		expect(await readDemand(demand)).toMatchObject({ state: 'sent', values: { hours: 1.5 } });
	});

	test('shows before it leaves again what changed since it was sent, with the record that did it', async () => {
		const values = { title: '补登的志愿服务', kind: 'volunteer', topics: ['civilisation'], held_on: '2022-08-20' };
		const made = await ask(CLERK, 'POST', '/api/records/activity/actions/create', { values });
		expect(made.status, JSON.stringify(made.body)).toBe(201);
		const { body }: { body: FormPreview } = await ask(CLERK, 'POST', `/api/forms/${form.id}/preview`, { period: PERIOD, asked: [] });
		const cell = body.values.find((one) => one.cell === 'C4');
		expect(cell).toMatchObject({ changed: true, moved: { came: 1, went: 0, changed: 0 }, value: Number(cell?.before) + 1 });
		expect(body.values.filter(({ changed }) => changed).map((one) => one.cell)).toEqual(['C4']);
		expect(body.lists).toMatchObject([{ came: 1, went: 0 }]);
		expect([body.replaces, body.last?.id, body.asked]).toEqual([
			{ id: sent.id, number: 1 },
			sent.id,
			[{ ...place('D8'), label: body.asked[0]?.label, last: '0668-1234567' }],
		]);
		const moved = await ask('leader', 'GET', `/api/forms/fillings/${sent.id}/moved/${encodeURIComponent(cell?.figure?.key ?? '')}`);
		expect(moved.body.records).toMatchObject([{ id: made.body.id, how: 'came', title: '补登的志愿服务', late: true }]);
	});

	test('is sent anew only as what takes the place of the one that was sent, and says why; both stay as they were', async () => {
		const order = { version: form.version, period: PERIOD, asked: [] };
		const fill = (said: object) => ask(CLERK, 'POST', `/api/forms/${form.id}/fillings`, { ...order, ...said });
		for (const said of [{}, { reason: '补登一场' }, { replaces: sent.id }, { replaces: sent.id, reason: ' ' }]) {
			expect((await fill(said)).body.error.code, JSON.stringify(said)).toBe('filling_reason_wanted');
		}
		expect((await fill({ replaces: form.id, reason: '补登一场' })).body.error.code).toBe('filling_replaces_wrong');
		const elsewhere = await ask(CLERK, 'POST', `/api/forms/${form.id}/fillings`, { ...order, period: '2022-Q1', replaces: sent.id, reason: '补登一场' });
		expect(elsewhere.body.error.code).toBe('filling_replaces_wrong');
		const { body: made } = await fill({ replaces: sent.id, reason: '补登一场' });
		second = made;
		expect(second).toMatchObject({ number: 2, reason: '补登一场', replaces: { id: sent.id, number: 1 }, would_replace: null });
		const { rows } = await server.admin.query('SELECT content::json AS content FROM book.form_filling WHERE id = $1', [second.id]);
		expect(rows[0].content).toMatchObject({ reason: '补登一场', replaces: { id: sent.id, number: 1 } });
		expect((await download('leader', `/api/forms/fillings/${sent.id}/file`)).content.equals(bytes)).toBe(true);
		expect((await download('leader', `/api/forms/fillings/${second.id}/file`)).name).toBe('平安季报_2022年第三季度_第2次.xlsx');
		const { body: first } = await ask('leader', 'GET', `/api/forms/fillings/${sent.id}`);
		const value = first.values.find(({ cell }: { cell: string }) => cell === 'C4');
		expect([value.now, value.moved, first.replaced_by]).toEqual([value.value + 1, { came: 1, went: 0, changed: 0 }, null]);
		const { body: list } = await ask('leader', 'GET', '/api/forms');
		expect(list.forms).toMatchObject([{ id: form.id, last_filling: { id: sent.id } }]);
	});

	test('filled before another was sent says when it is sent which that was, and why: in its mark, the history and the burden', async () => {
		const order = { version: form.version, period: PERIOD, asked: [] };
		const third = (await ask(CLERK, 'POST', `/api/forms/${form.id}/fillings`, { ...order, replaces: sent.id, reason: '另一份草稿' })).body;
		const mark = (filling: string, more: object = {}) => ask(CLERK, 'POST', `/api/forms/fillings/${filling}/sent`, { hours: 0.5, answers: null, ...more });
		expect((await mark(second.id)).body).toMatchObject({ sent: { hours: 0.5 }, replaces: { id: sent.id } });
		const told = async (id: string) => (await ask('leader', 'GET', `/api/forms/fillings/${id}`)).body;
		expect(await told(sent.id)).toMatchObject({ replaced_by: { id: second.id, number: 2 } });
		expect(await told(third.id)).toMatchObject({ would_replace: { id: second.id, number: 2 } });
		expect((await mark(third.id)).body.error.code).toBe('filling_reason_wanted');
		expect((await mark(third.id, { replaces: { filling: second.id, reason: '  ' } })).body.error.code).toBe('filling_reason_wanted');
		expect((await mark(third.id, { replaces: { filling: sent.id, reason: '总数又核了一遍' } })).body.error.code).toBe('filling_replaces_wrong');
		const { status, body } = await mark(third.id, { replaces: { filling: second.id, reason: '总数又核了一遍' } });
		expect(status, JSON.stringify(body)).toBe(200);
		expect(body).toMatchObject({ replaces: { id: second.id, number: 2 }, reason: '总数又核了一遍', would_replace: null, faults: [] });
		expect(await told(second.id)).toMatchObject({ replaces: { id: sent.id }, reason: '补登一场', replaced_by: { id: third.id, number: 3 } });
		expect((await ask(CLERK, 'POST', `/api/forms/fillings/${second.id}/recalled`, { reason: '标错了' })).body.error.code).toBe('filling_mark_stays');
		const { body: history } = await ask('leader', 'GET', `/api/forms/${form.id}`);
		expect(history.fillings.map((one: FormFilling) => [one.number, one.replaces?.number, one.reason, one.replaced_by?.number])).toEqual([
			[3, 2, '总数又核了一遍', undefined],
			[2, 1, '补登一场', 3],
			[1, undefined, null, 2],
		]);
		const year = today(server.book.now()).slice(0, 4);
		const burden = async (account: string, period: string): Promise<BurdenAnswer> => (await ask(account, 'GET', `/api/forms/burden?period=${period}`)).body;
		const again = { title: '平安建设季报', hours: 0.5, sent_by_name: sent.made_by_name };
		expect((await burden('leader', year)).sent_again).toMatchObject([
			{ ...again, filling: third.id, number: 3, replaces: { id: second.id, number: 2 }, reason: '总数又核了一遍' },
			{ ...again, filling: second.id, number: 2, replaces: { id: sent.id, number: 1 }, reason: '补登一场' },
		]);
		// That of the first stands with the demand that it answered.
		expect((await burden('leader', year)).hours_beside).toBe(1);
		expect(await burden('leader', String(Number(year) - 1))).toMatchObject({ sent_again: [], hours_beside: 0 });
		// Taken back, the mark takes along what it said, and the one before stands again.
		expect((await ask(CLERK, 'POST', `/api/forms/fillings/${third.id}/recalled`, { reason: '没有报出去' })).status).toBe(200);
		expect(await told(third.id)).toMatchObject({ reason: '另一份草稿', replaces: { id: sent.id }, would_replace: { id: second.id } });
		expect((await ask(CLERK, 'POST', `/api/forms/fillings/${second.id}/recalled`, { reason: '没有报出去' })).status).toBe(200);
		expect(await told(sent.id)).toMatchObject({ replaced_by: null });
	});

	test('says for ever what it said, whatever registers, fields, codes and units are called since', async () => {
		const actor = systemActor(server.book);
		const before = await tellFilling(server.book, actor, sent.id);
		expect([before.unit_name.zh, before.lists[0]?.register_label.zh, before.lists[0]?.columns[2]?.label.zh]).not.toContain('改了名');
		expect(await tellFilling(renamed(server.book), actor, sent.id)).toEqual(before);
		expect((await openFilling(renamed(server.book), actor, sent.id)).content.equals(bytes)).toBe(true);
	});

	test('warns where records behind a figure contradict each other', async () => {
		const warned = async () => {
			const { body }: { body: FormPreview } = await ask('leader', 'GET', `/api/forms/${form.id}/preview?period=2022-Q2`);
			return body.values.filter(({ warnings }) => warnings.some(({ zh }) => zh.includes('矛盾'))).map(({ cell }) => cell);
		};
		expect(await warned()).toEqual([]);
		const values = { title: '登记了两次的志愿服务', kind: 'volunteer', topics: ['civilisation'], held_on: '2022-05-06', attendance: 30 };
		for (const account of [CLERK, 'chengnan_worker']) {
			expect((await ask(account, 'POST', '/api/records/activity/actions/create', { values })).status).toBe(201);
		}
		await runContradictions(server.book, { account: null });
		expect(await warned()).toEqual(['C4']);
		const { body: listed } = await ask(CLERK, 'GET', '/api/contradictions');
		const rule = listed.rules.find(({ open, register }: { open: number; register: string }) => open > 0 && register === 'activity').id;
		const [{ id, fingerprint }] = (await ask(CLERK, 'GET', `/api/contradictions/${rule}/findings`)).body.findings;
		await ask('general_head', 'POST', `/api/contradictions/findings/${id}/accept`, { reason: '两个单位各办一场', fingerprint });
		expect(await warned()).toEqual([]);
	});

	test('counts its bound figures to what the demand called as it asks for, until it is asked for no more', async () => {
		const alike = async (): Promise<string[][]> => {
			const { body } = await ask('leader', 'GET', '/api/forms/burden?period=2022');
			const own = (body as BurdenAnswer).twice.filter(({ first, again }) => [first.title, again.title].includes('平安建设季报'));
			return own.map(({ figures }) => figures.map(({ id }) => id)).filter((ids) => ids.length > 0);
		};
		expect((await alike()).flat()).toEqual(expect.arrayContaining(['volunteer_activities', 'good_deeds']));
		const retire = (retired: boolean) =>
			ask(CLERK, 'POST', `/api/forms/${form.id}/facts`, { version: form.version, title: form.title, sender: form.sender, retired });
		form = (await retire(true)).body;
		expect(await alike()).toEqual([]);
		form = (await retire(false)).body;
	});

	test('in the sender’s newer version keeps the bindings whose words still stand, and tells the others', async () => {
		const { status, body } = await upload(
			CLERK,
			`/api/forms/${form.id}/file?name=${encodeURIComponent('平安季报2023.xlsx')}&version=${form.version}`,
			await quarterForm({ newer: true }),
		);
		expect(status, JSON.stringify(body)).toBe(200);
		const cells = (body.form.bindings as FormBinding[]).flatMap((one) => (one.kind === 'figure' ? [`${one.cell} ${one.figure}`] : []));
		expect(cells).toEqual(['C5 volunteer_activities', 'D5 volunteer_activities', 'C6 good_deeds', 'D6 good_deeds']);
		expect(body.lost.map(({ label }: FormBinding) => label)).toEqual(['校园普法讲座 · 本期', '校园普法讲座 · 上年同期']);
		expect(body.form).toMatchObject({ version: form.version + 1, file_name: '平安季报2023.xlsx' });
		expect((await download(CLERK, `/api/forms/fillings/${sent.id}/file`)).content.equals(bytes)).toBe(true);
	});

	test('and its fillings prove themselves: a byte that was changed is found', async () => {
		expect(await verifyFillings(server.book)).toMatchObject({ count: 3, faults: [] });
		for (const [table, change, back] of [
			['form_filling', `content = replace(content, '平安建设季报', '平安建设月报')`, `content = replace(content, '平安建设月报', '平安建设季报')`],
			['form_version', `bindings = replace(bindings, 'good_deeds', 'good_deedz')`, `bindings = replace(bindings, 'good_deedz', 'good_deeds')`],
			['form_version', `title = '甲' || title`, 'title = substr(title, 2)'],
			['form_filling', `period = '2022-Q4'`, `period = (content::json ->> 'period')`],
			['form_evidence', 'versions = versions || 1', 'versions = trim_array(versions, 1)'],
		] as const) {
			await server.admin.query(`UPDATE book.${table} SET ${change}`);
			expect((await verifyFillings(server.book)).faults.length, `${table} ${change}`).toBeGreaterThan(0);
			await server.admin.query(`UPDATE book.${table} SET ${back}`);
		}
		expect((await verifyFillings(server.book)).faults).toEqual([]);
		// The file itself, as it lies on the disk.
		const { rows } = await server.admin.query('SELECT file FROM book.form_filling WHERE id = $1', [sent.id]);
		const path = join(server.book.files.folder, server.book.office_id, 'forms', rows[0].file.slice(0, 2), rows[0].file);
		const kept = readFileSync(path);
		writeFileSync(path, Buffer.concat([kept.subarray(0, -1), Buffer.from([1])]));
		expect((await verifyFillings(server.book)).faults).toEqual([expect.stringContaining(sent.id)]);
		writeFileSync(path, kept);
	});
});
