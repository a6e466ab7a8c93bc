import { deflateRawSync } from 'node:zlib';
import type { ReturnedFileAnswer } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/harness.ts';
import { zipParts } from '../../../test/zip-parts.ts';
import { packDocx } from './pack-docx.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_returned');
});

afterAll(() => server.close());

test('a file that nobody changed shows nothing', async () => {
	const { status, body } = await sendBack(await changed((xml) => xml));
	expect(status).toBe(200);
	expect(body).toMatchObject({ report: 'yearly', period: '2022', compared_with: 'sent', numbers: [], lost: [], moved: [], changes: [], comments: [] });
	expect(body.same).toBeGreaterThan(60);
});

test('a number changed by hand is shown with its figure, and a sentence changed with what differs', async () => {
	const detail = (await server.ask('leader', 'GET', '/api/figures/online_petitions?period=2022')).body;
	const file = await changed((xml) =>
		xml.replace(`>${detail.said}</w:t></w:r></w:sdtContent>`, '>999</w:t></w:r></w:sdtContent>').replace('守住疫情防线', '牢牢守住疫情防线'),
	);
	const { body } = await sendBack(file);
	expect(body.numbers).toMatchObject([{ figure: 'online_petitions', name: { zh: detail.name }, claim: false, was: detail.said, is: '999' }]);
	expect(body.changes.map(({ kind, parts }) => [kind, parts.find((part) => part.kind === 'added')?.text])).toEqual([
		['changed', '999'],
		['changed', '牢牢'],
	]);
});

test('a file that lost its note of what was sent is compared with the book', async () => {
	const without = new Map([...(await reportParts('&annex=figures'))].filter(([path]) => !path.startsWith('customXml/')));
	const { body } = await sendBack(await pack(without));
	expect(body).toMatchObject({ compared_with: 'book', numbers: [], moved: [] });
	expect(new Set(body.changes.map(({ kind }) => kind))).toEqual(new Set(['added']));
});

test('of an unchanged file with every annex nothing has moved; what the note of it says otherwise than the book has', async () => {
	const parts = await reportParts('&annex=figures');
	expect((await sendBack(await pack(parts))).body).toMatchObject({ numbers: [], lost: [], moved: [], changes: [] });
	const note = parts.get('customXml/item1.xml') ?? '';
	const older = (change: string) =>
		pack(new Map([...parts, ['customXml/item1.xml', note.replaceAll(/(tag="figure:online_petitions)=\d+("[^>]*>)[^<]*/g, change)]]));
	const detail = (await server.ask('leader', 'GET', '/api/figures/online_petitions?period=2022')).body;
	const moved = { figure: 'online_petitions', is: detail.said };
	expect((await sendBack(await older(`$1=4$2${detail.said}`))).body.moved).toMatchObject([{ ...moved, was: detail.said }]);
	expect((await sendBack(await older(`$1=${detail.value}$2四`))).body.moved).toMatchObject([{ ...moved, was: '四' }]);
});

test('comments are told with the paragraph on which they were made', async () => {
	const parts = await reportParts();
	parts.set(
		'word/comments.xml',
		'<w:comments xmlns:w="urn:w"><w:comment w:id="7" w:author="甲一"><w:p><w:r><w:t>这句再想想</w:t></w:r></w:p></w:comment></w:comments>',
	);
	parts.set(
		'word/document.xml',
		(parts.get('word/document.xml') ?? '').replace(/(<w:pStyle w:val="Heading1"\/>.*?<\/w:pPr>)/, '$1<w:commentRangeStart w:id="7"/>'),
	);
	const { body } = await sendBack(await pack(parts));
	expect(body.comments).toEqual([{ author: '甲一', text: '这句再想想', around: expect.stringContaining('一、') }]);
});

test.each([
	['nothing', async () => Buffer.alloc(0), 400, 'attachment_empty'],
	['an old Word file', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 415, 'returned_kind'],
	['a workbook', async () => pack(new Map([['xl/workbook.xml', '<workbook/>']])), 415, 'returned_kind'],
	['half a file', async () => (await changed((xml) => xml)).subarray(0, 900), 422, 'returned_broken'],
	['broken XML', async () => changed((xml) => xml.slice(0, 5000)), 422, 'returned_broken'],
	['a DOCTYPE', async () => changed((xml) => xml.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')), 422, 'returned_broken'],
	['a bomb', async () => bomb(), 413, 'returned_too_large'],
	[
		'another report',
		async () => pack(new Map([...(await reportParts())].map(([path, xml]) => [path, xml.replace('report="yearly"', 'report="weekly"')]))),
		422,
		'returned_other',
	],
])('%s is refused in words', async (_, content, status, code) => {
	const { status: answered, body } = await sendBack(await content());
	expect([answered, (body as unknown as { error: { code: string } }).error.code]).toEqual([status, code]);
});

async function reportParts(query = ''): Promise<Map<string, string>> {
	const response = await fetch(`${server.url}/api/reports/yearly?period=2022&as=docx${query}`, {
		headers: { authorization: `Bearer ${server.tokenOf('leader')}` },
	});
	return zipParts(Buffer.from(await response.arrayBuffer()));
}

async function changed(change: (xml: string) => string): Promise<Buffer> {
	const parts = await reportParts();
	return pack(parts.set('word/document.xml', change(parts.get('word/document.xml') ?? '')));
}

async function pack(parts: ReadonlyMap<string, string>): Promise<Buffer> {
	return packDocx([...parts].map(([path, xml]) => ({ path, xml })));
}

async function sendBack(content: Buffer): Promise<{ status: number; body: ReturnedFileAnswer }> {
	const response = await fetch(`${server.url}/api/reports/yearly/returned?period=2022`, {
		method: 'POST',
		headers: { authorization: `Bearer ${server.tokenOf('leader')}`, 'content-type': 'application/octet-stream' },
		body: new Uint8Array(content),
	});
	return { status: response.status, body: (await response.json()) as ReturnedFileAnswer };
}

/** Text that packs well and is more than a report. */
async function bomb(): Promise<Buffer> {
	const filler = '<w:p><w:r><w:t>中</w:t></w:r></w:p>'.repeat(1_500_000);
	expect(deflateRawSync(Buffer.from(filler)).length).toBeLessThan(1024 * 1024);
	return pack(new Map([['word/document.xml', `<w:document xmlns:w="urn:w"><w:body>${filler}</w:body></w:document>`]]));
}
