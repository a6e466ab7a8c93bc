/** A chapter's line against the server itself: what is typed is never silently gone, whatever the line and the server do. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Doc, XmlElement, XmlText } from 'yjs';
import { dialIn } from '../../../../server/test/dial-in.ts';
import { startTestServer, type TestServer } from '../../../../server/test/harness.ts';
import { type OpenChapter, openChapter } from './chapter-sync.ts';
import { sendWaiting } from './send-waiting.ts';

const WRITER = 'judicial_clerk';
const NOBODY_THERE = 'http://127.0.0.1:9';
let server: TestServer;
let hangUp: () => void;
let at: { url: string; token: string };
/** Answers the next that brings updates in the server's place. */
let instead: (() => Response) | undefined;
let periods = 2030;
let draft = '';
let open: OpenChapter;

beforeAll(async () => {
	server = await startTestServer('yb_chapter_sync');
	hangUp = dialIn(() => at);
	const dialled = globalThis.fetch;
	vi.stubGlobal('fetch', (asked: string, options?: RequestInit) => {
		const answer = options?.method === 'POST' && asked.endsWith('/updates') ? instead : undefined;
		instead = answer === undefined ? instead : undefined;
		return answer === undefined ? dialled(asked, options) : Promise.resolve(answer());
	});
	vi.stubGlobal('window', new EventTarget());
});
afterAll(async () => {
	vi.unstubAllGlobals();
	hangUp();
	await server.close();
});

beforeEach(async () => {
	at = { url: server.url, token: server.tokenOf(WRITER) };
	periods += 1;
	const { body } = await server.ask('general_clerk', 'POST', '/api/drafts', { report: 'yearly', period: String(periods), scope: { of: 'report' } });
	draft = body.id;
	open = openChapter({ draft, chapter: 'c5' }, WRITER);
	await line({ state: 'up', may_write: true, waiting: 0 });
});
afterEach(() => open.close());

/** Until the chapter's line says so, hurried on as by a device that is on the network again. */
function line(wanted: object) {
	return expect
		.poll(() => {
			window.dispatchEvent(new Event('online'));
			return open.line.get();
		})
		.toMatchObject(wanted);
}

function type(doc: Doc, words: string): void {
	const paragraph = new XmlElement('paragraph');
	paragraph.insert(0, [new XmlText(words)]);
	doc.getXmlFragment('text').push([paragraph]);
}

const written = async () => (await server.ask('leader', 'GET', `/api/drafts/${draft}/preview`)).body.text as string;

test('What was typed without a line waits; in a draft that was set aside meanwhile it is refused in words and stays to be copied', async () => {
	at = { ...at, url: NOBODY_THERE };
	type(open.doc, '断线时写的话。');
	await line({ state: 'away', waiting: 1, may_write: true });
	await server.ask('general_head', 'POST', `/api/drafts/${draft}/set-aside`, { reason: '另起' });
	at = { ...at, url: server.url };
	await line({ refused: { code: 'draft_closed' }, waiting: 1, may_write: false });
	expect(open.doc.getXmlFragment('text').toString()).toContain('断线时写的话。');
	expect(await written()).not.toContain('断线时写的话。');
	await open.giveUp();
	open.close();
	open = openChapter({ draft, chapter: 'c5' }, WRITER);
	await line({ state: 'up', waiting: 0, refused: undefined, may_write: false });
	expect(open.doc.getXmlFragment('text').toString()).not.toContain('断线时写的话。');
});

test('Typed into a chapter that is handed in meanwhile, by the keeper’s rights it is taken, by the section’s it is refused', async () => {
	await server.ask(WRITER, 'POST', `/api/drafts/${draft}/chapters/c5/hand-in`, {});
	type(open.doc, '交稿后写的话。');
	await line({ refused: { code: 'chapter_handed_in' }, waiting: 1 });
	at = { ...at, token: server.tokenOf('general_clerk') };
	const keeper = openChapter({ draft, chapter: 'c5' }, 'general_clerk');
	await expect.poll(() => keeper.line.get()).toMatchObject({ state: 'up', may_write: true });
	type(keeper.doc, '统稿时写的话。');
	await expect.poll(() => keeper.line.get().waiting).toBe(0);
	keeper.close();
	expect(await written()).toContain('统稿时写的话。');
});

test('A server in trouble is asked again; one that lost what came before is sent the whole text', async () => {
	instead = () => Response.json({ error: { code: 'internal', message: '出错', message_en: 'broken' } }, { status: 500 });
	type(open.doc, '服务器出错时写的话。');
	await line({ waiting: 0, refused: undefined });
	expect(await written()).toContain('服务器出错时写的话。');
	instead = () => Response.json({ seq: 2 });
	type(open.doc, '服务器忘了的话。');
	await line({ waiting: 0 });
	type(open.doc, '接着写的话。');
	await line({ waiting: 0 });
	expect(await written()).toMatch(/服务器忘了的话。\s+接着写的话。/);
});

test('A thousand changes that never were sent go out from another page; refused ones stay on the device', async () => {
	const updates: Uint8Array[] = [];
	open.doc.on('update', (update: Uint8Array) => updates.push(update));
	at = { ...at, url: NOBODY_THERE };
	type(open.doc, '字');
	const run = (open.doc.getXmlFragment('text').toArray().at(-1) as XmlElement).get(0) as XmlText;
	for (let n = 1; n < 1000; n += 1) {
		run.insert(run.length, '字');
	}
	open.close();
	const waiting = updates.map((update, key) => ({ key, update }));
	const dropped: number[] = [];
	const shelf = { waiting: async () => waiting, drop: async (taken: readonly number[]) => void dropped.push(...taken) };
	await sendWaiting({ draft, chapter: 'c5' }, shelf);
	expect(dropped).toEqual([]);
	at = { url: server.url, token: server.tokenOf('peace_clerk') };
	await sendWaiting({ draft, chapter: 'c5' }, shelf);
	expect(dropped).toEqual([]);
	at = { ...at, token: server.tokenOf(WRITER) };
	await sendWaiting({ draft, chapter: 'c5' }, shelf);
	expect(dropped).toHaveLength(1000);
	expect(await written()).toContain('字'.repeat(1000));
	const { seq } = (await server.ask('leader', 'GET', `/api/drafts/${draft}/chapters/c5/updates`)).body;
	await sendWaiting({ draft, chapter: 'c5' }, { ...shelf, waiting: async () => [] });
	expect((await server.ask('leader', 'GET', `/api/drafts/${draft}/chapters/c5/updates`)).body.seq).toBe(seq);
});
