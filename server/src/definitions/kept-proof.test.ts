import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { tinyOffice } from '../../test/tiny-office.ts';
import { act } from '../records/act.ts';
import { verifyRecords } from '../records/verify.ts';

let open: TestBook;
beforeAll(async () => {
	open = await openTestBook('yb_kept_proof', tinyOffice);
	const clerk = open.actor('clerk', 'clerk', 'peace');
	await act(open.book, clerk, { register: 'person', action: 'create', values: { name: '张三', from_on: '2022-01-01' } });
});
afterAll(() => open.close());

test('the proof finds a definition that was bent, and versions whose definition is gone', async () => {
	const faults = async () => (await verifyRecords(open.book)).find(({ what }) => what === 'definitions')?.faults;
	expect(await faults()).toEqual([]);
	await open.admin.query(`UPDATE book.definition SET body = (jsonb_set(body::jsonb, '{keeper}', '"nobody"'))::json WHERE kind = 'register' AND id = 'matter'`);
	await open.admin.query(`DELETE FROM book.definition WHERE kind = 'register' AND id = 'person'`);
	expect(await faults()).toEqual([
		expect.stringMatching(/^register matter: the definition kept as \w+ does not fit its hash$/),
		expect.stringMatching(/^person: 1 versions \(.*\) name the definition \w+, which is not kept$/),
	]);
});
