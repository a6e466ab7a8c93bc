import { FREQUENT_WORD, RARE_WORD } from '../activities.ts';
import type { Line, Measure } from '../measure.ts';
import { loadActivities } from '../million.ts';
import { race } from '../race.ts';

const LEAST = 1 / 2;
const CHENGNAN = ['chengnan', 'chengnan_g1', 'chengnan_g2', 'chengnan_g3'];

interface View {
	readonly what: string;
	readonly account: string;
	readonly query: Readonly<Record<string, string>>;
	/** The same condition as the floor writes it. */
	readonly where: string;
	readonly value: string;
	readonly budget: boolean;
}

const VIEWS: readonly View[] = [
	{ what: 'page of 20 with total', account: 'auditor', query: {}, where: 'all', value: '', budget: true },
	{
		what: 'page, filter by kind (1 in 8)',
		account: 'auditor',
		query: { filter: JSON.stringify({ field: 'kind', op: 'is', value: 'volunteer' }) },
		where: 'kind',
		value: 'volunteer',
		budget: false,
	},
	{
		what: 'page, filter by topic (1 in 8)',
		account: 'auditor',
		query: { filter: JSON.stringify({ field: 'topics', op: 'has', value: 'anti_drug' }) },
		where: 'topic',
		value: 'anti_drug',
		budget: false,
	},
	{
		what: `page, search “${FREQUENT_WORD}” (1 in 8)`,
		account: 'auditor',
		query: { search: FREQUENT_WORD },
		where: 'search',
		value: `'${FREQUENT_WORD}'`,
		budget: false,
	},
	{
		what: `page, search “${RARE_WORD}” (1 in 1000)`,
		account: 'auditor',
		query: { search: RARE_WORD },
		where: 'search',
		value: `'${RARE_WORD}'`,
		budget: false,
	},
	{ what: 'page of a community worker (1 unit in 11)', account: 'chengnan_worker', query: {}, where: 'units', value: `{${CHENGNAN.join(',')}}`, budget: false },
];

export const page: Measure = {
	name: 'page',
	about: 'a page of 20 with its capped total from a million records, 8 connections',
	async run(place) {
		await loadActivities(place);
		const [server, floor] = [await place.server(), await place.floor()];
		const lines: Line[] = [];
		for (const { what, account, query, where, value, budget } of VIEWS) {
			const raced = await race(
				{
					url: server.url,
					headers: { authorization: `Bearer ${await place.token(account)}` },
					requests: [{ method: 'GET', path: `/api/records/activity?${new URLSearchParams({ limit: '20', ...query })}` }],
				},
				{ url: floor.url, requests: [{ method: 'GET', path: `/activity?${new URLSearchParams({ where, value })}` }] },
			);
			lines.push({
				what: `${what} (p50 ${raced.p50} ms)`,
				product: `${Math.round(raced.product)}/s`,
				floor: `${Math.round(raced.floor)}/s`,
				ratio: raced.ratio.toFixed(2),
				budget: budget ? '≥ 0.5 of the floor' : 'told',
				met: budget ? raced.ratio >= LEAST : null,
			});
		}
		return lines;
	},
};
