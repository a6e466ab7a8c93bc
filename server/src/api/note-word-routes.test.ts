import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer, type TestSession } from '../../test/harness.ts';

let server: TestServer;
let admin: TestSession;

beforeAll(async () => {
	server = await startTestServer('yb_note_words');
	admin = await server.signIn('admin');
});

afterAll(() => server.close());

const add = (word: string, means: object) => admin.ask('POST', '/api/notes/words', { word, means });

test('a word that the administrator adds is everybody’s, with the registers too, and is audited', async () => {
	expect((await add('摆摊宣传', { register: 'activity' })).status).toBe(200);
	expect((await add('摆摊宣传', { register: 'activity' })).body.words).toHaveLength(1);
	await add('围观', { register: 'activity', field: 'attendance' });
	await add('老城南', { unit: 'chengnan' });
	const { words } = (await server.ask('chengnan_grid', 'GET', '/api/notes/words')).body;
	const told = words.map(({ word, means }: { word: string; means: object }) => ({ word, means }));
	expect(told).toEqual(
		expect.arrayContaining([
			{ word: '摆摊宣传', means: { register: 'activity' } },
			{ word: '围观', means: { register: 'activity', field: 'attendance' } },
			{ word: '老城南', means: { unit: 'chengnan' } },
		]),
	);
	expect((await server.ask('chengnan_grid', 'GET', '/api/registers')).body.note_words).toEqual(told);
	const { acts } = (await admin.ask('GET', '/api/administration/acts')).body;
	expect(acts[0]).toMatchObject({ action: 'word.keep', subject: '老城南', account: 'admin' });
});

test('a word goes again, once', async () => {
	const { words } = (await add('打零工', { register: 'good_deed' })).body;
	const { id } = words.find(({ word }: { word: string }) => word === '打零工');
	const left = await admin.ask('DELETE', `/api/notes/words/${id}`);
	expect(left.body.words.map(({ word }: { word: string }) => word)).not.toContain('打零工');
	expect((await admin.ask('DELETE', `/api/notes/words/${id}`)).body.error.code).toBe('note_word_unknown');
});

test.each([
	[{ register: 'no_register' }, 'means.register'],
	[{ register: 'activity', field: 'no_field' }, 'means.field'],
	[{ unit: 'no_unit' }, 'means.unit'],
])('%j means nothing in this office', async (means, path) => {
	expect(await add('随便', means)).toMatchObject({ status: 422, body: { error: { code: 'setting_refused', fields: [{ path }] } } });
});

test('nobody else adds words', async () => {
	const worker = await server.signIn('chengnan_worker');
	expect((await worker.ask('POST', '/api/notes/words', { word: '乱加', means: { register: 'activity' } })).body.error.code).toBe('administrators_only');
});

test('each account is told where it may create', async () => {
	const creates = async (account: string) => (await server.ask(account, 'GET', '/api/registers')).body.creates;
	expect(await creates('chengnan_grid')).toEqual(expect.arrayContaining(['activity', 'hazard', 'epidemic_contact']));
	expect(await creates('chengnan_grid')).not.toContain('patient_follow_up');
	expect(await creates('chengnan_worker')).toContain('patient_follow_up');
	expect(await creates('auditor')).toEqual([]);
});
