import { ROUNDS } from '../limits.ts';
import type { Line, Measure } from '../measure.ts';
import { median, showMs, timed } from '../measure.ts';
import { loadPatients, RUNNING } from '../million.ts';

const MOST_MS = 300;
const READERS = [
	['chengnan_worker', 'one community'],
	['peace_clerk', 'the section that keeps them'],
	['leader', 'the whole office'],
] as const;

export const workbench: Measure = {
	name: 'workbench',
	about: `what is due, read by three roles while ${RUNNING} clocks run`,
	async run(place) {
		await loadPatients(place);
		const { url } = await place.server();
		const lines: Line[] = [];
		for (const [account, whose] of READERS) {
			const headers = { authorization: `Bearer ${await place.token(account)}` };
			const times: number[] = [];
			for (let round = 0; round < ROUNDS; round += 1) {
				const { ms } = await timed(async () => {
					const answer = await fetch(`${url}/api/workbench/due`, { headers });
					if (!answer.ok) throw new Error(`${account} is not told what is due: ${answer.status}`);
					await answer.json();
				});
				times.push(ms);
			}
			lines.push({
				...{ what: `what is due, ${RUNNING} clocks running: ${whose}`, product: showMs(median(times)), floor: '', ratio: '' },
				...{ budget: `≤ ${showMs(MOST_MS)}`, met: median(times) <= MOST_MS },
			});
		}
		return lines;
	},
};
