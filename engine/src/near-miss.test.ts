import { expect, test } from 'vitest';
import type { FigureQuestion } from './figure-question.ts';
import { nearMisses } from './near-miss.ts';
import type { PreparedCondition } from './prepare-condition.ts';

const clause = (id: string): PreparedCondition => ({ is: 'field', field: { id, own: false, kind: 'text' }, op: 'is_set', values: [] });
const [kind, host, day, either] = [clause('kind'), clause('host'), clause('day'), { is: 'any', parts: [clause('a'), clause('b')] } as const];

test('each part of a figure’s question fails once while all the others hold; what may be either way is one part', () => {
	const question = { frame: day, where: { is: 'all', parts: [kind, { is: 'all', parts: [host, either] }] }, part: null } as unknown as FigureQuestion;
	expect(nearMisses(question)).toEqual([
		{ is: 'all', parts: [host, either, day, { is: 'not', part: kind }] },
		{ is: 'all', parts: [kind, either, day, { is: 'not', part: host }] },
		{ is: 'all', parts: [kind, host, day, { is: 'not', part: either }] },
		{ is: 'all', parts: [kind, host, either, { is: 'not', part: day }] },
	]);
});
