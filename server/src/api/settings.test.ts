import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer, type TestSession } from '../../test/harness.ts';

let server: TestServer;
let admin: TestSession;

beforeAll(async () => {
	server = await startTestServer('yb_settings');
	admin = await server.signIn('admin');
});

afterAll(() => server.close());

const set = (path: string, body: unknown) => admin.ask('POST', `/api/administration/${path}`, body);
const told = async (path: string) => (await admin.ask('GET', `/api/administration/${path}`)).body;
const create = (register: string, values: Record<string, unknown>) =>
	server.ask('chengnan_worker', 'POST', `/api/records/${register}/actions/create`, { values });

test('a code that the office adds is taken at once by choice, choices and quantities, and has its days', async () => {
	const kind = (await set('codes', { list: 'activity_kind', label: { zh: '示例夜谈', en: 'Sample evening talk' }, words: ['夜谈会'] })).body.code;
	const topic = (await set('codes', { list: 'topic', label: { zh: '示例垃圾分类', en: 'Sample waste sorting' }, words: [], until_on: '2022-06-30' })).body.code;
	const item = (await set('codes', { list: 'activity_item', label: { zh: '示例环保袋', en: 'Sample bags' }, words: ['环保袋'] })).body.code;
	expect([kind, topic, item]).toEqual(['added_shiliyetan', 'added_shililajifenlei', 'added_shilihuanbaodai']);
	const values = { title: '示例夜谈会', kind, topics: [topic, 'civilisation'], held_on: '2022-05-06', quantities: [{ item, quantity: 30 }] };
	expect(await create('activity', values)).toMatchObject({ status: 201, body: { values: { kind, quantities: [{ item, quantity: 30 }] } } });
	const late = await create('activity', { ...values, held_on: '2022-07-01' });
	expect(late).toMatchObject({ status: 422, body: { error: { fields: [{ path: 'values.topics' }] } } });
	const { lists } = await told('codes');
	expect(lists.find(({ id }: { id: string }) => id === 'activity_kind')).toMatchObject({ own: [kind], own_words: { [kind]: ['夜谈会'] } });
});

test('a code of the content takes words and a last day, never another name', async () => {
	expect((await set('codes', { list: 'activity_kind', code: 'lecture', words: ['摆龙门阵'] })).status).toBe(200);
	const { code_lists } = (await server.ask('leader', 'GET', '/api/registers')).body;
	const codes = code_lists.find(({ id }: { id: string }) => id === 'activity_kind').codes;
	expect(codes.find(({ code }: { code: string }) => code === 'lecture').words).toContain('摆龙门阵');
	for (const [wrong, path] of [
		[{ code: 'lecture', label: { zh: '大课', en: 'Class' } }, 'label'],
		[{ code: 'lecture', from_on: '2022-01-01' }, 'from_on'],
		[{ code: 'nonsense' }, 'code'],
		[{ code: 'training', words: ['摆龙门阵'] }, 'words'],
		[{ label: { zh: '示例新类', en: 'New' }, from_on: '2022-02-01', until_on: '2022-01-01' }, 'until_on'],
	] as const) {
		const answer = await set('codes', { list: 'activity_kind', words: [], ...wrong });
		expect(answer).toMatchObject({ status: 422, body: { error: { code: 'setting_refused', fields: [{ path }] } } });
	}
	expect((await set('codes', { list: 'no_list', words: [] })).body.error.code).toBe('code_list_unknown');
});

test('a closing day that the office sets closes its figures, and taking it away gives the day of the content back', async () => {
	const value = async () => (await server.ask('leader', 'GET', '/api/figures/online_petitions?period=2022')).body;
	const before = await value();
	const { reports } = await told('closing-days');
	expect(reports[0].parts.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['report', 'petitions', 'livelihood']));
	const day = { report: 'yearly', year: '2022', part: 'petitions' };
	expect((await set('closing-days', { ...day, closes_on: '2022-03-31' })).status).toBe(200);
	const moved = await value();
	expect(moved.period.until_on).toBe('2022-03-31');
	expect(moved.value).toBeLessThan(before.value);
	await set('closing-days', day);
	expect(await value()).toMatchObject({ value: before.value, period: before.period });
	expect((await set('closing-days', { ...day, closes_on: '2023-01-01' })).body.error.fields[0].path).toBe('closes_on');
	expect((await set('closing-days', { ...day, part: 'weather' })).body.error.fields[0].path).toBe('part');
});

test('a year is filled in from the published holidays once, and what the office set itself stays', async () => {
	await set('calendar', { day: '2022-10-01', kind: 'working_day', name: '示例值班' });
	expect((await set('calendar/fill', { year: '2022', notice: '国办发明电〔2021〕11号' })).body.added).toBeGreaterThan(20);
	expect((await set('calendar/fill', { year: '2022', notice: '' })).body.added).toBe(0);
	const { days } = await told('calendar?year=2022');
	const of = (day: string) => days.find((one: { day: string }) => one.day === day);
	expect(of('2022-10-01')).toMatchObject({ kind: 'working_day', name: '示例值班' });
	expect(of('2022-02-01')).toMatchObject({ kind: 'day_off', name: '春节', notice: '国办发明电〔2021〕11号' });
	expect(of('2022-01-29')).toMatchObject({ kind: 'working_day' });
	await set('calendar', { day: '2022-10-01' });
	expect((await told('calendar?year=2022')).days.some(({ day }: { day: string }) => day === '2022-10-01')).toBe(false);
	expect((await set('calendar/fill', { year: '2099', notice: '' })).body.error.code).toBe('setting_refused');
	expect((await set('calendar', { day: '2022-02-30', kind: 'day_off', name: '无此日' })).body.error.fields[0].path).toBe('day');
});

test('a new name of the office stands in its report', async () => {
	await set('settings', { name: { zh: '示例街道办事处', en: 'Sample Subdistrict Office' } });
	expect(await told('settings')).toMatchObject({ name: { zh: '示例街道办事处' } });
	expect((await admin.ask('GET', '/api/session')).body.account.office.zh).toBe('示例街道办事处');
});

test('nobody but an administrator sets anything', async () => {
	for (const path of ['codes', 'closing-days', 'calendar', 'settings']) {
		for (const account of ['leader', 'auditor']) {
			const session = await server.signIn(account);
			expect((await session.ask('POST', `/api/administration/${path}`, {})).status).toBe(403);
		}
	}
});
