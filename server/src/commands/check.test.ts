/** `yb check FILE --period 2022 --as json` as a process, to the letter of what other programs are written against. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CheckedClaim, CheckedFinding, CheckedNumber } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../../tools/build-server.ts';
import { type Called, callYb } from '../../test/call-yb.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { tinyZip } from '../../test/tiny-zip.ts';

const REPORT = readFileSync(new URL('../../../report/test/report-2022.txt', import.meta.url), 'utf8');
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** 😀 is one code point and two units of UTF-16: what stands behind it must not be off by one. */
const DRAFT = '😀全年举办党课15场，拨打12345热线，计划投资300万，无脱管、无漏管。发放宣传单2.5万份。';
let server: TestServer;
let built: string;
let folder: string;

beforeAll(async () => {
	[server, built] = await Promise.all([startTestServer('command_check'), buildServer('dist-of-check-test')]);
	folder = mkdtempSync(join(tmpdir(), 'yibenzhang-check-'));
});
afterAll(async () => {
	await server.close();
	for (const made of [folder, built]) rmSync(made, { recursive: true });
});

async function check(name: string, content: string | Buffer | undefined, options: readonly string[] = ['--period', '2022', '--as', 'json']): Promise<Called> {
	const path = join(folder, name);
	if (content !== undefined) writeFileSync(path, content);
	return call(['check', path, ...options]);
}

const call = (words: readonly string[]) => callYb(words, { built, database: 'command_check', folder });

interface Answer {
	readonly numbers: readonly CheckedNumber[];
	readonly claims: readonly CheckedClaim[];
	readonly findings: readonly CheckedFinding[];
}

test('Text, Markdown and Word give the same JSON: keys, places in code points, values in the base unit, verdicts', async () => {
	const word = tinyZip({
		'[Content_Types].xml': '<Types/>',
		'word/document.xml': `<w:document ${W}><w:body><w:p><w:r><w:t>${DRAFT}</w:t></w:r></w:p></w:body></w:document>`,
	});
	const called = await Promise.all([check('a.txt', DRAFT), check('a.md', DRAFT), check('a.docx', word)]);
	expect(called.map(({ code }) => code)).toEqual([0, 0, 0]);
	const [txt, ...others] = called.map(({ out }) => JSON.parse(out) as Answer);
	for (const other of others) expect(other).toEqual(txt);
	expect(Object.keys(txt as Answer)).toEqual(['numbers', 'claims', 'findings']);
	const characters = [...DRAFT];
	for (const { start, end, text } of [...(txt?.numbers ?? []), ...(txt?.claims ?? [])]) expect(characters.slice(start, end).join('')).toBe(text);
	expect(txt?.numbers.map(({ text, value, unit, verdict, figure }) => ({ text, value, unit, verdict, figure }))).toEqual([
		{ text: '15场', value: 15, unit: '场', verdict: 'differs', figure: 'party_lectures' },
		{ text: '12345', value: 12345, unit: '', verdict: 'not_a_figure' },
		{ text: '300万', value: 3_000_000, unit: '', verdict: 'no_figure' },
		{ text: '2.5万份', value: 25_000, unit: '份', verdict: 'no_figure' },
	]);
	expect(txt?.numbers[0]).toMatchObject({ book_value: expect.any(Number), reason: expect.stringContaining('账内') });
	expect(txt?.claims.map(({ text }) => text)).toEqual(['无脱管、无漏管']);
	expect(txt?.findings.map(({ kind, start, end }) => [kind, characters.slice(start, end).join('')])).toContainEqual(['unit_missing', '300万']);
	for (const one of [...(txt?.numbers ?? []), ...(txt?.claims ?? [])]) expect(typeof one.reason).toBe('string');
	for (const { message } of txt?.findings ?? []) expect(message).not.toBe('');
});

test('The real report: every verdict agrees; without a period all is only read', async () => {
	const [compared, read] = await Promise.all([check('report.txt', REPORT), check('report.txt', REPORT, ['--as', 'json'])]);
	const { numbers, claims } = JSON.parse(compared.out) as Answer;
	expect([...numbers, ...claims].filter(({ verdict }) => verdict !== 'agrees' && verdict !== 'not_a_figure')).toEqual([]);
	const alone = JSON.parse(read.out) as Answer;
	expect(new Set([...alone.numbers, ...alone.claims].map(({ verdict }) => verdict))).toEqual(new Set(['read', 'not_a_figure']));
});

test('As text: a line for each number that counts something, claim and fault, in the order of the draft, with place, verdict and reason', async () => {
	const { code, out } = await check('a.txt', DRAFT, ['--period', '2022']);
	const lines = out
		.trimEnd()
		.split('\n')
		.map((line) => line.split('\t'));
	expect(code).toBe(0);
	expect(lines.map(([, verdict, text]) => [verdict, text])).toEqual([
		['differs', '15场'],
		['no_figure', '300万'],
		['unit_missing', '300万'],
		['no_figure', '无脱管、无漏管'],
		['no_figure', '2.5万份'],
	]);
	expect(lines.map(([start]) => Number(start))).toEqual([7, 25, 25, 30, 43]);
	for (const [, , , reason] of lines) expect(reason).not.toBe('');
});

test('What cannot be read is refused in words with exit 1, wrong words with exit 2; nothing stands on stdout', async () => {
	const refused = await Promise.all([
		check('empty.txt', ' \n'),
		check('missing.txt', undefined),
		check('old.doc', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64)])),
		check('book.xlsx', tinyZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' })),
		check('a.txt', DRAFT, ['--period', '2022年', '--as', 'json']),
	]);
	expect(refused.map(({ code, out }) => [code, out])).toEqual(refused.map(() => [1, '']));
	expect(refused.map(({ said }) => said.trim().split('\n').at(-1))).toEqual([
		expect.stringContaining('没有可以核对的文字'),
		expect.stringContaining('missing.txt'),
		expect.stringContaining('旧版 Word 文件'),
		expect.stringContaining('表格文件'),
		expect.stringContaining('2022年'),
	]);
	const wrong = await Promise.all([call(['check']), check('a.txt', DRAFT, ['--as', 'xml'])]);
	expect(wrong.map(({ code, out }) => [code, out])).toEqual(wrong.map(() => [2, '']));
});
