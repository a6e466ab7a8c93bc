import { setTimeout as sleep } from 'node:timers/promises';
import { KEPT_DATA } from '../limits.ts';
import { type Line, type Measure, showMs } from '../measure.ts';
import type { Place } from '../place.ts';
import { type Program, residentMb } from '../programs.ts';
import { get } from './report.ts';

const FILL_MS = 30_000;
const START_MS = 2000;
const MEMORY_MB = 250;
const IDLE_MS = 5000;
const REQUESTS = 300;

/** From an empty folder to an answering server, and what it holds in memory when nobody asks it anything. */
export const start: Measure = {
	name: 'start',
	about: 'start and sample fill, start on existing data, memory when idle',
	async run(place) {
		const fresh = await place.server();
		const lines: Line[] = KEPT_DATA === undefined ? [startLine('first start: database, schema, sample year', fresh, FILL_MS)] : [];
		lines.push(await memoryLine('memory, idle after the first start', fresh));
		await place.stopServer();
		lines.push(startLine('start on existing data until /healthz says 200', await place.server(), START_MS));
		lines.push(await memoryLine('memory, idle after a start on existing data', await place.server()));
		await useServer(place);
		lines.push(await memoryLine(`memory, idle after the report and ${REQUESTS} requests`, await place.server()));
		return lines;
	},
};

/** The same start with what the other measures have left in the data. */
export const startMillion: Measure = {
	name: 'start-million',
	about: 'start and memory with a million records',
	async run(place) {
		await place.stopServer();
		const server = await place.server();
		await useServer(place);
		return [
			startLine('start on a million records until /healthz says 200', server, START_MS),
			await memoryLine(`memory, idle after the report and ${REQUESTS} requests on a million records`, server),
		];
	},
};

function startLine(what: string, { ready_ms }: Program, budgetMs: number): Line {
	return { what, product: showMs(ready_ms), floor: '', ratio: '', budget: `≤ ${showMs(budgetMs)}`, met: ready_ms <= budgetMs };
}

async function memoryLine(what: string, server: Program): Promise<Line> {
	await sleep(IDLE_MS);
	const mb = residentMb(server);
	return { what, product: `${Math.round(mb)} MB`, floor: '', ratio: '', budget: `≤ ${MEMORY_MB} MB`, met: Number.isNaN(mb) ? null : mb <= MEMORY_MB };
}

/** What people do in an hour: the report, figures, lists, single records. */
async function useServer(place: Place): Promise<void> {
	const { url } = await place.server();
	const headers = { authorization: `Bearer ${await place.token('leader')}` };
	await get(`${url}/api/reports/yearly?period=2022`, headers);
	const paths = ['figures?period=2022', 'figures/volunteer_activities?period=2022', 'records/activity', 'records/petition?search=路灯', 'registers', 'session'];
	for (let at = 0; at < REQUESTS; at += 1) {
		await get(`${url}/api/${paths[at % paths.length]}`, headers);
	}
}
