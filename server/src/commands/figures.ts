import { listFigures } from '../figures/list-figures.ts';
import { readPeriod } from '../figures/read-period.ts';
import { type Command, type Options, oneOf, print, wanted } from './command.ts';

/** `yb figures`: the numbered figures of a period. */
export const figures: Command = async ({ book, options }) => {
	const as = oneOf(options, 'as', ['tsv', 'json'], 'tsv');
	const all = await listFigures(book(), {
		period: wantedPeriod(options),
		...(options.until === undefined ? {} : { until: options.until }),
		...(options['known-at'] === undefined ? {} : { known_at: options['known-at'] }),
		...(options.unit === undefined ? {} : { unit: options.unit }),
	});
	const numbered = all.filter(({ no }) => no !== null);
	if (as === 'json') {
		print(JSON.stringify({ figures: numbered }, null, 2));
	} else {
		const lines = numbered.map(({ no, id, value, unit, said, period }) => [no, id, value ?? '', unit, said, period.until_on].join('\t'));
		print(['no\tid\tvalue\tunit\tsaid\tperiod_end', ...lines].join('\n'));
	}
	return 0;
};

/** Throws `period_wrong`. */
export function wantedPeriod(options: Options): string {
	const period = wanted(options, 'period', '2022');
	return readPeriod(period).id;
}
