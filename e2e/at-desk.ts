/** What journeys at the desk of a register do again and again. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Walk } from './open-walk.ts';

export const CLERK = 'publicity_clerk';

/** The desk of the activities so called, in their order. */
export const sorted = (title: string) =>
	`/records/activity?columns=title,attendance,held_on,kind&sort=title&filter=${encodeURIComponent(JSON.stringify({ field: 'title', op: 'starts_with', value: title }))}`;

/** The first column is pinned. */
export const cellAt = (page: Page, row: number, column: number) =>
	column === 0
		? page.locator(`revogr-data[col-type=colPinStart] [data-rgrow="${row}"] [data-rgcol="1"]`)
		: page.locator(`revogr-data[col-type=rgCol] [data-rgrow="${row}"] [data-rgcol="${column - 1}"]`);

/** Presses the cell, and waits until it is the one that keys go to. */
export async function goTo(page: Page, row: number, column: number): Promise<void> {
	await cellAt(page, row, column).click();
	await page.locator('revogr-focus').locator('visible=true').first().waitFor();
}

/** The words of the cell that keys go to. */
export const standing = (page: Page) => page.evaluate(() => document.activeElement?.closest('.rgCell')?.textContent);

/** As from a spreadsheet. */
export async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((words) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', words);
		(document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, text);
}

/** Nothing is on its way any more. */
export const saved = (page: Page) => page.locator('.desk-changes').getByText('改动都已保存').waitFor();

/** The same where the walk's own book is asked. */
export function atDesk(walk: () => Walk) {
	async function makeActivities(title: string, count: number): Promise<string[]> {
		const requests = Array.from({ length: count }, (_, n) => ({
			register: 'activity',
			action: 'create',
			values: { title: `${title}${String(n + 1).padStart(3, '0')}`, kind: 'volunteer', held_on: '2022-05-06', attendance: 10 + n },
		}));
		const { status, body } = await walk().server.ask(CLERK, 'POST', '/api/batches', { label: title, requests });
		expect(status).toBe(201);
		return body.records.map(({ id }: { id: string }) => id);
	}

	async function openDesk(account: string, path: string): Promise<Page> {
		const page = await walk().openAs(account, path);
		await page.locator('revo-grid .desk-text').first().waitFor();
		return page;
	}

	const valuesOf = async (title: string, field: string) =>
		(
			await walk().server.admin.query(`SELECT ${field} AS value FROM ledger.activity WHERE starts_with(title, $1) AND state <> 'voided' ORDER BY title`, [
				title,
			])
		).rows.map(({ value }) => value);
	const idOf = async (title: string) => (await walk().server.admin.query('SELECT id FROM ledger.activity WHERE title = $1', [title])).rows[0].id as string;

	return { makeActivities, openDesk, valuesOf, idOf };
}
