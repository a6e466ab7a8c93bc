import { parsePeriod, periodInWords, type Text, text } from '@yibenzhang/engine';

/** `2022年`, `2022年上半年`; a period that is none is told as it is written. */
export function periodName(id: string): Text {
	const parsed = parsePeriod(id);
	return 'period' in parsed ? periodInWords(parsed.period) : text(id, id);
}
