import { expect, test } from 'vitest';
import { markNote, NOTE_CONTEXT } from './mark-notes.ts';
import type { NoteSentence } from './note-sentences.ts';

const CONTEXT = { ...NOTE_CONTEXT, known: NOTE_CONTEXT.known.map((one) => (one.id === 'p1' ? { ...one, spelt: 'lijianguo\nljg' } : one)) };

const leaflets = (quantity: number) => [{ item: 'leaflets', quantity }];
const SENTENCES: readonly NoteSentence[] = [
	{
		said: 'Anti-fraud publicity in Nanmen yesterday afternoon, handed out 200 leaflets, about 80 people came',
		means: {
			activity: {
				kind: 'publicity',
				topics: ['anti_fraud'],
				held_on: '2022-03-15',
				organiser: 'nanmen',
				quantities: leaflets(200),
				attendance: 80,
				title: 'Anti-fraud publicity',
			},
		},
	},
	{
		said: 'Last Friday we held a fire drill, 45 people took part',
		means: { activity: { kind: 'drill', drill_kind: 'fire', held_on: '2022-03-11', attendance: 45 } },
	},
	{
		said: 'Talk on scams at the school on Monday, 120 students came',
		means: { activity: { kind: 'lecture', topics: ['anti_fraud'], held_on: '2022-03-14', attendance: 120 } },
	},
	{
		said: 'Called on Li Jianguo at home this morning, stable, takes the medicine regularly',
		means: { patient_follow_up: { patient: 'p1', way: 'home', outcome: 'stable', medication: 'regular', visited_on: '2022-03-16' } },
	},
	{ said: 'Follow-up of Li Jianguo by phone, stable', means: { patient_follow_up: { patient: 'p1', way: 'phone', outcome: 'stable' } } },
	{
		said: 'Fire exit blocked at 12 Xihu Avenue, to be mended by March 20',
		means: { hazard: { kind: 'fire_exit', due_on: '2022-03-20', place: { address: '12 Xihu Avenue' } } },
	},
	{ said: 'Patrolled the shops, nothing found', means: { patrol: { topics: ['small_premises'], outcome: 'nothing_found' } } },
	{
		said: 'Mediated a dispute between neighbours over a leak, agreement was reached, 800 yuan paid',
		means: { mediation: { kind: 'neighbours', agreement: true, amount: 800 } },
	},
	{
		said: 'Mediated a wage dispute three days ago, no agreement was reached',
		means: { mediation: { kind: 'labour', agreement: false, accepted_on: '2022-03-13' } },
	},
	{
		said: 'Followed up Li Jianguo, stable. E-bike charging in the stairwell.',
		means: { patient_follow_up: { patient: 'p1', outcome: 'stable' }, hazard: { kind: 'e_bike_charging' } },
	},
];

test('sentences in English are understood by the same definitions', () => {
	const faults = SENTENCES.map((sentence) => markNote(sentence, CONTEXT)).flatMap(({ missed, wrong }) => [...missed, ...wrong]);
	expect(faults).toEqual([]);
});
