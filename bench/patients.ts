/** Made-up patients and the follow-ups that keep most of them in time, from a seed. */
import { addDays, today } from '@yibenzhang/engine';
import { samplePerson } from '../office/sample/people.ts';
import { seededRandom } from '../office/sample/random.ts';
import { communities } from '../office/units.ts';
import type { Written } from './million.ts';

const DAY = today(new Date());
const CLERK = 'peace_clerk';

export function makePatients(from: number, count: number): Written[] {
	const random = seededRandom(from + 3);
	return Array.from({ length: count }, (_, at) => ({
		account: CLERK,
		register: 'patient',
		action: 'create',
		new_id: patientId(from + at),
		unit: random.pick(communities).code,
		values: { name: samplePerson(from + at, random).name, from_on: addDays(DAY, -400) },
	}));
}

/** One in fifty is late. */
export function makeFollowUps(from: number, count: number): Written[] {
	const random = seededRandom(from + 4);
	return Array.from({ length: count }, (_, at) => ({
		account: CLERK,
		register: 'patient_follow_up',
		action: 'create',
		unit: random.pick(communities).code,
		values: { patient: patientId(from + at), visited_on: addDays(DAY, -random.between(0, 98) - (random.between(1, 50) === 1 ? 100 : 0)), outcome: 'stable' },
	}));
}

function patientId(at: number): string {
	return `01900000-0000-7000-9000-${at.toString(16).padStart(12, '0')}`;
}
