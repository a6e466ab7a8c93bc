/** The sample walks the courses of peace, care and enforcement in full: no state stands there that nobody has ever seen. */
import { expect, test } from 'vitest';
import { office, sampleYear } from '../index.ts';

const WALKED = [
	'petition',
	'petition_step',
	'mediation',
	'enforcement_case',
	'campaign',
	'premises',
	'rehabilitation',
	'drug_test',
	'rehabilitation_contact',
	'epidemic_watch',
	'epidemic_contact',
	'vaccination',
	'gang_clue',
	'incident',
	'patient',
	'patient_follow_up',
	'patient_checkup',
];
const { acts } = sampleYear();
const REGISTERS = office.registers.filter(({ id }) => WALKED.includes(id));

test('the courses that are walked are those of the office', () => {
	expect(REGISTERS.map(({ id }) => id).sort()).toEqual([...WALKED].sort());
});

test.each(REGISTERS.map((register) => [register.id, register] as const))('every action of %s is done once at least', (id, register) => {
	const done = new Set(acts.filter((act) => act.register === id).map(({ action }) => action));
	expect(['create', ...Object.keys(register.actions ?? {})].filter((action) => !done.has(action))).toEqual([]);
});

test('a hotline case that repeats another names one received before it, of the same person', () => {
	const cases = acts.filter(({ register, action }) => register === 'petition' && action === 'create');
	const byKey = new Map(cases.map((one) => [one.key, one.values ?? {}]));
	const repeats = cases.flatMap(({ values }) => (values?.['repeat_of'] === undefined ? [] : [values]));
	const firstOf = (values: Readonly<Record<string, unknown>>) => byKey.get((values['repeat_of'] as { ref: string }).ref) ?? {};
	const inYear = repeats.filter(({ received_on }) => String(received_on) >= '2022-01-01' && String(received_on) <= '2022-11-30');
	// One of them was voided, one came by another channel after all.
	expect(inYear).toHaveLength(36);
	expect(repeats.filter((values) => firstOf(values)['petitioner'] !== values['petitioner'])).toEqual([]);
	expect(repeats.filter((values) => String(firstOf(values)['received_on']) >= String(values['received_on']))).toEqual([]);
});

test.each(['petition', 'mediation', 'patient', 'incident', 'gang_clue', 'enforcement_case', 'rehabilitation', 'epidemic_watch', 'premises'])(
	'a record of %s was voided, with the reason',
	(register) => {
		const voided = acts.filter((act) => act.register === register && act.action === 'void');
		expect(voided.length).toBeGreaterThan(0);
		expect(voided.filter(({ reason }) => (reason ?? '') === '')).toEqual([]);
	},
);
