import { office as content } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import type { Book } from '../book.ts';
import { getAccount } from '../identity/accounts.ts';
import { postsOn } from '../identity/posts.ts';
import { verifyRecords } from '../records/verify.ts';
import { changeUnits, endUnit } from './change-units.ts';
import { type MadeOffice, makeOffice } from './create-office.ts';

let server: TestServer;
let made: MadeOffice;

beforeAll(async () => {
	server = await startTestServer('yb_offices');
	made = await makeOfficeNamed('南湖街道办事处');
});

afterAll(() => server.close());

function makeOfficeNamed(name: string, administrator?: string): Promise<MadeOffice> {
	const wanted = { name, communities: ['甲', '乙社区'], from_on: '2000-01-01', ...(administrator === undefined ? {} : { administrator }) };
	return makeOffice({ ...server.started, content, now: () => new Date() }, wanted);
}

/** The sample's book as it stands after changes of its units. */
async function bookNow(): Promise<Book> {
	const { rows } = await server.admin.query('SELECT revision FROM book.office WHERE id = $1', [server.book.office_id]);
	return server.started.bookOf(server.book.office_id, rows[0].revision);
}

const activityIn = (unit: string, held_on: string) => ({ unit, values: { title: '示例志愿服务', kind: 'volunteer', topics: ['civilisation'], held_on } });

test('a new office is empty, proves itself, and its first administrator signs in', async () => {
	expect(made).toMatchObject({ code: 'nanhu', administrator: 'nanhu_admin' });
	const signedIn = await server.signIn(made.administrator, made.password);
	expect(signedIn.body).toMatchObject({ account: { roles: ['administrator'], office: { zh: '南湖街道办事处' }, must_change_password: true } });
	const { body } = await server.ask(made.administrator, 'GET', '/api/figures?period=2022');
	const filled = body.figures.filter(({ value }: { value: number }) => value > 1);
	expect(filled.map(({ id, value }: { id: string; value: number }) => [id, value])).toEqual([['communities', 2]]);
	const book = [...server.started.books.values()].find(({ office }) => office.id === 'nanhu') as Book;
	expect((await verifyRecords(book)).flatMap(({ faults }) => faults)).toEqual([]);
});

test('its report names its own street and bodies, in the tree, as HTML and as Markdown, and says which lists are empty', async () => {
	const path = '/api/reports/yearly?period=2022';
	const { body: tree } = await server.ask(made.administrator, 'GET', path);
	const written = async (as: string) => {
		const answer = await fetch(`${server.url}${path}&as=${as}`, { headers: { authorization: `Bearer ${server.tokenOf(made.administrator)}` } });
		return answer.text();
	};
	expect(tree.title).toBe('中共南湖街道工作委员会、南湖街道办事处2022年工作总结和2023年工作安排');
	expect(tree.signatures.map(({ zh }: { zh: string }) => zh)).toEqual(['中共南湖街道工作委员会', '南湖街道办事处']);
	const tiedTogether = tree.blocks.flatMap(({ content }: { content: { text?: string; said?: string }[] }) => content.map(({ text, said }) => text ?? said));
	for (const words of [tiedTogether.join(''), await written('md'), await written('html')]) {
		expect(words).toContain('南湖街道坚持以');
		expect(words).toContain('问题清单中没有列入2022年度报告的问题。');
		expect(words).not.toMatch(/雷城|雷州/);
	}
});

test('an office may name the bodies that sign, and the sample’s keeps its own', async () => {
	const wanted = { name: '西湖镇人民政府', communities: ['甲'], from_on: '2000-01-01', signed_by: ['中共示例市西湖镇委员会', '示例市西湖镇人民政府'] };
	const town = await makeOffice({ ...server.started, content, now: () => new Date() }, wanted);
	await server.signIn(town.administrator, town.password);
	const { body } = await server.ask(town.administrator, 'GET', '/api/reports/yearly?period=2022');
	expect(body.title).toBe('中共示例市西湖镇委员会、示例市西湖镇人民政府2022年工作总结和2023年工作安排');
	const { body: sample } = await server.ask('leader', 'GET', '/api/reports/yearly?period=2022');
	expect(sample.title).toBe('中共雷州市雷城街道工作委员会、雷州市人民政府雷城街道办事处2022年工作总结和2023年工作安排');
});

test('an office of the same name, and a user name that another office has, are refused and leave nothing', async () => {
	await expect(makeOfficeNamed('南湖街道办事处')).rejects.toMatchObject({ code: 'office_taken' });
	await expect(makeOfficeNamed('北湖街道办事处', 'leader')).rejects.toMatchObject({ code: 'account_taken' });
	const { rows } = await server.admin.query('SELECT code FROM book.office ORDER BY code');
	expect(rows.map(({ code }) => code)).toEqual(['leicheng', 'nanhu', 'xihu']);
});

test('a new name keeps the past: records stay, the old name is shown, the post moves along and reaches them', async () => {
	const old = await server.ask('chaoyang_worker', 'POST', '/api/records/activity/actions/create', activityIn('chaoyang', '2022-05-06'));
	expect(old.status).toBe(201);
	const code = await changeUnits(await bookNow(), { units: ['chaoyang'], to: '朝霞社区', from_on: '2024-01-01' }, 'system');
	server.forget();
	expect(code).toBe('zhaoxia');
	const account = await getAccount(server.started.pool, server.book.office_id, 'chaoyang_worker');
	expect(account.posts.map(({ unit, until_on }) => [unit, until_on])).toEqual([
		['chaoyang', '2023-12-31'],
		['zhaoxia', null],
	]);
	const grid = await getAccount(server.started.pool, server.book.office_id, 'chaoyang_grid');
	expect(postsOn(grid, new Date()).map(({ unit }) => unit)).toEqual(['zhaoxia_g1']);
	const amended = await server.ask('chaoyang_worker', 'POST', '/api/records/activity/actions/amend', {
		id: old.body.id,
		version: 1,
		values: { attendance: 20 },
	});
	expect(amended).toMatchObject({ status: 200, body: { unit: 'chaoyang', version: 2 } });
	const { breakdown } = (await server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2022')).body;
	const units = breakdown.find(({ field }: { field: string }) => field === 'unit').parts.map(({ label }: { label: { zh: string } }) => label.zh);
	expect(units).toContain('朝阳社区');
});

test('after its end a unit takes no new facts, and says which one does', async () => {
	const late = await server.ask('chaoyang_worker', 'POST', '/api/records/activity/actions/create', activityIn('chaoyang', '2024-02-03'));
	expect(late).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'unit', message: '“朝阳社区”已于 2023-12-31 撤销，请记在“朝霞社区”' }] } } });
	const { status } = await server.ask('chaoyang_worker', 'POST', '/api/records/activity/actions/create', activityIn('chaoyang', '2023-12-30'));
	expect(status).toBe(201);
	const renamed = await server.ask('chaoyang_worker', 'POST', '/api/records/activity/actions/create', {
		values: activityIn('', '2024-02-03').values,
	});
	expect(renamed).toMatchObject({ status: 201, body: { unit: 'zhaoxia' } });
});

test('a merger into a unit that stands carries the posts over, and figures by unit of a past day stay', async () => {
	const before = (await server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2022&unit=nanmen')).body.value;
	await changeUnits(await bookNow(), { units: ['nanmen'], to: 'chengnan', from_on: '2024-06-01' }, 'system');
	server.forget();
	expect((await server.ask('leader', 'GET', '/api/figures/volunteer_activities?period=2022&unit=nanmen')).body.value).toBe(before);
	const { rows } = await server.admin.query(
		`SELECT name ->> 'zh' AS name, until_on::text, follows FROM book.unit WHERE code IN ('nanmen', 'chengnan') ORDER BY code`,
	);
	expect(rows).toEqual([
		{ name: '城南社区', until_on: null, follows: ['nanmen'] },
		{ name: '南门社区', until_on: '2024-05-31', follows: [] },
	]);
	const account = await getAccount(server.started.pool, server.book.office_id, 'nanmen_worker');
	expect(postsOn(account, new Date()).map(({ unit }) => unit)).toEqual(['chengnan']);
});

test('a unit with registers to keep, with units below or with posts is not simply ended', async () => {
	for (const unit of ['street', 'peace', 'heping']) {
		await expect(endUnit(await bookNow(), { unit, until_on: '2025-01-01' }, 'system')).rejects.toMatchObject({ code: 'unit_refused' });
	}
	await expect(endUnit(await bookNow(), { unit: 'heping_g1', until_on: '2025-01-01' }, 'system')).rejects.toThrow('1 个岗位');
	await endUnit(await bookNow(), { unit: 'heping_g3', until_on: '2025-01-01' }, 'system');
});

test('every change of units is in the audit chain', async () => {
	const { rows } = await server.admin.query(`SELECT action, account, subject FROM book.administrative_act WHERE action LIKE 'unit.%' ORDER BY id`);
	expect(rows).toEqual([
		{ action: 'unit.change', account: 'system', subject: 'zhaoxia' },
		{ action: 'unit.change', account: 'system', subject: 'chengnan' },
		{ action: 'unit.end', account: 'system', subject: 'heping_g3' },
	]);
	// The one that was changed afterwards is found, and nothing else.
	await server.admin.query(`UPDATE book.administrative_act SET subject = 'donghu' WHERE subject = 'chengnan'`);
	const faults = (await verifyRecords(await bookNow())).flatMap((one) => one.faults);
	expect(faults).toEqual([expect.stringMatching(/unit\.change donghu .*: the act does not fit its audit entry/)]);
});
