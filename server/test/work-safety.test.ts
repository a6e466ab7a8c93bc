/** What the office's definitions promise about work safety, asked through the one door: a patrol is no inspection. */
import { office } from '@yibenzhang/office';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../src/records/act.ts';
import type { Actor } from '../src/records/plan-act.ts';
import { openTestBook, type TestBook } from './open-test-book.ts';

let open: TestBook;
let grid: Actor;
let officer: Actor;
let second: Actor;
let head: Actor;
let clerk: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_work_safety', office);
	grid = open.actor('grid', 'grid_worker', 'chengnan_g1');
	officer = open.actor('officer_1', 'enforcement_officer', 'enforcement');
	second = open.actor('officer_2', 'enforcement_officer', 'emergency');
	head = open.actor('head', 'section_head', 'enforcement');
	clerk = open.actor('clerk', 'section_clerk', 'emergency');
});

afterAll(() => open.close());

const PROPOSAL = {
	title: '现场检查',
	domain: 'safety',
	trigger: 'plan',
	party: '示例作坊',
	is_enterprise: false,
	proposed_on: '2022-03-01',
	planned_on: '2022-03-04',
	content: '安全生产法',
	officer: 'officer_1',
	second_officer: 'officer_2',
};
const INSPECTED = {
	inspected_on: '2022-03-04',
	certificate: '甲',
	second_certificate: '乙',
	forms: ['approval', 'notice', 'scene_record'],
	recorded_by: ['video'],
	handling: 'nothing_found',
	is_signed: true,
};
const inspection = (action: string, id: string, values: Record<string, unknown>) => ({ register: 'administrative_inspection', action, id, values });
const hazard = (action: string, id: string, values: Record<string, unknown>) => ({ register: 'hazard', action, id, values });

async function propose(values: Record<string, unknown> = {}): Promise<string> {
	const { id } = await act(open.book, officer, { register: 'administrative_inspection', action: 'create', values: { ...PROPOSAL, ...values } });
	return id;
}

async function approve(id: string): Promise<void> {
	await act(open.book, head, inspection('approve', id, { approved_on: '2022-03-02' }));
}

async function report(): Promise<string> {
	const values = { title: '楼道堆物', kind: 'fire_exit', source: 'patrol', found_on: '2022-03-01' };
	return (await act(open.book, grid, { register: 'hazard', action: 'create', values })).id;
}

test('a grid worker records a patrol', async () => {
	const values = { title: '示例路', topics: ['fire'], patrolled_on: '2022-03-01', outcome: 'nothing_found' };
	const patrol = await act(open.book, grid, { register: 'patrol', action: 'create', values });
	expect(patrol).toMatchObject({ unit: 'chengnan_g1', state: 'patrolled' });
});

test.each(['grid_worker', 'community_worker', 'section_clerk', 'section_head', 'leader'])('a %s never makes an inspection', async (role) => {
	const made = act(open.book, open.actor('somebody', role, 'chengnan'), { register: 'administrative_inspection', action: 'create', values: PROPOSAL });
	await expect(made).rejects.toMatchObject({ code: 'not_allowed' });
});

test('an inspection is not made before it is approved', async () => {
	const id = await propose();
	await expect(act(open.book, officer, inspection('inspect', id, INSPECTED))).rejects.toMatchObject({ code: 'state_refused' });
});

test('an inspection that was approved but not announced needs the reason', async () => {
	const id = await propose();
	await approve(id);
	await expect(act(open.book, officer, inspection('inspect', id, INSPECTED))).rejects.toMatchObject({ code: 'guard_refused' });
	await expect(act(open.book, officer, inspection('announce', id, { is_announced: false }))).rejects.toMatchObject({ code: 'guard_refused' });
	await act(open.book, officer, inspection('announce', id, { is_announced: false, exception: '示例理由' }));
	expect(await act(open.book, second, inspection('inspect', id, INSPECTED))).toMatchObject({
		state: 'inspected',
		number: expect.stringMatching(/^雷街检〔2022〕\d+号$/),
		values: { inspected_by: 'officer_2' },
	});
});

test('one officer does not stand for two', async () => {
	const id = await propose({ second_officer: 'officer_1' });
	await approve(id);
	await act(open.book, officer, inspection('announce', id, { is_announced: true, announced_on: '2022-03-02' }));
	await expect(act(open.book, officer, inspection('inspect', id, INSPECTED))).rejects.toMatchObject({ code: 'guard_refused' });
	await expect(act(open.book, second, inspection('inspect', id, INSPECTED))).rejects.toMatchObject({ code: 'guard_refused' });
});

test('whoever approves an inspection takes no part in it', async () => {
	const id = await propose({ second_officer: 'head' });
	await expect(act(open.book, head, inspection('approve', id, { approved_on: '2022-03-02' }))).rejects.toMatchObject({ code: 'guard_refused' });
});

test('an enterprise has no more planned and special inspections in a year than the published number; a clue is not capped', async () => {
	const cap = { title: '示例频次', domain: 'safety', year: 2022, most: 1, source: '示例〔2022〕1号', published_on: '2022-01-20' };
	await act(open.book, head, { register: 'inspection_cap', action: 'create', values: cap });
	const enterprise = { is_enterprise: true, credit_code: '919900000000000018', party: '示例企业' };
	await approve(await propose(enterprise));
	await approve(await propose({ ...enterprise, domain: 'gas' }));
	await approve(await propose({ ...enterprise, planned_on: '2023-01-05' }));
	const another = await propose({ ...enterprise, trigger: 'special' });
	await expect(approve(another)).rejects.toMatchObject({
		code: 'cap_reached',
		message: expect.stringContaining('同一统一社会信用代码、执法领域在 2022 年已有 1 件，达到“行政检查年度频次上限”的上限（1）'),
	});
	await act(open.book, officer, inspection('correct', another, { trigger: 'complaint', clue: '来电反映通道堵塞' }));
	await approve(another);
});

test('a refusal to sign is noted, and both certificates stand', async () => {
	const id = await propose();
	await approve(id);
	await act(open.book, officer, inspection('announce', id, { is_announced: true, announced_on: '2022-03-02' }));
	const { second_certificate: _, ...uncertified } = INSPECTED;
	await expect(act(open.book, officer, inspection('inspect', id, { ...uncertified, is_signed: false }))).rejects.toMatchObject({
		code: 'values_refused',
		fields: [expect.objectContaining({ path: 'values.second_certificate' }), expect.objectContaining({ path: 'values.refusal' })],
	});
});

test('a hazard reported by a grid worker is ordered and looked at again by officials only', async () => {
	const id = await report();
	const order = { ordered_on: '2022-03-02', due_on: '2022-03-12', level: 'general', responsible: '示例' };
	await expect(act(open.book, grid, hazard('order', id, order))).rejects.toMatchObject({ code: 'not_allowed' });
	await act(open.book, clerk, hazard('order', id, order));
	await act(open.book, grid, hazard('mend', id, { mended_on: '2022-03-05', measure: '已清理' }));
	const again = { reinspected_on: '2022-03-06', passed: false };
	await expect(act(open.book, grid, hazard('reinspect', id, again))).rejects.toMatchObject({ code: 'not_allowed' });
	await act(open.book, officer, hazard('reinspect', id, again));
	await expect(act(open.book, clerk, hazard('close', id, { closed_on: '2022-03-07' }))).rejects.toMatchObject({ code: 'guard_refused' });
	expect(await act(open.book, clerk, hazard('send_back', id, { ordered_on: '2022-03-06', due_on: '2022-03-16' }))).toMatchObject({ state: 'ordered' });
});

test.each([
	['general', 'refused'],
	['major', 'ordered'],
])('a %s hazard that is to be supervised is %s', async (level, outcome) => {
	const id = await report();
	await act(open.book, clerk, hazard('order', id, { ordered_on: '2022-03-02', due_on: '2022-03-12', level, responsible: '示例' }));
	const values = { supervised_on: '2022-03-03', supervisor: '示例', reported_up_on: '2022-03-03' };
	const supervised = act(open.book, open.actor('emergency_head', 'section_head', 'emergency'), hazard('supervise', id, values));
	expect(await supervised.then(({ state }) => state).catch(() => 'refused')).toBe(outcome);
});

test('a house found dangerous needs its measure', async () => {
	const worker = open.actor('worker', 'community_worker', 'chengnan');
	const values = { title: '示例巷1号', community: 'chengnan', structure: 'timber', storeys: 2, use: ['dwelling'], from_on: '2022-03-01' };
	const { id } = await act(open.book, worker, { register: 'self_built_house', action: 'create', values });
	const appraisal = { appraised_on: '2022-03-08', appraised_by: '示例', building_level: 'd' };
	await expect(act(open.book, clerk, { register: 'self_built_house', action: 'appraise', id, values: appraisal })).rejects.toMatchObject({
		code: 'values_refused',
		fields: [expect.objectContaining({ path: 'values.measure' })],
	});
});
