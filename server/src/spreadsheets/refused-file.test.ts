/** The file that comes back: the sender's own, with the refused cells marked and nothing else touched. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { type MadeWorkbook, makeWorkbook } from '../../test/make-workbook.ts';
import { runImport, sendFile } from '../../test/send-file.ts';
import { zipParts } from '../../test/zip-parts.ts';

const ACCOUNT = 'general_clerk';
let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_refused_file');
});

afterAll(async () => {
	await server.close();
});

async function refusedOf(content: Buffer, name: string, language?: 'en'): Promise<Buffer> {
	const { body } = await sendFile(server, { account: ACCOUNT, register: 'activity', name, content });
	await runImport(server, ACCOUNT, body.id, { check: body.matching });
	const query = language === undefined ? '' : `?language=${language}`;
	const response = await fetch(`${server.url}/api/imports/${body.id}/refused${query}`, { headers: { authorization: `Bearer ${server.tokenOf(ACCOUNT)}` } });
	const marked = language === 'en' ? '(refused cells marked)' : '标出不能导入的';
	expect([response.status, decodeURIComponent(response.headers.get('content-disposition') ?? '')]).toEqual([200, expect.stringContaining(marked)]);
	return Buffer.from(await response.arrayBuffer());
}

const BOOK: MadeWorkbook = {
	sheets: [
		{
			name: '表',
			rows: [
				['名称', '类别', '日期'],
				['好的一场', '志愿服务', '2021-03-05'],
				['日期错的', '志愿服务', '2021-13-05'],
				[null, '没有的类别', { date: 44270 }],
			],
		},
		{ name: '说明', rows: [['只是说明']] },
	],
	parts: { 'xl/charts/chart1.xml': '<chart>图</chart>', 'docProps/custom.xml': '<p/>' },
};

test('a workbook comes back with the refused cells in red, the reasons in notes, and every other part as it was', async () => {
	const content = await makeWorkbook(BOOK);
	const [before, after] = [await zipParts(content), await zipParts(await refusedOf(content, '表.xlsx'))];
	const touched = [...after.keys()].filter((name) => before.get(name) !== after.get(name));
	expect(touched.sort()).toEqual([
		'[Content_Types].xml',
		'xl/drawings/yb_notes1.vml',
		'xl/styles.xml',
		'xl/worksheets/_rels/sheet1.xml.rels',
		'xl/worksheets/sheet1.xml',
		'xl/yb_comments1.xml',
	]);
	expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
	const sheet = after.get('xl/worksheets/sheet1.xml') ?? '';
	const styleOf = (ref: string) => Number(new RegExp(`<c[^>]* r="${ref}"[^>]* s="(\\d+)"`).exec(sheet)?.[1] ?? 0);
	const formats = [...(/<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(after.get('xl/styles.xml') ?? '')?.[1] ?? '').matchAll(/<xf\b[^>]*>/g)].map(([xf]) => xf);
	expect(['C3', 'A4', 'B4'].map((ref) => formats[styleOf(ref)])).toEqual(Array(3).fill(expect.stringContaining('fillId="2"')));
	expect(['A2', 'C2', 'C4'].map((ref) => formats[styleOf(ref)])).toEqual(Array(3).fill(expect.stringContaining('fillId="0"')));
	expect(sheet).toMatch(/<legacyDrawing [^>]*r:id="ybDrawing"\/><\/worksheet>$/);
	const notes = after.get('xl/yb_comments1.xml') ?? '';
	expect([...notes.matchAll(/ref="(\w+)"/g)].map(([, ref]) => ref).sort()).toEqual(['A4', 'B4', 'C3']);
	expect(notes).toContain('应为存在的日期');
	expect(notes).toContain('没有这一选项：没有的类别');
});

test('what comes back can be sent again, and a note that stood in a cell stays before ours', async () => {
	const marked = await refusedOf(await makeWorkbook(BOOK), '表.xlsx');
	const again = await zipParts(await refusedOf(marked, '表.xlsx'));
	const notes = again.get('xl/yb_comments1.xml') ?? '';
	expect([...notes.matchAll(/<comment /g)].length).toBe(3);
	expect([...(again.get('xl/drawings/yb_notes1.vml') ?? '').matchAll(/<v:shape /g)].length).toBe(3);
});

/** GB18030 by hand: no encoder comes with the runtime. */
const GB: Readonly<Record<string, string>> = {
	名: 'c3fb',
	称: 'b3c6',
	类: 'c0e0',
	别: 'b1f0',
	日: 'c8d5',
	期: 'c6da',
	志: 'd6be',
	愿: 'd4b8',
	服: 'b7fe',
	务: 'cef1',
	'，': 'a3ac',
};

function gb18030(words: string): Buffer {
	return Buffer.concat([...words].map((char) => (char.charCodeAt(0) < 128 ? Buffer.from(char) : Buffer.from(GB[char] ?? '', 'hex'))));
}

test('a text file in GB18030 is read, and comes back in UTF-8 with one more column', async () => {
	const content = gb18030('名称,类别,日期\r\n"志愿服务，\n日",志愿服务,2021/3/5\r\n志愿,志愿服务,2021-13-05\r\n');
	const marked = (await refusedOf(content, '表.csv')).toString('utf8');
	expect(marked).toBe(
		'\ufeff名称,类别,日期,"不能导入的原因"\r\n"志愿服务，\n日",志愿服务,2021/3/5\r\n志愿,志愿服务,2021-13-05,"应为存在的日期，写作 2022-03-05"\r\n',
	);
});

test('whoever reads English gets the reasons in English, in notes and in the column', async () => {
	const notes = (await zipParts(await refusedOf(await makeWorkbook(BOOK), 'sheet.xlsx', 'en'))).get('xl/yb_comments1.xml') ?? '';
	const reasons = [...notes.matchAll(/<t [^>]*>([^<]*)<\/t>/g)].map(([, reason]) => reason ?? '');
	expect(reasons).toEqual([expect.stringContaining('2022-03-05'), expect.anything(), expect.anything()]);
	expect(reasons.filter((reason) => /[\u4e00-\u9fff]/.test(reason.replaceAll(/“[^”]*”|没有的类别/g, '')))).toEqual([]);
	const csv = Buffer.from('名称,类别,日期\n志愿,志愿服务,2021-13-05\n,志愿服务,2021-13-05\n');
	const marked = (await refusedOf(csv, 'sheet.csv', 'en')).toString('utf8').split('\n');
	expect(marked[0]).toBe('\ufeff名称,类别,日期,"Why it was refused"');
	expect(marked[2]).toMatch(/^,志愿服务,2021-13-05,"[^\u4e00-\u9fff]+; [^\u4e00-\u9fff]+"$/);
});
