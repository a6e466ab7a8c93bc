/** Each kind of rule with facts that offend and near misses that do not; then what becomes of a finding. */
import { type ContradictionRule, defineContradiction, defineFigure, defineRegister, type OfficeDefinition, text } from '@yibenzhang/engine';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { matter, person, tinyOffice, tinyRegister } from '../../test/tiny-office.ts';
import { lastNight, runWhenDue } from '../jobs/contradictions.ts';
import { act } from '../records/act.ts';
import type { Actor } from '../records/plan-act.ts';
import { acceptFinding, withdrawAcceptance } from './accept.ts';
import { countOwn, getFinding, listContradictions, listFindings } from './list-contradictions.ts';
import { beginRun, runContradictions } from './run.ts';
import { verifyAcceptances } from './verify-acceptances.ts';

const label = (zh: string) => text(zh, zh);

const payment = defineRegister({
	...tinyRegister,
	id: 'payment',
	access: 'open',
	fields: {
		title: { kind: 'text', label: label('名称'), required: true },
		of: { kind: 'reference', register: 'matter', label: label('事项') },
		paid_on: { kind: 'date', label: label('日期'), required: true },
		amount: { kind: 'money', label: label('金额'), sensitive: 'finance' },
		sheets: { kind: 'items', codes: 'sheet', label: label('数量') },
		pieces: { kind: 'whole_number', label: label('总数') },
		men: { kind: 'whole_number', label: label('男') },
		women: { kind: 'whole_number', label: label('女') },
		to: { kind: 'id_number', label: label('身份证号') },
	},
	time: { shape: 'event', on: 'paid_on' },
	states: [{ id: 'paid', label: label('已付') }],
	keys: ['title', 'paid_on'],
});

const target = defineRegister({
	...tinyRegister,
	id: 'target',
	access: 'open',
	fields: {
		title: { kind: 'text', label: label('名称'), required: true },
		figure: { kind: 'text', label: label('数字') },
		year: { kind: 'year', label: label('年份') },
		value: { kind: 'decimal', label: label('任务数') },
		issued_on: { kind: 'date', label: label('日期') },
	},
	time: { shape: 'event', on: 'issued_on' },
	states: [{ id: 'set', label: label('已下达') }],
	keys: ['title'],
});

const plain = { unit: label('件'), section: '一', breakdowns: [], said: { as: 'exact' } } as const;
const matters = defineFigure(matter, { ...plain, id: 'matters', label: label('事项数'), measure: { count: true }, period: { within: 'received_on' } });
const people = defineFigure(person, { ...plain, id: 'people', label: label('人数'), measure: { count: true }, period: { standing: true } });
const payments = defineFigure(payment, { ...plain, id: 'payments', label: label('笔数'), measure: { count: true }, period: { within: 'paid_on' } });

const rule = (id: string, says: string, finds: ContradictionRule['finds']) =>
	defineContradiction({ id, label: label(id), why: label('因为'), mend: label('改正'), says: label(says), finds });

const RULES: readonly ContradictionRule[] = [
	rule('no_reply', '“{title}”{closed_on}办结，答复{reply}', {
		records: 'matter',
		where: {
			all: [
				{ field: 'state', op: 'is', value: 'closed' },
				{ field: 'reply', op: 'is_empty' },
			],
		},
	}),
	rule('closed_early', '{received_on}收到，{closed_on}办结', { records: 'matter', where: { field: 'closed_on', op: 'lt', value: { field: 'received_on' } } }),
	rule('before_person', '{received_on}收到，{against.name}{against.from_on}登记', {
		records: 'matter',
		against: { through: 'about' },
		and: { field: 'from_on', op: 'gt', value: { field: 'received_on', up: 1 } },
	}),
	rule('paid_after_end', '{paid_on}付给{to}，{against.until_on}已止', {
		records: 'payment',
		against: { register: 'person', by: 'id_number', same: 'to' },
		and: { field: 'until_on', op: 'lt', value: { field: 'paid_on', up: 1 } },
	}),
	rule('one_number_two_names', '{name}与{against.name}', {
		records: 'person',
		against: { register: 'person', by: 'id_number', same: 'id_number' },
		and: { field: 'name', op: 'is_not', value: { field: 'name', up: 1 } },
	}),
	rule('sum', '{amount}，{count}笔合计{sum}', { parts: 'matter', whole: 'amount', of: { register: 'payment', by: 'of', sum: 'amount' }, must: 'equal' }),
	rule('pieces', '{pieces}，{count}项合计{sum}', { parts: 'payment', whole: 'pieces', of: { items: 'sheets' }, must: 'equal' }),
	rule('heads', '{pieces}，{count}项合计{sum}', { parts: 'payment', whole: 'pieces', of: { fields: ['men', 'women'] }, must: 'at_most' }),
	rule('far_sheets', '{title}{item}{value}，{neighbours}条的中位数{median}，{times}', {
		outlier: 'payment',
		field: 'sheets',
		group: [],
		by_unit_kind: true,
		times: 100,
	}),
	rule('twice', '{title}：{against.received_on}、{received_on}', { same: 'matter', alike: ['title'], on: 'received_on', days: 3 }),
	rule('more_matters', '{period}事项{first}，人{second}', { figures: { at_most: ['matters', 'people'] } }),
	rule('not_the_whole', '{period}合计{first}，各项{second}', { figures: { whole: 'payments', parts: ['matters', 'people'] } }),
	rule('reports', '{figure}{first_report}{first}，{second_report}{second}（{period}）', { reports: true }),
	rule('missed', '{period}{figure}{value}，任务{target}，{percent}，{course}', { target: true, times: 2 }),
];

const office: OfficeDefinition = {
	...tinyOffice,
	registers: [...tinyOffice.registers, payment as never, target as never],
	code_lists: [{ id: 'sheet', label: label('资料'), source: label('测试'), codes: ['leaflets', 'banners'].map((code) => ({ code, label: label(code) })) }],
	figures: [matters, people, payments],
	contradictions: RULES,
};

let opened: TestBook;
let clerk: Actor;
beforeAll(async () => {
	opened = await openTestBook('yb_contradictions', office);
	clerk = opened.actor('ann', 'clerk', 'peace');
}, 60_000);
afterAll(() => opened?.close());
beforeEach(async () => {
	await opened.admin.query(
		'DELETE FROM ledger.payment; DELETE FROM ledger.matter; DELETE FROM ledger.person; DELETE FROM ledger.target; DELETE FROM book.contradiction; DELETE FROM book.contradiction_run; DELETE FROM book.edition',
	);
	opened.setNow('2022-06-01T01:00:00Z');
});

async function create(register: string, values: Record<string, unknown>, more: { unit?: string; action?: string; state?: string } = {}) {
	const { action = 'create', ...rest } = more;
	return act(opened.book, clerk, { register, action, values, ...rest });
}

/** What stands after a run, as sentences, by rule. */
async function found(actor = clerk): Promise<Record<string, string[]>> {
	await runContradictions(opened.book, { account: null });
	const { rules } = await listContradictions(opened.book, actor, {});
	const said: Record<string, string[]> = {};
	for (const { id, open } of rules.filter((each) => each.open > 0)) {
		const { findings } = await listFindings(opened.book, actor, { rule: id });
		expect(findings).toHaveLength(open);
		said[id] = findings.map(({ says }) => says.zh).sort();
	}
	return said;
}

const MATTER = { title: '甲', received_on: '2022-03-05' };
const PAPER = '990000196201011213';

describe('a rule about records', () => {
	test('finds what its condition picks, and no near miss', async () => {
		await create('matter', { ...MATTER, closed_on: '2022-03-09' }, { action: 'enter', state: 'closed' });
		await create('matter', { ...MATTER, title: '乙', closed_on: '2022-03-05', reply: '已答' }, { action: 'enter', state: 'closed' });
		await create('matter', { ...MATTER, title: '丙', closed_on: '2022-03-04', reply: '已答' }, { action: 'enter', state: 'closed' });
		const voided = await create('matter', { ...MATTER, title: '丁', closed_on: '2022-03-09' }, { action: 'enter', state: 'closed' });
		await act(opened.book, clerk, { register: 'matter', action: 'void', id: voided.id, reason: '重复' });
		expect(await found()).toMatchObject({ no_reply: ['“甲”2022年3月9日办结，答复未填'], closed_early: ['2022年3月5日收到，2022年3月4日办结'] });
	});

	test('compares it with the one that it points at', async () => {
		const late = await create('person', { name: '后登记', from_on: '2022-03-06' });
		const same = await create('person', { name: '同日登记', from_on: '2022-03-05' });
		await create('matter', { ...MATTER, about: late.id });
		await create('matter', { ...MATTER, title: '乙', about: same.id });
		await create('matter', { ...MATTER, title: '丙' });
		expect((await found()).before_person).toEqual(['2022年3月5日收到，后登记2022年3月6日登记']);
	});

	test('compares it with those alike in a field, each pair once', async () => {
		await create('person', { name: '已止', id_number: PAPER, from_on: '2020-01-01', until_on: '2022-03-01' });
		await create('payment', { title: '后付', paid_on: '2022-03-02', to: PAPER });
		await create('payment', { title: '当日付', paid_on: '2022-03-01', to: PAPER });
		await create('payment', { title: '别人', paid_on: '2022-05-01', to: '990000620101122' });
		expect((await found()).paid_after_end).toEqual([`2022年3月2日付给${PAPER}，2022年3月1日已止`]);
		await create('person', { name: '另名', id_number: PAPER, from_on: '2020-01-01' });
		await create('person', { name: '没有证件', from_on: '2020-01-01' });
		expect((await found()).one_number_two_names).toEqual(['已止与另名']);
	});

	test('adds up the parts where there are any', async () => {
		const whole = await create('matter', { ...MATTER, amount: 100 });
		const right = await create('matter', { ...MATTER, title: '乙', amount: 30.1 });
		await create('matter', { ...MATTER, title: '没有明细', amount: 5 });
		for (const [of, amount] of [
			[whole.id, 60],
			[whole.id, 39.99],
			[right.id, 10.05],
			[right.id, 20.05],
		]) {
			await create('payment', { title: '付', paid_on: '2022-04-01', of, amount });
		}
		const gone = await create('payment', { title: '作废', paid_on: '2022-04-01', of: right.id, amount: 7 });
		await act(opened.book, clerk, { register: 'payment', action: 'void', id: gone.id, reason: '重复' });
		expect((await found()).sum).toEqual(['100元，2笔合计99.99元']);
	});

	test('sees what is a hundred times its neighbours, item by item and level by level', async () => {
		const sheets = (item: string, quantity: number) => ({ paid_on: '2022-04-01', sheets: [{ item, quantity }] });
		for (let n = 0; n < 10; n += 1) {
			await create('payment', { title: `常${n}`, ...sheets('leaflets', 95 + n) }, { unit: 'east' });
			await create('payment', { title: `大${n}`, ...sheets('banners', 9950 + n) }, { unit: 'east' });
		}
		await create('payment', { title: '多', ...sheets('leaflets', 15_000) }, { unit: 'east' });
		await create('payment', { title: '少', ...sheets('banners', 50) }, { unit: 'west' });
		await create('payment', { title: '只有九十倍', ...sheets('leaflets', 9000) }, { unit: 'west' });
		// A section's is no neighbour of a community's.
		await create('payment', { title: '部门', ...sheets('leaflets', 20_000) }, { unit: 'peace' });
		expect((await found()).far_sheets).toEqual(['多leaflets15,000，11条的中位数100，150 倍', '少banners50，10条的中位数9,954，1/199']);
		const { findings } = await listFindings(opened.book, clerk, { rule: 'far_sheets' });
		const drawn = findings.map(({ neighbours }) => [neighbours?.value, neighbours?.stretches.reduce((sum, { count }) => sum + count, 0)]);
		expect(drawn.sort()).toEqual([
			[15_000, 12],
			[50, 11],
		]);
	});

	test('adds up the fields and the items of one record', async () => {
		const sheets = [
			{ item: 'leaflets', quantity: 10 },
			{ item: 'banners', quantity: 20 },
		];
		const paid = { title: '付', paid_on: '2022-04-01' };
		await create('payment', { ...paid, pieces: 30, sheets });
		await create('payment', { ...paid, pieces: 25, sheets });
		await create('payment', { ...paid, pieces: 7, men: 3, women: 4 });
		await create('payment', { ...paid, pieces: 9, men: 3 });
		await create('payment', { ...paid, pieces: 6, men: 3, women: 4 });
		await create('payment', { ...paid, pieces: 5 });
		expect(await found()).toMatchObject({ pieces: ['25，2项合计30'], heads: ['6，2项合计7'] });
	});

	test('calls nothing far where neighbours are few, or far from each other themselves', async () => {
		const sheets = (item: string, quantity: number) => create('payment', { title: '付', paid_on: '2022-04-01', sheets: [{ item, quantity }] });
		for (const quantity of [100, 101, 102, 103, 104, 105, 106, 20_000]) await sheets('leaflets', quantity);
		for (let n = 0; n < 10; n += 1) await sheets('banners', 10 ** n);
		expect((await found()).far_sheets).toBeUndefined();
		await sheets('leaflets', 107);
		expect((await found()).far_sheets).toHaveLength(1);
	});

	test('sees the same fact twice within days', async () => {
		for (const received_on of ['2022-03-01', '2022-03-04', '2022-03-08']) {
			await create('matter', { title: '重复', received_on });
		}
		await create('matter', { title: '另一件', received_on: '2022-03-01' });
		expect((await found()).twice).toEqual(['重复：2022年3月1日、2022年3月4日']);
	});
});

describe('a rule about figures', () => {
	test('compares two of a year, and a whole with its parts', async () => {
		await create('person', { name: '一人', from_on: '2022-01-01' });
		await create('matter', MATTER);
		await create('payment', { title: '付', paid_on: '2022-04-01' });
		await create('payment', { title: '付', paid_on: '2022-04-02' });
		expect(await found()).toEqual({});
		await create('matter', { ...MATTER, title: '又一件' });
		expect(await found()).toEqual({ more_matters: ['2022年事项2件，人1件'], not_the_whole: ['2022年合计2件，各项3件'] });
	});

	test('tells a target that the year’s pace does not reach, and one that was missed', async () => {
		await create('target', { title: '今年', figure: 'matters', year: 2022, value: 10, issued_on: '2022-01-01' });
		await create('target', { title: '去年', figure: 'matters', year: 2021, value: 1, issued_on: '2021-01-01' });
		// Of what stands on a day nobody knows the pace.
		await create('target', { title: '人', figure: 'people', year: 2022, value: 100, issued_on: '2022-01-01' });
		await create('person', { name: '一人', from_on: '2020-01-01' });
		await create('person', { name: '两人', from_on: '2020-01-01' });
		// In its first quarter a year has no pace either.
		opened.setNow('2022-03-20T01:00:00Z');
		expect((await found()).missed).toHaveLength(1);
		opened.setNow('2022-06-01T01:00:00Z');
		await create('matter', MATTER);
		await create('matter', { ...MATTER, title: '乙' });
		expect((await found()).missed).toEqual(['2021年事项数0件，任务1件，0.00%，到年底没有完成', '2022年事项数2件，任务10件，20.00%，照今年的进度到年底完不成']);
		await create('matter', { ...MATTER, title: '丙' });
		expect((await found()).missed).toEqual(['2021年事项数0件，任务1件，0.00%，到年底没有完成']);
	});

	test('compares the latest editions of reports, closed at the same day', async () => {
		const insert = (id: number, [report, number, until_on, value]: readonly [string, number, string, number], heading = '') => {
			const part = heading === '' ? {} : { part: { scope: { of: 'chapter', heading }, label: { zh: heading, en: heading } } };
			const content = {
				report: { id: report },
				...part,
				figures: [{ definition: { id: 'matters' }, period: { id: '2022', from_on: '2022-01-01', until_on }, value }],
			};
			return opened.admin.query(
				`INSERT INTO book.edition (office_id, id, report, period, number, known_at, content, hash, scope, part)
				VALUES ($1, $2, $3, '2022', $4, now(), $5, 'x', CASE $6 WHEN '' THEN 'report' ELSE 'chapter' END, $6)`,
				[opened.book.office_id, `00000000-0000-4000-8000-00000000000${id}`, report, number, JSON.stringify(content), heading],
			);
		};
		await insert(1, ['yearly', 1, '2022-12-26', 305]);
		await insert(2, ['yearly', 2, '2022-12-26', 309]);
		await insert(3, ['brief', 1, '2022-12-26', 309]);
		await insert(4, ['autumn', 1, '2022-11-30', 280]);
		expect(await found()).toEqual({});
		await insert(5, ['brief', 2, '2022-12-26', 312]);
		expect((await found()).reports).toEqual(['事项数brief312件，yearly309件（2022年）']);
		await opened.admin.query(
			`INSERT INTO book.administrative_act (office_id, id, account, at, action, subject, details, salt)
			VALUES ($1, gen_random_uuid(), 'ann', now(), 'edition.return', '00000000-0000-4000-8000-000000000005', '{}', '')`,
			[opened.book.office_id],
		);
		expect((await found()).reports).toBeUndefined();
		await insert(6, ['brief', 3, '2022-12-26', 309]);
		await insert(7, ['yearly', 1, '2022-12-26', 309], '第一章');
		expect((await found()).reports).toBeUndefined();
		await insert(8, ['yearly', 2, '2022-12-26', 311], '第一章');
		expect((await found()).reports).toEqual(['事项数brief309件，yearly（第一章）311件（2022年）']);
	});
});

describe('a finding', () => {
	const worker = (unit: string) => opened.actor('bo', 'worker', unit);

	async function closedWithoutReply() {
		const record = await create('matter', { ...MATTER, closed_on: '2022-03-09' }, { action: 'enter', state: 'closed', unit: 'east' });
		await runContradictions(opened.book, { account: null });
		const { findings } = await listFindings(opened.book, clerk, { rule: 'no_reply' });
		const [finding] = findings;
		if (finding === undefined) throw new Error('nothing was found');
		return { record, finding };
	}

	function again() {
		return runContradictions(opened.book, { account: null });
	}

	test('goes when it is mended, and the record says meanwhile that it was changed', async () => {
		const { record, finding } = await closedWithoutReply();
		expect(finding).toMatchObject({ records: [{ id: record.id, changed: false }], accepted: null, may_accept: true });
		await act(opened.book, clerk, { register: 'matter', action: 'amend', id: record.id, version: 1, values: { reply: '补上' } });
		expect((await getFinding(opened.book, clerk, finding.id)).records).toMatchObject([{ changed: true }]);
		await again();
		await expect(getFinding(opened.book, clerk, finding.id)).rejects.toMatchObject({ code: 'contradiction_unknown' });
		await act(opened.book, clerk, { register: 'matter', action: 'amend', id: record.id, version: 2, values: { reply: null } });
		opened.setNow('2022-06-05T01:00:00Z');
		await again();
		expect(await getFinding(opened.book, clerk, finding.id)).toMatchObject({ first_seen_at: '2022-06-05T01:00:00.000Z' });
		await runContradictions({ ...opened.book, office: { ...office, contradictions: RULES.filter(({ id }) => id !== 'no_reply') } }, { account: null });
		await expect(getFinding(opened.book, clerk, finding.id)).rejects.toMatchObject({ code: 'contradiction_unknown' });
	});

	test('of a rule that finds more than is kept stays, though the run did not come to it', async () => {
		await closedWithoutReply();
		await opened.admin.query(`UPDATE ledger.matter SET id = 'ffffffff-ffff-4fff-8fff-ffffffffffff'`);
		await again();
		const { findings } = await listFindings(opened.book, clerk, { rule: 'no_reply' });
		expect(findings).toHaveLength(1);
		await opened.admin.query(`INSERT INTO ledger.matter
			SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'title', n, 'number', NULL))).* FROM ledger.matter m, generate_series(1, 1001) AS n`);
		await again();
		expect(await getFinding(opened.book, clerk, findings[0]?.id ?? '')).toMatchObject({ rule: 'no_reply' });
		const told = (await listContradictions(opened.book, clerk, {})).rules.find(({ id }) => id === 'no_reply');
		expect(told).toMatchObject({ more: true, open: 1001 });
	});

	test('stays quiet once it is accepted, until the facts change', async () => {
		const { record, finding } = await closedWithoutReply();
		const { id, fingerprint } = finding;
		const accepted = await acceptFinding(opened.book, clerk, { id, reason: '口头答复', fingerprint });
		expect(accepted).toMatchObject({ accepted: { by: 'ann', reason: '口头答复' }, lapsed: null });
		await act(opened.book, clerk, { register: 'matter', action: 'amend', id: record.id, version: 1, values: { amount: 5 } });
		expect(Object.keys(await found())).not.toContain('no_reply');
		await act(opened.book, clerk, { register: 'matter', action: 'amend', id: record.id, version: 2, values: { closed_on: '2022-03-10' } });
		expect(Object.keys(await found())).toContain('no_reply');
		const open = await getFinding(opened.book, clerk, id);
		expect(open).toMatchObject({ accepted: null, lapsed: { reason: '口头答复' } });
		await expect(acceptFinding(opened.book, clerk, { id, reason: '旧的', fingerprint })).rejects.toMatchObject({ code: 'contradiction_moved' });
		await acceptFinding(opened.book, clerk, { id, reason: '再看过', fingerprint: open.fingerprint });
		await withdrawAcceptance(opened.book, clerk, id);
		await expect(withdrawAcceptance(opened.book, clerk, id)).rejects.toMatchObject({ code: 'step_done' });
		const { rows } = await opened.admin.query(
			`SELECT k.action FROM book.administrative_act k JOIN book.audit_entry a ON a.office_id = k.office_id AND a.record_id = k.id WHERE k.subject = $1 ORDER BY k.id`,
			[id],
		);
		expect(rows.map(({ action }) => action)).toEqual(['contradiction.accept', 'contradiction.accept', 'contradiction.withdraw']);
	});

	test('that rests on parts opens again when a part comes, though its own record did not change', async () => {
		const { id: of } = await create('matter', { ...MATTER, amount: 100 });
		await create('payment', { title: '付', paid_on: '2022-04-01', of, amount: 60 });
		await again();
		const { findings } = await listFindings(opened.book, clerk, { rule: 'sum' });
		for (const { id, fingerprint } of findings) await acceptFinding(opened.book, clerk, { id, reason: '余款未付', fingerprint });
		expect((await found()).sum).toBeUndefined();
		await create('payment', { title: '又付', paid_on: '2022-04-02', of, amount: 20 });
		expect((await found()).sum).toEqual(['100元，2笔合计80元']);
	});

	test('is quiet only by an act in the chain', async () => {
		const { finding } = await closedWithoutReply();
		const { id, fingerprint } = finding;
		const faults = async () => (await verifyAcceptances(opened.book)).faults;
		await acceptFinding(opened.book, clerk, { id, reason: '口头答复', fingerprint });
		expect(await faults()).toEqual([]);
		for (const tampered of [`accepted_reason = '别的'`, `accepted_by = 'bo'`, `accepted_for = 'other'`, 'accepted_for = NULL']) {
			await opened.admin.query(`UPDATE book.contradiction SET accepted_reason = '口头答复', accepted_by = 'ann', accepted_for = $1 WHERE id = $2`, [
				fingerprint,
				id,
			]);
			await opened.admin.query(`UPDATE book.contradiction SET ${tampered} WHERE id = $1`, [id]);
			expect([tampered, (await faults()).length]).toEqual([tampered, 1]);
		}
	});

	test('is only counted for those who may not read its records, and accepted by those alone who may act on them', async () => {
		const { finding } = await closedWithoutReply();
		const counts = async (actor: Actor) => (await listContradictions(opened.book, actor, {})).rules.find(({ id }) => id === 'no_reply');
		expect(await counts(worker('west'))).toMatchObject({ open: 0, hidden: 1 });
		expect(await counts(worker('east'))).toMatchObject({ open: 1, hidden: 0 });
		expect((await listContradictions(opened.book, clerk, { unit: 'west' })).rules.map(({ open }) => open)).not.toContain(1);
		expect([await countOwn(opened.book, worker('east')), await countOwn(opened.book, worker('west')), await countOwn(opened.book, clerk)]).toEqual([
			{ open: 1 },
			{ open: 0 },
			{ open: 1 },
		]);
		const { id, fingerprint } = finding;
		await expect(acceptFinding(opened.book, worker('west'), { id, reason: '猜', fingerprint })).rejects.toMatchObject({ code: 'contradiction_unknown' });
		await expect(acceptFinding(opened.book, opened.actor('eve', 'auditor', 'street'), { id, reason: '看', fingerprint })).rejects.toMatchObject({
			code: 'accepting_not_yours',
		});
	});

	test('tells nobody a sum of what they see masked', async () => {
		const whole = await create('matter', { ...MATTER, amount: 100 }, { unit: 'east' });
		await create('payment', { title: '付', paid_on: '2022-04-01', of: whole.id, amount: 60 }, { unit: 'east' });
		expect((await found(worker('east'))).sum).toEqual(['100元，1笔合计（无权查看）']);
	});

	test('of another office is never seen', async () => {
		await closedWithoutReply();
		const other = await opened.openOther({ ...office, id: 'other' });
		await runContradictions(other, { account: null });
		expect((await listContradictions(other, clerk, {})).rules.every(({ open, hidden }) => open + hidden === 0)).toBe(true);
		const { rows } = await opened.admin.query('SELECT DISTINCT office_id FROM book.contradiction');
		expect(rows).toEqual([{ office_id: opened.book.office_id }]);
	});
});

describe('a run', () => {
	test('is one at a time, and one that fell silent is over', async () => {
		// So small a book is looked through before anybody else could ask: it waits with what it found.
		const holding = await opened.admin.connect();
		await holding.query('BEGIN; LOCK TABLE book.contradiction');
		const first = await beginRun(opened.book, { account: 'ann' });
		await expect(beginRun(opened.book, { account: 'bo' })).rejects.toMatchObject({ code: 'contradictions_running' });
		await holding.query('ROLLBACK');
		holding.release();
		expect(await first.ended).toEqual({ error: undefined });
		expect(await listContradictions(opened.book, clerk, {})).toMatchObject({ running: null, last: { by: 'ann', failed: false } });
		await opened.admin.query(`UPDATE book.contradiction_run SET finished_at = NULL, beat_at = now() - interval '6 minutes'`);
		await runContradictions(opened.book, { account: null });
		const { rows } = await opened.admin.query('SELECT failed FROM book.contradiction_run ORDER BY id');
		expect(rows.map(({ failed }) => failed)).toEqual([true, false]);
	});

	test('that broke off says so, and the next one begins', async () => {
		const broken = rule('broken', '{title}', { records: 'nothing_of_that_name' });
		await expect(runContradictions({ ...opened.book, office: { ...office, contradictions: [broken] } }, { account: 'ann' })).rejects.toThrow();
		expect(await listContradictions(opened.book, clerk, {})).toMatchObject({ running: null, last: { by: 'ann', failed: true } });
		await runContradictions(opened.book, { account: null });
		expect(await listContradictions(opened.book, clerk, {})).toMatchObject({ last: { by: null, failed: false } });
	});

	test('comes by night at its hour, and is made up when nothing ran then', async () => {
		expect(lastNight(new Date('2022-06-01T17:59:00Z'), 2).toISOString()).toBe('2022-05-31T18:00:00.000Z');
		expect(lastNight(new Date('2022-06-01T18:00:00Z'), 2).toISOString()).toBe('2022-06-01T18:00:00.000Z');
		expect(await runWhenDue(opened.book, 2)).toBe(true);
		expect(await runWhenDue(opened.book, 2)).toBe(false);
		opened.setNow('2022-06-01T17:59:00Z');
		expect(await runWhenDue(opened.book, 2)).toBe(false);
		opened.setNow('2022-06-04T03:00:00Z');
		expect(await runWhenDue(opened.book, 2)).toBe(true);
		expect((await listContradictions(opened.book, clerk, {})).last).toMatchObject({ by: null });
	});
});
