import type { FigureDefinition } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { definitionHash, keepDefinitions } from './keep-definitions.ts';

const FIGURE = 'online_petitions';
let server: TestServer;
let now: FigureDefinition;
/** Without its filter, as it might have been once. */
let before: FigureDefinition;
/** It names a field that the register does not have. */
let outlived: FigureDefinition;

beforeAll(async () => {
	server = await startTestServer('yb_kept_definitions');
	const { book } = server;
	now = book.figures.get(FIGURE) as FigureDefinition;
	const { where: _, ...unfiltered } = now;
	before = unfiltered;
	outlived = { ...now, where: { field: 'colour', op: 'is', value: 'red' } } as unknown as FigureDefinition;
	const start = (figure: FigureDefinition, moment: string) =>
		keepDefinitions(
			book.pool,
			book.office_id,
			{ ...book.office, figures: book.office.figures.map((one) => (one.id === FIGURE ? figure : one)) },
			new Date(moment),
		);
	await start(outlived, '2100-01-01T00:00:00Z');
	await start(before, '2100-02-01T00:00:00Z');
	await start(now, '2100-03-01T00:00:00Z');
	await start(now, '2100-04-01T00:00:00Z');
});
afterAll(() => server.close());

const ask = (path: string) => server.ask('leader', 'GET', path);
const asking = (definition: FigureDefinition) => ask(`/api/figures/${FIGURE}?period=2022&definition=${definitionHash(definition)}`);

test('every definition is listed with the moments between which it held, the latest first', async () => {
	const { status, body } = await ask(`/api/definitions/figure/${FIGURE}`);
	expect(status).toBe(200);
	expect(body.definitions.map(({ hash, held_from, held_until }: Record<string, unknown>) => [hash, held_from, held_until])).toEqual([
		[definitionHash(now), '2100-03-01T00:00:00.000Z', null],
		[definitionHash(before), '2100-02-01T00:00:00.000Z', '2100-03-01T00:00:00.000Z'],
		[definitionHash(outlived), '2100-01-01T00:00:00.000Z', '2100-02-01T00:00:00.000Z'],
		[definitionHash(now), expect.any(String), '2100-01-01T00:00:00.000Z'],
	]);
	expect(body.definitions[1].body).toEqual(before);
});

test('a figure is computed by a definition that held before, with the records behind it', async () => {
	const [today, then] = [await asking(now), await asking(before)];
	expect(today.body).toMatchObject({ value: 5, definition_hash: definitionHash(now) });
	expect(then.body.definition_hash).toBe(definitionHash(before));
	expect(then.body.value).toBeGreaterThan(today.body.value);
	expect(then.body.evidence.total).toBe(then.body.value);
	expect(then.body.definition.zh).not.toBe(today.body.definition.zh);
});

test('without a hash the definition that holds now answers', async () => {
	const { body } = await ask(`/api/figures/${FIGURE}?period=2022`);
	expect(body).toMatchObject({ value: 5, definition_hash: definitionHash(now) });
});

test('a definition that names what has vanished is refused, with its place', async () => {
	const { status, body } = await asking(outlived);
	expect(status).toBe(409);
	expect(body.error).toMatchObject({
		code: 'definition_outlived',
		fields: [{ path: 'where.field', message_en: expect.stringContaining('has no field “colour”') }],
	});
});

test('what was never kept is not found', async () => {
	expect(await ask(`/api/figures/${FIGURE}?period=2022&definition=${'0'.repeat(64)}`)).toMatchObject({
		status: 404,
		body: { error: { code: 'definition_unknown' } },
	});
	expect(await ask('/api/definitions/figure/nothing')).toMatchObject({ status: 404, body: { error: { code: 'definition_unknown' } } });
	expect((await ask('/api/definitions/colour/nothing')).status).toBe(404);
	expect((await ask(`/api/figures/${FIGURE}?period=2022&definition=abc`)).status).toBe(400);
});

test('a version tells by which definition it was written, and that one is kept', async () => {
	const [id] = (await ask(`/api/figures/${FIGURE}?period=2022`)).body.evidence.ids;
	const { versions } = (await ask(`/api/records/petition/${id}/history`)).body;
	const { definitions } = (await ask('/api/definitions/register/petition')).body;
	expect(definitions.map(({ hash }: { hash: string }) => hash)).toContain(versions[0].definition_hash);
	expect(Object.keys(definitions[0].body.fields)).toEqual(Object.keys(server.book.registers.get('petition')?.fields ?? {}));
});
