import { randomUUID } from 'node:crypto';

let lastMoment = 0;
let sequence = 0;

/** A UUIDv7 (RFC 9562) for the given moment: ids of one process sort in the order in which they were made, also within a millisecond. */
export function newId(at: Date): string {
	const moment = at.getTime();
	sequence = moment === lastMoment ? (sequence + 1) & 0xfff : 0;
	lastMoment = moment;
	const time = moment.toString(16).padStart(12, '0');
	// From its 20th character on a random UUID has the variant and 62 random bits, drawn from a pool and so for nearly nothing.
	return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence.toString(16).padStart(3, '0')}-${randomUUID().slice(19)}`;
}
