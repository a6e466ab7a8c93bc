import { type NoteContext, type Proposal, understand } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { office } from '../index.ts';
import { KNOWN, NOTE_DAY, NOTE_SENTENCES } from './note-sentences.ts';

const context: NoteContext = {
	registers: office.registers.filter(({ who }) => who.create?.includes('community_worker')),
	code_lists: office.code_lists,
	units: office.units,
	words: [],
	known: KNOWN,
	today: NOTE_DAY,
	unit: 'chengnan',
	name: '城南示例专干',
};

/** Each register is one thing to get right, and each of its values. */
function checked(said: string, means: Readonly<Record<string, Readonly<Record<string, unknown>>>>): { right: number; wrong: string[] } {
	const { proposals } = understand(said, context);
	const results = Object.entries(means).flatMap(([register, values]): [string, boolean][] => {
		const proposal = proposals.find((one) => one.register === register);
		const fields = Object.entries(values).map(([field, value]): [string, boolean] => {
			const read = proposal?.values[field];
			return [`${said}\n   ${register}.${field}: ${JSON.stringify(value)}, read ${JSON.stringify(read)}`, sameValue(read, value)];
		});
		return [[`${said}\n   ${register}, read ${proposals.map((one: Proposal) => one.register).join()}`, proposal !== undefined], ...fields];
	});
	const extra = proposals.filter(({ register }) => !(register in means)).map(({ register }): [string, boolean] => [`${said}\n   besides: ${register}`, false]);
	const all = [...results, ...extra];
	return { right: all.filter(([, ok]) => ok).length, wrong: all.filter(([, ok]) => !ok).map(([what]) => what) };
}

/** Sets and rows stand in any order. */
function sameValue(read: unknown, wanted: unknown): boolean {
	const sorted = (value: unknown) => (Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value);
	return JSON.stringify(sorted(read)) === JSON.stringify(sorted(wanted));
}

test('of what people really say nearly everything is understood', () => {
	const results = NOTE_SENTENCES.map(({ said, means }) => checked(said, means));
	const right = results.reduce((sum, one) => sum + one.right, 0);
	const wrong = results.flatMap((one) => one.wrong);
	console.log(`${NOTE_SENTENCES.length} notes: ${right} of ${right + wrong.length} right\n${wrong.join('\n')}`);
	expect(NOTE_SENTENCES.length).toBeGreaterThanOrEqual(80);
	expect(right / (right + wrong.length)).toBeGreaterThan(0.97);
});
