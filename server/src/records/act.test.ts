import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOffice } from '../../test/tiny-office.ts';
import { act, actTogether } from './act.ts';
import type { Actor } from './plan-act.ts';
import { verifyRecords } from './verify.ts';

let open: TestBook;
let clerk: Actor;
let east: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_act', tinyOffice);
	clerk = open.actor('clerk', 'clerk', 'peace');
	east = open.actor('east_worker', 'worker', 'east');
});

afterAll(() => open.close());

const matterOf = (title: string, values: Record<string, unknown> = {}) => ({
	register: 'matter',
	action: 'create',
	values: { title, received_on: '2022-03-05', ...values },
});

async function faults(): Promise<string[]> {
	return (await verifyRecords(open.book)).flatMap((one) => one.faults);
}

test('a record is created with number, version, audit, and its money in fen', async () => {
	const record = await act(open.book, east, matterOf('路灯不亮', { amount: 1234.5 }));
	expect(record).toMatchObject({ unit: 'east', state: 'received', version: 1, number: '测〔2022〕1号', made_by: 'east_worker' });
	expect(record.values).toMatchObject({ amount: 123450 });
	const { rows } = await open.admin.query('SELECT count(*)::int AS n FROM book.audit_entry WHERE record_id = $1', [record.id]);
	expect(rows[0].n).toBe(1);
});

test('everything wrong with the values is told at once, and nothing is written', async () => {
	const before = await open.admin.query('SELECT count(*)::int AS n FROM ledger.matter');
	const refused = act(open.book, clerk, { register: 'matter', action: 'create', values: { received_on: '2022-02-30', color: 'red', amount: 1.005 } });
	await expect(refused).rejects.toMatchObject({
		code: 'values_refused',
		fields: expect.arrayContaining([
			expect.objectContaining({ path: 'values.received_on' }),
			expect.objectContaining({ path: 'values.color' }),
			expect.objectContaining({ path: 'values.amount' }),
		]),
	});
	const after = await open.admin.query('SELECT count(*)::int AS n FROM ledger.matter');
	expect(after.rows).toEqual(before.rows);
});

test('an action asks for its fields and moves the state on', async () => {
	const { id } = await act(open.book, clerk, matterOf('井盖松动'));
	await expect(act(open.book, clerk, { register: 'matter', action: 'close', id, values: { closed_on: '2022-03-09' } })).rejects.toMatchObject({
		code: 'values_refused',
	});
	const closed = await act(open.book, clerk, { register: 'matter', action: 'close', id, values: { closed_on: '2022-03-09', reply: '已加固' } });
	expect(closed).toMatchObject({ state: 'closed', version: 2 });
	await expect(act(open.book, clerk, { register: 'matter', action: 'close', id, values: { closed_on: '2022-03-09', reply: '又' } })).rejects.toMatchObject({
		code: 'state_refused',
	});
});

test('a post outside the unit or without the action is refused', async () => {
	const { id } = await act(open.book, clerk, { ...matterOf('西边的事'), unit: 'west' });
	await expect(act(open.book, east, { register: 'matter', action: 'amend', id, values: { title: '改' } })).rejects.toMatchObject({ code: 'record_unknown' });
	await expect(act(open.book, east, { ...matterOf('越界'), unit: 'west' })).rejects.toMatchObject({ code: 'not_allowed' });
	const own = await act(open.book, east, matterOf('本社区的事'));
	await expect(act(open.book, east, { register: 'matter', action: 'void', id: own.id, reason: '错' })).rejects.toMatchObject({ code: 'not_allowed' });
});

test('a voided record comes back in the state it had', async () => {
	const { id } = await act(open.book, clerk, matterOf('误登'));
	await act(open.book, clerk, { register: 'matter', action: 'close', id, values: { closed_on: '2022-03-09', reply: '好' } });
	await expect(act(open.book, clerk, { register: 'matter', action: 'void', id })).rejects.toMatchObject({ code: 'reason_wanted' });
	expect(await act(open.book, clerk, { register: 'matter', action: 'void', id, reason: '重复登记' })).toMatchObject({ state: 'voided' });
	expect(await act(open.book, clerk, { register: 'matter', action: 'restore', id })).toMatchObject({ state: 'closed', version: 4 });
});

test('a stale version is refused and says what is possible now', async () => {
	const { id } = await act(open.book, clerk, matterOf('两人同改'));
	await act(open.book, clerk, { register: 'matter', action: 'amend', id, version: 1, values: { title: '先改' } });
	await expect(act(open.book, clerk, { register: 'matter', action: 'amend', id, version: 1, values: { title: '后改' } })).rejects.toMatchObject({
		code: 'version_stale',
		message: expect.stringMatching(/clerk改过（第 2 版）：事由/),
		details: { current: { version: 2, state: 'received', changed: ['title'], made_by: 'clerk', actions: ['amend', 'void', 'close'] } },
	});
});

test('a stale version tells nothing to those who may not do it: neither that the record is there nor who changed it', async () => {
	const { id } = await act(open.book, clerk, { ...matterOf('西边改过的事'), unit: 'west' });
	await act(open.book, clerk, { register: 'matter', action: 'amend', id, values: { title: '改了' } });
	const stale = { register: 'matter', action: 'amend', id, version: 1, values: { title: '猜' } };
	await expect(act(open.book, east, stale)).rejects.toMatchObject({ code: 'record_unknown', details: { id } });
	await expect(act(open.book, open.actor('auditor', 'auditor', 'street'), stale)).rejects.toMatchObject({ code: 'not_allowed' });
	await expect(actTogether(open.book, { actor: east, requests: [matterOf('同来的'), stale] })).rejects.toMatchObject({ code: 'record_unknown' });
});

test('a set stands or falls together, across registers, and a reference may point into it', async () => {
	const personId = open.book.newId(open.book.now());
	const person = { register: 'person', action: 'create', new_id: personId, values: { name: '张样一', from_on: '2022-01-01' } };
	await expect(
		actTogether(open.book, { actor: clerk, requests: [person, matterOf('缺人', { about: open.book.newId(open.book.now()) })] }),
	).rejects.toMatchObject({
		code: 'values_refused',
		fields: [expect.objectContaining({ path: 'requests.1.values.about' })],
	});
	const { rows } = await open.admin.query('SELECT id FROM ledger.person WHERE id = $1', [personId]);
	expect(rows).toEqual([]);
	const { records } = await actTogether(open.book, { actor: clerk, requests: [person, matterOf('有人', { about: personId })] });
	expect(records).toHaveLength(2);
});

test('the same idempotency key gives the same answer and no second record; with another body it is refused', async () => {
	const set = (title: string, request_hash: string) => ({
		actor: clerk,
		requests: [matterOf(title)],
		idempotency: { key: 'once', request_hash },
		answer: ({ records }: { records: readonly { id: string }[] }) => ({ status: 201, answer: { id: records[0]?.id } }),
	});
	const [first, second] = await Promise.all([actTogether(open.book, set('一次', 'aa')), actTogether(open.book, set('一次', 'aa'))]);
	expect(second?.kept?.answer).toEqual({ id: first?.records[0]?.id });
	await expect(actTogether(open.book, set('另一次', 'bb'))).rejects.toMatchObject({ code: 'idempotency_differs' });
	const { rows } = await open.admin.query(`SELECT count(*)::int AS n FROM ledger.matter WHERE title = '一次'`);
	expect(rows[0].n).toBe(1);
});

test('requests at the same time share a transaction, and the refusal of one leaves the others standing', async () => {
	const results = await Promise.allSettled(
		Array.from({ length: 40 }, (_, index) => act(open.book, clerk, matterOf(`并行${index}`, index % 4 === 0 ? { received_on: '不是日期' } : {}))),
	);
	expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(10);
	const numbers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.number] : []));
	expect(new Set(numbers).size).toBe(30);
});

test('an old number may be entered, and the book never gives it again', async () => {
	const old = await act(open.book, clerk, {
		register: 'matter',
		action: 'enter',
		state: 'closed',
		number: '测〔2019〕7号',
		values: { title: '旧事', received_on: '2019-05-01', closed_on: '2019-05-09', reply: '当时已答复' },
	});
	expect(old).toMatchObject({ state: 'closed', number: '测〔2019〕7号' });
	const next = await act(open.book, clerk, matterOf('再补一件', { received_on: '2019-06-01' }));
	expect(next.number).toBe('测〔2019〕8号');
});

test('thousands go in as one set with the same checks', async () => {
	const requests = Array.from({ length: 5000 }, (_, index) => matterOf(`成批${index}`));
	const { records } = await actTogether(open.book, { actor: clerk, requests });
	expect(new Set(records.map(({ number }) => number)).size).toBe(5000);
});

test('the proof holds, and a changed byte in row, version or chain is found with its place', async () => {
	expect(await faults()).toEqual([]);
	const { id } = await act(open.book, clerk, matterOf('原话', { reply: '原答复' }));
	const tamper = async (change: string, undo: string) => {
		await open.admin.query(change, [id]);
		const found = await faults();
		await open.admin.query(undo, [id]);
		return found.join('\n');
	};
	expect(await tamper(`UPDATE ledger.matter SET reply = '改答复' WHERE id = $1`, `UPDATE ledger.matter SET reply = '原答复' WHERE id = $1`)).toContain(
		`matter ${id} v1 reply`,
	);
	expect(
		await tamper(
			`UPDATE book.record_version SET "values" = jsonb_set("values", '{title}', '"改话"') WHERE record_id = $1`,
			`UPDATE book.record_version SET "values" = jsonb_set("values", '{title}', '"原话"') WHERE record_id = $1`,
		),
	).toContain(`${id} v1 title`);
	expect(
		await tamper(`UPDATE book.audit_entry SET account = 'other' WHERE record_id = $1`, `UPDATE book.audit_entry SET account = 'clerk' WHERE record_id = $1`),
	).toContain('does not fit its hash');
	expect(
		await tamper(
			`UPDATE book.audit_entry SET digests = 'x' || digests WHERE record_id = $1`,
			`UPDATE book.audit_entry SET digests = substr(digests, 2) WHERE record_id = $1`,
		),
	).toContain('does not fit its hash');
	expect(await faults()).toEqual([]);
});

test('a value that a version left as it was is proved by the version before', async () => {
	const { id } = await act(open.book, clerk, matterOf('三版', { reply: '答复' }));
	for (const title of ['三版二', '三版三']) {
		await act(open.book, clerk, { register: 'matter', action: 'amend', id, values: { title } });
	}
	const second = `WHERE record_id = '${id}' AND version = 2`;
	for (const [column, changed, field] of [
		['"values"', `jsonb_set("values", '{reply}', '"改答复"')`, 'reply'],
		['"values"', `"values" - 'reply'`, 'reply'],
		['unit', `'other'`, '@unit'],
	]) {
		const { rows } = await open.admin.query(`SELECT ${column}::text AS was FROM book.record_version ${second}`);
		await open.admin.query(`UPDATE book.record_version SET ${column} = ${changed} ${second}`);
		expect((await faults()).join('\n')).toContain(`${id} v2 ${field}: the value has no digest`);
		await open.admin.query(`UPDATE book.record_version SET ${column} = $1 ${second}`, [rows[0].was]);
	}
	expect(await faults()).toEqual([]);
});
