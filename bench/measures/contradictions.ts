import { runContradictions } from '../../server/src/contradictions/run.ts';
import { ROWS } from '../limits.ts';
import { type Line, type Measure, showMs, timed } from '../measure.ts';
import { loadActivities, loadPayments } from '../million.ts';

const MOST_MS = 60_000;
/** Rules told by name. */
const SLOWEST = 5;

export const contradictions: Measure = {
	name: 'contradictions',
	about: `every rule of the office asked of ${ROWS} activities and as many payments under their grants`,
	async run(place) {
		await loadActivities(place);
		await loadPayments(place);
		const book = await place.book();
		const admin = await place.admin();
		const { rows } = await admin.query(
			`SELECT sum(n)::int AS records FROM (${book.office.registers.map(({ id }) => `SELECT count(*) AS n FROM ledger.${id} WHERE office_id = $1`).join(' UNION ALL ')}) AS counted`,
			[book.office_id],
		);
		const rules: { rule: string; found: number; ms: number }[] = [];
		const before = process.memoryUsage().rss;
		const { ms } = await timed(() => runContradictions(book, { account: null, told: (rule) => rules.push(rule) }));
		const grown = Math.max(0, process.memoryUsage().rss - before);
		const plain = { floor: '', ratio: '', budget: '', met: null };
		const slowest = rules.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
		const lines: Line[] = slowest.map((each) => ({ ...plain, what: `contradictions: ${each.rule}, ${each.found} found`, product: showMs(each.ms) }));
		return [
			{
				what: `contradictions: all ${rules.length} rules over ${rows[0].records} records`,
				...{ product: showMs(ms), floor: '', ratio: '', budget: `≤ ${showMs(MOST_MS)}`, met: ms <= MOST_MS },
			},
			...lines,
			{ ...plain, what: 'contradictions: memory of the program that asks, more than before', product: `${Math.round(grown / 2 ** 20)} MB` },
		];
	},
};
