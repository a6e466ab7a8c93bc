import { makeActivities } from '../activities.ts';
import type { Measure } from '../measure.ts';
import { FLOOR_OFFICE } from '../place.ts';
import { race } from '../race.ts';

const LEAST = 1 / 4;

/** One record per request, durable before it is answered, by a program that carries a community worker's rights. */
export const create: Measure = {
	name: 'create',
	about: 'create by HTTP, 8 connections: sign-in, rights, validation, version, audit',
	async run(place) {
		const [server, floor] = [await place.server(), await place.floor()];
		const bodies = makeActivities(500, 7).map(({ values }) => JSON.stringify({ unit: 'chengnan', values }));
		const raced = await race(
			{
				url: server.url,
				headers: { authorization: `Bearer ${await place.token('chengnan_worker')}` },
				requests: bodies.map((body) => ({ method: 'POST', path: '/api/records/activity/actions/create', body })),
			},
			{ url: floor.url, requests: bodies.map((body) => ({ method: 'POST', path: '/activity', body })) },
		);
		const admin = await place.admin();
		await admin.query('DELETE FROM ledger.activity WHERE office_id = $1', [FLOOR_OFFICE]);
		await admin.query('VACUUM ANALYZE ledger.activity');
		return [
			{
				what: `create by HTTP (p50 ${raced.p50} ms, p99 ${raced.p99} ms)`,
				product: `${Math.round(raced.product)}/s`,
				floor: `${Math.round(raced.floor)}/s`,
				ratio: raced.ratio.toFixed(2),
				budget: '≥ 0.25 of the floor (aim 0.33)',
				met: raced.ratio >= LEAST,
			},
		];
	},
};
