import { office, SAMPLE_PASSWORD } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openWriter } from '../../test/draft-writer.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { writeTogether } from '../../test/write-together.ts';
import { getEdition } from '../editions/read-editions.ts';
import { recomputeEdition, verifyEditions } from '../editions/verify-editions.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_drafts');
});

afterAll(() => server.close());

async function ask(account: string, method: 'GET' | 'POST', path: string, body?: unknown) {
	return server.ask(account, method, `/api/drafts${path}`, body ?? (method === 'POST' ? {} : undefined));
}

let periods = 2023;
/** A draft of the whole report in a period of its own. */
async function begin(
	scope: unknown = { of: 'report' },
	by = 'general_clerk',
): Promise<{ id: string; chapters: { key: string; label: { zh: string }; unit: string }[] }> {
	periods += 1;
	const { status, body } = await ask(by, 'POST', '', { report: 'yearly', period: String(periods), scope });
	expect(status, JSON.stringify(body)).toBe(201);
	return body;
}

/** The chapter as somebody writes in it. */
async function open(account: string, draft: string, chapter: string) {
	const writer = openWriter({ url: server.url, token: server.tokenOf(account), draft, chapter });
	await writer.settled();
	return writer;
}

function paragraphs(doc: Y.Doc): Y.XmlElement[] {
	const all = (parent: Y.XmlFragment): Y.XmlElement[] =>
		parent.toArray().flatMap((child) => (child instanceof Y.XmlElement ? (child.nodeName === 'paragraph' ? [child] : all(child)) : []));
	return all(doc.getXmlFragment('text'));
}

function runIn(doc: Y.Doc, words: string): { run: Y.XmlText; at: number } {
	const runs = paragraphs(doc).flatMap((paragraph) => paragraph.toArray().filter((child) => child instanceof Y.XmlText));
	const run = runs.find((one) => one.toString().includes(words));
	if (run === undefined) {
		throw new Error(`no “${words}” in the text`);
	}
	return { run, at: run.toString().indexOf(words) };
}

function placeIn(doc: Y.Doc, words: string): { from: string; until: string; quoted: string } {
	const { run, at } = runIn(doc, words);
	const position = (index: number) => Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(run, index))).toString('base64');
	return { from: position(at), until: position(at + words.length), quoted: words };
}

/** Writes words at the head of the chapter's first paragraph. */
async function write(account: string, draft: string, chapter: string, words: string) {
	const writer = await open(account, draft, chapter);
	paragraphs(writer.doc)[0]?.insert(0, [new Y.XmlText(words)]);
	await writer.settled();
	writer.stop();
}

test('a draft is the template in the chapters of their units, and reads as the report does', async () => {
	const begun = performance.now();
	const { status, body: draft } = await ask('general_clerk', 'POST', '', { report: 'yearly', period: '2022', scope: { of: 'report' } });
	expect(status).toBe(201);
	expect(performance.now() - begun).toBeLessThan(20_000);
	expect(draft.chapters.map(({ key, label, unit, of_keeper }: (typeof draft.chapters)[number]) => [key, label.zh, unit, of_keeper])).toEqual([
		['c1', '标题和开头', 'general', true],
		['c2', '坚持党建引领，汇聚干事合力', 'party_building', false],
		['c3', '优化营商环境，推进招商引资', 'economy', false],
		['c4', '突出目标导向，改善城乡面貌', 'construction', false],
		['c5', '强化法治建设，提升治理水平', 'judicial', false],
		['c6', '强化综合治理，维护和谐稳定', 'peace', false],
		['c7', '强化民生保障，增进民生福祉', 'public_service', false],
		['c8', '存在问题', 'general', true],
		['c9', '2023年工作安排', 'general', true],
	]);
	const { body: preview } = await ask('leader', 'GET', `/${draft.id}/preview`);
	const { body: report } = await server.ask('leader', 'GET', '/api/reports/yearly?period=2022');
	expect(preview.problems).toEqual([]);
	expect(preview.document).toEqual(report);
	expect(preview.text).toBe(office.reports.find(({ id }) => id === 'yearly')?.text);
	expect(await ask('general_clerk', 'POST', '', { report: 'yearly', period: '2022', scope: { of: 'report' } })).toMatchObject({
		status: 409,
		body: { error: { code: 'draft_exists', current: draft.id } },
	});
	for (const as of ['md', 'html']) {
		expect((await ask('leader', 'GET', `/${draft.id}/preview?as=${as}`)).body).toContain('2022年工作总结');
	}
	const docx = await fetch(`${server.url}/api/drafts/${draft.id}/preview?as=docx&annex=figures`, {
		headers: { authorization: `Bearer ${server.tokenOf('leader')}` },
	});
	expect(docx.status).toBe(200);
	expect(
		Buffer.from(await docx.arrayBuffer())
			.subarray(0, 2)
			.toString(),
	).toBe('PK');
});

test('whoever answers for a chapter writes in it, the keeper everywhere, others read', async () => {
	const { id } = await begin();
	await write('judicial_clerk', id, 'c5', '司法所写的。');
	await write('general_head', id, 'c5', '综合办改的。');
	const { body } = await ask('leader', 'GET', `/${id}/preview`);
	expect(body.text).toContain('综合办改的。司法所写的。');
	const update = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())).toString('base64');
	for (const account of ['peace_clerk', 'leader', 'chengnan_worker']) {
		expect(await ask(account, 'POST', `/${id}/chapters/c5/updates`, { client: 1, updates: [update] })).toMatchObject({
			status: 403,
			body: { error: { code: 'draft_not_yours' } },
		});
		expect((await ask(account, 'GET', `/${id}/chapters/c5/updates`)).body).toMatchObject({ may_write: false });
	}
	expect(await ask('judicial_clerk', 'POST', '', { report: 'yearly', period: '2030', scope: { of: 'report' } })).toMatchObject({ status: 403 });
});

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

test('a chapter is given out, is due on the workbench, is handed in and taken back', async () => {
	const { id } = await begin();
	const given = await ask('judicial_head', 'POST', `/${id}/chapters/c5/assign`, { writer: 'judicial_clerk', due_on: '2022-12-01' });
	expect(given.body.chapters[4]).toMatchObject({ writer: 'judicial_clerk', writer_name: '司法所示例经办', due_on: '2022-12-01' });
	expect(await ask('judicial_head', 'POST', `/${id}/chapters/c5/assign`, { writer: 'peace_clerk', due_on: null })).toMatchObject({ status: 422 });
	expect(await ask('judicial_clerk', 'POST', `/${id}/chapters/c5/assign`, { writer: null, due_on: null })).toMatchObject({ status: 403 });
	const due = async (account: string) =>
		(await server.ask(account, 'GET', '/api/workbench/due')).body.chapters.filter(({ draft }: { draft: string }) => draft === id);
	expect(await due('judicial_clerk')).toMatchObject([{ chapter: 'c5', on: '2022-12-01', late: true, label: { zh: '强化法治建设，提升治理水平' } }]);
	expect(await due('leader')).toHaveLength(1);
	expect(await due('peace_clerk')).toEqual([]);
	expect(await ask('peace_head', 'POST', `/${id}/chapters/c5/hand-in`)).toMatchObject({ status: 403 });
	const handed = await ask('judicial_clerk', 'POST', `/${id}/chapters/c5/hand-in`);
	expect(handed.body).toMatchObject({
		handed_in: 1,
		chapters: expect.arrayContaining([expect.objectContaining({ key: 'c5', state: 'handed_in', may_write: false })]),
	});
	expect(await due('judicial_clerk')).toEqual([]);
	const update = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())).toString('base64');
	expect(await ask('judicial_clerk', 'POST', `/${id}/chapters/c5/updates`, { client: 1, updates: [update] })).toMatchObject({
		status: 409,
		body: { error: { code: 'chapter_handed_in' } },
	});
	expect(await ask('judicial_clerk', 'POST', `/${id}/chapters/c5/hand-in`)).toMatchObject({ status: 409 });
	expect((await ask('judicial_clerk', 'POST', `/${id}/chapters/c5/take-back`)).body.handed_in).toBe(0);
	const { body: versions } = await ask('leader', 'GET', `/${id}/chapters/c5/versions`);
	expect(versions.versions.map(({ kind }: { kind: string }) => kind)).toEqual(['handed_in', 'begun']);
});

test('bare numbers and unknown figures are told with their place, the rest is shown, and finishing refuses them', async () => {
	const { id } = await begin();
	await write('peace_clerk', id, 'c6', '走访5户[[no_such]]，');
	const { body } = await ask('leader', 'GET', `/${id}/preview`);
	expect(body.problems).toMatchObject([
		{ chapter: 'c6', line: 5, words: '5户' },
		{ chapter: 'c6', line: 5, words: 'no_such' },
	]);
	const [shown] = body.document.blocks.filter(({ content }: { content: { text: string }[] }) => content[0]?.text === '走访5户');
	expect(shown.content.slice(0, 3)).toMatchObject([{ text: '走访5户' }, { text: '[[no_such]]' }, { text: expect.stringMatching(/^，化解/) }]);
	expect(await ask('general_head', 'POST', `/${id}/finish`)).toMatchObject({ status: 422, body: { error: { code: 'draft_unhanded' } } });
	const refused = await ask('general_head', 'POST', `/${id}/finish`, { unhanded_reason: '时间紧' });
	expect(refused).toMatchObject({ status: 422, body: { error: { code: 'draft_problems', fields: [{ path: expect.stringMatching(/^c6:5:\d+$/) }, {}] } } });
});

test('a suggestion is accepted where it stands, and not where its words are gone', async () => {
	const { id } = await begin();
	const writer = await open('judicial_clerk', id, 'c5');
	const at = `/${id}/chapters/c5/remarks`;
	const place = placeIn(writer.doc, '坚持依法行政');
	const made = await ask('leader', 'POST', at, { ...place, text: '更准确些', proposed: '严格依法办事' });
	expect(made.status).toBe(201);
	const [{ id: remark }] = made.body.remarks;
	const answered = await ask('judicial_head', 'POST', at, { parent: remark, text: '同意' });
	expect(answered.body.remarks[1]).toMatchObject({ parent: remark, text: '同意', from: null });
	expect((await ask('judicial_clerk', 'GET', `/${id}`)).body.chapters[4].open_remarks).toBe(1);
	runIn(writer.doc, '坚持依法行政').run.insert(0, '在前面加一句，');
	await writer.settled();
	expect(await ask('peace_clerk', 'POST', `/${id}/remarks/${remark}/settle`, { state: 'accepted' })).toMatchObject({ status: 403 });
	expect((await ask('judicial_clerk', 'POST', `/${id}/remarks/${remark}/settle`, { state: 'accepted' })).body.remarks[0]).toMatchObject({ state: 'accepted' });
	const { body } = await ask('leader', 'GET', `/${id}/preview`);
	expect(body.text).toContain('在前面加一句，围绕法治政府建设目标，严格依法办事，');
	await writer.settled();
	const gone = await ask('leader', 'POST', at, { ...placeIn(writer.doc, '法治轨道'), text: '', proposed: '法治[[=“三化”]]轨道' });
	const last = gone.body.remarks.at(-1).id;
	const { run, at: index } = runIn(writer.doc, '法治轨道');
	run.delete(index, 4);
	await writer.settled();
	writer.stop();
	expect(await ask('judicial_clerk', 'POST', `/${id}/remarks/${last}/settle`, { state: 'accepted' })).toMatchObject({
		status: 409,
		body: { error: { code: 'remark_moved' } },
	});
	expect((await ask('leader', 'POST', `/${id}/remarks/${last}/settle`, { state: 'declined' })).body.remarks.at(-1)).toMatchObject({ state: 'declined' });
});

test('versions are kept by name, come back, and keep what stood there before', async () => {
	const { id } = await begin();
	const at = `/${id}/chapters/c5/versions`;
	await write('judicial_clerk', id, 'c5', '第一稿。');
	expect((await ask('judicial_clerk', 'POST', at, { name: '送审前' })).status).toBe(201);
	await write('judicial_clerk', id, 'c5', '写坏了。');
	const restored = await ask('judicial_clerk', 'POST', `${at}/2/restore`);
	expect(restored.body.versions.map(({ kind, name }: { kind: string; name: string | null }) => [kind, name])).toEqual([
		['restored', null],
		['named', '送审前'],
		['begun', null],
	]);
	expect((await ask('leader', 'GET', `${at}/3`)).body.text).toContain('写坏了。第一稿。');
	expect((await ask('leader', 'GET', `/${id}/preview`)).body.text).toContain('\n\n第一稿。');
	expect(await ask('judicial_clerk', 'POST', `${at}/9/restore`)).toMatchObject({ status: 404 });
	await server.admin.query(`UPDATE book.draft_chapter SET writing_since = now() - interval '11 minutes' WHERE draft_id = $1 AND key = 'c5'`, [id]);
	await write('judicial_clerk', id, 'c5', '接着写。');
	expect((await ask('leader', 'GET', at)).body.versions[0]).toMatchObject({ number: 4, kind: 'timed' });
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

test('the text as it stands is checked with its chips told, each finding in its chapter', async () => {
	const { id } = await begin();
	const clean = await ask('leader', 'GET', `/${id}/check`);
	expect(clean.status, JSON.stringify(clean.body)).toBe(200);
	expect(clean.body.chapters.map(({ key }: { key: string }) => key)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9']);
	const lineAt = (start: number) => [...clean.body.text].slice(start).join('').split('\n')[0];
	expect(lineAt(clean.body.chapters[4].start)).toMatch(/^.{1,4}强化法治建设，提升治理水平$/);
	expect(clean.body.chapters[0].start).toBe(0);
	const judged = ({ body }: typeof clean) => [...body.numbers, ...body.claims].filter(({ verdict }: { verdict: string }) => verdict !== 'not_a_figure');
	expect(judged(clean)).toEqual([]);
	// The report says itself that it holds repeats; how many, only its writer knows.
	expect(clean.body.findings).toMatchObject([{ kind: 'repeats_unknown' }]);
	await write('judicial_clerk', id, 'c5', '化解矛盾纠纷3件，救助新增事童。');
	const dirty = await ask('leader', 'GET', `/${id}/check`);
	const { body } = dirty;
	const chapterOf = ({ start }: { start: number }) => body.chapters.findLast((each: { start: number }) => each.start <= start).key;
	const misprint = body.findings.find(({ kind }: { kind: string }) => kind === 'term');
	expect(chapterOf(misprint)).toBe('c5');
	expect([...body.text].slice(misprint.start, misprint.end).join('')).toContain('事童');
	expect(judged(dirty).map((one: { text: string; start: number }) => [one.text, chapterOf(one)])).toEqual([['3件', 'c5']]);
});

test('figures carry what chips show', async () => {
	const { body: listed } = await ask('leader', 'GET', '?report=yearly&period=2022');
	const { body } = await ask('leader', 'GET', `/${listed.drafts[0].id}/figures`);
	expect(body).toMatchObject({ year: 2022, street: '雷城街道', closing: { report: '2022-12-26', petitions: '2022-11-30', livelihood: '2022-12-13' } });
	const of = (id: string) => body.figures.find((figure: { id: string }) => figure.id === id);
	expect(of('online_petitions')).toMatchObject({ closes: 'petitions', period: { until_on: '2022-11-30' } });
	expect(of('major_incidents').claims).toEqual([{ holds: '辖区无重特大刑事案件和治安案件发生', fails: '辖区发生重特大刑事案件和治安案件{}件' }]);
	// Three reports say it in the same words.
	expect(of('patients_overdue').claims).toEqual([{ holds: '无脱管、无漏管', fails: '尚有{}名未按期随访' }]);
	expect(of('cases_answered')).toMatchObject({ holds: true, pinyin: expect.any(String), said_exact: expect.any(String) });
});

test('a draft is set aside with a reason and taken up again; one of a kind is written at a time', async () => {
	const scope = { of: 'chapter', heading: '强化法治建设，提升治理水平' };
	const { id, chapters } = await begin(scope, 'judicial_clerk');
	expect(chapters.map(({ label, unit }) => [label.zh, unit])).toEqual([
		['标题和开头', 'judicial'],
		['强化法治建设，提升治理水平', 'judicial'],
	]);
	expect((await ask('leader', 'GET', `/${id}/preview`)).body).toMatchObject({
		problems: [],
		document: { title: expect.stringContaining('（强化法治建设，提升治理水平）') },
	});
	expect(await ask('peace_head', 'POST', `/${id}/set-aside`, { reason: '不写了' })).toMatchObject({ status: 403 });
	expect((await ask('judicial_head', 'POST', `/${id}/set-aside`, { reason: '并入年报' })).body).toMatchObject({ state: 'set_aside', reason: '并入年报' });
	const update = Buffer.from(Y.encodeStateAsUpdate(new Y.Doc())).toString('base64');
	expect(await ask('judicial_clerk', 'POST', `/${id}/chapters/c2/updates`, { client: 1, updates: [update] })).toMatchObject({
		status: 409,
		body: { error: { code: 'draft_closed' } },
	});
	const again = await ask('judicial_clerk', 'POST', '', { report: 'yearly', period: String(periods), scope });
	expect(again.status).toBe(201);
	expect(await ask('judicial_clerk', 'POST', `/${id}/take-up`)).toMatchObject({ status: 409, body: { error: { code: 'draft_exists' } } });
	await ask('judicial_clerk', 'POST', `/${again.body.id}/hand-in`);
	expect((await ask('judicial_head', 'POST', `/${again.body.id}/set-aside`, { reason: '两稿只留一稿' })).body).toMatchObject({ state: 'set_aside' });
	expect((await ask('judicial_clerk', 'POST', `/${id}/take-up`)).body).toMatchObject({ state: 'writing', reason: null });
});

test('a chapter that is written alone becomes an edition of its own, which its section confirms and the whole report’s leaves alone', async () => {
	const scope = { of: 'chapter', heading: '强化法治建设，提升治理水平' };
	const asked = { report: 'yearly', period: '2022', scope };
	const { body: draft } = await ask('judicial_clerk', 'POST', '', asked);
	await write('judicial_clerk', draft.id, 'c2', '单独报送的话。');
	const finish = (account: string, id: string, body: unknown) => ask(account, 'POST', `/${id}/finish`, body);
	expect(await finish('general_head', draft.id, { unhanded_reason: '直接报送' })).toMatchObject({ status: 403, body: { error: { code: 'report_not_yours' } } });
	const finished = await finish('judicial_head', draft.id, { unhanded_reason: '直接报送' });
	expect(finished.body, JSON.stringify(finished.body)).toMatchObject({ state: 'finished', edition: expect.any(String), last_edition: { number: 1 } });
	const at = `/api/editions/${finished.body.edition}`;
	const { body: edition } = await server.ask('judicial_head', 'GET', at);
	expect(edition).toMatchObject({
		...{ number: 1, state: 'confirming', replaces: null, scope, scope_label: { zh: scope.heading }, bodies: [], faults: [] },
		title: expect.stringMatching(/司法所.*（强化法治建设，提升治理水平）/),
		chapters: [{ heading: scope.heading, unit: 'judicial', may_confirm: true }],
	});
	const ids = edition.figures.map((figure: { id: string }) => figure.id);
	expect(ids.length).toBeGreaterThan(5);
	expect(edition.figures.flatMap(({ evidence }: { evidence: { count: number }[] }) => evidence.map(({ count }) => count))).not.toContain(0);
	expect(await server.ask('peace_head', 'POST', `${at}/confirm`, { heading: scope.heading })).toMatchObject({ status: 403 });
	expect((await server.ask('judicial_head', 'POST', `${at}/confirm`, { heading: scope.heading })).body).toMatchObject({
		state: 'confirmed',
		may_return: false,
	});
	const leader = await server.signIn('leader', SAMPLE_PASSWORD);
	const signed = await leader.ask('POST', `${at}/sign`, { body: office.signed_by[0]?.zh, password: SAMPLE_PASSWORD });
	expect(signed).toMatchObject({ status: 409, body: { error: { code: 'edition_closed', message: expect.stringContaining('单独成稿') } } });

	const kept = await getEdition(server.book, edition.id);
	expect(kept.content.document.signatures).toEqual([{ zh: '司法所', en: expect.any(String) }]);
	expect(await recomputeEdition(server.book, kept)).toMatchObject({ same: true, differing: [] });
	const word = await fetch(`${server.url}${at}/report?as=docx&form=letter`, { headers: { authorization: `Bearer ${server.tokenOf('leader')}` } });
	expect(decodeURIComponent(word.headers.get('content-disposition') ?? '')).toContain('（强化法治建设，提升治理水平）_2022_第1稿');
	expect((await server.ask('leader', 'GET', `${at}/moved`)).body.figures.map(({ id }: { id: string }) => id)).toEqual(ids);
	const { body: listed } = await server.ask('leader', 'GET', '/api/editions?report=yearly&period=2022');
	expect(listed).toMatchObject({ editions: [], parts: [{ id: edition.id, state: 'confirmed' }] });

	const corrected = await ask('judicial_clerk', 'POST', '', { ...asked, edition: edition.id });
	const { body: preview } = await ask('leader', 'GET', `/${corrected.body.id}/preview`);
	expect(preview).toMatchObject({ document: { title: edition.title }, text: expect.stringContaining('单独报送的话。') });
	expect(await finish('judicial_head', corrected.body.id, { unhanded_reason: '更正' })).toMatchObject({ body: { error: { code: 'edition_reason_wanted' } } });
	const second = await finish('judicial_head', corrected.body.id, { unhanded_reason: '更正', reason: '改正一处' });
	expect((await getEdition(server.book, second.body.edition)).summary).toMatchObject({ number: 2, replaces: { id: edition.id } });
	expect(
		await ask('general_clerk', 'POST', '', { report: 'yearly', period: '2022', scope: { of: 'unit', unit: 'judicial' }, edition: edition.id }),
	).toMatchObject({
		body: { error: { code: 'edition_unknown' } },
	});
	const next = await ask('judicial_clerk', 'POST', '', { ...asked, period: '2023' });
	const { body: before } = await ask('judicial_clerk', 'GET', `/${next.body.id}/chapters/c2/before`);
	expect(before.before).toMatchObject({ period: '2022', edition: { id: edition.id } });

	const planted = `UPDATE book.edition SET scope = 'unit', part = 'judicial' WHERE id = $1`;
	await server.admin.query(planted, [edition.id]);
	const { faults } = await verifyEditions(server.book);
	expect(faults).toEqual([`${edition.id}: report, period, scope, number or moment differ from the content`]);
	await server.admin.query(`UPDATE book.edition SET scope = 'chapter', part = $2 WHERE id = $1`, [edition.id, scope.heading]);
	expect((await verifyEditions(server.book)).faults).toEqual([]);
});

test('a draft becomes an edition that is computed anew without it, and the year after reads it beside', async () => {
	const { body: listed } = await ask('leader', 'GET', '?report=yearly&period=2022');
	const { id } = listed.drafts[0];
	await write('judicial_clerk', id, 'c5', '本年特色做法。');
	const { body: draft } = await ask('general_head', 'GET', `/${id}`);
	for (const { key, unit } of draft.chapters) {
		expect((await ask(`${unit}_clerk`, 'POST', `/${id}/chapters/${key}/hand-in`)).status).toBe(200);
	}
	expect(await ask('judicial_head', 'POST', `/${id}/finish`)).toMatchObject({ status: 403 });
	const finished = await ask('general_head', 'POST', `/${id}/finish`);
	expect(finished, JSON.stringify(finished.body)).toMatchObject({ status: 200, body: { state: 'finished', edition: expect.any(String) } });
	const edition = await getEdition(server.book, finished.body.edition);
	expect(edition.content.report.text).toContain('本年特色做法。');
	expect(edition.summary).toMatchObject({ number: 1, state: 'confirming' });
	expect(await recomputeEdition(server.book, edition)).toMatchObject({ same: true, differing: [] });
	const next = await ask('general_clerk', 'POST', '', { report: 'yearly', period: '2023', scope: { of: 'report' } });
	const { body: before } = await ask('judicial_clerk', 'GET', `/${next.body.id}/chapters/c5/before`);
	expect(before.before).toMatchObject({ period: '2022', edition: { number: 1, state: 'confirming' } });
	expect(JSON.stringify(before.before.blocks)).toContain('本年特色做法。');
	expect(before.before.blocks[0]).toMatchObject({ type: 'heading' });
	const { body: opening } = await ask('judicial_clerk', 'GET', `/${next.body.id}/chapters/c1/before`);
	expect(opening.before.blocks.map(({ type }: { type: string }) => type)).toEqual(['paragraph', 'heading']);
	const { body: computed } = await ask('judicial_clerk', 'GET', `/${id}/chapters/c9/before`);
	expect(computed.before).toMatchObject({ period: '2021', edition: null });
	const corrected = await ask('general_clerk', 'POST', '', { report: 'yearly', period: '2022', scope: { of: 'report' }, edition: finished.body.edition });
	expect((await ask('leader', 'GET', `/${corrected.body.id}/preview`)).body.text).toContain('本年特色做法。');
	expect(await ask('general_head', 'POST', `/${corrected.body.id}/finish`, { unhanded_reason: '更正' })).toMatchObject({
		status: 422,
		body: { error: { code: 'edition_reason_wanted' } },
	});
	const second = await ask('general_head', 'POST', `/${corrected.body.id}/finish`, { unhanded_reason: '更正', reason: '改正一处' });
	expect((await getEdition(server.book, second.body.edition)).summary).toMatchObject({ number: 2, reason: '改正一处' });
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
