import { expect, test } from 'vitest';
import { describeFigure } from './definition-text.ts';
import { text } from './text.ts';

test('The definition of the communities is written in words, without ids.', () => {
	const office = { id: 'tiny', name: text('街道', 'Street'), registers: [], code_lists: [], figures: [], reports: [], units: [], roles: [], signed_by: [] };
	const label = text('社区', 'Communities');
	const words = describeFigure(
		{
			id: 'communities',
			label,
			unit: text('个', ''),
			section: 'a',
			register: 'unit',
			measure: { count: true },
			period: { standing: true },
			where: { field: 'kind', op: 'is', value: 'community' },
			breakdowns: [],
			said: { as: 'exact' },
		},
		office,
	);
	expect(words.zh).toBe('取自“单位”，作废的不计；截止日仍有效；只计符合以下条件的：类别为社区；计条数。');
	expect(words.en).toBe(
		'From “Units”, voided ones left out; standing on the closing day; only those of which this holds: Kind is Community; counts the records.',
	);
});
