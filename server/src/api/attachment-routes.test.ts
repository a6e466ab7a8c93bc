import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
let token: string;

beforeAll(async () => {
	server = await startTestServer('yb_attachments');
	token = server.tokenOf('chengnan_worker');
});

afterAll(() => server.close());

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function upload(body: Buffer | string, query: string, headers: Record<string, string> = {}) {
	const init = { method: 'POST', headers: { authorization: `Bearer ${token}`, ...headers }, body: new Uint8Array(Buffer.from(body)) };
	const response = await fetch(`${server.url}/api/attachments?${query}`, init);
	return { status: response.status, body: await response.json() };
}

test('a file is uploaded, attached, and comes back as a download that no browser runs', async () => {
	const sent = await upload('<script>alert(1)</script>', `name=${encodeURIComponent('情况"说明".html')}`, { 'content-type': 'text/html' });
	expect(sent).toMatchObject({ status: 201, body: { name: '情况"说明".html.txt', type: 'text/plain' } });
	const values = { title: '带附件', kind: 'volunteer', held_on: '2022-05-06', pictures: [sent.body] };
	const made = await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values });
	expect(made).toMatchObject({ status: 201, body: { values } });
	const path = `/api/records/activity/${made.body.id}/attachments/${sent.body.hash}`;
	const response = await fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
	expect([response.status, await response.text()]).toEqual([200, '<script>alert(1)</script>']);
	expect(response.headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('情况"说明".html.txt')}`);
	expect(response.headers.get('content-security-policy')).toContain('sandbox');
	expect(response.headers.get('x-content-type-options')).toBe('nosniff');
	expect((await server.ask('admin', 'GET', path)).status).toBe(403);
});

test('a picture is shown in the page, small when asked, and only to its sender before a record holds it', async () => {
	const sent = await upload(PNG, 'name=a.png', { 'content-type': 'image/png' });
	const response = await fetch(`${server.url}/api/attachments/${sent.body.hash}?size=thumbnail`, { headers: { authorization: `Bearer ${token}` } });
	expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')?.split(';')[0]]).toEqual([
		200,
		'image/webp',
		'inline',
	]);
	expect((await server.ask('nanmen_worker', 'GET', `/api/attachments/${sent.body.hash}`)).status).toBe(404);
});

test.each<[string, Buffer | string, string, number, string]>([
	['nothing', '', 'name=a.txt', 400, 'attachment_empty'],
	['a program', Buffer.from('MZ\u0000\u0001'), 'name=a.pdf', 415, 'attachment_kind'],
	['half a picture', PNG.subarray(0, 40), 'name=a.png', 422, 'attachment_broken'],
	['too much', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'name=a.txt', 413, 'body_too_large'],
	['a file without a name', 'x', '', 400, 'query_wrong'],
	['a wish that nobody knows', 'x', 'name=a&keep_location=no', 400, 'query_wrong'],
])('%s is refused in words', async (_, body, query, status, code) => {
	expect(await upload(body, query)).toMatchObject({ status, body: { error: { code } } });
});
