/** What becomes of a draft that is finished: an edition, of the whole report or of a part that was written alone. */
import { office, SAMPLE_PASSWORD } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askDrafts } from '../../test/draft-asking.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { getEdition } from '../editions/read-editions.ts';
import { recomputeEdition, verifyEditions } from '../editions/verify-editions.ts';

let server: TestServer;
const { ask, write } = askDrafts(() => server, 2023);

beforeAll(async () => {
	server = await startTestServer('yb_finish_draft');
});

afterAll(() => server.close());

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
	const { body: begun } = await ask('general_clerk', 'POST', '', { report: 'yearly', period: '2022', scope: { of: 'report' } });
	const { id } = begun;
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
