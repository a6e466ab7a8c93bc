import { type Condition, parsePeriod, type Register } from '@yibenzhang/engine';

/** Records of those days as a condition: an event lies within them, a span touches them. Nothing for what is no period. */
export function daysCondition({ time }: Register, period: string | undefined): Condition | undefined {
	const parsed = period === undefined ? undefined : parsePeriod(period);
	if (parsed === undefined || 'problem' in parsed) {
		return undefined;
	}
	const { from_on, until_on } = parsed.period;
	return time.shape === 'event'
		? { field: time.on, op: 'between', value: [from_on, until_on] }
		: {
				all: [
					{ field: time.from, op: 'lte', value: until_on },
					{
						any: [
							{ field: time.until, op: 'is_empty' },
							{ field: time.until, op: 'gte', value: from_on },
						],
					},
				],
			};
}
