import { setInterval } from 'node:timers';
import type { Line, Measure } from '../measure.ts';
import { showMs } from '../measure.ts';
import { loadActivities } from '../million.ts';
import type { Place } from '../place.ts';
import { residentMb } from '../programs.ts';

const BUDGET_MS = 15_000;
const MEMORY_MB = 500;
const LOOK_MS = 50;
const PER_RECORDS = 100_000;

export const exporting: Measure = {
	name: 'export',
	about: 'a year of activities as a spreadsheet, all fields, streamed',
	async run(place) {
		await loadActivities(place);
		return [...(await exported(place, 'xlsx')), ...(await exported(place, 'csv'))];
	},
};

/** The budget is for 100,000 records: what a year holds is set in proportion to it. */
async function exported(place: Place, as: 'xlsx' | 'csv'): Promise<Line[]> {
	const server = await place.server();
	const filter = JSON.stringify({ field: 'held_on', op: 'between', value: ['2022-01-01', '2022-12-31'] });
	const address = `${server.url}/api/records/activity/export?${new URLSearchParams({ as, filter })}`;
	let most = residentMb(server);
	const looking = setInterval(() => {
		most = Math.max(most, residentMb(server));
	}, LOOK_MS);
	const from = performance.now();
	const answer = await fetch(address, { headers: { authorization: `Bearer ${await place.token('auditor')}` } });
	if (!answer.ok || answer.body === null) {
		throw new Error(`the export answers ${answer.status}: ${await answer.text()}`);
	}
	let first = 0;
	let bytes = 0;
	for await (const part of answer.body) {
		first ||= performance.now() - from;
		bytes += part.byteLength;
	}
	const ms = performance.now() - from;
	clearInterval(looking);
	const records = Number(answer.headers.get('x-records'));
	const per = (ms / records) * PER_RECORDS;
	return [
		{
			what: `export of ${records} records as .${as} (first byte ${showMs(first)}, ${(bytes / 1e6).toFixed(1)} MB)`,
			product: showMs(ms),
			floor: '',
			ratio: '',
			budget: `≤ ${BUDGET_MS / 1000} s for 100,000`,
			met: per <= BUDGET_MS,
		},
		{
			what: `memory of the server meanwhile, .${as}`,
			product: `${Math.round(most)} MB`,
			floor: '',
			ratio: '',
			budget: `≤ ${MEMORY_MB} MB`,
			met: most <= MEMORY_MB,
		},
	];
}
