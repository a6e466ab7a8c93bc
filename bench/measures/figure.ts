import { defineFigure, type FigureDefinition, parsePeriod, text } from '@yibenzhang/engine';
import { activity } from '../../office/registers/activity.ts';
import { aidGrant } from '../../office/registers/aid-grant.ts';
import { aidPayment } from '../../office/registers/aid-payment.ts';
import { computeFigures } from '../../server/src/figures/compute-figures.ts';
import { FIRST_DAY, LAST_DAY } from '../activities.ts';
import { ROUNDS } from '../limits.ts';
import { type Line, type Measure, median, showMs, timed } from '../measure.ts';
import { loadActivities, loadPayments } from '../million.ts';

const MOST = 1.3;
/** Ten years: every record is looked at. */
const PERIOD = `${FIRST_DAY}..${LAST_DAY}`;

interface Case {
	readonly figure: FigureDefinition;
	/** As somebody who knows the tables would write it. `$1` is the office, `$2` and `$3` the days. */
	readonly sql: string;
}

const PLAIN = { label: text('测', 'measured'), unit: text('条', 'records'), section: 'bench', breakdowns: [], said: { as: 'exact' } } as const;
const HELD = `FROM ledger.activity WHERE office_id = $1 AND state <> 'voided' AND held_on BETWEEN $2 AND $3`;
const LAW = [
	{ field: 'kind', op: 'in', value: ['lecture', 'publicity'] },
	{ field: 'topics', op: 'has', value: 'rule_of_law' },
] as const;

const CASES: readonly Case[] = [
	{
		figure: defineFigure(activity, { ...PLAIN, id: 'count all', measure: { count: true }, period: { within: 'held_on' } }),
		sql: `SELECT count(*) AS value ${HELD}`,
	},
	{
		figure: defineFigure(activity, {
			...PLAIN,
			id: 'count by kind and topic',
			measure: { count: true },
			period: { within: 'held_on' },
			where: { all: LAW },
		}),
		sql: `SELECT count(*) AS value ${HELD} AND kind IN ('lecture', 'publicity') AND topics @> '{rule_of_law}'`,
	},
	{
		figure: defineFigure(activity, {
			...PLAIN,
			id: 'sum',
			measure: { sum: 'attendance' },
			period: { within: 'held_on' },
			where: { field: 'kind', op: 'is', value: 'lecture' },
		}),
		sql: `SELECT sum(attendance) AS value ${HELD} AND kind = 'lecture'`,
	},
	{
		figure: defineFigure(activity, {
			...PLAIN,
			id: 'sum of an item',
			measure: { sum: 'quantities', item: 'leaflets' },
			period: { within: 'held_on' },
			where: { all: LAW },
		}),
		sql: `SELECT sum((row ->> 'quantity')::numeric) AS value FROM ledger.activity, jsonb_array_elements(quantities) AS row
			WHERE office_id = $1 AND state <> 'voided' AND held_on BETWEEN $2 AND $3 AND kind IN ('lecture', 'publicity') AND topics @> '{rule_of_law}'
			AND row ->> 'item' = 'leaflets'`,
	},
	{
		figure: defineFigure(aidPayment, { ...PLAIN, id: 'distinct people', measure: { distinct: 'id_number' }, period: { within: 'paid_on' } }),
		sql: `SELECT count(DISTINCT id_number) AS value FROM ledger.aid_payment WHERE office_id = $1 AND state <> 'voided' AND paid_on BETWEEN $2 AND $3`,
	},
	{
		figure: defineFigure(activity, {
			...PLAIN,
			id: 'share',
			measure: { ratio: { field: 'attendance', op: 'gte', value: 200 } },
			period: { within: 'held_on' },
		}),
		sql: `SELECT 100.0 * count(*) FILTER (WHERE attendance >= 200) / count(*) AS value ${HELD}`,
	},
	{
		figure: defineFigure(aidPayment, {
			...PLAIN,
			id: 'sum of payments whose grant began in the period',
			measure: { sum: 'amount' },
			period: { within: 'paid_on' },
			where: {
				through: 'grant',
				where: {
					all: [
						{ field: 'programme', op: 'is', value: 'medical' },
						{ field: 'granted_on', op: 'between', value: [{ param: 'period_from' }, { param: 'period_until' }] },
					],
				},
			},
		}),
		sql: `SELECT sum(p.amount) / 100.0 AS value FROM ledger.aid_payment p JOIN ledger.aid_grant g ON g.office_id = p.office_id AND g.id = p."grant"
			WHERE p.office_id = $1 AND p.state <> 'voided' AND p.paid_on BETWEEN $2 AND $3
			AND g.state <> 'voided' AND g.programme = 'medical' AND g.granted_on BETWEEN $2 AND $3`,
	},
	{
		figure: defineFigure(aidGrant, {
			...PLAIN,
			id: 'grants with some payment of 4,900 元 or more',
			measure: { count: true },
			period: { within: 'granted_on' },
			where: { related: 'aid_payment', by: 'grant', has: 'some', where: { field: 'amount', op: 'gte', value: 4900 } },
		}),
		sql: `SELECT count(*) AS value FROM ledger.aid_grant g WHERE g.office_id = $1 AND g.state <> 'voided' AND g.granted_on BETWEEN $2 AND $3
			AND EXISTS (SELECT FROM ledger.aid_payment p WHERE p.office_id = g.office_id AND p."grant" = g.id AND p.state <> 'voided' AND p.amount >= 490000)`,
	},
];

/** One figure against one statement, by turns, on connections of one kind; the floor's knows no row-level security and no definitions. */
export const figure: Measure = {
	name: 'figure',
	about: 'a figure over a million records against SQL written by hand',
	async run(place) {
		await loadActivities(place);
		await loadPayments(place);
		const [book, admin] = [await place.book(), await place.admin()];
		const parsed = parsePeriod(PERIOD);
		if (!('period' in parsed)) {
			throw new Error(parsed.problem.en);
		}
		const { period } = parsed;
		const lines: Line[] = [];
		for (const { figure: definition, sql } of CASES) {
			const byBook = () => computeFigures(book, [{ figure: definition, period }]).then(([counted]) => counted?.value ?? 0);
			const byHand = () => admin.query(sql, [book.office_id, period.from_on, period.until_on]).then(({ rows }) => Number(rows[0].value));
			const [found, wanted] = [await byBook(), await byHand()];
			if (Math.abs(found - wanted) > 1e-6 * Math.abs(wanted)) {
				throw new Error(`${definition.id}: the book says ${found}, the SQL ${wanted}`);
			}
			const times: { book: number; hand: number }[] = [];
			for (let round = 0; round < ROUNDS; round += 1) {
				times.push({ book: (await timed(byBook)).ms, hand: (await timed(byHand)).ms });
			}
			const [bookMs, handMs] = [median(times.map((time) => time.book)), median(times.map((time) => time.hand))];
			lines.push({
				what: `figure: ${definition.id}`,
				product: showMs(bookMs),
				floor: showMs(handMs),
				ratio: (bookMs / handMs).toFixed(2),
				budget: '≤ 1.3 × the SQL',
				met: bookMs / handMs <= MOST,
			});
		}
		return lines;
	},
};
