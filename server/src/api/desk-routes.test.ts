import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_desk');
});

afterAll(() => server.close());

const asked = (question: Record<string, unknown>) =>
	new URLSearchParams(Object.entries(question).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]));

async function order(account: string, register: string, question: Record<string, unknown> = {}): Promise<string[]> {
	const { body } = await server.ask(account, 'GET', `/api/records/${register}/order?${asked(question)}`);
	const hex = Buffer.from(body.ids, 'base64').toString('hex');
	return (hex.match(/.{32}/g) ?? []).map((id) => id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
}

async function paged(account: string, register: string, question: Record<string, unknown> = {}): Promise<string[]> {
	const ids: string[] = [];
	for (let cursor: string | null = null, first = true; first || cursor !== null; first = false) {
		const { body } = await server.ask(
			account,
			'GET',
			`/api/records/${register}?${asked({ limit: '200', ...question, ...(cursor === null ? {} : { cursor }) })}`,
		);
		ids.push(...body.records.map(({ id }: { id: string }) => id));
		cursor = body.next;
	}
	return ids;
}

const totals = async (account: string, register: string, question: Record<string, unknown> = {}) =>
	(await server.ask(account, 'GET', `/api/records/${register}/totals?${asked(question)}`)).body;

test.each([
	['leader', 'activity', {}],
	['leader', 'activity', { sort: 'attendance' }],
	['chengnan_worker', 'activity', { sort: '-title', filter: { field: 'held_on', op: 'gte', value: '2022-01-01' } }],
	['chengnan_worker', 'petition', { search: '路灯' }],
] as const)('%s finds in the order of %s what the pages of the same question show: %j', async (account, register, question) => {
	expect(await order(account, register, question)).toEqual(await paged(account, register, question));
});

test('totals count and add up the whole of what the question finds, within the reader’s rights', async () => {
	const filter = { field: 'held_on', op: 'gte', value: '2022-06-01' };
	for (const [account, units] of [
		['leader', ''],
		['chengnan_worker', `AND unit LIKE 'chengnan%'`],
	] as const) {
		const { rows } = await server.admin.query(
			`SELECT count(*)::int AS total, sum(attendance)::int AS sum, count(attendance)::int AS filled FROM ledger.activity
			WHERE state <> 'voided' AND held_on >= '2022-06-01' ${units}`,
		);
		const [{ total, sum, filled }] = rows;
		expect(total).toBeGreaterThan(0);
		expect(await totals(account, 'activity', { filter, sums: 'attendance' })).toEqual({ total, sums: { attendance: { sum, filled } } });
	}
});

test('money is added up in yuan', async () => {
	const { rows } = await server.admin.query(`SELECT sum(amount)::bigint AS fen FROM ledger.aid_payment WHERE state <> 'voided'`);
	const keeper = server.book.registers.get('aid_payment')?.keeper;
	const { sums } = await totals(`${keeper}_clerk`, 'aid_payment', { sums: 'amount' });
	expect(sums.amount.sum).toBe(Number(rows[0].fen) / 100);
});

test('what is masked for the reader is not added up for them', async () => {
	const masked = server.book.office.registers.flatMap(({ id, fields }) =>
		Object.entries(fields).flatMap(([field, { kind, sensitive, adds_up }]) =>
			sensitive !== undefined && adds_up !== false && ['money', 'whole_number', 'decimal'].includes(kind)
				? ['leader', 'auditor', 'chengnan_worker'].map((account) => [account, id, field])
				: [],
		),
	);
	const answered = await Promise.all(
		masked.map(async ([account = '', register = '', field = '']) => {
			const { status, body } = await server.ask(account, 'GET', `/api/records/${register}/totals?sums=${field}`);
			const records = await server.ask(account, 'GET', `/api/records/${register}?limit=200`);
			const hidden = records.body.records?.some((record: { masked?: string[] }) => record.masked?.includes(field)) ?? false;
			return status === 200 && hidden ? [body.sums[field]] : [];
		}),
	);
	expect(answered.flat().length).toBeGreaterThan(0);
	expect(answered.flat().every((sum) => sum === null)).toBe(true);
});

test('neither order nor totals of a register are told to those who may not read it, and no sum of what is no number or does not add up', async () => {
	for (const path of ['order', 'totals']) {
		expect(await server.ask('admin', 'GET', `/api/records/patient/${path}`)).toMatchObject({ status: 403, body: { error: { code: 'not_readable' } } });
	}
	for (const [register, field] of [
		['activity', 'title'],
		['aid_payment', 'month'],
	]) {
		expect(await server.ask('leader', 'GET', `/api/records/${register}/totals?sums=${field}`)).toMatchObject({
			status: 400,
			body: { error: { code: 'query_wrong' } },
		});
	}
	expect(await server.ask('leader', 'GET', '/api/records/patient/order?sort=id_number')).toMatchObject({
		status: 400,
		body: { error: { code: 'query_wrong' } },
	});
});

const VIEWS = '/api/views/activity';
const look = {
	columns: [{ id: 'title', width: 240 }, { id: 'unit' }],
	frozen: 1,
	sort: '-attendance',
	filter: { field: 'kind', op: 'is', value: 'volunteer' },
};

test('a view is saved, listed to its owner alone, opened by whoever was sent its address, renamed and deleted', async () => {
	const saved = await server.ask('general_clerk', 'POST', VIEWS, { name: '志愿活动', look });
	expect(saved).toMatchObject({ status: 201, body: { name: '志愿活动', unit: null, look, is_default: false, may_change: true } });
	const { id } = saved.body;
	const listed = async (account: string) => (await server.ask(account, 'GET', VIEWS)).body.views.map((view: { id: string }) => view.id);
	expect([await listed('general_clerk'), await listed('general_head')]).toEqual([[id], []]);
	expect((await server.ask('chengnan_worker', 'GET', `${VIEWS}/${id}`)).body).toMatchObject({ look, may_change: false });
	expect(await server.ask('general_head', 'POST', `${VIEWS}/${id}`, { name: '改名' })).toMatchObject({
		status: 403,
		body: { error: { code: 'view_not_yours' } },
	});
	expect(await server.ask('general_head', 'DELETE', `${VIEWS}/${id}`)).toMatchObject({ status: 403 });
	expect((await server.ask('general_clerk', 'POST', `${VIEWS}/${id}`, { name: ' 改名 ', look: { sort: 'held_on' } })).body).toMatchObject({
		name: '改名',
		look: { sort: 'held_on' },
	});
	expect((await server.ask('general_clerk', 'DELETE', `${VIEWS}/${id}`)).status).toBe(200);
	expect(await server.ask('general_clerk', 'GET', `${VIEWS}/${id}`)).toMatchObject({ status: 404, body: { error: { code: 'view_unknown' } } });
});

test('a unit’s view is there for all who work there and changed by any of them; nobody saves one for another unit', async () => {
	const { id } = (await server.ask('general_clerk', 'POST', VIEWS, { name: '科室共用', unit: 'general', look })).body;
	const listed = async (account: string) => (await server.ask(account, 'GET', VIEWS)).body.views.map((view: { id: string }) => view.id);
	expect([await listed('general_head'), await listed('chengnan_worker')]).toEqual([[id], []]);
	expect(await server.ask('general_head', 'POST', VIEWS, { name: '科室共用', unit: 'general', look })).toMatchObject({
		status: 409,
		body: { error: { code: 'view_name_taken' } },
	});
	expect(await server.ask('chengnan_worker', 'POST', VIEWS, { name: '越权', unit: 'general', look })).toMatchObject({
		status: 403,
		body: { error: { code: 'view_unit' } },
	});
	expect((await server.ask('general_head', 'DELETE', `${VIEWS}/${id}`)).status).toBe(200);
});

test('one view at most is what the list opens with, for each account by itself; it ends with the view', async () => {
	const save = async (name: string) => (await server.ask('general_clerk', 'POST', VIEWS, { name, unit: 'general', look })).body.id;
	const [first, second] = [await save('甲'), await save('乙')];
	const defaults = async (account: string) =>
		(await server.ask(account, 'GET', VIEWS)).body.views.filter((view: { is_default: boolean }) => view.is_default).map((view: { id: string }) => view.id);
	for (const id of [first, second]) {
		expect((await server.ask('general_clerk', 'POST', `${VIEWS}/${id}/default`, { is_default: true })).body.is_default).toBe(true);
	}
	expect([await defaults('general_clerk'), await defaults('general_head')]).toEqual([[second], []]);
	await server.ask('general_clerk', 'DELETE', `${VIEWS}/${second}`);
	expect(await defaults('general_clerk')).toEqual([]);
});

test('a view whose filter the register cannot be asked, or without a name, is not saved', async () => {
	const wrong = await server.ask('general_clerk', 'POST', VIEWS, { name: '坏', look: { filter: { field: 'nothing', op: 'is', value: 1 } } });
	expect(wrong).toMatchObject({ status: 400, body: { error: { code: 'query_wrong' } } });
	expect(await server.ask('general_clerk', 'POST', VIEWS, { name: '  ', look })).toMatchObject({ status: 400, body: { error: { code: 'body_wrong' } } });
});
