import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import type { CheckedFinding, CheckedNumber } from '@yibenzhang/engine';
import { toMarkdown } from '@yibenzhang/report';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { tinyZip } from '../../test/tiny-zip.ts';
import { renderBookReport } from '../reports/render-report.ts';

const REPORT = readFileSync(new URL('../../../report/test/report-2022.txt', import.meta.url), 'utf8');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('draft_check');
});
afterAll(() => server.close());

async function sendFile(content: Buffer, period = '?period=2022') {
	const response = await fetch(`${server.url}/api/draft-check/file${period}`, {
		method: 'POST',
		headers: { authorization: `Bearer ${server.tokenOf('leader')}`, 'content-type': 'application/octet-stream' },
		body: new Uint8Array(content),
	});
	return { status: response.status, body: (await response.json()) as Awaited<ReturnType<TestServer['ask']>>['body'] };
}

function word(document: string, parts: Record<string, string> = {}): Buffer {
	return tinyZip({
		'[Content_Types].xml': '<Types/>',
		'word/document.xml': `<w:document ${W}><w:body>${document}</w:body></w:document>`,
		...parts,
	});
}

const checkReport = (text: string) => server.ask('leader', 'POST', '/api/draft-check', { text, period: '2022' });

test('Every number that the real report prints agrees with its figure of the book, in order', async () => {
	const { status, body } = await checkReport(REPORT);
	expect(status).toBe(200);
	const found = [...body.numbers, ...body.claims].filter(({ figure }) => figure !== undefined);
	const order = new Map(server.book.office.figures.map(({ id, no }) => [id, no]));
	// The institute (23) is named without a number.
	const printed = Array.from({ length: 69 }, (_, at) => at + 1).filter((no) => no !== 23);
	expect(
		found
			.sort((a, b) => a.start - b.start)
			.map(({ figure }) => order.get(figure))
			.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
	).toEqual(printed);
	expect(found.filter(({ verdict }) => verdict !== 'agrees')).toEqual([]);
	expect(body.numbers.filter(({ verdict }: CheckedNumber) => verdict === 'no_figure')).toEqual([]);
	expect(body.figures).toHaveLength(68);
});

test('Every fault of the real report is found, and nothing else', async () => {
	const { body } = await checkReport(REPORT);
	const characters = [...REPORT];
	expect(body.findings.map(({ kind, start, end }: CheckedFinding) => `${kind} ${characters.slice(start, end).join('')}`)).toEqual([
		'vague 960多人次',
		'unit_missing 300万',
		'vague 160多场次',
		'vague 7000多人',
		'vague 2万余份',
		'vague 160多条',
		'vague 5000多次',
		'vague 2万多人',
		'closing_days 2022年截至11月',
		'repeats_unknown 161件(含重复件)',
		'vague 4250余人',
		'vague 60余场',
		'numbering (七)',
		'closing_days 2022年截至12月13日',
		'base_missing 78.08%',
		'term 事童',
	]);
});

test('Each number that is changed by one no longer agrees, with the value of the book beside it', async () => {
	const { body } = await checkReport(REPORT);
	const characters = [...REPORT];
	const kept: string[] = [];
	for (const { start, end, text, figure } of body.numbers.filter(({ verdict }: CheckedNumber) => verdict === 'agrees')) {
		const other = changed(text);
		const { body: now } = await checkReport([...characters.slice(0, start), other, ...characters.slice(end)].join(''));
		const found = now.numbers.find((each: CheckedNumber) => each.start === start);
		if (found?.verdict !== 'differs' || found.figure !== figure) {
			kept.push(`${text} → ${other}: ${JSON.stringify(found)}`);
		}
	}
	expect(kept).toEqual([]);
});

/** One more in the last place that was not rounded; of a list one name less. */
function changed(text: string): string {
	const digits = /\d+/.exec(text)?.[0];
	if (digits === undefined) {
		return text.replace(/[、和][^、和]+$/, '');
	}
	const place = /[多余]/.test(text) && digits.endsWith('0') ? 10 ** (digits.length - digits.replace(/0+$/, '').length) : 1;
	return text.replace(digits, String(Number(digits) + place));
}

test('A report of the book that comes back is right in every number', async () => {
	const { body } = await checkReport(toMarkdown(await renderBookReport(server.book, { id: 'yearly', period: '2022' })));
	expect(body.numbers.filter(({ verdict }: CheckedNumber) => verdict === 'differs')).toEqual([]);
	expect(body.claims.filter(({ verdict }: CheckedNumber) => verdict === 'differs')).toEqual([]);
});

test('Without a period the text is only read', async () => {
	const { body } = await server.ask('leader', 'POST', '/api/draft-check', { text: '开展禁毒宣传活动37场次，群众反映良好。' });
	expect(body.numbers).toMatchObject([{ start: 8, end: 12, text: '37场次', value: 37, unit: '场次', verdict: 'read' }]);
	expect(body.period).toBeNull();
});

test('A Word file is read with its tables, its own numbering and without what was struck out', async () => {
	const p = (words: string, more = '') => `<w:p>${more}<w:r><w:t>${words}</w:t></w:r></w:p>`;
	const listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
	const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
	const { status, body } = await sendFile(
		word(
			[
				p('抓好禁毒', listed),
				`<w:p><w:pPr>${'<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'}</w:pPr><w:r><w:t>开展禁毒宣传活动</w:t></w:r><w:del><w:r><w:delText>38</w:delText></w:r></w:del><w:ins><w:r><w:t>39</w:t></w:r></w:ins><w:r><w:t>场次。</w:t></w:r></w:p>`,
				`<w:tbl><w:tr><w:tc>${p('项目')}</w:tc><w:tc>${p('数量')}</w:tc></w:tr></w:tbl>`,
				p('抓好普法', listed),
			].join(''),
			{ 'word/numbering.xml': numbering },
		),
	);
	expect(status).toBe(200);
	expect(body.text).toBe('（一）抓好禁毒\n开展禁毒宣传活动39场次。\n项目 | 数量\n（二）抓好普法');
	expect(body.numbers).toContainEqual(expect.objectContaining({ text: '39场次', verdict: 'differs', figure: 'drug_publicity', book_value: 38 }));
});

test('Text in GB18030 is read as well', async () => {
	const gb = Buffer.from([0xbf, 0xaa, 0xd5, 0xb9, 0xbd, 0xb2, 0xd7, 0xf9, 0x32, 0xb3, 0xa1]);
	expect((await sendFile(gb)).body.text).toBe('开展讲座2场');
});

const BOMB = { packed: deflateRawSync(Buffer.alloc(32 * 1024 * 1024, 0x20)), size: 32 * 1024 * 1024 };
test.each([
	['an old Word file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 415, 'draft_kind'],
	['a file behind a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 422, 'draft_locked'],
	['a PDF', Buffer.from('%PDF-1.7\n'), 415, 'draft_kind'],
	['a workbook', tinyZip({ 'xl/workbook.xml': '<workbook/>' }), 415, 'draft_kind'],
	['a zip that is cut off', word('<w:p/>').subarray(0, 60), 422, 'draft_broken'],
	['a zip bomb', tinyZip({ 'word/document.xml': BOMB }), 413, 'draft_too_large'],
	['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 415, 'draft_kind'],
	['nothing', Buffer.alloc(0), 400, 'draft_empty'],
])('%s is refused in words', async (_, content, status, code) => {
	const answer = await sendFile(content);
	expect(answer.status).toBe(status);
	expect(answer.body.error).toMatchObject({ code, message: expect.stringMatching(/。$/) });
});

test('A period that is none is refused', async () => {
	expect((await sendFile(Buffer.from('开展讲座2场'), '?period=22-13')).body.error.code).toBe('period_wrong');
});
