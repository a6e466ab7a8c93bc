/** Made-up grants of aid and payments under them, from a seed. */
import { samplePerson } from '../office/sample/people.ts';
import { seededRandom } from '../office/sample/random.ts';
import { communities } from '../office/units.ts';
import { FIRST_DAY, LAST_DAY } from './activities.ts';
import type { Written } from './million.ts';

const PROGRAMMES = ['medical', 'second_round', 'minimum_living', 'temporary', 'old_age'] as const;
const CLERK = 'public_service_clerk';
const HEAD = 'public_service_head';

export function makeGrants(from: number, count: number): Written[] {
	const random = seededRandom(from + 1);
	return Array.from({ length: count }, (_, at) => {
		const { name, id_number } = samplePerson(from + at, random);
		const granted_on = random.day(FIRST_DAY, LAST_DAY);
		return {
			account: HEAD,
			register: 'aid_grant',
			action: 'enter',
			state: 'granted',
			new_id: grantId(from + at),
			unit: random.pick(communities).code,
			values: { name, id_number, programme: random.pick(PROGRAMMES), applied_on: granted_on, granted_on },
		};
	});
}

export function makePayments(from: number, count: number, grants: number): Written[] {
	const random = seededRandom(from + 2);
	return Array.from({ length: count }, () => {
		const grant = random.between(0, grants - 1);
		const { name, id_number } = samplePerson(grant, random);
		return {
			account: CLERK,
			register: 'aid_payment',
			action: 'create',
			unit: random.pick(communities).code,
			values: {
				name,
				id_number,
				programme: random.pick(PROGRAMMES),
				grant: grantId(grant),
				paid_on: random.day(FIRST_DAY, LAST_DAY),
				amount: random.between(100, 5000),
			},
		};
	});
}

function grantId(index: number): string {
	return `0189bc00-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
}
