/** No clause of a figure's filter is decoration: taken away, the sample's near misses change the value. */
import { baseFigure, type FigureDefinition, type FigureQuestion, type Period, parsePeriod } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clauseVariants } from '../../test/clause-variants.ts';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { closingDay } from './closing-day.ts';
import { countQuestions, questionOf, targetQuestion } from './compute-figures.ts';

/** Of spans that hold from March to September 2022. */
const BEFORE_AND_WITHIN = [
	['2022', '2022-01-31'],
	['2022', '2022-05-31'],
] as const;
/** An early number of the year held beside the later one: none could be said. */
const WHILE_EARLY_HELD = [['2022', '2022-11-15']] as const;
/**
 * Where the real figure is all there is (100 %, two of two, none), or every span still holds, nothing is left at its closing day that
 * a clause could keep out or in: it is asked on other days as well. Figure → period and closing day.
 */
const OTHER_DAYS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
	street_joint_committee_units: [['2022', '2022-03-31']],
	community_joint_committee_units: [['2021', '2021-06-30']],
	double_registered_members: [['2021', '2021-01-01']],
	projects_completed: [
		['2022', '2022-06-30'],
		['2020', '2020-12-31'],
	],
	project_completion_rate: [
		['2022', '2022-06-30'],
		['2020', '2020-12-31'],
	],
	heritage_sites: [['2021', '2021-06-30']],
	waste_collection_points: [['2021', '2021-06-30']],
	civilisation_institute: [['2019', '2019-06-30']],
	civilisation_stations: [['2020', '2020-06-30']],
	civilisation_station_coverage: [['2021', '2021-06-30']],
	cases_answered: [['2021', '2021-12-20']],
	hotline_repeats: [['2023', '2023-01-31']],
	visitor_cases: [['2021', '2021-12-31']],
	drug_boards_renewed: [['2022', '2022-05-31']],
	major_incidents: [['2021', '2021-12-26']],
	patients_followed: [['2022', '2022-05-31']],
	patients_overdue: [
		['2022', '2022-05-31'],
		['2023', '2023-01-31'],
	],
	registered_absent: BEFORE_AND_WITHIN,
	living_apart: BEFORE_AND_WITHIN,
	living_unregistered: BEFORE_AND_WITHIN,
	absent_households: BEFORE_AND_WITHIN,
	elderly_residents: BEFORE_AND_WITHIN,
	given_residents: WHILE_EARLY_HELD,
	given_gdp: WHILE_EARLY_HELD,
	given_gdp_growth: WHILE_EARLY_HELD,
	given_vaccination_rate: WHILE_EARLY_HELD,
	// Before one was dropped, and after one was to be closed that was not.
	promises_open: [
		['2022', '2022-06-30'],
		['2022', '2022-12-18'],
	],
	open_shortfalls: [['2022', '2022-05-31']],
	communities_with_shortfalls: [['2022', '2022-05-31']],
};

/**
 * What the others of a figure's clauses imply, and its definition in words would not be understood without: whoever has an address in
 * the street that is none of theirs to live at is registered there; whoever is registered at none lives there; what is closed is not voided. Figure → clauses.
 */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
	registered_absent: ['where.all.0.where.all.0 kind is: dropped'],
	living_unregistered: ['where.all.0.where.all.0 kind is: dropped'],
	promises_kept: ['frame.all.0 state is_not: dropped'],
	promises_kept_late: ['frame.all.0 state is_not: dropped'],
	// A task bears the day on which it was dropped or found unmet only once it is; a copy of one bears it in its first state.
	promises_made: ['where.all.1.not.all.0 state is: dropped'],
	promises_unkept: ['where.all.1.all.0.not.all.0 state is: dropped'],
	promises_open: ['where.all.1.all.1.not.all.0 state is: dropped', 'where.all.1.all.2.not.all.0 state is: dropped'],
};

const AS_IT_IS = 'as it is';

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_figure_clauses');
	// The sample's tree has no community that is to end: one that stands on the closing day and ends later.
	await server.admin.query(`UPDATE book.unit SET until_on = '2024-12-31' WHERE code = 'yongan'`);
});

afterAll(() => server.close());

function closed(id: string, figure: string, until_on?: string): Period {
	const parsed = parsePeriod(id);
	if ('problem' in parsed) {
		throw new Error(parsed.problem.en);
	}
	return { ...parsed.period, until_on: until_on ?? closingDay(server.book.office, figure, parsed.period) };
}

/** The clauses that may be dropped without the answer changing. */
async function decoration(question: FigureQuestion): Promise<string[]> {
	const { book } = server;
	const asked = new Map([[AS_IT_IS, question], ...clauseVariants(question).map((one) => [one.clause, one.question] as const)]);
	const counted = await countQuestions(book, asked, undefined);
	// The store answers in an order of its own.
	const answers = new Map([...counted].map(([clause, { value, names, more }]) => [clause, JSON.stringify([value, names, more])]));
	return [...answers].flatMap(([clause, answer]) => (clause !== AS_IT_IS && answer === answers.get(AS_IT_IS) ? [clause] : []));
}

test('every clause of every figure changes it when it is dropped', async () => {
	const { office, figures } = server.book;
	const unmoved: string[] = [];
	for (const figure of [...figures.values()].filter((one) => baseFigure(one, office) === undefined)) {
		let left = await decoration(questionOf(server.book, figure, closed('2022', figure.id)));
		for (const [id, day] of OTHER_DAYS[figure.id] ?? []) {
			const still = left.length === 0 ? left : await decoration(questionOf(server.book, figure, closed(id, figure.id, day)));
			left = left.filter((clause) => still.includes(clause));
		}
		const implied = IMPLIED[figure.id] ?? [];
		expect(left).toEqual(expect.arrayContaining([...implied]));
		unmoved.push(...left.filter((clause) => !implied.includes(clause)).map((clause) => `${figure.no ?? ''} ${figure.id}: ${clause}`));
	}
	expect(unmoved).toEqual([]);
});

test('every clause of the question for a target changes it when it is dropped', async () => {
	const progress = [...server.book.figures.values()].filter(({ measure }) => 'progress' in measure);
	const unmoved = await Promise.all(progress.map((figure) => decoration(targetQuestion(server.book, figure, closed('2022', figure.id)))));
	expect(progress.map(({ no }) => no)).toEqual([58]);
	expect(unmoved.flat()).toEqual([]);
});

test('a clause that keeps nothing out is told', async () => {
	const { book } = server;
	const figure = book.figures.get('good_deeds') as FigureDefinition;
	const idle = { ...figure, where: { field: 'title', op: 'is_set' } } as FigureDefinition;
	expect(await decoration(questionOf(book, idle, closed('2022', figure.id)))).toEqual(['where title is_set: dropped']);
});
