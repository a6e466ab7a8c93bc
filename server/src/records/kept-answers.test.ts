import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOffice } from '../../test/tiny-office.ts';
import { inOffice } from '../db/transaction.ts';
import { openBook } from '../offices/open-book.ts';
import { actTogether } from './act.ts';
import { dropExpiredAnswers } from './kept-answers.ts';
import type { Actor } from './plan-act.ts';

let open: TestBook;
let clerk: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_kept', tinyOffice);
	clerk = open.actor('clerk', 'clerk', 'peace');
});

afterAll(() => open.close());

function set(title: string, { key = title, request_hash = 'aa' } = {}) {
	return {
		actor: clerk,
		requests: [{ register: 'matter', action: 'create', values: { title, received_on: '2022-03-05' } }],
		idempotency: { key, request_hash },
		answer: ({ records }: { records: readonly { id: string }[] }) => ({ status: 201, answer: { id: records[0]?.id } }),
	};
}

async function count(title: string): Promise<number> {
	const { rows } = await open.admin.query('SELECT count(*)::int AS n FROM ledger.matter WHERE title = $1', [title]);
	return rows[0].n;
}

test('an answer is kept for thirty days; then the key is free, also for another request', async () => {
	open.setNow('2022-06-01T01:00:00Z');
	const first = await actTogether(open.book, set('旧键'));
	open.setNow('2022-07-01T00:59:00Z');
	expect((await actTogether(open.book, set('旧键'))).kept).toEqual({ status: 201, answer: { id: first.records[0]?.id } });
	open.setNow('2022-07-01T01:01:00Z');
	expect((await actTogether(open.book, set('旧键', { request_hash: 'bb' }))).kept).toBeNull();
	expect(await count('旧键')).toBe(2);
});

test('expired answers are dropped by the sweep, younger ones stay', async () => {
	open.setNow('2023-01-01T00:00:00Z');
	await actTogether(open.book, set('过期'));
	open.setNow('2023-01-20T00:00:00Z');
	await actTogether(open.book, set('还新'));
	open.setNow('2023-02-05T00:00:00Z');
	await inOffice(open.book.pool, open.book.office_id, (client) => dropExpiredAnswers(client, open.book));
	const { rows } = await open.admin.query('SELECT key FROM book.idempotency_answer ORDER BY key');
	expect(rows.map(({ key }) => key)).toEqual(['还新']);
});

test('a batch is known by its key for ever: sent again after its answer was dropped, it is answered and not written twice', async () => {
	open.setNow('2024-01-01T00:00:00Z');
	const batch = (title: string, given = {}) => ({ ...set(title, given), batch: title });
	const first = await actTogether(open.book, batch('旧批'));
	open.setNow('2024-06-01T00:00:00Z');
	await inOffice(open.book.pool, open.book.office_id, (client) => dropExpiredAnswers(client, open.book));
	const again = await actTogether(open.book, batch('旧批'));
	expect(again.kept).toMatchObject({ status: 201, answer: { id: first.batch_id, label: '旧批', records: [{ id: first.records[0]?.id, version: 1 }] } });
	expect(await count('旧批')).toBe(1);
	await expect(actTogether(open.book, batch('旧批', { request_hash: 'bb' }))).rejects.toMatchObject({ code: 'idempotency_differs' });
});

test('a key belongs to its account', async () => {
	await actTogether(open.book, set('同名键', { key: 'k' }));
	const other = await actTogether(open.book, { ...set('同名键', { key: 'k' }), actor: open.actor('other', 'clerk', 'peace') });
	expect([other.kept, await count('同名键')]).toEqual([null, 2]);
});

test.each([undefined, '双批'])('twins that reach two server processes at the same moment make one record (batch: %s)', async (batch) => {
	const second = await openBook({
		pool: open.book.pool,
		office_id: open.book.office_id,
		office: tinyOffice,
		digest: 'sha256',
		files: open.book.files,
		now: open.book.now,
	});
	const nameOf = (at: number) => `${batch ?? '双'}${at}`;
	const twin = (at: number) => ({ ...set(nameOf(at)), ...(batch === undefined ? {} : { batch }) });
	for (let at = 0; at < 10; at += 1) {
		const results = await Promise.all([actTogether(open.book, twin(at)), actTogether(second, twin(at))]);
		// Who comes when the other has its answer already gets that one; of a batch it names the records.
		const answers = results.map(({ kept, records }) => {
			const answer = kept?.answer as { id?: string; records?: readonly { id: string }[] } | undefined;
			return answer?.records?.[0]?.id ?? answer?.id ?? records[0]?.id;
		});
		expect([new Set(answers).size, await count(nameOf(at))]).toEqual([1, 1]);
	}
});
