/** What the generators of the sample share: chance, people, and a place to put acts. */
import { communities } from '../units.ts';
import { type SamplePerson, samplePerson } from './people.ts';
import { type Random, seededRandom } from './random.ts';
import { moment, type SampleAct } from './sample.ts';

export interface SampleBuild {
	readonly random: Random;
	readonly acts: SampleAct[];
	/** One of the eleven communities' codes. */
	community(): string;
	/** The next person nobody has had yet. */
	person(bornFrom?: string, bornUntil?: string): SamplePerson;
	/** Adds an act; `day` is when it happened, written down and learned of soon after, and never before what it acts on or points at. */
	add(day: string, act: Omit<SampleAct, 'at'> & { readonly late?: number }): void;
	/** A key that no other record has. */
	key(word: string): string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Moments are written with the office's offset. */
const ZONE_MS = 8 * 60 * 60 * 1000;

export function startBuild(seed: number): SampleBuild {
	const random = seededRandom(seed);
	const acts: SampleAct[] = [];
	let people = 0;
	const taken = new Set<string>();
	const person = (from?: string, until?: string): SamplePerson => {
		const made = samplePerson(people++, random, from, until);
		if (taken.has(made.id_number)) {
			return person(from, until);
		}
		taken.add(made.id_number);
		return made;
	};
	let keys = 0;
	const latest = new Map<string, string>();
	return {
		random,
		acts,
		community: () => random.pick(communities).code,
		person,
		key: (word) => `${word} ${++keys}`,
		add: (day, { late = 0, ...act }) => {
			const learned = new Date(Date.parse(day) + late * DAY_MS).toISOString().slice(0, 10);
			const [hour, minute] = [random.between(8, 18), random.between(0, 59)];
			const before = standsOn(act).flatMap((key) => latest.get(key) ?? []);
			const at = [moment(learned, hour, minute), ...before.map(nextMinute)].sort().at(-1) ?? day;
			const key = act.key ?? act.of;
			if (key !== undefined) {
				latest.set(key, at);
			}
			acts.push({ ...act, at, ...(late > 0 ? { made_at: moment(day, hour, minute) } : {}) });
		},
	};
}

/** Keys of the records that must be there first. */
function standsOn({ of, values = {} }: Pick<SampleAct, 'of' | 'values'>): string[] {
	const pointed = Object.values(values).flatMap((value) => (value !== null && typeof value === 'object' && 'ref' in value ? [String(value.ref)] : []));
	return [...(of === undefined ? [] : [of]), ...pointed];
}

function nextMinute(at: string): string {
	const inZone = new Date(Date.parse(at) + ZONE_MS + 60_000).toISOString();
	return moment(inZone.slice(0, 10), Number(inZone.slice(11, 13)), Number(inZone.slice(14, 16)));
}
