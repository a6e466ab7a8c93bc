import type { RecordAroundAnswer } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_record_around');
});

afterAll(() => server.close());

const around = async (register: string, id: string, account: string): Promise<RecordAroundAnswer> =>
	(await server.ask(account, 'GET', `/api/records/${register}/${id}/around`)).body;
const patient = async () =>
	(
		await server.admin.query(
			`SELECT p.id, p.unit FROM ledger.patient p WHERE p.unit = 'chengnan' AND p.state <> 'voided'
			AND EXISTS (SELECT FROM ledger.patient_follow_up f WHERE f.patient = p.id AND f.state <> 'voided') ORDER BY p.id LIMIT 1`,
		)
	).rows[0];

test('what points at a record is listed with its name, and counted also where the reader may not see it', async () => {
	const { id } = await patient();
	const { rows } = await server.admin.query(`SELECT count(*)::int AS n FROM ledger.patient_follow_up WHERE patient = $1 AND state <> 'voided'`, [id]);
	const seen = (await around('patient', id, 'chengnan_worker')).related.find(({ register }) => register === 'patient_follow_up');
	expect(seen).toMatchObject({ field: 'patient', total: rows[0].n, hidden: 0, begins: true });
	expect(seen?.records[0]).toMatchObject({ unit: 'chengnan', on: expect.stringMatching(/^\d{4}-/) });
});

test('records that a reader may not open are only counted', async () => {
	const { rows } = await server.admin.query(
		`SELECT rule AS id, count(*)::int AS total, count(*) FILTER (WHERE unit <> 'chengnan')::int AS hidden FROM ledger.aid_grant
		WHERE rule IS NOT NULL AND state <> 'voided' GROUP BY rule ORDER BY hidden DESC LIMIT 1`,
	);
	const { related } = await around('aid_rule', rows[0].id, 'chengnan_worker');
	expect(related.find(({ register }) => register === 'aid_grant')).toMatchObject({ total: rows[0].total, hidden: rows[0].hidden });
	expect(rows[0].hidden).toBeGreaterThan(0);
});

test('the next day by which something is due comes from the clocks, with its clause', async () => {
	const { id } = await patient();
	const [due] = (await around('patient', id, 'peace_clerk')).due;
	expect(due).toMatchObject({ register: 'patient_follow_up', due_on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), clause: { zh: expect.any(String) } });
});

test('who may see a record is told by role and unit: nobody of another community, and never its administrator', async () => {
	const { id } = await patient();
	const { readers } = await around('patient', id, 'chengnan_worker');
	expect(readers.map(({ role }) => role)).not.toContain('administrator');
	expect(readers.find(({ role }) => role === 'community_worker')?.units).toEqual(['chengnan']);
	expect(readers.find(({ role }) => role === 'auditor')).toMatchObject({ masked: true });
});

test('whoever is told to see a record does see it, and nobody else', async () => {
	const { id } = await patient();
	const { readers } = await around('patient', id, 'leader');
	const told = new Set(readers.flatMap(({ role, units }) => units.map((unit) => `${role} ${unit}`)));
	for (const { username } of server.accounts) {
		const { body } = await server.ask(username, 'GET', '/api/account');
		const [post] = body.posts;
		const { status } = await server.ask(username, 'GET', `/api/records/patient/${id}`);
		expect([username, status === 200]).toEqual([username, told.has(`${post.role} ${post.unit}`)]);
	}
});

test('Chinese names are told with their pinyin and initials', async () => {
	const { spellings } = (await server.ask('chengnan_worker', 'GET', '/api/spellings')).body;
	expect(spellings['志愿服务']).toBe('zhiyuanfuwu zyfw');
	expect(spellings['城南社区']).toBe('chengnanshequ cnsq');
});
