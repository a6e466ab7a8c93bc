import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { SHORT_BYTES, shortMessage, sumShort } from './short-sha256.ts';

test('the sum of a short message is the platform’s, for every length', () => {
	const message = shortMessage();
	const sum = new Int32Array(8);
	for (let length = 0; length <= SHORT_BYTES; length += 1) {
		const bytes = Buffer.from(Array.from({ length }, (_, at) => (at * 151 + length * 29 + 200) & 0xff));
		message.fill(0xff);
		bytes.copy(message);
		sumShort(message, length, sum);
		const digest = Buffer.alloc(32);
		for (const [at, word] of sum.entries()) {
			digest.writeInt32BE(word, at * 4);
		}
		expect(digest.toString('hex')).toBe(hash('sha256', bytes, 'hex'));
	}
});
