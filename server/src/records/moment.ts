import { FIELD_KINDS, type Text, text } from '@yibenzhang/engine';
import { AppError } from '../errors.ts';

const MOMENT = { kind: 'moment', label: text('时刻', 'Moment') } as const;

/** ISO 8601 in UTC; a problem for anything that is no moment with its offset, also for a day that no calendar has. */
export function parseMoment(words: string): { readonly moment: string } | { readonly problem: Text } {
	const parsed = FIELD_KINDS.moment.parse(MOMENT, words, { code_lists: new Map(), unitKind: () => undefined });
	return 'problem' in parsed ? parsed : { moment: String(parsed.value) };
}

/** The moment of a query's `known_at`. Throws `query_wrong`. */
export function readKnownAt(words: string): string {
	return readMoment(words, 'known_at');
}

/** @param path the place that is told when it is none. Throws `query_wrong`. */
export function readMoment(words: string, path: string): string {
	const parsed = parseMoment(words);
	if ('problem' in parsed) {
		throw new AppError('query_wrong', {}, [{ path, message: parsed.problem }]);
	}
	return parsed.moment;
}
