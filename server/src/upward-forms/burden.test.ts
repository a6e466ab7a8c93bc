import type { BurdenAnswer } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_burden');
});

afterAll(() => server.close());

const burden = async (account = 'general_head', period = '2022'): Promise<BurdenAnswer> => {
	const { status, body } = await server.ask(account, 'GET', `/api/forms/burden?period=${period}`);
	expect(status).toBe(200);
	return body;
};
const act = (account: string, action: string, body: unknown) => server.ask(account, 'POST', `/api/records/demand/actions/${action}`, body);

test('the year’s burden: how many, without a basis, declined, late, and the hours by month and sender', async () => {
	const { totals, months, senders, without_basis, register, more } = await burden();
	expect(totals).toEqual({ received: 11, without_basis: 4, sent: 8, declined: 2, late: 3, hours: 63.5 });
	expect(months).toHaveLength(12);
	expect(months.find(({ month }) => month === '2022-11')).toMatchObject({ received: 3, hours: 19, late: 1 });
	expect(senders[0]).toMatchObject({ sender: 'civil_affairs', label: { zh: '市民政局' }, hours: 12, received: 1 });
	expect(without_basis.map(({ title }) => title)).toEqual([
		'安全生产大检查日报',
		'重点项目建设情况统计（临时）',
		'党员志愿服务情况统计表',
		'基层治理情况调查表',
	]);
	expect({ register, more }).toEqual({ register: { id: 'demand', readable: true, begins: true }, more: false });
	expect((await burden('leader')).register).toEqual({ id: 'demand', readable: true, begins: false });
});

test('two that ask for the same are found by their figures and by their words; the voided double is not', async () => {
	const { twice } = await burden();
	const found = twice.map(({ first, again, figures, lines }) => [first.title, again.title, figures.length, lines.map((line) => `${line.first}=${line.again}`)]);
	expect(found).toContainEqual(['招商引资项目进展情况表', '重点项目建设情况统计（临时）', 2, ['引进项目数=引进项目个数', '已完工建设项目数=已完工项目个数']]);
	expect(found).toContainEqual([
		'新时代文明实践活动开展情况表',
		'党员志愿服务情况统计表',
		2,
		['志愿服务活动场次=志愿服务活动场次', '为民办好事实事件数=为民办实事件数'],
	]);
	const alike = twice.map(({ figures, lines }) => figures.length + lines.length);
	expect(alike).toEqual(alike.toSorted((a, b) => b - a));
	expect(new Set(alike).size).toBeGreaterThan(1);
	expect(found.some(([first, again]) => first === '困难群众救助工作台账' || again === '安全生产大检查日报')).toBe(false);
});

test('what is owed stands by its day until it is sent; one with a document cannot be declined, one without can by the head alone', async () => {
	expect((await burden()).owed.map(({ title, late }) => [title, late])).toEqual([['年度工作总结数据表', true]]);
	const values = { title: '示例台账', sender: 'justice', basis: 'document', basis_number: '示例〔2022〕1号', frequency: 'once', asks: '件数' };
	const created = await act('judicial_clerk', 'create', { values: { ...values, received_on: '2022-12-01', due_on: '2022-12-02' } });
	expect(created.status).toBe(201);
	const { id, version } = created.body;
	expect((await burden()).owed.map(({ title }) => title)).toEqual(['示例台账', '年度工作总结数据表']);
	const declined = { id, version, values: { refused_on: '2022-12-02' }, reason: '重复' };
	expect([(await act('judicial_clerk', 'refuse', declined)).status, (await act('judicial_head', 'refuse', declined)).body.error.code]).toEqual([
		403,
		'guard_refused',
	]);
	const sent = await act('judicial_clerk', 'send', { id, version, values: { sent_on: '2022-12-03', sent_how: 'paper', hours: 2 } });
	expect(sent.body).toMatchObject({ state: 'sent', values: { sent_by: 'judicial_clerk' } });
	expect((await burden()).owed.map(({ title }) => title)).toEqual(['年度工作总结数据表']);
	expect((await burden()).totals).toMatchObject({ sent: 9, late: 4, hours: 65.5 });
});

test('a community sees its own alone, whoever may not read the register nothing, and a period that is none is refused', async () => {
	expect((await burden('chengnan_worker')).totals.received).toBe(0);
	expect(await burden('admin')).toMatchObject({ register: { readable: false, begins: false }, owed: [], twice: [], without_basis: [], senders: [] });
	expect((await server.ask('leader', 'GET', '/api/forms/burden?period=2022-13')).body.error.code).toBe('period_wrong');
});
