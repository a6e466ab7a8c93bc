/** One real-looking ledger of a year's volunteering, with the dirt that such files have; then the same as a text file in GB18030. */
import type { ImportAnswer, ImportRow } from '@yibenzhang/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/harness.ts';
import { type MadeCell, makeWorkbook } from '../../../test/make-workbook.ts';
import { runImport, sendFile } from '../../../test/send-file.ts';

const ACCOUNT = 'general_clerk';
let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_volunteer_ledger');
});

afterAll(async () => {
	await server.close();
});

const HEAD: MadeCell[][] = [
	['雷城街道2021年志愿服务活动台账', null, null, null, null, null, null, null, null, null],
	['填报单位：党政综合办', null, null, null, null, null, null, null, '单位：元', null],
	[],
	['序号', '活动时间', '活动名称', '类别', '所属社区', '主题', '志愿者人数', '数量', null, '是否备案'],
	[null, null, null, null, null, null, null, '传单（份）', '横幅', null],
];
const MERGES = ['A1:J1', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:G5', 'H4:I4', 'J4:J5', 'C9:C10'];

const ROWS: MadeCell[][] = [
	[1, '2021.3.5', '学雷锋日清洁家园', '志愿服务', '城南', '人居环境', 20, 500, '2条', '是'],
	[2, { date: 44270 }, '<img src=x onerror=alert(1)>', '志愿服务', '城南社区', null, '15人', '1,200', null, '√'],
	[3, '4月6日（周二）', '春季爱国卫生', '志愿服务', '雷城街道南门社区居委会', null, '１２', '-', '/', null],
	[4, '2021年5月4日', '青年志愿行', '志愿服务', '朝阳', null, 30, null, null, null],
	[null, '2021-05-05', null, '志愿服务', '朝阳', null, '三十', null, null, null],
	[],
	['小计', null, null, null, null, null, 97, 1700, 2, null],
	['序号', '活动时间', '活动名称', '类别', '所属社区', '主题', '志愿者人数', '传单（份）', '横幅', '是否备案'],
	[6, 44348, '=HYPERLINK("http://x","六一")', '志愿服务', '迎春社区', null, 8, 0, null, null],
	[7, 20210702, '𠮷㛃䶮社区助老', '志愿服务', '和平', null, 9, null, null, null],
	[8, '2021年2月30日', '日期写错的活动', '志愿服务', '城南', null, 5, null, null, null],
	[9, '2021.8.1', '单位写错的活动', '志愿服务', '城西', null, 5, null, null, null],
	[10, '2021.8.2', '类别写错的活动', '志愿服务活动日', '城南', null, '80多人', null, null, null],
	[11, { error: '#N/A' }, '公式出错的活动', '志愿服务', '城南', null, 5, null, null, null],
	[12, '2021.3.5', '学雷锋日清洁家园', '志愿服务', '城南', '人居环境', 20, 500, '2条', '是'],
	['合  计', null, null, null, null, null, 139, 1700, 2, null],
	['注：数据截至2021年12月31日', null, null, null, null, null, null, null, null, null],
	['填表人：张三', null, null, '审核人：李四', null, null, null, null, null, null],
];

async function ledger(): Promise<Buffer> {
	const second = [
		['时间', '名称', '类别', '社区'],
		['2021.11.11', '第二张表的活动', '志愿服务', '东湖社区'],
	];
	return makeWorkbook({
		sheets: [
			{ name: '台账', rows: [...HEAD, ...ROWS], merges: MERGES },
			{ name: '十一月', rows: second },
			{
				name: '字典',
				hidden: true,
				rows: [
					['名称', '日期'],
					['不该读入', '2021.1.1'],
				],
			},
		],
	});
}

async function rowsOf(id: string, kind: string): Promise<ImportRow[]> {
	const { body } = await server.ask(ACCOUNT, 'GET', `/api/imports/${id}/rows?kind=${kind}&limit=200`);
	return body.rows;
}

describe('A ledger of past volunteering', () => {
	let sent: ImportAnswer;
	let checked: ImportAnswer;

	beforeAll(async () => {
		const { status, body } = await sendFile(server, { account: ACCOUNT, register: 'activity', name: '志愿服务台账.xlsx', content: await ledger() });
		expect(status).toBe(201);
		sent = body;
		checked = await runImport(server, ACCOUNT, sent.id, { check: sent.matching });
	});

	test('has its heading found below title and blank row, over two merged lines', () => {
		expect(sent.matching.sheets[0]).toMatchObject({ take: true, heading: { from: 4, until: 5 }, year: 2021 });
		expect(sent.sheets[0]?.title).toMatch(/^雷城街道2021年志愿服务活动台账/);
		const columns = sent.sheets[0]?.columns.map(({ heading, at, found_by }) => [
			heading,
			sent.matching.sheets[0]?.columns.find((one) => one.at === at)?.target,
			found_by,
		]);
		expect(columns).toEqual([
			['序号', null, null],
			['活动时间', 'held_on', 'words'],
			['活动名称', 'title', 'label'],
			['类别', 'kind', 'label'],
			['所属社区', 'unit', 'words'],
			['主题', 'topics', 'label'],
			['志愿者人数', 'volunteers', 'label'],
			['数量/传单（份）', 'quantities.leaflets', 'words'],
			['数量/横幅', 'quantities.banners', 'label'],
			['是否备案', null, null],
		]);
	});

	test('has its hidden sheet told and left out, its other sheet taken', () => {
		expect(sent.matching.sheets.map(({ take }) => take)).toEqual([true, true, false]);
		expect(sent.notes.map(({ zh }) => zh)).toEqual([expect.stringContaining('“字典”是隐藏的')]);
	});

	test('has sums, repeated headings and notes passed over and told', () => {
		const left = checked.totals?.left_out.map(({ why, rows }) => [why, rows.map(({ row }) => row)]);
		expect(Object.fromEntries(left ?? [])).toEqual({ sum: [12, 21], heading: [13], note: [22, 23] });
	});

	test('has every row looked at', () => {
		expect(checked).toMatchObject({ stage: 'checked', problem: null, totals: { new: 8, changed: 0, same: 1, refused: 4 } });
	});

	test('has its values read as they were meant', async () => {
		const rows = await rowsOf(sent.id, 'new');
		expect(rows.map(({ values, unit }) => [values['held_on'], values['title'], unit, values['volunteers'] ?? null, values['quantities'] ?? null])).toEqual([
			[
				'2021-03-05',
				'学雷锋日清洁家园',
				'chengnan',
				20,
				[
					{ item: 'leaflets', quantity: 500 },
					{ item: 'banners', quantity: 2 },
				],
			],
			['2021-03-15', '<img src=x onerror=alert(1)>', 'chengnan', 15, [{ item: 'leaflets', quantity: 1200 }]],
			['2021-04-06', '春季爱国卫生', 'nanmen', 12, null],
			['2021-05-04', '青年志愿行', 'chaoyang', 30, null],
			['2021-05-05', '青年志愿行', 'chaoyang', 30, null],
			['2021-06-01', '=HYPERLINK("http://x","六一")', 'yingchun', 8, null],
			['2021-07-02', '𠮷㛃䶮社区助老', 'heping', 9, null],
			['2021-11-11', '第二张表的活动', 'donghu', null, null],
		]);
	});

	test('has each refused cell named with its reason', async () => {
		const rows = await rowsOf(sent.id, 'refused');
		expect(rows.map(({ problems }) => problems.map(({ cell, message }) => `${cell} ${message}`))).toEqual([
			[expect.stringMatching(/^B16 应为存在的日期/)],
			[expect.stringMatching(/^E17 没有叫“城西”的单位/)],
			[expect.stringMatching(/^D18 没有这一选项：志愿服务活动日/), expect.stringMatching(/^G18 应为整数/)],
			[expect.stringMatching(/^B19 公式出错（#N\/A）/)],
		]);
	});

	test('has a row that is told twice left alone the second time', async () => {
		const [row] = await rowsOf(sent.id, 'same');
		expect(row).toMatchObject({ row: 20, same_as: { sheet: 0, row: 6 } });
	});

	test('is not written while rows are refused, unless they are left out', async () => {
		const { status, body } = await server.ask(ACCOUNT, 'POST', `/api/imports/${sent.id}/commit`, { label: '2021年志愿服务', leave_out_refused: false });
		expect([status, body.error.code, body.error.message]).toEqual([409, 'import_refused', expect.stringContaining('4 行')]);
	});

	test('is written as one batch, found the same when it comes again, and taken back as one', async () => {
		const written = await runImport(server, ACCOUNT, sent.id, { commit: { label: '2021年志愿服务', leave_out_refused: true } });
		expect(written).toMatchObject({ stage: 'written', problem: null });
		const again = await sendFile(server, { account: ACCOUNT, register: 'activity', name: '志愿服务台账.xlsx', content: await ledger() });
		expect(again.body.sheets[0]?.columns[1]).toMatchObject({ heading: '活动时间', found_by: 'remembered' });
		const checkedAgain = await runImport(server, ACCOUNT, again.body.id, { check: again.body.matching });
		expect(checkedAgain.totals).toMatchObject({ new: 0, changed: 0, same: 9, refused: 4 });
		const back = await server.ask(ACCOUNT, 'POST', `/api/batches/${written.batch}/take-back`, { reason: '重新导入' });
		expect([back.status, back.body.records.length]).toEqual([200, 8]);
	});
});
