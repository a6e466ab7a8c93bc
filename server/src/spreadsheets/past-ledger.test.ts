/** A ledger of a past year: decided long ago, under numbers that others quote. And a register that moves on while its import is looked at. */
import type { ImportAnswer, ImportRow } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { type MadeCell, type MadeWorkbook, makeWorkbook } from '../../test/make-workbook.ts';
import { runImport, sendFile } from '../../test/send-file.ts';

const PETITIONS = 'petition_office_clerk';
const ACTIVITIES = 'general_clerk';
const HEAD = ['编号', '办理状态', '事由', '来源渠道', '收到日期', '答复日期', '办结日期', '撤回日期'];
let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_past_ledger');
});

afterAll(async () => {
	await server.close();
});

async function checked(account: string, register: string, book: MadeWorkbook): Promise<ImportAnswer> {
	const { body } = await sendFile(server, { account, register, name: '2019年台账.xlsx', content: await makeWorkbook(book) });
	return runImport(server, account, body.id, { check: body.matching });
}

async function petitions(rows: MadeCell[][]): Promise<ImportAnswer> {
	return checked(PETITIONS, 'petition', { sheets: [{ name: '2019', rows: [HEAD, ...rows] }] });
}

async function rowsOf(account: string, id: string, kind: string): Promise<ImportRow[]> {
	return (await server.ask(account, 'GET', `/api/imports/${id}/rows?kind=${kind}&limit=200`)).body.rows;
}

const reasons = (rows: readonly ImportRow[]) => rows.map(({ problems }) => problems.map(({ cell, message }) => `${cell} ${message}`).join('；'));

async function petitionsOf(year: number) {
	const filter = {
		all: [
			{ field: 'received_on', op: 'gte', value: `${year}-01-01` },
			{ field: 'received_on', op: 'lte', value: `${year}-12-31` },
		],
	};
	const { body } = await server.ask(PETITIONS, 'GET', `/api/records/petition?limit=50&sort=received_on&filter=${encodeURIComponent(JSON.stringify(filter))}`);
	return body.records as { id: string; number: string; state: string; version: number }[];
}

test('a ledger of a past year comes in as it was decided, keeps its numbers, and the book goes on counting after them', async () => {
	const answer = await petitions([
		['雷信〔2019〕3号', '已办结', '路灯不亮', '群众来访', '2019.3.4', '2019.3.20', '2019.4.2'],
		['雷信〔2019〕7号', '已答复', '井盖响动', '来信', '2019.5.6', '2019.6.1', null],
		['旧12', '已撤回', '自行撤回的事', '群众来访', '2019.7.1', null, null, '2019.7.8'],
	]);
	expect([answer.totals, reasons(await rowsOf(PETITIONS, answer.id, 'refused'))]).toEqual([expect.objectContaining({ new: 3, refused: 0 }), []]);
	expect(await rowsOf(PETITIONS, answer.id, 'new')).toEqual(Array(3).fill(expect.objectContaining({ action: 'enter' })));
	const { problem } = await runImport(server, PETITIONS, answer.id, { commit: { label: '2019年信访', leave_out_refused: false } });
	expect(problem).toBeNull();
	expect((await petitionsOf(2019)).map(({ number, state, version }) => [number, state, version])).toEqual([
		['雷信〔2019〕3号', 'closed', 1],
		['雷信〔2019〕7号', 'answered', 1],
		['旧12', 'withdrawn', 1],
	]);
	const values = { matter: '补收的一件', channel: 'visit', received_on: '2019-12-30' };
	const { body } = await server.ask(PETITIONS, 'POST', '/api/records/petition/actions/create', { values });
	expect([body.number, body.state]).toEqual(['雷信〔2019〕8号', 'received']);
});

test('a number that stands twice in the file, or belongs to another matter of the book, is told at its cell', async () => {
	const own = await server.ask(PETITIONS, 'POST', '/api/records/petition/actions/create', {
		values: { matter: '原有的一件', channel: 'visit', received_on: '2018-02-03' },
	});
	const answer = await petitions([
		['雷信〔2018〕21号', '已答复', '第一件', '群众来访', '2018.3.4', '2018.3.20', null],
		['雷信〔2018〕21号', '已答复', '另一件', '来信', '2018.5.6', '2018.6.1', null],
		[own.body.number, '已办结', '不是那一件', '群众来访', '2018.7.1', '2018.7.9', '2018.8.1'],
	]);
	expect(answer.totals).toMatchObject({ new: 1, changed: 0, refused: 2 });
	const [twice, taken] = reasons(await rowsOf(PETITIONS, answer.id, 'refused'));
	expect(twice).toBe('A3 第 2 行已经用了这个编号，两行说法不同');
	expect(taken).toMatch(/^B4 记录现为“已收到”/);
});

test('days of a workbook that counts from 1904 are those that its cells show, with or without the format of a date', async () => {
	const answer = await checked(ACTIVITIES, 'activity', {
		is1904: true,
		sheets: [
			{
				name: '表',
				rows: [
					['名称', '类别', '日期'],
					['有格式的', '志愿服务', { date: 42_808 }],
					['没有格式的', '志愿服务', 42_809],
					['写成字的', '志愿服务', '2021-03-18'],
				],
			},
		],
	});
	const rows = await rowsOf(ACTIVITIES, answer.id, 'new');
	expect(rows.map(({ values }) => values['held_on'])).toEqual(['2021-03-15', '2021-03-16', '2021-03-18']);
});

test('a register that somebody wrote in after the check is checked anew before anything is written', async () => {
	const answer = await checked(ACTIVITIES, 'activity', {
		sheets: [
			{
				name: '表',
				rows: [
					['名称', '类别', '日期'],
					['两人都记的一场', '志愿服务', '2021-03-05'],
					['只在表里的一场', '志愿服务', '2021-03-06'],
				],
			},
		],
	});
	expect(answer.totals).toMatchObject({ new: 2, same: 0 });
	const values = { title: '两人都记的一场', kind: 'volunteer', held_on: '2021-03-05' };
	expect((await server.ask('general_head', 'POST', '/api/records/activity/actions/create', { values })).status).toBe(201);
	const commit = { label: '改动之后', leave_out_refused: false };
	const anew = await runImport(server, ACTIVITIES, answer.id, { commit });
	expect([anew.stage, anew.problem?.code, anew.batch]).toEqual(['checked', 'import_outdated', null]);
	expect(anew.totals).toMatchObject({ new: 1, same: 1 });
	const written = await runImport(server, ACTIVITIES, answer.id, { commit });
	expect([written.stage, written.problem]).toEqual(['written', null]);
	const filter = encodeURIComponent(JSON.stringify({ field: 'title', op: 'in', value: ['两人都记的一场', '只在表里的一场'] }));
	expect((await server.ask(ACTIVITIES, 'GET', `/api/records/activity?filter=${filter}`)).body.total).toBe(2);
});
