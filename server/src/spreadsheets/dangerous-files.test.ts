/** Files that could hold up or mislead a server: each is refused in clear words, or read for what it is, and the server answers on. */
import { constants, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { makeWorkbook, zipOf } from '../../test/make-workbook.ts';
import { runImport, sendFile } from '../../test/send-file.ts';
import { type PackedEntry, tinyZip } from '../../test/tiny-zip.ts';

const ACCOUNT = 'general_clerk';
const HEAD = ['名称', '类别', '日期'];
const FACT = ['平安宣传', '志愿服务', '2021-03-05'];
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_dangerous_files');
});

afterAll(async () => {
	await server.close();
});

async function refusal(content: Buffer): Promise<[number, string, string]> {
	const { status, body } = await sendFile(server, { account: ACCOUNT, register: 'activity', name: '文件.xlsx', content });
	const health = await fetch(`${server.url}/healthz`);
	expect(health.status).toBe(200);
	return [status, body.error?.code ?? '', body.error?.message ?? ''];
}

/** Two gigabytes of zeros as two megabytes: one packed mebibyte, again and again. */
function zeros(): PackedEntry {
	const packed = deflateRawSync(Buffer.alloc(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
	return { packed: Buffer.concat([...Array<Buffer>(2047).fill(packed), deflateRawSync(Buffer.alloc(1024 * 1024))]), size: 2 * 1024 ** 3 };
}

/** A workbook's least, with that in the place of its sheet. */
function workbookAround(sheet: string | PackedEntry): Buffer {
	const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	return tinyZip({
		'xl/workbook.xml': `<workbook xmlns:r="${types}"><sheets><sheet name="a" r:id="a"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="a" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		'xl/worksheets/sheet1.xml': sheet,
	});
}

function compound(words: string): Buffer {
	return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(words, 'utf16le'), Buffer.alloc(512)]);
}

const doctype = `<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst xmlns="${MAIN}"><si><t>&b;</t></si></sst>`;
const sheets = [{ name: '表', rows: [HEAD, FACT] }];
const wide = `<row r="1">${Array.from({ length: 10_000 }, (_, at) => `<c r="${letters(at)}1" t="inlineStr"><is><t>第${at}列</t></is></c>`).join('')}</row>`;

function letters(at: number): string {
	return (at >= 26 ? letters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

test.each<[string, () => Buffer | Promise<Buffer>, number, string, RegExp]>([
	['two gigabytes of zeros', () => workbookAround(zeros()), 413, 'import_too_large', /压缩包炸弹/],
	['two gigabytes of zeros that claim to be small', () => workbookAround({ ...zeros(), size: 1000 }), 422, 'import_broken', /已损坏/],
	['ten thousand columns', () => makeWorkbook({ sheets: [{ name: '表', rows: wide }] }), 413, 'import_too_large', /列数.*500/],
	['a password', () => compound('EncryptedPackage'), 422, 'import_locked', /取消密码/],
	['an old .xls renamed', () => compound('Workbook'), 415, 'import_kind', /旧版 Excel.*另存为 \.xlsx/],
	['a web page that calls itself .xls', () => Buffer.from('<html><table><tr><td>名称</td></tr></table></html>'), 415, 'import_kind', /网页/],
	['a Word document', () => zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' }), 415, 'import_kind', /Word/],
	['a binary workbook', () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' }), 415, 'import_kind', /xlsb/],
	['half a zip', async () => (await makeWorkbook({ sheets })).subarray(0, 900), 422, 'import_broken', /已损坏/],
	[
		'broken XML',
		() => makeWorkbook({ sheets, parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row></sheetData>' } }),
		422,
		'import_broken',
		/已损坏/,
	],
	['entities that expand', () => makeWorkbook({ sheets, parts: { 'xl/sharedStrings.xml': doctype } }), 422, 'import_broken', /DOCTYPE/],
	['bytes that are nothing', () => Buffer.from([0, 1, 2, 3, 0, 0, 255, 254]), 415, 'import_kind', /既不是工作簿/],
	['nothing', () => Buffer.alloc(0), 400, 'attachment_empty', /没有文件内容/],
	[
		'only empty rows, a million of them',
		() => makeWorkbook({ sheets: [{ name: '表', rows: '<row r="1"/>'.repeat(1_000_000) }] }),
		422,
		'import_no_rows',
		/没有可以导入的行/,
	],
])('%s is refused in clear words', async (_, make, status, code, words) => {
	expect(await refusal(await make())).toEqual([status, code, expect.stringMatching(words)]);
});

test('macros and links to other files are told and passed over', async () => {
	const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId901" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`;
	const content = await makeWorkbook({
		sheets,
		parts: { 'xl/vbaProject.bin': 'macro', 'xl/_rels/workbook.xml.rels': relations, 'xl/externalLinks/externalLink1.xml': '<x/>' },
	});
	const { status, body } = await sendFile(server, { account: ACCOUNT, register: 'activity', name: '带宏.xlsm', content });
	expect([status, body.notes.map(({ zh }) => zh)]).toEqual([201, [expect.stringContaining('宏没有运行'), expect.stringContaining('引用了别的工作簿')]]);
});

test('rows far below a million empty ones are found', async () => {
	const empty = Array.from({ length: 100_000 }, (_, at) => `<row r="${at + 3}"><c r="A${at + 3}" s="1"/></row>`).join('');
	const text = (ref: string, words: string) => `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`;
	const row = (at: number, words: readonly string[]) => `<row r="${at}">${words.map((word, column) => text(`${letters(column)}${at}`, word)).join('')}</row>`;
	const content = await makeWorkbook({
		sheets: [{ name: '表', rows: row(1, HEAD) + row(2, FACT) + empty + row(200_000, ['远处的宣传', '志愿服务', '2021-04-05']) }],
	});
	const { body } = await sendFile(server, { account: ACCOUNT, register: 'activity', name: '空行.xlsx', content });
	const checked = await runImport(server, ACCOUNT, body.id, { check: body.matching });
	expect(checked.totals).toMatchObject({ new: 2, refused: 0 });
});

test('a file is nobody else’s, and may be sent only by those who may write there', async () => {
	const content = await makeWorkbook({ sheets });
	const { body } = await sendFile(server, { account: ACCOUNT, register: 'activity', name: '表.xlsx', content });
	expect((await server.ask('chengnan_worker', 'GET', `/api/imports/${body.id}`)).body.error.code).toBe('import_unknown');
	const refused = await sendFile(server, { account: 'auditor', register: 'activity', name: '表.xlsx', content });
	expect([refused.status, refused.body.error?.code]).toEqual([403, 'not_allowed']);
});
