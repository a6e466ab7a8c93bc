/** The definition book: complete, in the words behind the number, with examples that hold when they are asked by themselves. */
import type { DefinitionBookAnswer, DefinitionEntry, FigureDefinition, FigureExamples, RecordFiguresAnswer } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { keepDefinitions } from '../definitions/keep-definitions.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_definition_book');
});

afterAll(() => server.close());

const bookOf = async (account = 'leader'): Promise<DefinitionBookAnswer['figures']> => {
	const { status, body } = await server.ask(account, 'GET', '/api/figures/definitions?period=2022');
	expect(status).toBe(200);
	return body.figures;
};

async function examplesFor(account: string): Promise<Record<string, FigureExamples>> {
	const all: Record<string, FigureExamples> = {};
	for (const section of new Set((await bookOf(account)).map((entry) => entry.section))) {
		const { status, body } = await server.ask(account, 'GET', `/api/figures/examples?period=2022&section=${encodeURIComponent(section)}`);
		expect(status).toBe(200);
		Object.assign(all, body.examples);
	}
	return all;
}

test('every figure stands in it, in the words that stand behind its number, with who answers for it', async () => {
	const entries = await bookOf();
	const { figures } = (await server.ask('leader', 'GET', '/api/figures?period=2022')).body;
	expect(entries.map(({ id }) => id)).toEqual(figures.map(({ id }: { id: string }) => id));
	for (const entry of entries) {
		const listed = figures.find(({ id }: { id: string }) => id === entry.id);
		expect([entry.id, entry.definition, entry.said]).toEqual([entry.id, listed.definition, listed.said]);
		for (const condition of entry.rule.conditions) {
			expect(entry.definition.zh).toContain(condition.zh);
		}
	}
	expect(entryOf(entries, 'party_lecture_attendance')).toMatchObject({
		register: { id: 'activity' },
		keeper: { zh: expect.stringContaining('综合') },
		rule: {
			time: { zh: '日期在期间内' },
			conditions: [{ zh: '类别为党课' }, { zh: '主办包括街道党校' }],
			measure: { zh: '参加（受教育）人数合计' },
			rounding: { zh: '向下取整到 10，有余数时加“多”' },
			left_out: [{ zh: '已作废的' }, { zh: '日期不在期间内的' }, { zh: '不符合“类别为党课”的' }, { zh: '不符合“主办包括街道党校”的' }],
		},
		changes: [],
	});
});

test('the example that counts is one of the evidence, the near miss is not and fails one thing alone, as its own page tells it', async () => {
	const examples = await examplesFor('leader');
	const told: Record<string, number> = { counts: 0, near_miss: 0 };
	for (const [id, { counts, near_miss, unreadable }] of Object.entries(examples)) {
		expect([id, unreadable && (counts ?? near_miss) !== null]).toEqual([id, false]);
		const countsIn = async (record: { register: string; id: string }) => {
			const answer: RecordFiguresAnswer = (await server.ask('leader', 'GET', `/api/records/${record.register}/${record.id}/figures?period=2022`)).body;
			return answer.figures.find((figure) => figure.id === id);
		};
		if (counts !== null && counts.register !== 'unit') {
			told['counts'] = (told['counts'] ?? 0) + 1;
			expect([id, (await countsIn(counts))?.counts ?? 'compared']).toEqual([id, expect.toSatisfy((is) => is === true || is === 'compared')]);
		}
		if (near_miss !== null && near_miss.record.register !== 'unit') {
			told['near_miss'] = (told['near_miss'] ?? 0) + 1;
			expect([id, near_miss.why.length]).toEqual([id, 1]);
			expect([id, (await countsIn(near_miss.record))?.counts ?? false]).toEqual([id, false]);
		}
	}
	expect(told['counts']).toBeGreaterThan(40);
	expect(told['near_miss']).toBeGreaterThan(40);
});

test('whoever may not read a register is shown none of its records', async () => {
	const examples = await examplesFor('chengnan_worker');
	expect((await examplesFor('economy_clerk'))['online_petitions']).toEqual({ counts: null, near_miss: null, unreadable: true });
	const shown = Object.values(examples).flatMap(({ counts, near_miss }) => [counts, near_miss?.record ?? null].filter((record) => record !== null));
	expect(shown.length).toBeGreaterThan(10);
	for (const { register, id } of shown) {
		expect([register, (await server.ask('chengnan_worker', 'GET', `/api/records/${register}/${id}`)).status]).toEqual([register, 200]);
	}
});

test('a definition that was changed says since when it holds and what it was before', async () => {
	const { book } = server;
	const now = book.figures.get('hotline_cases') as FigureDefinition;
	const { where: _, ...before } = { ...now, said: { as: 'about', to: 10, word: '多' } as const };
	const start = (figure: FigureDefinition, moment: string) =>
		keepDefinitions(
			book.pool,
			book.office_id,
			{ ...book.office, figures: book.office.figures.map((one) => (one.id === figure.id ? figure : one)) },
			new Date(moment),
		);
	await start(before, '2100-01-01T00:00:00Z');
	await start(now, '2100-02-01T00:00:00Z');
	const entry = entryOf(await bookOf(), 'hotline_cases');
	expect(entry?.held_from).toBe('2100-02-01T00:00:00.000Z');
	expect(entry?.changes.map(({ at, changed }) => [at.slice(0, 10), changed.map(({ part, was, now: is }) => [part, was.zh, is.zh])])).toEqual([
		[
			'2100-02-01',
			[
				['conditions', '', '来源渠道为市长热线'],
				['rounding', '向下取整到 10，有余数时加“多”', '写准确值，不取整'],
			],
		],
		[
			'2100-01-01',
			[
				['conditions', '来源渠道为市长热线', ''],
				['rounding', '写准确值，不取整', '向下取整到 10，有余数时加“多”'],
			],
		],
	]);
});

test('no example that is about people carries a title, which may be a name', async () => {
	const examples = Object.values(await examplesFor('leader')).flatMap(({ counts, near_miss }) => [counts, near_miss?.record ?? null]);
	const titled = new Set(examples.flatMap((record) => (record === null || record.title === null ? [] : [record.register])));
	const shown = new Set(examples.flatMap((record) => (record === null ? [] : [record.register])));
	expect([...titled]).toEqual(expect.arrayContaining(['activity']));
	const ofPeople = [...shown].filter((register) => server.book.registers.get(register)?.access === 'restricted' || register === 'double_registration');
	expect(ofPeople).toEqual(expect.arrayContaining(['double_registration', 'pension_contribution']));
	expect(ofPeople.filter((register) => titled.has(register))).toEqual([]);
});

function entryOf(entries: readonly DefinitionEntry[], id: string): DefinitionEntry | undefined {
	return entries.find((entry) => entry.id === id);
}
