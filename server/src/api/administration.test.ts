import { addDays, today } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer, type TestSession } from '../../test/harness.ts';
import { inOffice } from '../db/transaction.ts';
import { verifyAdministrativeActs } from '../records/administrative-acts.ts';

const TODAY = today(new Date());
const OWN_PASSWORD = 'Blue-lantern-47';
let server: TestServer;
let admin: TestSession;

beforeAll(async () => {
	server = await startTestServer('yb_administration');
	admin = await server.signIn('admin');
});

afterAll(() => server.close());

const administer = (path: string, body: unknown = {}) => admin.ask('POST', `/api/administration/${path}`, body);
const listed = async (id: string) => (await admin.ask('GET', '/api/administration/accounts')).body.accounts.find((one: { id: string }) => one.id === id);

/** A new account that has chosen its own password. */
async function newcomer(id: string, post: { unit: string; role: string }): Promise<TestSession> {
	const { body } = await administer('accounts', { id, name: `示例${id}`, ...post, from_on: '2020-01-01' });
	const first = await server.signIn(id, body.password);
	await first.ask('POST', '/api/account/password', { password: body.password, new_password: OWN_PASSWORD });
	return server.signIn(id, OWN_PASSWORD);
}

const activity = (unit: string) => ({ unit, values: { title: '代理登记', kind: 'volunteer', topics: ['civilisation'], held_on: '2022-05-06' } });

test('a new account gets a first password, shown once, and must choose its own before anything else', async () => {
	const made = await administer('accounts', { id: 'zhang.x', name: '示例新人', unit: 'chengnan', role: 'community_worker', from_on: '2020-01-01' });
	expect(made).toMatchObject({ status: 201, body: { id: 'zhang.x', password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) } });
	const first = await server.signIn('zhang.x', made.body.password);
	expect(first.body.account).toMatchObject({ unit: 'chengnan', roles: ['community_worker'], must_change_password: true });
	expect((await first.ask('GET', '/api/records/activity')).body.error.code).toBe('password_change_wanted');
	const change = (new_password: string) => first.ask('POST', '/api/account/password', { password: made.body.password, new_password });
	expect((await change('short')).body.error).toMatchObject({ code: 'password_weak', fields: [{ path: 'new_password', message: '密码至少 10 个字符' }] });
	expect((await change('my-ZHANG.X-password')).body.error.fields[0].message).toBe('密码不能含有用户名');
	expect((await change('1234567890')).body.error.fields[0].message).toContain('连续');
	expect((await change(made.body.password)).body.error.fields[0].message).toContain('不同');
	expect((await change(OWN_PASSWORD)).status).toBe(200);
	expect((await first.ask('GET', '/api/records/activity')).status).toBe(200);
	expect((await server.signIn('zhang.x', made.body.password)).status).toBe(401);
	expect(await listed('zhang.x')).toMatchObject({ must_change_password: false, totp: false, closed: false, posts: [{ unit: 'chengnan' }] });
});

test('a user name is one per installation, and a post fits role, unit and days', async () => {
	const wanted = { id: 'leader', name: '重名', unit: 'chengnan', role: 'community_worker', from_on: '2020-01-01' };
	expect((await administer('accounts', wanted)).body.error.code).toBe('account_taken');
	for (const [wrong, path] of [
		[{ role: 'king' }, 'role'],
		[{ unit: 'atlantis' }, 'unit'],
		[{ unit: 'guangming' }, 'unit'],
		[{ unit: 'street' }, 'unit'],
		[{ until_on: '2019-01-01' }, 'until_on'],
	] as const) {
		const { body } = await administer('accounts', { ...wanted, id: 'nobody', ...wrong });
		expect(body.error).toMatchObject({ code: 'post_refused', fields: [{ path }] });
	}
	expect(await listed('nobody')).toBeUndefined();
});

test('a person holds two posts, each with its own days and rights', async () => {
	const person = await newcomer('two_posts', { unit: 'heping', role: 'community_worker' });
	expect((await person.ask('POST', '/api/records/activity/actions/create', activity('donghu'))).status).toBe(403);
	await administer('accounts/two_posts/posts', { unit: 'donghu', role: 'community_worker', from_on: '2020-01-01', until_on: TODAY });
	expect((await person.ask('POST', '/api/records/activity/actions/create', activity('donghu'))).status).toBe(201);
	const { id } = (await listed('two_posts')).posts.find(({ unit }: { unit: string }) => unit === 'donghu');
	await administer(`accounts/two_posts/posts/${id}/end`, { until_on: addDays(TODAY, -1) });
	expect((await person.ask('POST', '/api/records/activity/actions/create', activity('donghu'))).status).toBe(403);
	expect((await person.ask('POST', '/api/records/activity/actions/create', activity('heping'))).status).toBe(201);
});

test('whoever stands in acts with the other’s rights under the own name, and the version says for whom', async () => {
	const person = await newcomer('deputy', { unit: 'jinxiu', role: 'community_worker' });
	expect((await person.ask('GET', '/api/records/party_member_development')).status).toBe(403);
	await administer('accounts/deputy/stand-ins', { stands_in_for: 'party_building_clerk', from_on: TODAY, until_on: addDays(TODAY, 7) });
	expect((await person.ask('GET', '/api/records/party_member_development')).status).toBe(200);
	expect((await person.ask('GET', '/api/account')).body.posts).toMatchObject([{ stands_in_for: null }, { stands_in_for: 'party_building_clerk' }]);
	const { stood_in_by } = (await server.ask('party_building_clerk', 'GET', '/api/account')).body;
	expect(stood_in_by).toEqual([{ account: 'deputy', name: '示例deputy', from_on: TODAY, until_on: addDays(TODAY, 7) }]);
	const made = await person.ask('POST', '/api/records/activity/actions/create', activity('party_building'));
	expect(made).toMatchObject({ status: 201, body: { made_by: 'deputy' } });
	const { versions } = (await server.ask('leader', 'GET', `/api/records/activity/${made.body.id}/history`)).body;
	expect(versions[0]).toMatchObject({ made_by: 'deputy', stands_in_for: 'party_building_clerk' });
	const own = await person.ask('POST', '/api/records/activity/actions/create', activity('jinxiu'));
	expect((await person.ask('GET', `/api/records/activity/${own.body.id}/history`)).body.versions[0].stands_in_for).toBeNull();
	const [standing] = (await listed('deputy')).stands_in;
	await administer(`accounts/deputy/stand-ins/${standing.id}/end`, { until_on: addDays(TODAY, -1) });
	expect((await person.ask('GET', '/api/records/party_member_development')).status).toBe(403);
});

test('roles that are kept apart are not held together, not by standing in either', async () => {
	await newcomer('apart', { unit: 'street', role: 'auditor' });
	const post = await administer('accounts/apart/posts', { unit: 'chengnan', role: 'community_worker', from_on: TODAY });
	expect(post).toMatchObject({ status: 409, body: { error: { code: 'roles_apart' } } });
	const standIn = await administer('accounts/admin/stand-ins', { stands_in_for: 'peace_clerk', from_on: TODAY, until_on: TODAY });
	expect(standIn.body.error.code).toBe('roles_apart');
	expect((await admin.ask('GET', '/api/records/activity')).status).toBe(403);
});

test('who leaves is out at once, by session and by token, and the past keeps their name', async () => {
	const person = await newcomer('leaver', { unit: 'yongan', role: 'community_worker' });
	const made = await person.ask('POST', '/api/records/activity/actions/create', activity('yongan'));
	const { token } = (await person.ask('POST', '/api/account/tokens', { label: '脚本' })).body;
	const byToken = () => fetch(`${server.url}/api/session`, { headers: { authorization: `Bearer ${token}` } });
	expect((await byToken()).status).toBe(200);
	expect((await administer('accounts/leaver/leave', { on: TODAY })).status).toBe(200);
	expect((await person.ask('GET', '/api/session')).status).toBe(401);
	expect((await byToken()).status).toBe(401);
	expect((await server.signIn('leaver', OWN_PASSWORD)).body.error).toMatchObject({ code: 'account_closed', message: expect.stringContaining('离岗') });
	expect(await listed('leaver')).toMatchObject({ closed: true, left_on: TODAY, posts: [{ until_on: TODAY }] });
	expect((await server.ask('leader', 'GET', `/api/records/activity/${made.body.id}`)).body.made_by).toBe('leaver');
	const back = await administer('accounts/leaver/return', { unit: 'yongan', role: 'community_worker', from_on: TODAY });
	expect((await server.signIn('leaver', back.body.password)).body.account.must_change_password).toBe(true);
});

test('who will leave works until then', async () => {
	await newcomer('leaving', { unit: 'yongan', role: 'community_worker' });
	await administer('accounts/leaving/leave', { on: addDays(TODAY, 3) });
	expect((await server.signIn('leaving', OWN_PASSWORD)).status).toBe(200);
	expect(await listed('leaving')).toMatchObject({ closed: false, left_on: addDays(TODAY, 3), posts: [{ until_on: addDays(TODAY, 3) }] });
});

test('a reset hands over a one-time password, ends sessions and opens the lock', async () => {
	const person = await newcomer('forgetful', { unit: 'fuxing', role: 'community_worker' });
	for (let at = 0; at < 8; at += 1) {
		await server.signIn('forgetful', 'wrong-password');
	}
	expect(await listed('forgetful')).toMatchObject({ locked_until: expect.any(String) });
	expect((await server.signIn('forgetful', OWN_PASSWORD)).body.error.code).toBe('sign_in_locked');
	expect((await administer('accounts/forgetful/unlock')).status).toBe(200);
	expect((await server.signIn('forgetful', OWN_PASSWORD)).status).toBe(200);
	const { password } = (await administer('accounts/forgetful/password')).body;
	expect((await person.ask('GET', '/api/session')).status).toBe(401);
	expect((await server.signIn('forgetful', OWN_PASSWORD)).status).toBe(401);
	expect((await server.signIn('forgetful', password)).body.account.must_change_password).toBe(true);
});

test('the last administrator stays', async () => {
	const { id } = (await listed('admin')).posts[0];
	expect((await administer(`accounts/admin/posts/${id}/end`, { until_on: TODAY })).body.error.code).toBe('last_administrator');
	expect((await administer('accounts/admin/leave', { on: TODAY })).body.error.code).toBe('last_administrator');
	expect((await admin.ask('GET', '/api/session')).status).toBe(200);
	await newcomer('second_admin', { unit: 'street', role: 'administrator' });
	const second = await server.signIn('second_admin', OWN_PASSWORD);
	expect((await second.ask('POST', '/api/administration/accounts/second_admin/leave', { on: TODAY })).status).toBe(200);
});

test('nobody else administers, and a token never does', async () => {
	const worker = await server.signIn('chengnan_worker');
	for (const path of ['accounts', 'tokens', 'units', 'settings', 'acts']) {
		expect((await worker.ask('GET', `/api/administration/${path}`)).body.error.code).toBe('administrators_only');
	}
	expect((await server.ask('admin', 'POST', '/api/administration/accounts/leader/password', {})).body.error.code).toBe('session_wanted');
	expect((await server.ask('leader', 'POST', '/api/account/tokens', { label: 'x' })).body.error.code).toBe('session_wanted');
	expect((await server.ask('leader', 'POST', '/api/account/password', { password: 'a', new_password: 'b' })).body.error.code).toBe('session_wanted');
});

test('sample accounts come from other machines only once an administrator allows it', async () => {
	expect((await admin.ask('GET', '/api/administration/settings')).body).toMatchObject({ samples_from_anywhere: false });
	expect((await administer('settings', { samples_from_anywhere: true })).status).toBe(200);
	expect((await admin.ask('GET', '/api/administration/settings')).body).toMatchObject({ samples_from_anywhere: true });
});

test('the bodies that sign the reports are a setting, and a change of one setting leaves the others', async () => {
	const signed_by = [{ zh: '中共示例街道工作委员会', en: 'Sample working committee' }];
	expect((await administer('settings', { signed_by })).status).toBe(200);
	expect((await admin.ask('GET', '/api/administration/settings')).body).toMatchObject({ samples_from_anywhere: true, signed_by });
	expect((await server.ask('leader', 'GET', '/api/reports/yearly?period=2022')).body.signatures).toEqual(signed_by);
	for (const wrong of [{}, { signed_by: [] }, { signed_by: ['街道'] }, { signed_by, more: 1 }]) {
		expect((await administer('settings', wrong)).status).toBe(400);
	}
});

test('units are changed by the administrator, and the next question sees it', async () => {
	const begun = await administer('units', { name: '金沙社区', kind: 'community', parent: 'street', from_on: '2026-01-01' });
	expect(begun).toMatchObject({ status: 201, body: { code: 'jinsha' } });
	expect((await administer('units/change', { units: ['jinsha'], to: '金岸社区', from_on: '2026-06-01' })).body).toEqual({ code: 'jinan' });
	expect((await administer('units/change', { units: ['street'], to: '大街', from_on: '2026-06-01' })).body.error.code).toBe('unit_refused');
	const { units } = (await admin.ask('GET', '/api/administration/units')).body;
	expect(units.find(({ code }: { code: string }) => code === 'jinan')).toMatchObject({ follows: ['jinsha'], from_on: '2026-06-01' });
	expect((await administer('units/jinan/end', { until_on: '2026-07-01' })).status).toBe(200);
});

test('every act is in the audit chain with who and when, the auditor reads it, and no secret stands in it', async () => {
	const auditor = await server.signIn('auditor');
	const { acts } = (await auditor.ask('GET', '/api/administration/acts?limit=200')).body;
	const told = new Set(acts.map(({ action }: { action: string }) => action));
	for (const action of ['account.create', 'account.leave', 'account.return', 'account.unlock', 'post.give', 'post.end', 'stand_in.begin', 'stand_in.end']) {
		expect(told).toContain(action);
	}
	for (const action of ['password.reset', 'password.change', 'token.create', 'settings.change', 'unit.begin', 'unit.change', 'unit.end']) {
		expect(told).toContain(action);
	}
	const made = acts.find(({ action, subject }: { action: string; subject: string }) => action === 'account.create' && subject === 'zhang.x');
	expect(made).toMatchObject({ account: 'admin', at: expect.stringMatching(/^\d{4}-/), details: { unit: 'chengnan', role: 'community_worker' } });
	expect(JSON.stringify(acts)).not.toMatch(/\w{4}-\w{4}-\w{4}"|yb_[\w-]{20}/);
	const { count, faults } = await inOffice(server.book.pool, server.book.office_id, (client) => verifyAdministrativeActs(client, server.book));
	expect({ faults, counted: count >= acts.length }).toEqual({ faults: [], counted: true });
});
