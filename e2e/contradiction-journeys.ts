import { expect, test } from 'vitest';
import { PHONE, sideways, violations, type Walk } from './open-walk.ts';

/** What does not fit is found, opened, mended and gone; something else is accepted with a reason and stays quiet. */
export function contradictionJourneys(walk: () => Walk): void {
	const NAME = '没有写明社区的实践站';

	test('a station without a community is found, opened, mended, and gone in the next run', async () => {
		const clerk = await walk().openAs('construction_clerk', '/contradictions');
		await clerk.getByText('还没有核对过').waitFor();
		const origin = new URL(clerk.url()).origin;
		const values = { name: NAME, kind: 'civilisation_station', built_on: '2022-05-06' };
		const created = await clerk.request.post('/api/records/facility/actions/create', { data: { values }, headers: { origin } });
		expect(created.status(), await created.text()).toBe(201);

		await clerk.getByRole('button', { name: '现在核对' }).click();
		const rule = clerk.getByRole('region', { name: /^实践站没有写明社区/ });
		await rule.getByText(`“${NAME}”没有写明所在社区`).waitFor();
		expect({ axe: await violations(clerk), wide: await sideways(clerk) }).toEqual({ axe: [], wide: 0 });

		const bench = await walk().openAs('construction_clerk', '/');
		await bench.getByRole('link', { name: /^\d+ 处前后矛盾待处理$/ }).waitFor();

		await rule.getByRole('link', { name: '去改正' }).click();
		await clerk.getByRole('heading', { name: NAME }).waitFor();
		const { id, version } = await created.json();
		const mended = await clerk.request.post('/api/records/facility/actions/amend', {
			data: { id, version, values: { community: 'chengnan' } },
			headers: { origin },
		});
		expect(mended.status(), await mended.text()).toBe(200);
		await clerk.goBack();
		await rule.getByText('核对之后已改过').waitFor();
		await clerk.getByRole('button', { name: '现在核对' }).click();
		await rule.waitFor({ state: 'detached' });
	});

	test('a missed target is accepted with a reason, on a phone, stays quiet in the next run, and can be taken back', async () => {
		const head = await walk().openAs('public_service_head', '/contradictions?rule=target_out_of_reach', { size: PHONE });
		const missed = head.locator('.contradiction-findings > li').filter({ hasText: '2022年“城乡居民' });
		await missed.getByRole('button', { name: '认可', exact: true }).click();
		const dialog = head.getByRole('dialog');
		await dialog.getByRole('button', { name: '认可', exact: true }).click();
		await dialog.getByText('请写明原因。').last().waitFor();
		await dialog.getByLabel('原因').fill('当年政策调整，已在报告中说明');
		expect({ axe: await violations(head), wide: await sideways(head) }).toEqual({ axe: [], wide: 0 });
		await dialog.getByRole('button', { name: '认可', exact: true }).click();
		await dialog.waitFor({ state: 'detached' });
		await missed.getByRole('button', { name: '撤回认可' }).waitFor();
		await head.getByRole('button', { name: '现在核对' }).click();
		await missed.waitFor({ state: 'detached' });
		await head.getByLabel('显示').selectOption('yes');
		await missed.getByText('当年政策调整，已在报告中说明').waitFor();
		expect({ axe: await violations(head), wide: await sideways(head) }).toEqual({ axe: [], wide: 0 });
		await missed.getByRole('button', { name: '撤回认可' }).click();
		await missed.getByRole('button', { name: '认可', exact: true }).waitFor();
		await head.getByLabel('显示').selectOption('');
		await missed.getByRole('button', { name: '认可', exact: true }).waitFor();
	});
}
