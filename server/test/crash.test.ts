import { afterAll, expect, test } from 'vitest';
import { crashBook } from '../../bench/crash.ts';
import { removeBuilt } from '../../bench/programs.ts';

afterAll(removeBuilt);

test('after a kill of server, database, both, or a backend in the middle of writing every acknowledged record is there, none twice', async () => {
	const report = await crashBook(4);
	expect(report.faults).toEqual([]);
	expect(report.verified).toMatch(/ 0 faults$/);
	expect([report.crashes, report.acknowledged > 250, report.written_before > 0]).toEqual([4, true, true]);
}, 400_000);
