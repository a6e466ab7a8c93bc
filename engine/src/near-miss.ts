/** Records that nearly count: what an office argues about, and the best example of what is not counted. */
import type { FigureQuestion } from './figure-question.ts';
import type { PreparedCondition } from './prepare-condition.ts';

/** For each part of a figure's question, what picks the records that fail that part and no other; the office's own conditions first, the period last. */
export function nearMisses({ frame, where, part }: FigureQuestion): readonly PreparedCondition[] {
	const parts = [where, part, frame].flatMap((condition) => (condition === null ? [] : partsOf(condition)));
	return parts.map((failing) => ({ is: 'all', parts: [...parts.filter((one) => one !== failing), { is: 'not', part: failing }] }));
}

function partsOf(condition: PreparedCondition): readonly PreparedCondition[] {
	return condition.is === 'all' ? condition.parts.flatMap(partsOf) : [condition];
}
