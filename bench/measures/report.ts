import { type Line, type Measure, median, showMs, timed } from '../measure.ts';
import { loadActivities } from '../million.ts';
import type { Place } from '../place.ts';

const TIMES = 15;

/** The whole yearly report by HTTP, one request after the other, on the sample alone. */
export const report: Measure = {
	name: 'report',
	about: 'the whole yearly report on the sample',
	run: async (place) => [await timeReport(place, 'the yearly report on the sample', 300)],
};

/** The same with a million activities of ten years beside the sample. */
export const reportMillion: Measure = {
	name: 'report-million',
	about: 'the whole yearly report with a million activities of ten years',
	async run(place) {
		await loadActivities(place);
		return [await timeReport(place, 'the yearly report with a million activities', 2000)];
	},
};

async function timeReport(place: Place, what: string, budgetMs: number): Promise<Line> {
	const { url } = await place.server();
	const headers = { authorization: `Bearer ${await place.token('leader')}` };
	const times: number[] = [];
	for (let at = 0; at <= TIMES; at += 1) {
		const { ms } = await timed(() => get(`${url}/api/reports/yearly?period=2022`, headers));
		times.push(ms);
	}
	const [first = 0, ...later] = times;
	return {
		what: `${what} (first ${showMs(first)}, slowest ${showMs(Math.max(...later))})`,
		product: showMs(median(later)),
		floor: '',
		ratio: '',
		budget: `< ${budgetMs} ms`,
		met: Math.max(first, ...later) < budgetMs,
	};
}

export async function get(address: string, headers: Readonly<Record<string, string>>): Promise<string> {
	const response = await fetch(address, { headers });
	const answer = await response.text();
	if (response.status !== 200) {
		throw new Error(`${address}: ${response.status} ${answer.slice(0, 500)}`);
	}
	return answer;
}
