/** The main job: the sample year is in the book, and each of the 69 figures equals the real report's. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { listFigures } from './list-figures.ts';
import { verifyFigures } from './verify-figures.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_sample_figures');
});

afterAll(() => server.close());

test('every figure of the report has the real value and is said as there', async () => {
	const figures = new Map((await listFigures(server.book, { period: '2022' })).map((figure) => [figure.no, figure]));
	const rows = (await readFile(new URL('../../test/report-2022.tsv', import.meta.url), 'utf8')).trim().split('\n').slice(1);
	expect(rows).toHaveLength(69);
	const answered = rows.map((row) => {
		const [no = '', , , until] = row.split('\t');
		const figure = figures.get(Number(no));
		return [
			no,
			figure?.value === null || figure === undefined ? '' : String(figure.value),
			figure?.said,
			until === undefined ? '' : figure?.period.until_on,
		].join('\t');
	});
	const wanted = rows.map((row) => {
		const [no, value = '', said, until] = row.split('\t');
		const least = /^(\d+)\+$/.exec(value)?.[1];
		const found = figures.get(Number(no))?.value ?? 0;
		return [no, least !== undefined && found > Number(least) ? String(found) : value, said, until].join('\t');
	});
	expect(answered).toEqual(wanted);
});

test('every figure equals its recount in memory', async () => {
	const faults = (await verifyFigures(server.book)).flatMap(({ what, faults: own }) => own.map((fault) => `${what}: ${fault}`));
	expect(faults).toEqual([]);
});
