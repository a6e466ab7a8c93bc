import { crashBook } from '../crash.ts';
import type { Measure } from '../measure.ts';

const KILLS = 50;

/** In a data directory of its own; what is counted here is no speed. */
export const crash: Measure = {
	name: 'crash',
	about: `${KILLS} kills of server and database in the middle of writing`,
	async run() {
		const { acknowledged, written_before, faults, verified } = await crashBook(KILLS, (line) => console.error(`  ${line}`));
		for (const fault of faults) {
			console.error(fault);
		}
		return [
			{
				what: `${KILLS} kills, ${acknowledged} requests answered (${written_before} written before a kill and answered after it)`,
				product: faults.length === 0 ? `none lost, none twice; ${verified}` : `${faults.length} faults`,
				floor: '',
				ratio: '',
				budget: 'none lost, none twice, proof green',
				met: faults.length === 0,
			},
		];
	},
};
