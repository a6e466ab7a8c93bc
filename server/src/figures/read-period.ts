import { PERIOD_KINDS, type Period, type PeriodKind, parsePeriod } from '@yibenzhang/engine';
import { AppError } from '../errors.ts';

const EXAMPLES: Readonly<Record<PeriodKind, string>> = {
	year: '2022',
	half: '2022-H1',
	quarter: '2022-Q3',
	month: '2022-03',
	week: '2022-W10',
	days: '2022-01-01..2022-06-30',
};

/** Throws `period_wrong`. */
export function readPeriod(words: string): Period {
	const parsed = parsePeriod(words);
	if ('problem' in parsed) {
		throw periodWrong(words, PERIOD_KINDS);
	}
	return parsed.period;
}

/** The refusal of a period, with what would be right. */
export function periodWrong(period: string, kinds: readonly PeriodKind[]): AppError {
	const right = kinds.map((kind) => EXAMPLES[kind]);
	return new AppError('period_wrong', { period, right: inOneLine(right, '、', ' 或 '), right_en: inOneLine(right, ', ', ' or ') });
}

function inOneLine(words: readonly string[], comma: string, or: string): string {
	return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(comma)}${or}${words.at(-1)}`;
}
