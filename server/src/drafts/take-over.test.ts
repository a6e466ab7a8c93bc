import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { meanwhile } from '../../test/meanwhile.ts';
import { zipParts } from '../../test/zip-parts.ts';
import { type Account, findAccount } from '../identity/accounts.ts';
import { actorOf } from '../identity/actor.ts';
import { packDocx } from '../reports/paper/pack-docx.ts';
import { replaceText, textOfDocument } from './chapter-document.ts';
import { createOpenDocuments } from './open-documents.ts';
import { createRooms } from './rooms.ts';
import { takeOver } from './take-over.ts';

let server: TestServer;
let draft: string;

beforeAll(async () => {
	server = await startTestServer('yb_take_over');
	const { body } = await server.ask('general_clerk', 'POST', '/api/drafts', { report: 'yearly', period: '2022', scope: { of: 'report' } });
	draft = body.id;
});

afterAll(() => server.close());

/** The draft's Word file as it came from somebody's pen. */
async function returned(change: (xml: string) => string): Promise<Buffer> {
	const answer = await fetch(`${server.url}/api/drafts/${draft}/preview?as=docx`, { headers: { authorization: `Bearer ${server.tokenOf('leader')}` } });
	const parts = new Map([...(await zipParts(Buffer.from(await answer.arrayBuffer())))].map(([path, content]) => [path, content.toString()]));
	parts.set('word/document.xml', change(parts.get('word/document.xml') ?? ''));
	return packDocx([...parts].map(([path, xml]) => ({ path, xml })));
}

async function send(path: string, content: Buffer) {
	const answer = await fetch(`${server.url}${path}`, {
		method: 'POST',
		headers: { authorization: `Bearer ${server.tokenOf('leader')}`, 'content-type': 'application/octet-stream' },
		body: new Uint8Array(content),
	});
	return { status: answer.status, body: (await answer.json()) as Awaited<ReturnType<TestServer['ask']>>['body'] };
}

const suggestions = async () => {
	const chapters = (await server.ask('leader', 'GET', `/api/drafts/${draft}`)).body.chapters as { key: string }[];
	const all = await Promise.all(chapters.map(({ key }) => server.ask('leader', 'GET', `/api/drafts/${draft}/chapters/${key}/remarks`)));
	return all.flatMap(({ body }) => body.remarks) as { id: string; quoted: string; proposed: string }[];
};

test('What a leader rewrote stands as suggestions in the chapters, once; accepting one puts its words into the text, and a number stays the book’s', async () => {
	const said = (await server.ask('leader', 'GET', '/api/figures/online_petitions?period=2022')).body.said;
	const file = await returned((xml) =>
		xml.replace('守住疫情防线', '牢牢守住疫情防线').replace(`>${said}</w:t></w:r></w:sdtContent>`, '>999</w:t></w:r></w:sdtContent>'),
	);
	const shown = await send('/api/reports/yearly/returned?period=2022', file);
	expect(shown.body).toMatchObject({ draft, numbers: [{ figure: 'online_petitions', is: '999' }] });
	const taken = await send(`/api/drafts/${draft}/returned`, file);
	expect(taken).toMatchObject({ status: 200, body: { draft, suggested: 1 } });
	expect((await send(`/api/drafts/${draft}/returned`, file)).body).toMatchObject({ suggested: 0 });
	const [only, ...more] = await suggestions();
	expect(more).toEqual([]);
	expect(only?.proposed).toContain('牢牢');
	const before = (await server.ask('leader', 'GET', `/api/drafts/${draft}/preview`)).body.text as string;
	expect((await server.ask('general_clerk', 'POST', `/api/drafts/${draft}/remarks/${only?.id}/settle`, { state: 'accepted' })).status).toBe(200);
	expect((await server.ask('leader', 'GET', `/api/drafts/${draft}/preview`)).body.text).toBe(before.replace('守住疫情防线', '牢牢守住疫情防线'));
});

test('Of words that stand in two places nobody knows which were meant: they are told, and left to people', async () => {
	const at = `/api/drafts/${draft}/chapters/c5/updates`;
	const doc = new Y.Doc();
	for (const update of (await server.ask('leader', 'GET', at)).body.updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'));
	const update = replaceText(doc, `${textOfDocument(doc)}\n\n一字不差的一段话。\n\n一字不差的一段话。`);
	expect((await server.ask('judicial_clerk', 'POST', at, { client: 1, updates: [Buffer.from(update).toString('base64')] })).status).toBe(200);
	const before = await suggestions();
	const taken = await send(`/api/drafts/${draft}/returned`, await returned((xml) => xml.replaceAll('一字不差的一段话', '一字有差的一段话')));
	expect(taken.body).toMatchObject({ suggested: 0, left: [{ text: '一字有差的一段话。' }, { text: '一字有差的一段话。' }] });
	expect(await suggestions()).toEqual(before);
});

test('All that was rewritten is taken over or nothing: nobody comes between two suggestions of one file', async () => {
	const file = await returned((xml) => xml.replace('坚持依法行政', '始终坚持依法行政').replace('干事合力', '强大干事合力'));
	const before = await suggestions();
	const setAside = () => server.ask('general_clerk', 'POST', `/api/drafts/${draft}/set-aside`, { reason: '另起' });
	const book = meanwhile(server.book, (times) => times === 4, setAside);
	const leader = actorOf(server.book, (await findAccount(server.book.pool, { id: 'leader' })) as Account);
	const { suggested } = await takeOver({ book, documents: createOpenDocuments(), rooms: createRooms(Date.now) }, leader, { draft, content: file });
	expect([suggested, (await suggestions()).length - before.length]).toEqual([2, 2]);
});

test('A file of the report itself, and one of a draft that is written no more, are only compared', async () => {
	const answer = await fetch(`${server.url}/api/reports/yearly?period=2022&as=docx`, { headers: { authorization: `Bearer ${server.tokenOf('leader')}` } });
	const plain = Buffer.from(await answer.arrayBuffer());
	expect((await send('/api/reports/yearly/returned?period=2022', plain)).body).toMatchObject({ draft: null });
	expect(await send(`/api/drafts/${draft}/returned`, plain)).toMatchObject({ status: 422, body: { error: { code: 'returned_other_draft' } } });
	const file = await returned((xml) => xml);
	expect((await server.ask('general_clerk', 'POST', `/api/drafts/${draft}/set-aside`, { reason: '另起' })).status).toBe(200);
	expect((await send('/api/reports/yearly/returned?period=2022', file)).body).toMatchObject({ draft: null });
	expect((await send(`/api/drafts/${draft}/returned`, file)).status).toBe(409);
});

test('What is given for the head and foot of the file stands in it; what is not as the standard wants is refused field by field', async () => {
	const ask = (query: string) =>
		fetch(`${server.url}/api/reports/yearly?period=2022&as=docx&${query}`, { headers: { authorization: `Bearer ${server.tokenOf('leader')}` } });
	const good = await ask(new URLSearchParams({ number: '东街办〔2022〕12号', secrecy: '秘密★1年', copy_number: '000012', copies: '市委办公室' }).toString());
	expect(good.status).toBe(200);
	const xml = (await zipParts(Buffer.from(await good.arrayBuffer()))).get('word/document.xml')?.toString() ?? '';
	for (const words of ['东街办〔2022〕12号', '秘密★1年', '000012', '市委办公室']) expect(xml).toContain(words);
	const bad = await ask(new URLSearchParams({ secrecy: '内部', copy_number: '12' }).toString());
	expect(bad.status).toBe(422);
	expect(((await bad.json()) as { error: { fields: { path: string }[] } }).error.fields.map(({ path }) => path)).toEqual(['copy_number', 'secrecy']);
});
