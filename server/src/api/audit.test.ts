import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer, type TestSession } from '../../test/harness.ts';

let server: TestServer;
let auditor: TestSession;
let record: string;

beforeAll(async () => {
	server = await startTestServer('yb_audit_routes');
	auditor = await server.signIn('auditor');
	const values = { title: '示例讲座', kind: 'lecture', held_on: '2022-05-06' };
	const made = await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values });
	record = made.body.id;
	await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/amend', { id: record, version: 1, values: { attendance: 12 }, reason: '漏填' });
});

afterAll(() => server.close());

const find = async (query: string) => (await auditor.ask('GET', `/api/audit?${query}`)).body;

test('the audit tells who changed what where, without what stood there', async () => {
	const { rows, next, head } = await find(`record=${record}`);
	expect(rows).toMatchObject([
		{
			action: 'amend',
			action_label: { zh: '修改' },
			account: 'chengnan_worker',
			unit: 'chengnan',
			version: 2,
			reason: '漏填',
			fields: [{ zh: '参加（受教育）人数' }],
		},
		{ action: 'create', action_label: { zh: '登记' }, version: 1, account_name: '城南社区示例专干', register_label: { zh: '活动' } },
	]);
	expect(rows[0]).toMatchObject({ seq: head.seq, hash: head.hash });
	expect(next).toBeNull();
	expect(JSON.stringify(rows)).not.toContain('示例讲座');
});

test('it is found by account, register, action, unit and days, page by page without a gap', async () => {
	const by = await find('account=chengnan_worker&register=activity&action=amend&unit=chengnan');
	expect(by.rows.map(({ record_id }: { record_id: string }) => record_id)).toEqual([record]);
	const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
	expect((await find(`record=${record}&from=${today}&until=${today}`)).rows).toHaveLength(2);
	expect((await find(`record=${record}&until=2020-01-01`)).rows).toEqual([]);
	expect((await find(`record=${record}&from=2199-01-01`)).rows).toEqual([]);
	const seen: number[] = [];
	for (let before = ''; seen.length < 250; ) {
		const { rows, next } = await find(before);
		seen.push(...rows.map(({ seq }: { seq: number }) => seq));
		before = `before=${next}`;
	}
	expect(seen).toEqual(seen.map((_, at) => (seen[0] ?? 0) - at));
});

test('who read sensitive records is found by record and account', async () => {
	const petitions = (await server.ask('petition_office_clerk', 'GET', '/api/records/petition?limit=1')).body.records;
	await server.ask('petition_office_clerk', 'GET', `/api/records/petition/${petitions[0].id}`);
	const { reads } = (await auditor.ask('GET', `/api/audit/reads?account=petition_office_clerk&record=${petitions[0].id}`)).body;
	expect(reads[0]).toMatchObject({ account_name: expect.stringContaining('示例经办'), register_label: { zh: expect.any(String) }, total: 1 });
});

test('the rights of every role are told in the words of the permissions page', async () => {
	const { roles } = (await auditor.ask('GET', '/api/audit/rights')).body;
	const worker = roles.find(({ id }: { id: string }) => id === 'community_worker');
	const row = worker.rows.find(({ register }: { register: { id: string } }) => register.id === 'activity');
	expect(row).toMatchObject({ reads: [{ kept: false, records: 'own_unit', sees: [] }], acts: [{ records: 'own_unit' }] });
	expect(row.actions.map(({ zh }: { zh: string }) => zh)).toContain('登记');
	expect(roles.find(({ id }: { id: string }) => id === 'administrator').rows).toEqual([]);
});

test('the proof runs in the background, finds a planted change, and stands in the chain itself', async () => {
	expect((await auditor.ask('GET', '/api/audit/proof')).body.state).toBe('none');
	await server.admin.query(
		`UPDATE book.record_version SET values = jsonb_set(values::jsonb, '{attendance}', '13')::json WHERE record_id = $1 AND version = 2`,
		[record],
	);
	expect((await auditor.ask('POST', '/api/audit/proof')).body.state).toBe('running');
	await expect.poll(async () => (await auditor.ask('GET', '/api/audit/proof')).body.state, { timeout: 60_000 }).toBe('done');
	const { parts } = (await auditor.ask('GET', '/api/audit/proof')).body;
	const faults: string[] = parts.flatMap(({ faults: found }: { faults: string[] }) => found);
	expect(faults.length).toBeGreaterThan(0);
	expect(faults.filter((fault) => !fault.includes(record))).toEqual([]);
	expect((await find('action=proof.run')).rows[0]).toMatchObject({ account: 'auditor', action_label: { zh: '核验账本' }, details: { faults: faults.length } });
});

test('only those who oversee look into it', async () => {
	for (const path of ['audit', 'audit/reads', 'audit/rights', 'audit/proof']) {
		expect((await server.ask('leader', 'GET', `/api/${path}`)).status).toBe(403);
	}
	expect((await server.ask('auditor', 'GET', '/api/audit?unit=nowhere')).status).toBe(400);
});
