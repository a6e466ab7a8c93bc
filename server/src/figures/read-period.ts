import { type Period, parsePeriod } from '@yibenzhang/engine';
import { AppError } from '../errors.ts';

/** Throws `period_wrong`. */
export function readPeriod(words: string): Period {
	const parsed = parsePeriod(words);
	if ('problem' in parsed) {
		throw new AppError('period_wrong', { period: words });
	}
	return parsed.period;
}
