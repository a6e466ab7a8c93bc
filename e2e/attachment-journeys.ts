import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PHONE, sideways, violations, type Walk } from './open-walk.ts';

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const WORDS = '签到：张示例、李示例\n';
const WRITER = 'chengnan_worker';

export function attachmentJourneys(walk: () => Walk): void {
	test('a picture is seen small and opens whole; a paper is downloaded under its name', async () => {
		const [picture, paper] = [await upload(walk(), PNG, '现场.png'), await upload(walk(), Buffer.from(WORDS), '签到表.txt')];
		const id = await newActivity(walk(), { pictures: [picture], papers: [paper] });
		const page = await walk().openAs('leader', `/records/activity/${id}`, { size: PHONE });
		const preview = page.locator('.record-fields img');
		await preview.scrollIntoViewIfNeeded();
		await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1);
		expect(await preview.getAttribute('alt')).toBe('打开图片：现场.png');
		expect({ axe: await violations(page), wide: await sideways(page) }).toEqual({ axe: [], wide: 0 });
		const [whole] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: '打开图片：现场.png' }).click()]);
		await whole.waitForLoadState();
		expect(whole.url()).toContain(`/attachments/${picture.hash}`);
		const fields = page.locator('.record-fields', { has: page.locator('.files') });
		expect(await fields.innerText()).toMatch(/签到表\.txt\s+文本文件 · 1 kB/);
		const way = fields.getByRole('link', { name: '签到表.txt' });
		await way.focus();
		const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
		expect([download.suggestedFilename(), readFileSync(await download.path(), 'utf8')]).toEqual(['签到表.txt', WORDS]);
	});

	test('the form of a record shows the pictures that somebody else has sent', async () => {
		const sender = 'publicity_head';
		const id = await newActivity(walk(), { pictures: [await upload(walk(), await pictureOf(5), '原图.png', sender)] }, sender);
		const page = await walk().openAs('publicity_clerk', `/records/activity/${id}/edit`);
		const picture = page.locator('.attach-file img');
		await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(5);
	});

	test('an attachment whose content is lost says so in words, preview and download', async () => {
		const [picture, paper] = [await upload(walk(), await pictureOf(2), '整改.png'), await upload(walk(), Buffer.from('记录'), '记录.txt')];
		const id = await newActivity(walk(), { pictures: [picture], papers: [paper] });
		const { files, office_id } = walk().server.book;
		for (const { hash } of [picture, paper]) {
			rmSync(join(files.folder, office_id, 'contents', hash.slice(0, 2), hash));
		}
		const page = await walk().openAs('leader', `/records/activity/${id}`);
		const lost = page.locator('.record-fields').getByText('附件的内容不在数据目录中');
		await page.locator('.record-fields .files').first().scrollIntoViewIfNeeded();
		await expect.poll(() => lost.count()).toBe(1);
		await page.getByRole('link', { name: '记录.txt' }).click();
		await expect.poll(() => lost.count()).toBe(2);
	});

	test('attachments that the reader may not see are said to be masked, and no way leads to them', async () => {
		const { rows } = await walk().server.admin.query(
			`SELECT id, version FROM ledger.mediation WHERE unit = 'chengnan' AND state <> 'voided' ORDER BY id LIMIT 1`,
		);
		const paper = await upload(walk(), Buffer.from('协议书'), '协议书.txt');
		const amended = await walk().server.ask(WRITER, 'POST', '/api/records/mediation/actions/amend', { ...rows[0], values: { papers: [paper] } });
		expect(amended.status).toBe(200);
		const page = await walk().openAs('auditor', `/records/mediation/${rows[0].id}`);
		const field = page.locator('.record-fields > div').filter({ hasText: '调解记录、协议书' });
		await field.getByText('已遮盖').waitFor();
		await page.locator('.versions li').first().waitFor();
		expect(await page.locator('a[href*="/attachments/"]').count()).toBe(0);
		expect(await page.locator('body').innerText()).not.toContain('协议书.txt');
	});
}

interface Uploaded {
	readonly hash: string;
}

export async function upload({ server }: Walk, content: Buffer, name: string, account = WRITER): Promise<Uploaded> {
	const response = await fetch(`${server.url}/api/attachments?name=${encodeURIComponent(name)}`, {
		method: 'POST',
		headers: { authorization: `Bearer ${server.tokenOf(account)}` },
		body: new Uint8Array(content),
	});
	return (await response.json()) as Uploaded;
}

/** In a year that the sample does not fill. */
export async function newActivity({ server }: Walk, attached: object, account = WRITER): Promise<string> {
	const values = { title: '带附件的活动', kind: 'volunteer', topics: ['civilisation'], held_on: '2020-05-06', ...attached };
	return (await server.ask(account, 'POST', '/api/records/activity/actions/create', { values })).body.id;
}

/** So many pixels wide, so that it has a hash of its own. */
export async function pictureOf(width: number): Promise<Buffer> {
	const { default: sharp } = await import('sharp');
	return sharp({ create: { width, height: 1, channels: 3, background: '#1d4f8c' } })
		.png()
		.toBuffer();
}
