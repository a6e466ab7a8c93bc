/** Drafts as people meet them: begun, written, remarked on, read, set aside. */
import { office } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { askDrafts, runIn } from '../../test/draft-asking.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;
const { ask, begin, open, write } = askDrafts(() => server, 2023);

beforeAll(async () => {
	server = await startTestServer('yb_drafts');
});

afterAll(() => server.close());

function placeIn(doc: Y.Doc, words: string): { from: string; until: string; quoted: string } {
	const { run, at } = runIn(doc, words);
	const position = (index: number) => Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(run, index))).toString('base64');
	return { from: position(at), until: position(at + words.length), quoted: words };
}

test('a draft is the template in the chapters of their units, and reads as the report does', async () => {
	const { status, body: draft } = await ask('general_clerk', 'POST', '', { report: 'yearly', period: '2022', scope: { of: 'report' } });
	expect(status).toBe(201);
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
	expect(clean.body.findings).toEqual([]);
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
	const { id, period, chapters } = await begin(scope, 'judicial_clerk');
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
	const again = await ask('judicial_clerk', 'POST', '', { report: 'yearly', period, scope });
	expect(again.status).toBe(201);
	expect(await ask('judicial_clerk', 'POST', `/${id}/take-up`)).toMatchObject({ status: 409, body: { error: { code: 'draft_exists' } } });
	await ask('judicial_clerk', 'POST', `/${again.body.id}/hand-in`);
	expect((await ask('judicial_head', 'POST', `/${again.body.id}/set-aside`, { reason: '两稿只留一稿' })).body).toMatchObject({ state: 'set_aside' });
	expect((await ask('judicial_clerk', 'POST', `/${id}/take-up`)).body).toMatchObject({ state: 'writing', reason: null });
});
