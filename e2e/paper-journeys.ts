import { type ReportBlock, type ReportDocument, toHtml } from '@yibenzhang/report';
import { expect, test } from 'vitest';
import { uglyDocument, uglyTable } from '../bench/paper/ugly.ts';
import { packDocx } from '../server/src/reports/paper/pack-docx.ts';
import { zipParts } from '../server/test/zip-parts.ts';
import { PHONE, sideways, violations, type Walk } from './open-walk.ts';
import { printedRules } from './printed-rules.ts';

const WORD_FILE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The report leaves as a Word file, somebody changes a number in it, and the page says which. */
export function paperJourneys(walk: () => Walk): void {
	test('the report is downloaded as a letter with the annex of its figures', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.getByRole('button', { name: 'Word 文件' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('radio', { name: /^信函格式/ }).check();
		await dialog.getByRole('checkbox', { name: /数字口径与依据/ }).check();
		expect(await violations(page)).toEqual([]);
		const asked = page.waitForRequest((request) => request.url().includes('as=docx'));
		await dialog.getByRole('button', { name: '下载' }).click();
		expect(Object.fromEntries(new URL((await asked).url()).searchParams)).toEqual({ period: '2022', as: 'docx', form: 'letter', annex: 'figures' });
		await dialog.getByText('已下载：年度工作报告_2022.docx').waitFor();
	});

	test('what was typed for the head of a paper is there when the same report is downloaded again, and for another year what stays', async () => {
		const page = await walk().openAs('general_head', '/report?period=2022');
		const open = async () => {
			await page.getByRole('button', { name: 'Word 文件' }).click();
			return page.getByRole('dialog');
		};
		const first = await open();
		await first.getByText('版头和版记（可不填）').click();
		await first.getByLabel('文号').fill('12号');
		await first.getByRole('button', { name: '下载' }).click();
		await expect.poll(() => first.getByLabel('文号').evaluate((field) => field === document.activeElement)).toBe(true);
		await first.getByLabel('文号').fill('东街报〔2022〕12号');
		await first.getByLabel('主送').fill('示例市人民政府');
		await page.goto('/report?period=2021');
		expect(await (await open()).getByLabel('文号').inputValue()).toBe('');
		expect(await page.getByRole('dialog').getByLabel('主送').inputValue()).toBe('示例市人民政府');
		await page.goto('/report?period=2022');
		expect(await (await open()).getByLabel('文号').inputValue()).toBe('东街报〔2022〕12号');
	});

	test('printed by the browser, 版记 ends the last page however long the text is', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.getByRole('heading', { level: 1 }).waitFor();
		const document = uglyDocument();
		const printed = async (blocks: ReportDocument['blocks']) => {
			await page.unrouteAll();
			await page.route('**/api/reports/yearly?*', (route) => route.fulfill({ json: { ...document, blocks } }));
			await page.reload();
			await page.locator('.paper-rest').waitFor({ state: 'attached' });
			const { pages, rules } = printedRules(await page.pdf({ preferCSSPageSize: true }));
			// The table's and the sheet's own edges are as wide, but no rule is as high.
			const last = rules.filter(({ page: of, left, right, top, bottom }) => of === pages && Math.abs(right - left - 156) < 1 && bottom - top < 1);
			return { pages, ends: last.length > 1 && Math.abs(Math.max(...last.map(({ bottom }) => bottom)) - 262) < 1 };
		};
		const lines = (count: number) => Array.from({ length: count }, (): ReportBlock => ({ type: 'paragraph', content: [{ type: 'text', text: '民' }] }));
		const found = [];
		for (const count of [0, 5, 10, 15, 20]) {
			found.push(await printed([...document.blocks, ...lines(count)]));
		}
		const table = await printed([...document.blocks.slice(0, 1), uglyTable(64), ...document.blocks.slice(0, 1)]);
		expect([...found, table].filter(({ ends }) => !ends)).toEqual([]);
		expect((found.at(-1)?.pages ?? 0) - (found[0]?.pages ?? 0)).toBe(1);
	});

	test('a brief is printed as the letter that its Word file is, from the page as from its HTML file', async () => {
		const page = await walk().openAs('leader', '/report?report=brief&period=2022-11');
		await page.getByRole('heading', { level: 1 }).waitFor();
		const long = { type: 'paragraph', content: [{ type: 'text', text: '民'.repeat(280) }] } as const;
		const letter: ReportDocument = { ...uglyDocument(), form: 'letter', blocks: Array.from({ length: 5 }, () => long) };
		await page.route('**/api/reports/brief?*', (route) => route.fulfill({ json: letter }));
		await page.reload();
		await page.locator('.is-letter').waitFor();
		const red = (pdf: Buffer) =>
			printedRules(pdf)
				.rules.filter(({ left, right, top, bottom }) => Math.abs(right - left - 170) < 1 && bottom - top < 2)
				.map(({ page: of, left, top, bottom }) => ({ page: of, left, top, thick: bottom - top }));
		const shown = red(await page.pdf({ preferCSSPageSize: true }));
		// Thick over thin below the name, thin over thick 20 mm above the lower edge, both from edge to edge less 20 mm; on no other page.
		expect(shown.map(({ page: of, left, thick }) => [of, Math.round(left), thick > 0.8 ? 'thick' : 'thin'])).toEqual(
			['thick', 'thin', 'thin', 'thick'].map((line) => [1, 20, line]),
		);
		expect((shown[3]?.top ?? 0) + (shown[3]?.thick ?? 0)).toBeCloseTo(277, 0);
		const fileOf = async (document: ReportDocument) => {
			await page.route('**/file.html', (route) => route.fulfill({ contentType: 'text/html', body: toHtml(document) }));
			await page.goto('/file.html');
			return page.pdf({ preferCSSPageSize: true });
		};
		expect(red(await fileOf(letter)).map(({ top }) => Math.round(top))).toEqual(shown.map(({ top }) => Math.round(top)));
		// No script runs in a file; 版记 ends its last page all the same.
		const { pages, rules } = printedRules(await fileOf(uglyDocument()));
		const last = rules.filter(({ page: of, left, right }) => of === pages && Math.abs(right - left - 156) < 1);
		expect(Math.abs(Math.max(...last.map(({ bottom }) => bottom)) - 262)).toBeLessThan(1);
	});

	test('a number that was changed by hand stands on top and opens to its figure, also on a phone', async () => {
		const page = await walk().openAs('leader', '/report/returned?period=2022', { size: PHONE });
		const sent = await page.request.get('/api/reports/yearly?period=2022&as=docx');
		const parts = await zipParts(await sent.body());
		const changed = (parts.get('word/document.xml') ?? '').replace(/(figure:hotline_cases=.*?<w:t [^>]*>)[^<]*/s, '$1999');
		const buffer = await packDocx([...parts.set('word/document.xml', changed)].map(([path, xml]) => ({ path, xml })));
		await page.locator('input[type=file]').setInputFiles({ name: '改回来.docx', mimeType: WORD_FILE, buffer });
		await page.getByRole('heading', { name: /^手工改过的数字/ }).waitFor();
		expect(await page.locator('.returned-part').first().innerText()).toMatch(/手工改过的数字[\s\S]*改为\s*999/);
		expect({ axe: await violations(page), wide: await sideways(page) }).toEqual({ axe: [], wide: 0 });
		await page.getByRole('link', { name: /市长热线.*查看依据$/ }).click();
		await page
			.getByRole('dialog')
			.getByRole('heading', { name: /市长热线/ })
			.waitFor();
	});
}
