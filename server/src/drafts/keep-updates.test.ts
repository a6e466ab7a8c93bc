/** Several people in one chapter at the same time: what is refused, who is told of what, and that no word is lost. */
import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { askDrafts, paragraphs, runIn } from '../../test/draft-asking.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { writeTogether } from '../../test/write-together.ts';

let server: TestServer;
const { ask, begin, open, write } = askDrafts(() => server, 2023);

beforeAll(async () => {
	server = await startTestServer('yb_keep_updates');
});

afterAll(() => server.close());

test('what is no update of the text is refused, and leaves nothing', async () => {
	const { id } = await begin();
	const send = (update: Uint8Array | Buffer) =>
		ask('general_clerk', 'POST', `/${id}/chapters/c1/updates`, { client: 1, updates: [Buffer.from(update).toString('base64')] });
	const other = new Y.Doc();
	other.getMap('other').set('a', 1);
	other.getMap('other').set('b', 2);
	const wrong = { status: 422, body: { error: { code: 'draft_update_wrong' } } };
	expect(await send(Buffer.from('not an update at all'))).toMatchObject(wrong);
	expect(await send(Y.encodeStateAsUpdate(other))).toMatchObject(wrong);
	const gaps: Uint8Array[] = [];
	const doc = new Y.Doc();
	doc.on('update', (update: Uint8Array) => gaps.push(update));
	doc.getXmlFragment('text').insert(0, [new Y.XmlText('前')]);
	doc.getXmlFragment('text').insert(1, [new Y.XmlText('后')]);
	expect(await send(gaps[1] as Uint8Array)).toMatchObject({ status: 409, body: { error: { code: 'draft_update_gap' } } });
	expect(await send(Y.encodeStateAsUpdate(doc))).toMatchObject({ status: 200, body: { seq: 2 } });
	const big = new Y.Doc();
	big.getXmlFragment('text').insert(0, [new Y.XmlText('长'.repeat(1_400_000))]);
	expect(await send(Y.encodeStateAsUpdate(big))).toMatchObject({ status: 409, body: { error: { code: 'draft_chapter_full' } } });
	expect((await ask('leader', 'GET', `/${id}/preview`)).body.text.length).toBeLessThan(10_000);
});

test('whoever waits is told at once what others write, who is there and what changes', async () => {
	const { id } = await begin();
	const at = `/${id}/chapters/c2/updates`;
	const { body: now } = await ask('party_building_head', 'GET', `${at}?client=7`);
	expect(now).toMatchObject({ seq: 1, may_write: true, presence: { people: [{ client: 7, account: 'party_building_head', anchor: null }] } });
	const waiting = (from: typeof now) =>
		ask('party_building_head', 'GET', `${at}?client=7&wait=true&after=${from.seq}&changed=${from.changed}&presence=${from.presence.mark}`);
	const written = waiting(now);
	await write('party_building_clerk', id, 'c2', '新写的。');
	const { body: after } = await written;
	expect(after.seq + (after.presence.people.length > 1 ? 1 : 0)).toBeGreaterThan(1);
	const { body: settled } = await ask('party_building_head', 'GET', `${at}?client=7`);
	const seen = waiting(settled);
	await ask('party_building_clerk', 'POST', `/${id}/chapters/c2/presence`, { client: 8, anchor: 'AAAA', head: 'AAAA' });
	expect((await seen).body.presence.people).toContainEqual({
		client: 8,
		account: 'party_building_clerk',
		name: '党建办示例经办',
		anchor: 'AAAA',
		head: 'AAAA',
	});
	const { body: before } = await ask('party_building_head', 'GET', `${at}?client=7`);
	const changed = waiting(before);
	await ask('party_building_clerk', 'POST', `/${id}/chapters/c2/hand-in`);
	expect((await changed).body.changed).toBeGreaterThan(before.changed);
});

test('updates are merged into one row and lose nothing', async () => {
	const { id } = await begin();
	const writer = await open('judicial_clerk', id, 'c5');
	const run = new Y.XmlText('');
	paragraphs(writer.doc)[0]?.insert(0, [run]);
	const updates: string[] = [];
	writer.stop();
	writer.doc.on('update', (update: Uint8Array) => updates.push(Buffer.from(update).toString('base64')));
	for (let n = 0; n < 230; n += 1) {
		run.insert(0, n % 2 === 0 ? '甲' : '乙');
	}
	const state = Buffer.from(Y.encodeStateAsUpdate(writer.doc)).toString('base64');
	expect((await ask('judicial_clerk', 'POST', `/${id}/chapters/c5/updates`, { client: 1, updates: [state, ...updates] })).status).toBe(200);
	const { rows } = await server.admin.query('SELECT seq FROM book.draft_update WHERE draft_id = $1 AND chapter = $2', [id, 'c5']);
	expect(rows).toHaveLength(1);
	expect((await ask('leader', 'GET', `/${id}/preview`)).body.text).toContain('乙甲'.repeat(115));
	const other = await open('leader', id, 'c5');
	expect(runIn(other.doc, '乙甲').run.toString()).toContain('乙甲'.repeat(115));
	other.stop();
});

test('two write at once, one is offline for a while, one is killed: no word lost, the same text for both', async () => {
	const { id } = await begin();
	const together = await writeTogether({
		...{ url: server.url, draft: id, chapter: 'c5', seconds: 4, every_ms: 5 },
		tokens: [server.tokenOf('judicial_clerk'), server.tokenOf('judicial_head')],
	});
	expect(together.written).toBeGreaterThan(100);
	expect(together.struck).toBeGreaterThan(0);
	expect(together.lost).toEqual([]);
	expect(together.returned).toEqual([]);
	expect(together.texts[0]).toBe(together.texts[1]);
	const other = await open('leader', id, 'c5');
	expect(paragraphs(other.doc).map(String).join('')).toContain(together.texts[0].split('\n')[1]?.slice(0, 20));
	other.stop();
}, 60_000);

test('whoever waits is answered when the server ends', async () => {
	const { id } = await begin();
	const session = await server.signIn('general_clerk', SAMPLE_PASSWORD);
	const { body } = await session.ask('GET', `/api/drafts/${id}/chapters/c1/updates`);
	const waiting = session.ask(
		'GET',
		`/api/drafts/${id}/chapters/c1/updates?wait=true&after=${body.seq}&changed=${body.changed}&presence=${body.presence.mark}`,
	);
	const turned = new Promise((resolve) => setTimeout(resolve, 300, 'still waiting'));
	expect(await Promise.race([waiting, turned])).toBe('still waiting');
	await server.app.close();
	expect((await waiting).body).toMatchObject({ seq: body.seq, updates: [] });
});
