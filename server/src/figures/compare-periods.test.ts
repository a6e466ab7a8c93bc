import type { ComparedFigure, FigureDefinition } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { definitionHash, keepDefinitions } from '../definitions/keep-definitions.ts';

const [REDEFINED, OUTLIVED] = ['online_petitions', 'good_deeds'];
let server: TestServer;
/** As it was in 2021: hotline cases were counted too. */
let before: FigureDefinition;

beforeAll(async () => {
	server = await startTestServer('yb_compare_periods');
	const { book } = server;
	const now = book.figures.get(REDEFINED) as FigureDefinition;
	before = { ...now, where: { field: 'channel', op: 'in', value: ['online', 'hotline'] } } as FigureDefinition;
	const outlived = { ...book.figures.get(OUTLIVED), where: { field: 'colour', op: 'is', value: 'red' } } as unknown as FigureDefinition;
	const figures = book.office.figures.map((one) => (one.id === REDEFINED ? before : one.id === OUTLIVED ? outlived : one));
	await keepDefinitions(book.pool, book.office_id, { ...book.office, figures }, new Date('2021-06-01T00:00:00Z'));
});
afterAll(() => server.close());

async function compare(query: string) {
	const { status, body } = await server.ask('leader', 'GET', `/api/figures/compare?${query}`);
	expect(status, JSON.stringify(body)).toBe(200);
	return { ...body, of: (id: string): ComparedFigure => body.figures.find((figure: ComparedFigure) => figure.id === id) };
}

const counted = async (id: string, period: string, definition = '') =>
	(await server.ask('leader', 'GET', `/api/figures/${id}?period=${period}${definition && `&definition=${definition}`}`)).body.value;

test('every figure is asked of both periods, each closed at its day, with the change between them', async () => {
	const answer = await compare('period=2022');
	expect(answer).toMatchObject({ period: '2022', with: '2021', edition: null });
	const deeds = answer.of('volunteer_activities');
	expect([deeds.today.now.value, deeds.today.before.value]).toEqual([
		await counted('volunteer_activities', '2022'),
		await counted('volunteer_activities', '2021'),
	]);
	expect(deeds.today.change).toBeCloseTo((100 * (Number(deeds.today.now.value) - Number(deeds.today.before.value))) / Number(deeds.today.before.value), 1);
	expect(answer.of('hotline_cases')).toMatchObject({ period: { until_on: '2022-11-30' }, with: { until_on: '2021-11-30' }, held: null, signed: null });
	const share = answer.of('pension_progress').today;
	expect(share.change).toBeCloseTo(Number(share.now.value) - Number(share.before.value), 1);
	expect(answer.figures.filter(({ id }: ComparedFigure) => id.endsWith('_growth') && !id.startsWith('given'))).toEqual([]);
});

test('where the definition was another both years are asked by it as well, and what changed is told', async () => {
	const { held, today } = (await compare('period=2022&with=2021')).of(REDEFINED);
	const old = definitionHash(before);
	expect(held).toMatchObject({ definition: old, held_from: '2021-06-01T00:00:00.000Z', changed: [{ part: 'conditions' }] });
	expect([held?.values?.now.value, held?.values?.before.value]).toEqual([await counted(REDEFINED, '2022', old), await counted(REDEFINED, '2021', old)]);
	expect(Number(held?.values?.now.value)).toBeGreaterThan(Number(today.now.value));
});

test('a definition that names what is gone is told of, and not asked', async () => {
	const { held, today } = (await compare('period=2022&with=2021')).of(OUTLIVED);
	expect(held?.values).toBeNull();
	expect(today.now.value).toBe(await counted(OUTLIVED, '2022'));
});

test('any two periods can be compared, and what is none is refused', async () => {
	expect(await compare('period=2022-Q3')).toMatchObject({ period: '2022-Q3', with: '2021-Q3' });
	expect(await compare('period=2022-Q3&with=2022-Q2')).toMatchObject({ with: '2022-Q2' });
	const refused = await server.ask('leader', 'GET', '/api/figures/compare?period=2022&with=2021-13');
	expect(refused).toMatchObject({ status: 400, body: { error: { code: 'period_wrong' } } });
});

test('the value that was signed for the earlier period stands beside what is counted now', async () => {
	const { body: edition } = await server.ask('general_head', 'POST', '/api/editions', { report: 'yearly', period: '2021' });
	expect((await compare('period=2022')).edition).toBeNull();
	for (const { heading, unit } of edition.chapters) {
		await server.ask(`${unit}_head`, 'POST', `/api/editions/${edition.id}/confirm`, { heading });
	}
	for (const [at, account] of (['secretary', 'leader'] as const).entries()) {
		const session = await server.signIn(account);
		const proof = { body: edition.bodies[at].name.zh, password: 'yibenzhang-2022' };
		expect((await session.ask('POST', `/api/editions/${edition.id}/sign`, proof)).status).toBe(200);
	}
	const signedThen = (await compare('period=2022')).of('volunteer_activities');
	await server.admin.query(`UPDATE ledger.activity SET held_on = '2020-05-05' WHERE id = (SELECT id FROM ledger.activity
		WHERE kind = 'volunteer' AND state = 'held' AND held_on BETWEEN '2021-02-01' AND '2021-11-30' ORDER BY id LIMIT 1)`);
	const answer = await compare('period=2022');
	const now = answer.of('volunteer_activities');
	expect(answer.edition).toEqual({ id: edition.id, report: 'yearly', number: 1 });
	expect(now.signed).toEqual(signedThen.today.before);
	expect(now.today.before.value).toBe(Number(now.signed?.value) - 1);
	expect(answer.of(REDEFINED).held).toBeNull();
});
