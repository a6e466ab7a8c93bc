/** Figures of every measure counted again in SQL written by hand from the report's words, straight on the tables: no compiler, no definitions. */
import { parsePeriod } from '@yibenzhang/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/harness.ts';
import { closingDay } from './closing-day.ts';
import { computeFigures } from './compute-figures.ts';

const ACTIVITY = `FROM ledger.activity WHERE state <> 'voided' AND held_on BETWEEN '2022-01-01' AND '2022-12-26'`;
const PUBLICITY = `${ACTIVITY} AND kind IN ('lecture', 'publicity') AND 'rule_of_law' = ANY (topics)`;
const FACILITY = `FROM ledger.facility WHERE state <> 'voided' AND built_on <= '2022-12-26' AND (removed_on IS NULL OR removed_on >= '2022-12-26')`;
const PETITION = `FROM ledger.petition WHERE state <> 'voided' AND received_on BETWEEN '2022-01-01' AND '2022-11-30'`;
const PAYMENT = `FROM ledger.aid_payment WHERE state = 'paid' AND paid_on BETWEEN '2022-01-01' AND '2022-12-13'`;
const SIGNED = `FROM ledger.investment_project WHERE state NOT IN ('voided', 'lead', 'talks') AND signed_on BETWEEN '2022-01-01' AND '2022-12-26'`;
const GRANTED = `state IN ('granted', 'stopped') AND granted_on BETWEEN '2022-01-01' AND '2022-12-13'`;
const item = (name: string) =>
	`SELECT sum((row ->> 'quantity')::int) AS value ${PUBLICITY.replace('ledger.activity', 'ledger.activity, jsonb_array_elements(quantities) AS row')} AND row ->> 'item' = '${name}'`;
const underGrants = (programme: string) => `SELECT sum(p.amount) / 100.0 AS value FROM ledger.aid_payment p JOIN ledger.aid_grant g ON g.id = p."grant"
	WHERE p.state = 'paid' AND p.paid_on BETWEEN '2022-01-01' AND '2022-12-13' AND g.programme = '${programme}'
	AND g.state IN ('granted', 'stopped') AND g.granted_on BETWEEN '2022-01-01' AND '2022-12-13'`;

/** Figure, its measure, and the query: one row `value`, for lists one row a name. */
const BY_HAND: readonly (readonly [string, string, string])[] = [
	['theory_study_sessions', 'count', `SELECT count(*) AS value ${ACTIVITY} AND kind = 'study_session' AND hosts @> '{theory_centre_group}'`],
	['party_lectures', 'count', `SELECT count(*) AS value ${ACTIVITY} AND kind = 'party_lecture' AND hosts @> '{street_party_school}'`],
	['party_lecture_attendance', 'sum', `SELECT sum(attendance) AS value ${ACTIVITY} AND kind = 'party_lecture' AND hosts @> '{street_party_school}'`],
	[
		'new_probationary_members',
		'count',
		`SELECT count(*) AS value FROM ledger.party_member_development WHERE probationary_on BETWEEN '2022-01-01' AND '2022-12-26'
			AND state NOT IN ('voided', 'applicant', 'activist', 'candidate', 'prechecked')`,
	],
	[
		'street_joint_committee_units',
		'count',
		`SELECT count(*) AS value FROM ledger.joint_committee_membership WHERE state <> 'voided' AND committee = 'street'
			AND from_on <= '2022-12-26' AND coalesce(until_on, '2022-12-26') >= '2022-12-26'`,
	],
	[
		'communities',
		'count',
		`SELECT count(*) AS value FROM book.unit WHERE kind = 'community' AND from_on <= '2022-12-26' AND (until_on IS NULL OR until_on >= '2022-12-26')`,
	],
	[
		'community_joint_committee_units',
		'distinct',
		`SELECT count(DISTINCT member) AS value FROM ledger.joint_committee_membership WHERE state <> 'voided' AND committee = 'community'
			AND from_on <= '2022-12-26' AND coalesce(until_on, '2022-12-26') >= '2022-12-26'`,
	],
	[
		'double_registered_members',
		'count',
		`SELECT count(*) AS value FROM ledger.double_registration
			WHERE state <> 'voided' AND from_on <= '2022-12-26' AND (until_on IS NULL OR until_on >= '2022-12-26')`,
	],
	['projects_signed', 'count', `SELECT count(*) AS value ${SIGNED}`],
	['projects_completed', 'count', `SELECT count(*) AS value ${SIGNED} AND state IN ('completed', 'producing') AND completed_on <= '2022-12-26'`],
	[
		'project_completion_rate',
		'ratio',
		`SELECT 100.0 * count(*) FILTER (WHERE state IN ('completed', 'producing') AND completed_on <= '2022-12-26') / count(*) AS value ${SIGNED}`,
	],
	['project_a_planned', 'value', `SELECT planned / 100.0 AS value ${SIGNED} AND name = '电器综合体、租赁和商务服务业'`],
	['project_b_output', 'value', `SELECT output / 100.0 AS value ${SIGNED} AND name = '民办幼儿园'`],
	[
		'renewal_phases_completed',
		'list',
		`SELECT phase AS value FROM ledger.renewal_project WHERE kind = 'old_neighbourhood' AND state NOT IN ('voided', 'planned', 'started')
			AND completed_on BETWEEN '2022-01-01' AND '2022-12-26' ORDER BY sequence`,
	],
	[
		'showcase_lanes',
		'list',
		`SELECT name AS value FROM ledger.renewal_project WHERE kind = 'showcase_lane' AND state NOT IN ('voided', 'planned', 'started')
			AND completed_on BETWEEN '2022-01-01' AND '2022-12-26' ORDER BY sequence`,
	],
	[
		'heritage_sites',
		'list',
		`SELECT name AS value FROM ledger.heritage_site WHERE state <> 'voided' AND integrated AND from_on <= '2022-12-26'
			AND (until_on IS NULL OR until_on >= '2022-12-26') ORDER BY sequence`,
	],
	['waste_collection_points', 'count', `SELECT count(*) AS value ${FACILITY} AND kind = 'waste_point'`],
	[
		'civilisation_station_coverage',
		'ratio',
		`SELECT 100.0 * count(*) FILTER (WHERE code IN (SELECT community ${FACILITY} AND kind = 'civilisation_station')) / count(*) AS value
			FROM book.unit WHERE kind = 'community' AND from_on <= '2022-12-26' AND (until_on IS NULL OR until_on >= '2022-12-26')`,
	],
	[
		'good_deed_beneficiaries',
		'sum',
		`SELECT sum(beneficiaries) AS value FROM ledger.good_deed WHERE state <> 'voided' AND done_on BETWEEN '2022-01-01' AND '2022-12-26'`,
	],
	['rural_visits', 'count', `SELECT count(*) AS value ${ACTIVITY} AND kind = 'visit' AND 'rural' = ANY (topics)`],
	['legal_leaflets', 'item sum', item('leaflets')],
	['legal_banners', 'item sum', item('banners')],
	['legal_screen_runs', 'item sum', item('screen_runs')],
	[
		'legal_notice_boards_built',
		'count',
		`SELECT count(*) AS value FROM ledger.facility WHERE state <> 'voided' AND kind = 'notice_board' AND topic = 'rule_of_law'
			AND built_on BETWEEN '2022-01-01' AND '2022-12-26'`,
	],
	['legal_people_reached', 'sum', `SELECT sum(attendance) AS value ${PUBLICITY}`],
	['hotline_cases', 'count', `SELECT count(*) AS value ${PETITION} AND channel = 'hotline'`],
	['hotline_repeats', 'count', `SELECT count(*) AS value ${PETITION} AND channel = 'hotline' AND repeat_of IS NOT NULL`],
	[
		'cases_answered',
		'ratio',
		`SELECT 100.0 * count(*) FILTER (WHERE state = 'closed' AND answered_on <= '2022-11-30' AND closed_on <= '2022-11-30') / count(*) AS value ${PETITION}
			AND channel IN ('online', 'mediation_centre', 'hotline')`,
	],
	[
		'visitor_cases',
		'count',
		`SELECT count(*) AS value ${PETITION} AND channel = 'visit' AND (
			state IN ('handed_on', 'answered', 'closed', 'withdrawn') AND handed_on_on <= '2022-11-30' OR state = 'closed' AND closed_on <= '2022-11-30')`,
	],
	[
		'judicial_mediations',
		'count',
		`SELECT count(*) AS value FROM ledger.mediation WHERE body = 'judicial_office' AND concluded_on BETWEEN '2022-01-01' AND '2022-11-30'
			AND state NOT IN ('voided', 'accepted')`,
	],
	['traffic_people_reached', 'sum', `SELECT sum(attendance) AS value ${ACTIVITY} AND kind = 'publicity' AND campaign = 'spring_sword'`],
	[
		'drug_boards_renewed',
		'count',
		`SELECT count(*) AS value ${FACILITY} AND kind = 'notice_board' AND topic = 'anti_drug'
			AND (built_on >= '2022-01-01' OR replaced_on BETWEEN '2022-01-01' AND '2022-12-26')`,
	],
	[
		'major_incidents',
		'count',
		`SELECT count(*) AS value FROM ledger.incident WHERE state <> 'voided' AND severity = 'major' AND category IN ('criminal', 'public_order')
			AND happened_on BETWEEN '2022-01-01' AND '2022-12-26'`,
	],
	[
		'patients_overdue',
		'check',
		`SELECT count(*) AS value FROM ledger.patient p LEFT JOIN LATERAL (
				SELECT visited_on, outcome FROM ledger.patient_follow_up f WHERE f.patient = p.id AND f.state <> 'voided' AND f.visited_on <= '2022-12-26'
				ORDER BY visited_on DESC, f.id DESC LIMIT 1) last ON true
			WHERE p.state <> 'voided' AND p.from_on <= '2022-12-26' AND (p.until_on IS NULL OR p.until_on >= '2022-12-26')
			AND coalesce(last.visited_on + CASE last.outcome WHEN 'stable' THEN interval '3 months' WHEN 'guided' THEN interval '1 month'
				WHEN 'not_reached' THEN interval '0' ELSE interval '14 days' END, p.from_on + interval '14 days') < '2022-12-26'`,
	],
	[
		'pension_payers',
		'distinct',
		`SELECT count(DISTINCT id_number) AS value FROM ledger.pension_contribution WHERE state = 'paid' AND year = 2022 AND paid_on <= '2022-12-13'`,
	],
	['pension_target', 'value', `SELECT value FROM ledger.target WHERE state <> 'voided' AND figure = 'pension_payers' AND year = 2022`],
	[
		'pension_progress',
		'progress',
		`SELECT 100.0 * (SELECT count(DISTINCT id_number) FROM ledger.pension_contribution WHERE state = 'paid' AND year = 2022 AND paid_on <= '2022-12-13')
			/ (SELECT value FROM ledger.target WHERE state <> 'voided' AND figure = 'pension_payers' AND year = 2022) AS value`,
	],
	['medical_aid_people', 'distinct', `SELECT count(DISTINCT id_number) AS value ${PAYMENT} AND programme = 'medical'`],
	['medical_aid_amount', 'sum', `SELECT sum(amount) / 100.0 AS value ${PAYMENT} AND programme = 'medical'`],
	['second_aid_amount', 'sum', `SELECT sum(amount) / 100.0 AS value ${PAYMENT} AND programme = 'second_round'`],
	[
		'new_minimum_living_people',
		'distinct',
		`SELECT count(DISTINCT id_number) AS value FROM ledger.aid_grant WHERE programme = 'minimum_living' AND ${GRANTED}`,
	],
	['new_minimum_living_amount', 'sum', underGrants('minimum_living')],
	['old_age_allowance_people', 'distinct', `SELECT count(DISTINCT id_number) AS value ${PAYMENT} AND programme = 'old_age'`],
	['new_unattended_children_amount', 'sum', underGrants('unattended_child')],
];

let server: TestServer;

beforeAll(async () => {
	server = await startTestServer('yb_hand_recount');
});

afterAll(() => server.close());

function periodOf(figure: string) {
	const parsed = parsePeriod('2022');
	if ('problem' in parsed) {
		throw new Error(parsed.problem.en);
	}
	return { ...parsed.period, until_on: closingDay(server.book.office, figure, parsed.period) };
}

async function byHand(query: string): Promise<unknown[]> {
	const { rows } = await server.admin.query<{ value: unknown }>(query);
	return rows.map(({ value }) => value);
}

test.each(BY_HAND)('%s, a %s, equals its count by hand', async (id, measure, query) => {
	const figure = server.book.figures.get(id);
	if (figure === undefined) {
		throw new Error(`no figure ${id}`);
	}
	const [counted] = await computeFigures(server.book, [{ figure, period: periodOf(id) }]);
	const hand = await byHand(query);
	const asked = measure === 'list' ? counted?.names : [counted?.value];
	expect(asked).toEqual(measure === 'list' ? hand : [expect.closeTo(Number(hand[0]), 9)]);
	expect(hand.length).toBeGreaterThan(0);
});

test('the growth of good deeds against 2021 equals its count by hand', async () => {
	const { book } = server;
	const base = book.figures.get('good_deeds');
	if (base === undefined) {
		throw new Error('no figure good_deeds');
	}
	const { period: _, ...rest } = base;
	const growth = { ...rest, id: 'good_deeds_growth', measure: { growth: 'good_deeds' } };
	const [counted] = await computeFigures(book, [{ figure: growth, period: periodOf('good_deeds') }]);
	const [hand] = await byHand(
		`SELECT 100.0 * (count(*) FILTER (WHERE done_on >= '2022-01-01') - count(*) FILTER (WHERE done_on <= '2021-12-26'))
			/ count(*) FILTER (WHERE done_on <= '2021-12-26') AS value
		FROM ledger.good_deed WHERE state <> 'voided' AND done_on BETWEEN '2021-01-01' AND '2022-12-26'`,
	);
	expect(counted?.value).toBeCloseTo(Number(hand), 9);
	expect(counted?.value).toBeGreaterThan(0);
});

test('growth over a year in which nothing was is no number', async () => {
	const { book } = server;
	const base = book.figures.get('good_deeds');
	if (base === undefined) {
		throw new Error('no figure good_deeds');
	}
	const growth = { ...base, id: 'good_deeds_growth', measure: { growth: 'good_deeds' } };
	const [counted] = await computeFigures(book, [{ figure: growth, period: { id: '2015', from_on: '2015-01-01', until_on: '2015-12-31' } }]);
	expect(counted?.value).toBeNull();
});
