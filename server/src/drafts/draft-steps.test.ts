/** What nobody may do with a draft, and what is left of each step that somebody did. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { meanwhile } from '../../test/meanwhile.ts';
import type { Book } from '../book.ts';
import { getEdition } from '../editions/read-editions.ts';
import { type Account, findAccount } from '../identity/accounts.ts';
import { actorOf } from '../identity/actor.ts';
import { replaceText, textOfDocument } from './chapter-document.ts';
import { finishDraft } from './finish-draft.ts';
import { takeUpdates } from './keep-updates.ts';
import { createOpenDocuments } from './open-documents.ts';
import { createRooms } from './rooms.ts';

const LAW = '强化法治建设，提升治理水平';
const PEACE = '强化综合治理，维护和谐稳定';
let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_draft_steps');
});

afterAll(() => server.close());

async function ask(account: string, path: string, body?: unknown) {
	const { status, body: answer } = await server.ask(account, body === undefined ? 'GET' : 'POST', `/api/drafts${path}`, body);
	return { ...answer, status, code: answer.error?.code };
}

let periods = 2040;
async function begin(by: string, scope: unknown = { of: 'report' }, of?: { readonly report: string; readonly period: string }): Promise<string> {
	periods += 1;
	const { status, id } = await ask(by, '', { report: 'yearly', period: String(periods), ...of, scope });
	expect(status).toBe(201);
	return id;
}

async function documentOf(draft: string, chapter: string): Promise<Y.Doc> {
	const doc = new Y.Doc();
	for (const update of (await ask('leader', `/${draft}/chapters/${chapter}/updates`)).updates) {
		Y.applyUpdate(doc, Buffer.from(update, 'base64'));
	}
	return doc;
}

const send = (account: string, draft: string, chapter: string, ...updates: Uint8Array[]) =>
	ask(account, `/${draft}/chapters/${chapter}/updates`, { client: 1, updates: updates.map((one) => Buffer.from(one).toString('base64')) });

/** Puts another text in the place of a chapter's. */
async function rewrite(account: string, draft: string, chapter: string, change: (text: string) => string) {
	const doc = await documentOf(draft, chapter);
	return send(account, draft, chapter, replaceText(doc, change(textOfDocument(doc))));
}

const acts = async (draft: string) => {
	const { rows } = await server.admin.query('SELECT action, account, details FROM book.administrative_act WHERE subject = $1 ORDER BY id', [draft]);
	return rows.map(({ action, account, details }) => [action, account, details.unhanded_reason ?? details.reason ?? details.chapter ?? details.period]);
};

const drafting = (book: Book) => ({ book, documents: createOpenDocuments(), rooms: createRooms(Date.now) });
const actor = async (id: string) => actorOf(server.book, (await findAccount(server.book.pool, { id })) as Account);

test('a chapter that was handed in is the keeper’s to go over and to give back; each step is an act, with who and why', async () => {
	const draft = await begin('general_clerk');
	const at = `/${draft}/chapters/c5`;
	await rewrite('judicial_clerk', draft, 'c5', (text) => `${text}\n\n交稿前写的。`);
	await ask('judicial_head', `${at}/assign`, { writer: 'judicial_clerk', due_on: null });
	expect((await ask('judicial_clerk', `${at}/hand-in`, {})).chapters[4]).toMatchObject({
		handed_in: { account: 'judicial_clerk' },
		written: { account: 'judicial_clerk' },
	});
	expect((await ask('leader', `${at}/versions/2`)).text).toContain('交稿前写的。');
	expect((await rewrite('general_clerk', draft, 'c5', (text) => text.replace('交稿前', '统稿时'))).status).toBe(200);
	expect((await ask('leader', `/${draft}`)).chapters[4].written.account).toBe('general_clerk');
	expect((await ask('peace_clerk', `${at}/take-back`, {})).code).toBe('draft_step_not_yours');
	expect((await ask('peace_clerk', `${at}/versions`, { name: '别人起的名' })).code).toBe('draft_not_yours');
	expect((await ask('general_clerk', `${at}/take-back`, {})).chapters[4]).toMatchObject({ state: 'writing', handed_in: null });
	expect((await ask('general_clerk', `${at}/take-back`, {})).code).toBe('chapter_not_handed_in');
	await ask('general_head', `/${draft}/set-aside`, { reason: '另起一稿' });
	expect((await ask('general_head', `/${draft}/set-aside`, { reason: '再搁一次' })).code).toBe('draft_closed');
	const position = Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(new Y.Doc().getXmlFragment('text'), 0))).toString('base64');
	for (const [account, path, body] of [
		['general_head', `${at}/assign`, { writer: null, due_on: null }],
		['judicial_clerk', `${at}/versions`, { name: '搁置后' }],
		['judicial_clerk', `${at}/versions/1/restore`, {}],
		['leader', `${at}/remarks`, { from: position, until: position, quoted: '', text: '搁置后说的' }],
		['general_head', `/${draft}/finish`, { unhanded_reason: '搁置后' }],
	] as const) {
		expect([path, (await ask(account, path, body)).code]).toEqual([path, 'draft_closed']);
	}
	await ask('general_head', `/${draft}/take-up`, {});
	expect(await acts(draft)).toEqual([
		['draft.begin', 'general_clerk', String(periods)],
		['draft.assign', 'judicial_head', 'c5'],
		['draft.hand_in', 'judicial_clerk', 'c5'],
		['draft.take_back', 'general_clerk', 'c5'],
		['draft.set_aside', 'general_head', '另起一稿'],
		['draft.take_up', 'general_head', undefined],
	]);
});

test('a part is begun by its own unit, finished by its head alone with a reason, and then takes nothing that comes late', async () => {
	expect((await ask('judicial_clerk', '', { report: 'yearly', period: '2041', scope: { of: 'chapter', heading: PEACE } })).code).toBe('draft_step_not_yours');
	const draft = await begin('judicial_clerk', { of: 'chapter', heading: LAW });
	expect((await ask('judicial_clerk', `/${draft}/finish`, { unhanded_reason: '急' })).code).toBe('report_not_yours');
	expect((await ask('judicial_head', `/${draft}/finish`, { unhanded_reason: ' ' })).code).toBe('draft_unhanded');
	const { seq, changed, presence } = await ask('judicial_clerk', `/${draft}/chapters/c2/updates`);
	const waiting = ask('judicial_clerk', `/${draft}/chapters/c2/updates?wait=true&after=${seq}&changed=${changed}&presence=${presence.mark}`);
	expect((await ask('judicial_head', `/${draft}/finish`, { unhanded_reason: '直接报送' })).state).toBe('finished');
	const told = await waiting;
	expect([told.seq, told.may_write, told.changed > changed]).toEqual([seq, false, true]);
	const late = await rewrite('judicial_clerk', draft, 'c2', (text) => `${text}\n\n断线时写的。`);
	expect([late.status, late.code]).toEqual([409, 'draft_closed']);
	expect(textOfDocument(await documentOf(draft, 'c2'))).not.toContain('断线时写的。');
	expect((await ask('judicial_head', `/${draft}/set-aside`, { reason: '反悔' })).code).toBe('draft_closed');
	expect((await acts(draft)).at(-1)).toEqual(['draft.finish', 'judicial_head', '直接报送']);
});

test('what is written while a draft is being finished is in the edition', async () => {
	const whole = await begin('general_clerk', { of: 'report' }, { report: 'brief', period: '2022-Q3' });
	const late = meanwhile(
		server.book,
		(times) => times === 4,
		() => rewrite('general_clerk', whole, 'c1', (text) => `${text}\n\n定稿时写的话。`),
	);
	await finishDraft(drafting(late), await actor('general_head'), whole, { unhanded_reason: '急' });
	const { edition } = await ask('leader', `/${whole}`);
	expect((await getEdition(server.book, edition)).content.report.text).toContain('定稿时写的话。');
});

test('a comment is settled by whoever writes the chapter or made it, a suggestion is accepted once, an answer stays under its comment', async () => {
	const draft = await begin('general_clerk');
	const at = `/${draft}/chapters/c5/remarks`;
	const doc = await documentOf(draft, 'c5');
	const run = doc.getXmlFragment('text').get(0) as Y.XmlElement;
	const place = (index: number) =>
		Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(run.get(0) as Y.XmlText, index))).toString('base64');
	const quoted = LAW.slice(0, 2);
	const range = { from: place(0), until: place(2), quoted };
	const settle = (account: string, remark: string, state: string) => ask(account, `/${draft}/remarks/${remark}/settle`, { state });
	const [comment] = (await ask('leader', at, { ...range, text: '再想想' })).remarks;
	expect((await settle('peace_clerk', comment.id, 'resolved')).code).toBe('remark_not_yours');
	expect((await settle('judicial_clerk', comment.id, 'declined')).code).toBe('remark_state_wrong');
	expect((await settle('judicial_clerk', comment.id, 'resolved')).remarks[0]).toMatchObject({ state: 'resolved', settled: { account: 'judicial_clerk' } });
	expect((await settle('leader', comment.id, 'open')).remarks[0]).toMatchObject({ state: 'open', settled: null });
	const answer = (await ask('judicial_clerk', at, { parent: comment.id, text: '好' })).remarks[1];
	expect((await ask('leader', at, { parent: answer.id, text: '答上加答' })).code).toBe('remark_unknown');
	expect((await ask('leader', `/${draft}/chapters/c6/remarks`, { parent: comment.id, text: '别章的答' })).code).toBe('remark_unknown');
	expect((await settle('judicial_clerk', answer.id, 'resolved')).code).toBe('remark_state_wrong');
	const nowhere = ['////', 'Aw==', Buffer.from(Y.encodeRelativePosition(new Y.RelativePosition(null, 'other', null))).toString('base64')];
	for (const from of nowhere) {
		expect([from, (await ask('leader', at, { ...range, from, text: '没有位置', proposed: '换成' })).code]).toEqual([from, 'remark_moved']);
	}
	const suggestion = (await ask('leader', at, { ...range, text: '', proposed: '狠抓' })).remarks.at(-1);
	expect((await settle('judicial_clerk', suggestion.id, 'accepted')).remarks.at(-1)).toMatchObject({
		state: 'accepted',
		settled: { account: 'judicial_clerk' },
	});
	for (const state of ['accepted', 'open', 'declined']) {
		expect([state, (await settle('judicial_clerk', suggestion.id, state)).code]).toEqual([state, 'remark_state_wrong']);
	}
	// The heading follows what is written, and with it the chapter's name.
	expect((await ask('leader', `/${draft}`)).chapters[4].label.zh).toBe(`狠抓${LAW.slice(2)}`);
	await ask('general_head', `/${draft}/set-aside`, { reason: '另起' });
	expect((await settle('leader', comment.id, 'resolved')).code).toBe('draft_closed');
	expect((await ask('leader', at)).remarks.some(({ may_settle }: { may_settle: boolean }) => may_settle)).toBe(false);
});

test('what was refused leaves nothing in memory either, and what another process wrote is known', async () => {
	const draft = await begin('general_clerk');
	const empty = new Y.Doc();
	const updates: Uint8Array[] = [];
	// From now on the chapter is open in the server's memory.
	expect((await rewrite('general_clerk', draft, 'c1', (text) => `${text}\n\n先写的。`)).status).toBe(200);
	const own = await documentOf(draft, 'c1');
	own.on('update', (update: Uint8Array) => updates.push(update));
	const root = own.getXmlFragment('text');
	root.push([new Y.XmlText('多余的字')]);
	root.delete(root.length - 1, 1);
	expect((await send('general_clerk', draft, 'c1', updates[1] as Uint8Array)).code).toBe('draft_update_gap');
	empty.getXmlFragment('text').insert(0, [new Y.XmlText('长'.repeat(1_400_000))]);
	expect((await send('general_clerk', draft, 'c1', Y.encodeStateAsUpdate(empty))).code).toBe('draft_chapter_full');
	const within = new Y.Doc();
	const element = new Y.XmlElement('paragraph');
	within.getXmlFragment('text').insert(0, [element]);
	element.setAttribute('sub', new Y.Doc() as never);
	expect((await send('general_clerk', draft, 'c1', Y.encodeStateAsUpdate(within))).code).toBe('draft_update_wrong');
	const nested = Array.from({ length: 200 }, () => new Y.XmlElement('passage'));
	const deep = new Y.Doc();
	deep.getXmlFragment('text').insert(0, nested.slice(0, 1));
	for (const [at, inner] of nested.slice(1).entries()) {
		nested[at]?.insert(0, [inner]);
	}
	expect((await send('general_clerk', draft, 'c1', Y.encodeStateAsUpdate(deep))).code).toBe('draft_update_wrong');
	expect((await send('general_clerk', draft, 'c1', ...updates)).status).toBe(200);

	const other = drafting(server.book);
	const doc = await documentOf(draft, 'c1');
	const far = replaceText(doc, `${textOfDocument(doc)}\n\n另一进程写的。`);
	await takeUpdates(other, await actor('general_clerk'), { draft, chapter: 'c1' }, [Buffer.from(far).toString('base64')]);
	const next = replaceText(doc, `${textOfDocument(doc)}\n\n接着它写的。`);
	expect((await send('general_clerk', draft, 'c1', next)).status).toBe(200);
	expect(textOfDocument(await documentOf(draft, 'c1'))).toMatch(/另一进程写的。\n\n接着它写的。$/);
});

test('a version is kept by itself only after writing for long, and only of another text', async () => {
	const draft = await begin('general_clerk');
	const kinds = async () => (await ask('leader', `/${draft}/chapters/c5/versions`)).versions.map(({ kind }: { kind: string }) => kind);
	const since = (minutes: number) =>
		server.admin.query(`UPDATE book.draft_chapter SET writing_since = now() - make_interval(mins => $2) WHERE draft_id = $1 AND key = 'c5'`, [draft, minutes]);
	await since(9);
	await rewrite('judicial_clerk', draft, 'c5', (text) => `${text}\n\n新写的。`);
	expect(await kinds()).toEqual(['begun']);
	await since(11);
	await rewrite('judicial_clerk', draft, 'c5', (text) => text.replace('\n\n新写的。', ''));
	expect(await kinds()).toEqual(['begun']);
	await since(11);
	await rewrite('judicial_clerk', draft, 'c5', (text) => `${text}\n\n又写的。`);
	expect(await kinds()).toEqual(['timed', 'begun']);
});

test('what a draft says is read with its own headings and closing groups; what cannot be in a report is told with its place', async () => {
	const draft = await begin('general_clerk', { of: 'report' }, { report: 'yearly', period: '2022' });
	await rewrite('peace_clerk', draft, 'c6', (text) => text.replace(`# ${PEACE}`, `# ${LAW}`));
	await rewrite('economy_clerk', draft, 'c3', () => '没有标题的一段。');
	await rewrite('public_service_clerk', draft, 'c7', (text) => text.replaceAll('closes=livelihood', 'closes=petitions'));
	await rewrite(
		'judicial_clerk',
		draft,
		'c5',
		(text) =>
			`${text}\n\n:::points{closes=never}\n\n- 一点。\n\n:::\n\n:::each{figure=communities order=nothing}\n\n[[.name]]。\n\n:::\n\n:::some{figure=nothing}\n\n不说。\n\n:::`,
	);
	const preview = await ask('leader', `/${draft}/preview`);
	expect(preview.status).toBe(200);
	expect(preview.problems.map(({ chapter, message }: { chapter: string; message: { zh: string } }) => [chapter, message.zh])).toEqual(
		expect.arrayContaining([
			['c3', '这一部分没有标题，定稿后部门无法确认'],
			['c5', '没有“never”这一组的截止日'],
			['c6', '另有一部分也用这个标题'],
		]),
	);
	expect(JSON.stringify(preview.document)).not.toContain('不说。');
	const { figures } = await ask('leader', `/${draft}/figures`);
	const groups = new Set(figures.map(({ closes }: { closes: string }) => closes));
	expect([groups.has('petitions'), groups.has('livelihood')]).toEqual([true, false]);
	const before = await ask('leader', `/${await begin('general_clerk', { of: 'report' }, { report: 'weekly', period: '2022-W36' })}/chapters/c1/before`);
	expect(before.before.period).toBe('2022-W35');
});

test('no chapter tells of records that not everybody may read, nor what is sensitive in others', async () => {
	const draft = await begin('general_clerk', { of: 'report' }, { report: 'quarterly', period: '2022-Q3' });
	const passages = [
		':::each{figure=patients_followed}\n\n病人[[.name]]。\n\n:::',
		':::each{figure=hotline_cases_growth}\n\n诉求[[.subject]]。\n\n:::',
		':::each{figure=projects_signed order=contact}\n\n签约[[.name]][[.contact|，联系人{}]]。\n\n:::',
	];
	await rewrite('peace_clerk', draft, 'c6', (text) => [text, ...passages].join('\n\n'));
	const { document, problems } = await ask('leader', `/${draft}/preview`);
	const said = JSON.stringify(document);
	expect([said.includes('签约'), said.includes('病人'), said.includes('诉求'), said.includes('联系人')]).toEqual([true, false, false, false]);
	expect(problems.map(({ message }: { message: { zh: string } }) => message.zh)).toEqual([
		'“精神障碍患者”不是人人可以查看的台账，不能逐条写进报告',
		'“hotline_cases_growth”不直接统计记录，不能逐条写',
		'“招商引资项目”的“contact”是敏感信息，不能写进报告',
		'“招商引资项目”的“contact”是敏感信息，不能写进报告',
	]);
});

test('a correction begins with the words of an edition of the same report and period, of no other', async () => {
	const { body: edition } = await server.ask('general_head', 'POST', '/api/editions', { report: 'quarterly', period: '2022-Q2' });
	for (const of of [
		{ report: 'quarterly', period: '2022-Q1' },
		{ report: 'brief', period: '2022-Q2' },
	]) {
		expect((await ask('general_clerk', '', { ...of, scope: { of: 'report' }, edition: edition.id })).code).toBe('edition_unknown');
	}
	expect((await ask('general_clerk', '', { report: 'quarterly', period: '2022-Q2', scope: { of: 'report' }, edition: edition.id })).status).toBe(201);
});

test('whoever has not been heard of for long is gone, whoever leaves is gone at once, and both are told to those who wait', async () => {
	let now = 0;
	const rooms = createRooms(() => now);
	const of = { draft: 'd', chapter: 'c1' };
	const people = () => rooms.presence(of).people.map(({ client }) => client);
	rooms.enter(of, { client: 1, account: 'a', name: '甲' });
	now = 30_000;
	rooms.enter(of, { client: 2, account: 'b', name: '乙' }, { anchor: 'AA', head: 'AA' });
	rooms.enter(of, { client: 2, account: 'b', name: '乙' });
	const { mark, people: both } = rooms.presence(of);
	expect(both.map(({ anchor }) => anchor)).toEqual([null, 'AA']);
	now = 40_001;
	expect(people()).toEqual([2]);
	expect(rooms.presence(of).mark).not.toBe(mark);
	const moved = rooms.moved(of, rooms.turn(of), 60_000);
	rooms.leave(of, 2);
	await moved;
	expect(people()).toEqual([]);
});
