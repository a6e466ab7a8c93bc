import { addDays, today } from '@yibenzhang/engine';
import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { totpOf } from '../../test/totp.ts';

const TODAY = today(new Date());
let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_account');
});

afterAll(() => server.close());

const bearer = (token: string, path = '/api/session', method = 'GET') =>
	fetch(`${server.url}${path}`, { method, headers: { authorization: `Bearer ${token}` } });

test('a token carries exactly its account’s rights until it is withdrawn', async () => {
	const worker = await server.signIn('chengnan_worker');
	const made = await worker.ask('POST', '/api/account/tokens', { label: '报表脚本', until_on: addDays(TODAY, 30) });
	expect(made).toMatchObject({ status: 201, body: { label: '报表脚本', until_on: addDays(TODAY, 30), last_used_at: null } });
	const { token, id } = made.body;
	expect(await (await bearer(token)).json()).toMatchObject({ account: { id: 'chengnan_worker', roles: ['community_worker'] } });
	expect((await bearer(token, '/api/records/party_member_development')).status).toBe(403);
	const { tokens } = (await worker.ask('GET', '/api/account/tokens')).body;
	expect(tokens.find((one: { id: string }) => one.id === id)).toMatchObject({ label: '报表脚本', last_used_at: expect.any(String) });
	expect(JSON.stringify(tokens)).not.toContain(token);
	const other = await server.signIn('nanmen_worker');
	expect((await other.ask('POST', `/api/account/tokens/${id}/withdraw`, {})).status).toBe(404);
	expect((await worker.ask('POST', `/api/account/tokens/${id}/withdraw`, {})).status).toBe(200);
	expect((await bearer(token)).status).toBe(401);
});

test('the store keeps a token’s digest only', async () => {
	const worker = await server.signIn('chengnan_worker');
	const { token } = (await worker.ask('POST', '/api/account/tokens', { label: '只看一次' })).body;
	const { rows } = await server.admin.query(`SELECT row_to_json(t)::text AS row FROM book.access_token t`);
	expect(rows.length).toBeGreaterThan(0);
	expect(rows.some(({ row }) => row.includes(token) || row.includes(token.slice(3)))).toBe(false);
});

test.each([
	['yesterday', addDays(TODAY, -1)],
	['in two years', addDays(TODAY, 700)],
	['a day that does not exist', '2027-02-30'],
])('a token that would end %s is refused', async (_, until_on) => {
	const worker = await server.signIn('chengnan_worker');
	const answer = await worker.ask('POST', '/api/account/tokens', { label: 'x', until_on });
	expect(answer).toMatchObject({ status: 400, body: { error: { fields: [{ path: 'until_on' }] } } });
});

test('a session’s cookie is no bearer token, and nonsense is nobody’s', async () => {
	const { rows } = await server.admin.query('SELECT token FROM auth.session LIMIT 1');
	for (const token of [rows[0].token, 'x', '', 'yb_', 'yb_%00']) {
		expect((await bearer(token)).status).toBe(401);
	}
});

test('signing out ends the session at once', async () => {
	const worker = await server.signIn('chengnan_worker');
	expect((await worker.ask('GET', '/api/session')).status).toBe(200);
	await worker.ask('DELETE', '/api/session');
	const answer = await worker.ask('GET', '/api/session');
	expect(answer).toMatchObject({ status: 401, body: { error: { code: 'not_signed_in', message: expect.stringContaining('重新登录') } } });
});

test('a session that has run out is refused in plain words', async () => {
	const worker = await server.signIn('yongan_worker');
	await server.admin.query(`UPDATE auth.session SET "expiresAt" = now() - interval '1 second'`);
	server.forget();
	expect((await worker.ask('GET', '/api/figures?period=2022')).body.error.message).toContain('登录已过期');
});

test('an authenticator counts once a code was seen, is asked for at the sign-in, and goes with the password', async () => {
	const clerk = await server.signIn('economy_clerk');
	expect((await clerk.ask('POST', '/api/account/totp', { password: 'not-the-password' })).body.error.code).toBe('password_wrong');
	const { secret, uri, backup_codes } = (await clerk.ask('POST', '/api/account/totp', { password: SAMPLE_PASSWORD })).body;
	expect(uri).toBe(`otpauth://totp/${encodeURIComponent('一本账')}:economy_clerk?secret=${secret}&issuer=${encodeURIComponent('一本账')}`);
	expect((await server.signIn('economy_clerk')).status).toBe(200);
	expect((await clerk.ask('POST', '/api/account/totp/confirm', { code: '000000' })).body.error.code).toBe('totp_wrong');
	expect((await clerk.ask('POST', '/api/account/totp/confirm', { code: totpOf(secret) })).status).toBe(200);
	expect((await clerk.ask('GET', '/api/account')).body).toMatchObject({ totp: true, id: 'economy_clerk' });
	expect((await server.signIn('economy_clerk')).body.error.code).toBe('totp_required');
	expect((await server.signIn('economy_clerk', SAMPLE_PASSWORD, '123456')).body.error.code).toBe('totp_wrong');
	expect((await server.signIn('economy_clerk', SAMPLE_PASSWORD, totpOf(secret))).status).toBe(200);
	expect(backup_codes).toHaveLength(10);
	expect((await server.signIn('economy_clerk', SAMPLE_PASSWORD, backup_codes[0])).status).toBe(200);
	expect((await server.signIn('economy_clerk', SAMPLE_PASSWORD, backup_codes[0])).body.error.code).toBe('totp_wrong');
	const fresh = (await clerk.ask('POST', '/api/account/totp/backup-codes', { password: SAMPLE_PASSWORD })).body.backup_codes;
	expect((await server.signIn('economy_clerk', SAMPLE_PASSWORD, backup_codes[1])).body.error.code).toBe('totp_wrong');
	expect((await server.signIn('economy_clerk', SAMPLE_PASSWORD, fresh[0])).status).toBe(200);
	expect((await clerk.ask('POST', '/api/account/totp/off', { password: 'not-the-password' })).body.error.code).toBe('password_wrong');
	expect((await clerk.ask('POST', '/api/account/totp/off', { password: SAMPLE_PASSWORD })).status).toBe(200);
	expect((await server.signIn('economy_clerk')).status).toBe(200);
});

test('an administrator switches off an authenticator that was lost', async () => {
	const clerk = await server.signIn('rural_clerk');
	const { secret } = (await clerk.ask('POST', '/api/account/totp', { password: SAMPLE_PASSWORD })).body;
	await clerk.ask('POST', '/api/account/totp/confirm', { code: totpOf(secret) });
	const admin = await server.signIn('admin');
	expect((await admin.ask('POST', '/api/administration/accounts/rural_clerk/totp/off', {})).status).toBe(200);
	expect((await server.signIn('rural_clerk')).status).toBe(200);
	expect((await admin.ask('POST', '/api/administration/accounts/rural_clerk/totp/off', {})).body.error.code).toBe('totp_not_on');
});

test('guessing the present password in a session left open locks like guessing at the sign-in, and says for how long', async () => {
	const clerk = await server.signIn('publicity_clerk');
	const guess = () => clerk.ask('POST', '/api/account/password', { password: 'guess-guess-1', new_password: 'Another-choice-9' });
	for (let at = 0; at < 8; at += 1) {
		expect((await guess()).body.error.code).toBe('password_wrong');
	}
	expect((await guess()).body.error.code).toBe('sign_in_locked');
	const body = JSON.stringify({ username: 'publicity_clerk', password: SAMPLE_PASSWORD });
	const locked = await fetch(`${server.url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
	expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '900']);
});
