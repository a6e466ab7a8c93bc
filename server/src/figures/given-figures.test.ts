/** Numbers that others counted: none stands before it is confirmed by another and while it holds, and each says where it is from. */
import { readFile } from 'node:fs/promises';
import type { FigureAnswer } from '@yibenzhang/engine';
import { toMarkdown } from '@yibenzhang/report';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { renderBookReport } from '../reports/render-report.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_given_figures');
});

afterAll(() => server.close());

const figure = async (id: string, period: string): Promise<FigureAnswer> => (await server.ask('leader', 'GET', `/api/figures/${id}?period=${period}`)).body;
const act = (account: string, action: string, body: Record<string, unknown>) =>
	server.ask(account, 'POST', `/api/records/outside_statistic/actions/${action}`, body);

const SALES = {
	statistic: 'gdp',
	title: '地区生产总值（示例）',
	year: 2023,
	part_of_year: 'Q1',
	value: 52_000_000,
	measured_in: '元',
	source: '示例市统计局',
	document_title: '统计月报（示例）',
	document_number: '示例统〔2023〕8号',
	given_on: '2023-04-10',
};
const CONFIRMED = { confirmed_on: '2023-04-12', valid_from_on: '2023-04-10' };

test('a confirmed number stands with its source; figures counted here say nothing of one', async () => {
	expect(await figure('given_gdp', '2022')).toMatchObject({
		value: 1_286_400_000,
		said: '128640万元',
		given: {
			by: '示例市统计局',
			document: '统计月报（示例）',
			number: '示例发〔2022〕31号',
			confirmed_on: '2022-12-14',
			confirmed_by: 'general_head',
			valid_until_on: null,
		},
	});
	const { figures } = (await server.ask('leader', 'GET', '/api/figures?period=2022')).body;
	const given = figures.filter((one: FigureAnswer) => one.given !== undefined);
	expect(given.map(({ id }: FigureAnswer) => id.startsWith('given_'))).toEqual(Array(4).fill(true));
	expect(figures.filter(({ no }: FigureAnswer) => no !== null).every((one: FigureAnswer) => one.given === undefined)).toBe(true);
});

test('what nobody confirmed, what has lapsed and what is of another part of the year does not stand', async () => {
	expect(await figure('given_vaccination_rate', '2022')).toMatchObject({ value: 92.4, given: { by: '示例市疾控中心' } });
	expect(await figure('given_vaccination_rate', '2022-H1')).toMatchObject({ value: 88.6 });
	expect(await figure('given_vaccination_rate', '2022-Q1')).toMatchObject({ value: null, given: null });
	expect(await figure('given_vaccination_rate', '2020')).toMatchObject({ value: null, given: null });
	const { body: before } = await server.ask('leader', 'GET', '/api/figures/given_vaccination_rate?period=2022&until=2022-11-30&known_at=2022-11-01T00:00:00Z');
	expect(before).toMatchObject({ value: 91.2, given: { valid_until_on: '2022-11-30' } });
	const { body: lapsed } = await server.ask('leader', 'GET', '/api/figures/given_vaccination_rate?period=2022&until=2022-12-05&known_at=2022-12-05T00:00:00Z');
	expect(lapsed).toMatchObject({ value: null, given: null });
});

test('whoever entered or corrected a number does not confirm it; then another does, and a question takes it out again', async () => {
	const { body: filed } = await act('general_head', 'create', { values: SALES });
	const alone = await act('general_head', 'confirm', { id: filed.id, version: filed.version, values: CONFIRMED });
	expect(alone.status).toBe(409);
	const { body: theirs } = await act('general_clerk', 'create', { values: { ...SALES, title: '另一条（示例）' } });
	expect((await act('general_clerk', 'confirm', { id: theirs.id, version: theirs.version, values: CONFIRMED })).status).toBe(403);
	const { body: corrected } = await act('general_head', 'correct', { id: theirs.id, version: theirs.version, values: { value: 53_000_000 } });
	expect((await act('general_head', 'confirm', { id: theirs.id, version: corrected.version, values: CONFIRMED })).status).toBe(409);
	const { body: again } = await act('general_clerk', 'correct', { id: theirs.id, version: corrected.version, values: { value: 52_500_000 } });
	expect(await figure('given_gdp', '2023-Q1')).toMatchObject({ value: null });
	const done = await act('general_head', 'confirm', { id: theirs.id, version: again.version, values: CONFIRMED });
	expect(done.body).toMatchObject({ state: 'confirmed', values: { confirmed_by: 'general_head' } });
	expect(await figure('given_gdp', '2023-Q1')).toMatchObject({ value: 52_500_000, given: { confirmed_on: '2023-04-12' } });
	const question = { id: theirs.id, version: done.body.version, values: { questioned_on: '2023-04-20' }, reason: '与公报不符（示例）' };
	expect((await act('general_clerk', 'question', question)).status).toBe(200);
	expect(await figure('given_gdp', '2023-Q1')).toMatchObject({ value: null, given: null });
});

test('a report that says a given number says who gave it', async () => {
	const { book } = server;
	const [yearly] = book.office.reports;
	const reports = yearly === undefined ? [] : [{ ...yearly, text: '地区生产总值[[given_gdp]]，发展党员[[new_probationary_members]]名。' }];
	const document = await renderBookReport({ ...book, office: { ...book.office, reports } }, { id: 'yearly', period: '2022' });
	expect(toMarkdown(document)).toContain('地区生产总值128640万元（示例市统计局提供，《统计月报（示例）》示例发〔2022〕31号），发展党员14名。');
});

test('the sixty-nine of the report are what they were, whatever others gave', async () => {
	const rows = (await readFile(new URL('../../test/report-2022.tsv', import.meta.url), 'utf8')).trim().split('\n').slice(1);
	const { figures } = (await server.ask('leader', 'GET', '/api/figures?period=2022')).body;
	const said = rows.map((row) => row.split('\t')).map(([no, , words]) => [no, words]);
	expect(figures.filter(({ no }: FigureAnswer) => no !== null).map(({ no, said: words }: FigureAnswer) => [String(no), words])).toEqual(said);
});
