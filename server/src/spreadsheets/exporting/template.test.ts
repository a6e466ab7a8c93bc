import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/harness.ts';
import { zipParts } from '../../../test/zip-parts.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_export_template');
});
afterAll(() => server?.close());

async function bookOf(path: string, account = 'leader'): Promise<Map<string, string>> {
	const answer = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${server.tokenOf(account)}` } });
	expect(answer.status).toBe(200);
	return zipParts(Buffer.from(await answer.arrayBuffer()));
}

test('every register has a template with all its fields, marks what must be filled, and explains each', async () => {
	for (const register of server.book.office.registers) {
		const parts = await bookOf(`/api/records/${register.id}/template`, 'auditor');
		const [sheet = '', help = ''] = ['sheet1', 'sheet2'].map((name) => parts.get(`xl/worksheets/${name}.xml`));
		const fields = Object.values(register.fields).filter(({ kind, retired }) => retired !== true && kind !== 'attachments');
		const missing = fields.filter(({ label, required }) => !sheet.includes(`>${label.zh}${required === true ? '*' : ''}<`) || !help.includes(`>${label.zh}<`));
		expect(missing.map(({ label }) => `${register.id}: ${label.zh}`)).toEqual([]);
	}
});

test('codes and units are chosen from lists, days and numbers are checked, an example stands in the first row', async () => {
	const parts = await bookOf('/api/records/activity/template');
	const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
	expect(sheet).toMatch(/type="list"[^>]*><formula1>codes_activity_kind</);
	expect(sheet).toMatch(/type="whole"[^>]*><formula1>0<\/formula1><formula2>100000</);
	expect(sheet).toMatch(/type="date"/);
	expect(sheet).toContain('示例：');
	expect(parts.get('xl/workbook.xml')).toMatch(/<sheet name="选项" sheetId="3" state="hidden"/);
	expect(parts.get('xl/workbook.xml')).toMatch(/<definedName name="codes_activity_kind">'选项'!\$[A-Z]+\$2:\$[A-Z]+\$\d+<\/definedName>/);
	expect(parts.get('xl/comments1.xml')).toContain('必填');
});

test('a figure goes out with its definition and the evidence that the reader may open', async () => {
	const detail = (await server.ask('leader', 'GET', '/api/figures/legal_adviser_lectures?period=2022&limit=200')).body;
	const parts = await bookOf('/api/figures/legal_adviser_lectures/export?as=xlsx&period=2022');
	const facts = parts.get('xl/worksheets/sheet1.xml') ?? '';
	expect(facts).toContain(detail.definition.zh.replaceAll('"', '&quot;'));
	expect(facts).toContain(`<v>${detail.value}</v>`);
	const evidence = parts.get('xl/worksheets/sheet2.xml') ?? '';
	expect(detail.evidence.ids.filter((id: string) => !evidence.includes(id))).toEqual([]);
	expect([...evidence.matchAll(/<row /g)]).toHaveLength(detail.evidence.total + 1);
});

test('evidence that the reader may not open is only counted', async () => {
	const { figures } = (await server.ask('chengnan_worker', 'GET', '/api/figures?period=2022')).body;
	const details = [];
	for (const { id } of figures) {
		details.push((await server.ask('chengnan_worker', 'GET', `/api/figures/${id}?period=2022&limit=1`)).body);
	}
	const { id, evidence } = details.find((one) => one.evidence.hidden > 0 && one.evidence.hidden < one.evidence.total);
	const parts = await bookOf(`/api/figures/${id}/export?as=xlsx&period=2022`, 'chengnan_worker');
	expect(parts.get('xl/worksheets/sheet1.xml')).toContain(`其中 ${evidence.hidden} 条按您的岗位不能打开`);
	expect([...(parts.get('xl/worksheets/sheet2.xml') ?? '').matchAll(/<row /g)]).toHaveLength(evidence.total - evidence.hidden + 1);
});
