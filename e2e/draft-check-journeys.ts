import { expect, test } from 'vitest';
import { tinyZip } from '../server/test/tiny-zip.ts';
import { PHONE, type Walk } from './open-walk.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function draft(...lines: readonly string[]) {
	const document = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
	return {
		name: '2022年工作总结.docx',
		mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		buffer: tinyZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': `<w:document ${W}><w:body>${document}</w:body></w:document>` }),
	};
}

/** A draft that somebody wrote elsewhere is brought, and what is wrong in it is followed to the records. */
export function draftCheckJourneys(walk: () => Walk): void {
	test('a wrong number in a Word draft is found and opened to its records', async () => {
		const page = await walk().openAs('leader', '/report?period=2022');
		await page.getByRole('link', { name: '核对一份稿子' }).click();
		await page
			.locator('.draft-entry input[type=file]')
			.setInputFiles(draft('（五）强化综合治理', '更换及新增禁毒宣传栏11个，开展禁毒宣传活动39场次，新增事童2人。'));
		await page.getByText('1 处与账本不符').waitFor();

		await page.locator('.draft-text .draft-mark-differs').click();
		const open = page.locator('.draft-found li.is-open');
		expect(await open.locator('dd').allInnerTexts()).toEqual(['禁毒宣传活动', '38 场次', '38', '2022年1月1日至2022年12月26日']);
		expect(await page.locator('.draft-text .draft-mark-fault').innerText()).toContain('错别字');

		await open.getByRole('link', { name: '查看依据' }).click();
		await page.locator('.evidence-rows a').first().click();
		await page.waitForURL(/\/records\/activity\//);
	});

	test('what was pasted stands after reading the page anew, and goes when another is wanted', async () => {
		const page = await walk().openAs('leader', '/draft-check?period=2022', { size: PHONE });
		await page.getByRole('button', { name: '开始核对' }).click();
		await page.getByRole('alert').getByText('请先粘贴文字').waitFor();
		await page.getByLabel('粘贴稿子的文字').fill('开展禁毒宣传活动38场次，发放高龄补贴1210人。');
		await page.getByRole('button', { name: '开始核对' }).click();
		await page.locator('.draft-mark-differs').waitFor();
		await page.reload();
		await page.locator('.draft-mark-differs').waitFor();
		await page.getByText('清单', { exact: true }).click();
		await page.getByText('一致', { exact: false }).first().click();
		expect(await page.locator('.draft-found .draft-said').allInnerTexts()).toEqual(['38场次']);
		await page.getByRole('button', { name: '换一份' }).click();
		await page.reload();
		await page.locator('.draft-entry').waitFor();
	});

	test('a file that cannot be read is refused with what to do, under 报告 in the navigation', async () => {
		const page = await walk().openAs('leader', '/draft-check?period=2022');
		await expect.poll(() => page.locator('.frame-pages [aria-current]').allInnerTexts()).toEqual(['报告']);
		await page
			.locator('.draft-entry input[type=file]')
			.setInputFiles({ name: '总结.doc', mimeType: 'application/msword', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
		expect(await page.getByRole('alert').innerText()).toContain('另存为 .docx');
	});
}
