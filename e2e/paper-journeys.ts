import { expect, test } from 'vitest';
import { packDocx } from '../server/src/reports/paper/pack-docx.ts';
import { zipParts } from '../server/test/zip-parts.ts';
import { PHONE, sideways, violations, type Walk } from './open-walk.ts';

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
