import { randomBytes } from 'node:crypto';

let lastMoment = 0;
let sequence = 0;

/** A UUIDv7 (RFC 9562) for the given moment: ids of one process sort in the order in which they were made, also within a millisecond. */
export function newId(at: Date): string {
	const moment = at.getTime();
	sequence = moment === lastMoment ? (sequence + 1) & 0xfff : 0;
	lastMoment = moment;
	const bytes = randomBytes(16);
	bytes.writeUIntBE(moment, 0, 6);
	bytes.writeUInt16BE(0x7000 | sequence, 6);
	bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
