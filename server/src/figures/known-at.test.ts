/** Figures as the book knew them: what was learned late, put right, taken out or brought back moves them between two moments, and nothing else. */
import { parsePeriod } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { closingDay } from './closing-day.ts';
import { type Asked, computeFigures } from './compute-figures.ts';
import { listFigures } from './list-figures.ts';
import { verifyFigures } from './verify-figures.ts';

/** The day before the sample's corrections: what came late by itself had come by then. */
const BEFORE = '2023-01-25T00:00:00+08:00';
const AFTER = '2023-01-31T00:00:00+08:00';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_figures_known_at');
});

afterAll(() => server.close());

function asked(id: string): Asked[] {
	const { book } = server;
	const parsed = parsePeriod(id);
	if ('problem' in parsed) {
		throw new Error(parsed.problem.en);
	}
	const { period } = parsed;
	return [...book.figures.values()].map((figure) => ({ figure, period: { ...period, until_on: closingDay(book.office, figure.id, period) } }));
}

async function answers(known_at?: string): Promise<Map<string, { value: number | null; names: string }>> {
	const questions = asked('2022');
	const counted = await computeFigures(server.book, questions, { known_at });
	return new Map(counted.map(({ value, names }, at) => [questions[at]?.figure.id ?? '', { value, names: names.join('、') }]));
}

test('late entries and corrections move exactly the figures that they are about, by exactly as much', async () => {
	const [before, after] = [await answers(BEFORE), await answers(AFTER)];
	const { rows } = await server.admin.query<{ beneficiaries: number }>(
		`SELECT beneficiaries::int FROM ledger.good_deed WHERE recorded_at > $1 AND done_on BETWEEN '2022-01-01' AND '2022-12-26'`,
		[BEFORE],
	);
	expect(rows).toHaveLength(1);
	const moved = [...after].flatMap(([id, { value, names }]) => {
		const was = before.get(id);
		return was?.value === value && was?.names === names
			? []
			: [[id, names === '' ? Math.round(((value ?? 0) - (was?.value ?? 0)) * 1e6) / 1e6 : [was?.names, names]]];
	});
	// Growth moves with what it is the growth of.
	const growing = ['good_deeds_growth', 'hotline_cases_growth', 'judicial_mediations_growth', 'volunteer_activities_growth'];
	expect(moved.flatMap(([id]) => (String(id).endsWith('_growth') ? [id] : [])).sort()).toEqual(growing);
	expect(Object.fromEntries(moved.filter(([id]) => !growing.includes(String(id))))).toEqual({
		volunteer_activities: 1,
		good_deeds: 1,
		good_deed_beneficiaries: rows[0]?.beneficiaries,
		pension_payers: 1,
		pension_progress: Math.round((100 / 13_289) * 1e6) / 1e6,
		party_lecture_attendance: -30,
		medical_aid_amount: 100,
		legal_notice_boards_built: 1,
		judicial_mediations: 1,
		hotline_cases: -1,
		showcase_lanes: ['夏河里、灵山巷', '夏河里、灵山里'],
	});
});

test('as known after the last entry figures are what they are now', async () => {
	expect(await answers(AFTER)).toEqual(await answers());
});

test('before the office had written anything down there is nothing', async () => {
	const known = await answers('2010-01-01T00:00:00+08:00');
	const counted = [...known].filter(([id, { value }]) => value !== null && value !== 0 && id !== 'communities');
	expect(counted).toEqual([]);
});

test.each(['2022-07-01T00:00:00+08:00', '2022-12-27T00:00:00+08:00', BEFORE, AFTER])('as known at %s every figure equals its recount', async (known_at) => {
	const faults = (await verifyFigures(server.book, { known_at })).flatMap(({ what, faults: own }) => own.map((fault) => `${what}: ${fault}`));
	expect(faults).toEqual([]);
});

test('in the middle of the year the book knew the first half only', async () => {
	const [middle] = await listFigures(server.book, { period: '2022', known_at: '2022-07-01T00:00:00+08:00' });
	const [half] = await listFigures(server.book, { period: '2022-H1' });
	expect(middle?.id).toBe('theory_study_sessions');
	expect(middle?.value).toBeLessThanOrEqual(half?.value ?? 0);
	expect(middle?.value).toBeGreaterThan(0);
});

test('an amendment is known from its own moment on, to the second', async () => {
	const { rows } = await server.admin.query<{ recorded_at: string }>(
		`SELECT v.recorded_at FROM book.record_version v JOIN ledger.renewal_project p ON p.id = v.record_id AND v.action = 'amend' AND p.name = '灵山里'`,
	);
	const moment = new Date(String(rows[0]?.recorded_at)).getTime();
	const lanes = async (at: number) => (await answers(new Date(at).toISOString())).get('showcase_lanes')?.names;
	expect([await lanes(moment - 1000), await lanes(moment)]).toEqual(['夏河里、灵山巷', '夏河里、灵山里']);
});

test.each(['hotline_cases', 'patients_followed', 'patients_overdue', 'judicial_mediations'])(
	'%s as known then opens to as many records as it says',
	async (id) => {
		const { body } = await server.ask('leader', 'GET', `/api/figures/${id}?period=2022&known_at=${encodeURIComponent(BEFORE)}&limit=5`);
		const { value } = (await answers(BEFORE)).get(id) ?? {};
		expect(body).toMatchObject({ value, evidence: { total: value }, known_at: new Date(BEFORE).toISOString() });
	},
);
