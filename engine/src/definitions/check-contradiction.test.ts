import { expect, test } from 'vitest';
import { soundOffice } from '../../test/sound-office.ts';
import type { ContradictionRule } from '../contradiction.ts';
import { describeCondition } from '../definition-text.ts';
import type { Register } from '../register.ts';
import { text } from '../text.ts';
import { checkOffice } from './check-office.ts';

const label = text('规则', 'Rule');
const SAYS = text('{held_on}', '{held_on}');

function problemsOf(finds: unknown, says = SAYS): string[] {
	const rule = { id: 'rule', label, why: label, mend: label, says, finds } as ContradictionRule;
	return checkOffice({ ...soundOffice, contradictions: [rule] }).map(({ path, message }) => `${path} ${message.en}`);
}

const AFTER = { field: 'held_on', op: 'gt', value: { field: 'held_on', up: 1 } };

test.each([
	{ records: 'talk', where: { field: 'held_on', op: 'is_set' } },
	{ records: 'talk', against: { register: 'talk', by: 'held_on', same: 'held_on' }, and: AFTER },
	{ same: 'talk', alike: ['held_on'], on: 'held_on', days: 3 },
])('%j is sound', (finds) => {
	expect(problemsOf(finds)).toEqual([]);
});

test.each([
	[{ records: 'gone', where: { all: [] } }, 'contradictions.rule.finds there is no register “gone”'],
	[{ records: 'talk' }, 'contradictions.rule.finds.where without a condition every record would offend'],
	[{ records: 'talk', where: { field: 'gone', op: 'is_set' } }, 'contradictions.rule.finds.where.field “Talks” has no field “gone”'],
	[{ records: 'talk', where: { all: [] }, against: { through: 'held_on' } }, 'contradictions.rule.finds.against there is no such other record'],
	[{ records: 'talk', where: { all: [] }, and: AFTER }, 'contradictions.rule.finds.and there is no other record to compare with'],
	[
		{ records: 'talk', where: AFTER },
		'contradictions.rule.finds.where.value another field is written { field, up }, where up counts the steps back to its record',
	],
	[
		{ outlier: 'talk', field: 'held_on', group: [], times: 100 },
		'contradictions.rule.finds.field “held_on” should be of kind whole_number, decimal, money, items',
	],
	[{ same: 'talk', alike: ['gone'], on: 'held_on', days: 3 }, 'contradictions.rule.finds.alike “Talks” has no field “gone”'],
	[{ same: 'talk', alike: ['held_on'], on: 'held_on', days: -1 }, 'contradictions.rule.finds.days should not be less than 0'],
	[{ nothing: 'talk' }, 'contradictions.rule.finds should be one of: records, figures, parts, outlier, same, reports, target'],
])('%j is refused by name', (finds, problem) => {
	expect(problemsOf(finds)).toEqual([problem]);
});

test('a sentence says only what is known, the same in both languages', () => {
	const finds = { records: 'talk', where: { field: 'held_on', op: 'is_set' } };
	expect(problemsOf(finds, text('{gone}{against.held_on}', '{gone}{against.held_on}'))).toEqual([
		'contradictions.rule.says nothing is known of “gone” in the sentence',
		'contradictions.rule.says nothing is known of “against.held_on” in the sentence',
	]);
	expect(problemsOf(finds, text('{held_on}', 'held'))).toEqual(['contradictions.rule.says the two languages say different things']);
	expect(problemsOf({ figures: { at_most: ['gone', 'lost'] } }, text('{first}', '{first}'))).toEqual([
		'contradictions.rule.finds.figures there is no figure “gone”',
		'contradictions.rule.finds.figures there is no figure “lost”',
	]);
});

test('a field compared with another one is told in words', () => {
	const [talk] = soundOffice.registers as readonly Register[];
	const words = describeCondition({ field: 'held_on', op: 'gt', value: { field: 'held_on', up: 1 } }, talk as Register, soundOffice, [talk as Register]);
	expect(words.zh).toContain(`大于${talk?.label.zh}的“`);
});
