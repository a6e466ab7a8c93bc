import { parsePeriod } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { breakDown } from './break-down.ts';
import { closingDay } from './closing-day.ts';
import { computeFigures } from './compute-figures.ts';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_break_down');
});

afterAll(() => server.close());

function periodOf(id: string, until_on?: string) {
	const parsed = parsePeriod(id);
	if ('problem' in parsed) {
		throw new Error(parsed.problem.en);
	}
	return { ...parsed.period, ...(until_on === undefined ? {} : { until_on }) };
}

function figureOf(id: string) {
	const figure = server.book.figures.get(id);
	if (figure === undefined) {
		throw new Error(`no figure ${id}`);
	}
	return figure;
}

async function partsOf(id: string, field: string, period: string, options: { known_at?: string; unit?: string } = {}) {
	const answers = await breakDown(server.book, figureOf(id), periodOf(period), options);
	return answers.find((one) => one.field === field)?.parts ?? [];
}

test('parts of every figure that counts or adds up add up to its value', async () => {
	const added = [...server.book.figures.values()].filter(({ measure }) => 'count' in measure || 'sum' in measure);
	expect(added.length).toBeGreaterThan(40);
	const asked = added.map((figure) => ({ figure, period: periodOf('2022', closingDay(server.book.office, figure.id, periodOf('2022'))) }));
	const counted = await computeFigures(server.book, asked);
	const sums = await Promise.all(
		asked.map(async ({ figure, period }, at) => {
			const answers = await breakDown(server.book, figure, period, {});
			return answers.map(({ field, parts }) => ({
				figure: `${figure.id} by ${field}`,
				sum: Math.round(parts.reduce((sum, { value }) => sum + value, 0) * 100) / 100,
				value: counted[at]?.value,
			}));
		}),
	);
	expect(sums.flat().filter(({ sum, value }) => sum !== value)).toEqual([]);
	expect(sums.flat().length).toBeGreaterThan(70);
});

test('a figure over dates is told by month, in the order of the calendar, empty months too', async () => {
	const parts = await partsOf('good_deeds', 'done_on', '2022-10-15..2023-02-10');
	expect(parts.map(({ key, label }) => [key, label.zh, label.en])).toEqual([
		['2022-10', '2022年10月', 'October 2022'],
		['2022-11', '2022年11月', 'November 2022'],
		['2022-12', '2022年12月', 'December 2022'],
		['2023-01', '2023年1月', 'January 2023'],
		['2023-02', '2023年2月', 'February 2023'],
	]);
	expect(parts.at(-1)?.value).toBe(0);
});

test('a month holds what a count of that month alone gives', async () => {
	const parts = await partsOf('hotline_cases', 'received_on', '2022');
	const months = await computeFigures(
		server.book,
		parts.map(({ key }) => ({ figure: figureOf('hotline_cases'), period: periodOf(String(key)) })),
	);
	expect(parts.map(({ value }) => value)).toEqual(months.map(({ value }) => value));
	expect(parts).toHaveLength(12);
});

test('a state reached is told by the month in which it was reached', async () => {
	const parts = await partsOf('projects_signed', 'signed_on', '2022-01-01..2022-12-26');
	expect(parts.filter(({ value }) => value > 0).map(({ key, value }) => [key, value])).toEqual([
		['2022-02', 1],
		['2022-03', 1],
	]);
});

test('over many years only months that have records are told', async () => {
	const parts = await partsOf('good_deeds', 'done_on', '1990-01-01..2029-12-31');
	expect(parts.length).toBeLessThan(30);
	expect(parts.every(({ value }) => value > 0)).toBe(true);
	expect(parts.map(({ key }) => key)).toEqual([...parts.map(({ key }) => key)].sort());
});

test('spans that stand on a day have no months', async () => {
	const answers = await breakDown(server.book, figureOf('patients_followed'), periodOf('2022'), {});
	expect(answers.map(({ field }) => field)).toEqual(['unit']);
});

test('a field that holds a unit is told by the names of the tree, in its order', async () => {
	const parts = await partsOf('community_joint_committee_units', 'community', '2022');
	const tree = [...server.book.units.units.values()].filter(({ kind }) => kind === 'community');
	expect(parts.length).toBeGreaterThan(3);
	expect(parts.map(({ label }) => label.zh)).toEqual(tree.filter(({ code }) => parts.some(({ key }) => key === code)).map(({ name }) => name.zh));
});

test('of a distinct count whoever stands in two grids of a community counts there once', async () => {
	const { ask, book } = server;
	const id_number = '990000194001011236';
	for (const unit of ['chengnan_g1', 'chengnan_g2']) {
		const values = { name: '赵样一', id_number, programme: 'medical', paid_on: '2022-05-05', amount: 100 };
		const made = await ask('public_service_clerk', 'POST', '/api/records/aid_payment/actions/create', { unit, values });
		expect(made).toMatchObject({ status: 201 });
	}
	const [counted] = await computeFigures(book, [{ figure: figureOf('medical_aid_people'), period: periodOf('2022-05-05..2022-05-05') }], { unit: 'chengnan' });
	const parts = await partsOf('medical_aid_people', 'unit', '2022-05-05..2022-05-05', { unit: 'chengnan' });
	expect(parts.find(({ key }) => key === 'chengnan')?.value).toBe(counted?.value);
});
