import { expect, test } from 'vitest';
import { isStorable, repeatable } from './storable.ts';

test.each([
	['字', true],
	['🀄 whole', true],
	['', true],
	['half \ud83c', false],
	['\udc04 the other half', false],
	['turned \udc04\ud83c', false],
	['nothing \0', false],
])('%j can be stored: %s', (words, storable) => {
	expect(isStorable(words)).toBe(storable);
});

test('what is repeated is short and has whole characters only', () => {
	expect(repeatable('name')).toBe('name');
	expect(repeatable('half \ud83c')).toBe('half \ufffd');
	expect(repeatable(`${'a'.repeat(39)}🀄 and more`)).toBe(`${'a'.repeat(39)}\ufffd…`);
});
