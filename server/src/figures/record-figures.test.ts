/** The page of a record says in which figures it counts: proved against the evidence of every figure of the sample year. */
import type { RecordFiguresAnswer } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_record_figures');
});

afterAll(() => server.close());

const figuresOf = async (register: string, id: string, account = 'leader'): Promise<RecordFiguresAnswer> =>
	(await server.ask(account, 'GET', `/api/records/${register}/${id}/figures?period=2022`)).body;

test('every figure of the book is found again at the first and the last record of its evidence', async () => {
	const { figures } = (await server.ask('leader', 'GET', '/api/figures?period=2022')).body;
	const wrong: string[] = [];
	for (const { id } of figures) {
		const { evidence } = (await server.ask('leader', 'GET', `/api/figures/${id}?period=2022&limit=50`)).body;
		for (const record of new Set([evidence.ids.at(0), evidence.ids.at(-1)].filter((each) => each !== undefined))) {
			const answer = evidence.register === 'unit' ? undefined : await figuresOf(evidence.register, record);
			if (answer !== undefined && !answer.figures.some((one) => one.id === id && one.counts)) {
				wrong.push(`${id} ${record}`);
			}
		}
	}
	expect(wrong).toEqual([]);
});

test('a record counts in no figure that does not name it as evidence', async () => {
	const { records } = (await server.ask('leader', 'GET', '/api/records/activity?limit=5')).body;
	for (const { id } of records) {
		for (const one of (await figuresOf('activity', id)).figures.filter(({ counts }) => counts)) {
			const { evidence } = (await server.ask('leader', 'GET', `/api/figures/${one.id}?period=2022&limit=200`)).body;
			expect([one.id, evidence.next !== null || evidence.ids.includes(id)]).toEqual([one.id, true]);
		}
	}
});

test('an activity after the closing day is told to lie outside the period, and where the report would print it', async () => {
	const values = { title: '示例志愿服务', kind: 'volunteer', topics: ['civilisation'], held_on: '2023-01-02' };
	const { id } = (await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values })).body;
	const { figures, others } = await figuresOf('activity', id, 'chengnan_worker');
	expect(figures.find(({ id: figure }) => figure === 'volunteer_activities')).toMatchObject({
		counts: false,
		why: [{ reason: 'period', text: { zh: '日期在统计期外（2022-01-01 至 2022-12-26）' } }],
		reports: [{ id: 'yearly' }],
	});
	expect(others).toBeGreaterThan(5);
});

test('who may not read the record is told nothing of its figures, its surroundings or its existence', async () => {
	const { rows } = await server.admin.query(`SELECT id FROM ledger.patient WHERE unit = 'nanmen' AND state <> 'voided' LIMIT 1`);
	for (const path of ['figures?period=2022', 'around']) {
		const refused = await server.ask('chengnan_worker', 'GET', `/api/records/patient/${rows[0].id}/${path}`);
		expect(refused).toMatchObject({ status: 404, body: { error: { code: 'record_unknown' } } });
		expect((await server.ask('admin', 'GET', `/api/records/patient/${rows[0].id}/${path}`)).status).toBe(403);
	}
});

test('a wrong period is refused in words', async () => {
	const { records } = (await server.ask('leader', 'GET', '/api/records/activity?limit=1')).body;
	expect(await server.ask('leader', 'GET', `/api/records/activity/${records[0].id}/figures?period=soon`)).toMatchObject({
		status: 400,
		body: { error: { code: 'period_wrong' } },
	});
});
