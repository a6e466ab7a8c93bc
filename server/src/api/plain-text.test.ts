import { setFlagsFromString } from 'node:v8';
import { expect, test } from 'vitest';
import { FORMATS } from './plain-text.ts';

test('megabytes of base64 are looked through also where the engine compiles no patterns any more, as it does not in a process that has many', () => {
	setFlagsFromString('--no-regexp-optimization');
	try {
		expect(FORMATS.base64(`${'A'.repeat(6_000_000)}==`)).toBe(true);
		expect(FORMATS.base64(`${'A'.repeat(6_000_000)}-`)).toBe(false);
	} finally {
		setFlagsFromString('--regexp-optimization');
	}
});

test.each([
	['AA==', true],
	['AAA=', true],
	['+/09', true],
	['', false],
	['=', false],
	['A===', false],
	['A=A', false],
	['A B', false],
])('%j is base64: %s', (letters, is) => {
	expect(FORMATS.base64(letters)).toBe(is);
});
