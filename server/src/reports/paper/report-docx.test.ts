import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/harness.ts';
import { zipParts } from '../../../test/zip-parts.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_paper');
});

afterAll(() => server.close());

async function wordFile(query: string): Promise<{ content: Buffer; headers: Headers; text: string }> {
	const response = await fetch(`${server.url}/api/reports/yearly?period=2022&as=docx${query}`, {
		headers: { authorization: `Bearer ${server.tokenOf('leader')}` },
	});
	expect(response.status).toBe(200);
	const content = Buffer.from(await response.arrayBuffer());
	const document = (await zipParts(content)).get('word/document.xml') ?? '';
	return { content, headers: response.headers, text: document.replace(/<[^>]+>/g, '') };
}

test('the yearly report leaves as a Word file with every figure that it says in a content control', async () => {
	const { content, headers, text } = await wordFile('');
	const report = JSON.stringify((await server.ask('leader', 'GET', '/api/reports/yearly?period=2022')).body);
	const document = (await zipParts(content)).get('word/document.xml') ?? '';
	const said = new Set([...report.matchAll(/"figure":"([a-z_]+)"/g)].map(([, id]) => id));
	expect(new Set([...document.matchAll(/<w:tag w:val="(?:figure|claim):([a-z_]+)/g)].map(([, id]) => id))).toEqual(said);
	expect(text).toContain('学习宣传贯彻党的二十大精神');
	expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
	expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('年度工作报告_2022.docx');
});

test('the same report is the same bytes', async () => {
	const [first, second] = [await wordFile('&annex=figures'), await wordFile('&annex=figures')];
	expect(first.content.equals(second.content)).toBe(true);
});

test('the annex lists each figure once with its definition and how many records stand behind it', async () => {
	const { text } = await wordFile('&form=letter&annex=figures');
	const detail = (await server.ask('leader', 'GET', '/api/figures/online_petitions?period=2022')).body;
	expect(text).toContain(`${detail.name}${detail.said}${detail.unit}${detail.definition.zh}${detail.evidence.total}`);
	const ratio = (await server.ask('leader', 'GET', '/api/figures/project_completion_rate?period=2022')).body;
	expect(text).toContain(`${ratio.definition.zh}${ratio.evidence.total}`);
});

test('as HTML only the report’s own styles are let in, whatever its form and its head', async () => {
	for (const asked of ['yearly?period=2022', 'brief?period=2022-Q3', `brief?period=2022-Q3&form=document&number=${encodeURIComponent('东街办〔2022〕12号')}`]) {
		const response = await fetch(`${server.url}/api/reports/${asked}&as=html`, { headers: { authorization: `Bearer ${server.tokenOf('leader')}` } });
		const html = await response.text();
		const hash = createHash('sha256')
			.update(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '')
			.digest('base64');
		expect(response.headers.get('content-security-policy')).toBe(`default-src 'none'; style-src 'sha256-${hash}'`);
		expect(html).not.toContain(' style=');
		expect([asked, html.includes('report is-letter'), html.includes('东街办〔2022〕12号')]).toEqual([
			asked,
			/brief(?!.*form)/.test(asked),
			asked.includes('number'),
		]);
	}
});

test('a form or an annex that there is not is refused', async () => {
	const refused = await server.ask('leader', 'GET', '/api/reports/yearly?period=2022&as=docx&form=order');
	expect(refused).toMatchObject({ status: 400, body: { error: { code: 'query_wrong' } } });
	expect((await server.ask('leader', 'GET', '/api/reports/yearly?period=2022&as=docx&annex=all')).status).toBe(400);
	expect((await server.ask('leader', 'GET', '/api/reports/fortnightly?period=2022&as=docx')).body.error.code).toBe('report_unknown');
});

test.each([
	['half_yearly', '2022-H1', '2022年6月30日'],
	['quarterly', '2022-Q3', '2022年9月30日'],
	['monthly', '2022-09', '2022年9月30日'],
	['weekly', '2022-W36', '2022年9月11日'],
])('the %s report of %s closes with its period and says what was counted in it', async (id, period, closes) => {
	const { status, body } = await server.ask('leader', 'GET', `/api/reports/${id}?period=${period}`);
	const [text, figures] = [JSON.stringify(body), (await server.ask('leader', 'GET', `/api/figures?period=${period}`)).body.figures];
	const hotline = figures.find((figure: { id: string }) => figure.id === 'hotline_cases');
	expect(status).toBe(200);
	expect(text).toContain(closes);
	expect(text).toContain(`{"type":"figure","figure":"hotline_cases","value":${hotline.value},"said":"${hotline.said}"}`);
});

test('the brief goes out as a letter where nothing else is asked for', async () => {
	const brief = async (form: string) => {
		const response = await fetch(`${server.url}/api/reports/brief?period=2022-Q3&as=docx${form}`, {
			headers: { authorization: `Bearer ${server.tokenOf('leader')}` },
		});
		return Buffer.from(await response.arrayBuffer());
	};
	const usual = await brief('');
	expect(usual.equals(await brief('&form=letter'))).toBe(true);
	expect(usual.equals(await brief('&form=document'))).toBe(false);
});

test.each([
	['monthly', '2022', '2022-03'],
	['yearly', '2022-Q3', '2022'],
	['brief', '2022', '2022-03、2022-Q3、2022-H1 或 2022-W10'],
])('the %s report is not made for %s, and it is said what would be right', async (id, period, right) => {
	const asked = await server.ask('leader', 'GET', `/api/reports/${id}?period=${period}`);
	const finished = await server.ask('general_head', 'POST', '/api/editions', { report: id, period });
	for (const { status, body } of [asked, finished]) {
		expect(status).toBe(400);
		expect(body.error).toMatchObject({ code: 'period_wrong', message: `统计期“${period}”写得不对；应为 ${right}。` });
	}
});

test('an edition of a quarter is finished and recounted like one of a year', async () => {
	const { status, body } = await server.ask('general_head', 'POST', '/api/editions', { report: 'quarterly', period: '2022-Q3' });
	expect(status).toBe(201);
	expect(body).toMatchObject({ report: 'quarterly', period: '2022-Q3', number: 1, faults: [] });
	const again = (await server.ask('general_head', 'GET', '/api/editions?report=quarterly&period=2022-Q3')).body;
	expect(again).toMatchObject({ may_finish: true, editions: [{ id: body.id }] });
});
