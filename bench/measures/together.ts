import type { Measure } from '../measure.ts';
import { loadActivities, SET } from '../million.ts';

const LEAST_PER_SECOND = 10_000;

/** Many at once through the same door: every record with its checks, version and audit entry. */
export const together: Measure = {
	name: 'together',
	about: 'many at once: sets of 2,000 through actTogether, with versions and audit',
	async run(place) {
		const { records, ms } = await loadActivities(place);
		const rate = records / (ms / 1000);
		return [
			{
				what: `many at once (${records} activities in sets of ${SET})`,
				product: records === 0 ? 'loaded before' : `${Math.round(rate)}/s`,
				floor: '',
				ratio: '',
				budget: '≥ 10000/s',
				met: records === 0 ? null : rate >= LEAST_PER_SECOND,
			},
		];
	},
};
