/** The digests and the chain against a second writing of their rule, so that a quicker way to compute them stays the same rule. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson, chainEntries, digestFields, fieldDigest } from './audit.ts';

const SALT = Buffer.from('00ff10807f20a0c3deadbeef01020304', 'hex');

test.each([
	['a text', '普法讲座'],
	['nothing', null],
	['a number', 12.5],
	['a list', ['b', 'a']],
	['rows of items', [{ quantity: 3, item: 'leaflets' }]],
	['a text longer than any field takes', '长'.repeat(20_000)],
])('The digest of %s is the hash of the salted salt and the value', (_, value) => {
	const fieldSalt = createHash('sha256').update(SALT).update('字段').digest();
	const wanted = createHash('sha256').update(fieldSalt).update(canonicalJson(value)).digest('base64url');
	expect(fieldDigest('sha256', SALT, '字段', value)).toBe(wanted);
});

test('The digests of several fields stand in one order, whatever order the fields came in', () => {
	const digest = (field: string, value: unknown) => fieldDigest('sha256', SALT, field, value);
	const wanted = { '@state': digest('@state', 'held'), held_on: digest('held_on', '2022-03-05'), title: digest('title', null) };
	expect(digestFields('sha256', SALT, { title: null, held_on: '2022-03-05', '@state': 'held' })).toBe(canonicalJson(wanted));
});

test('What is quick to digest has the same digest, however long it is and whatever it is written in', () => {
	const values = [
		'',
		'甲',
		'é'.repeat(20),
		'😀'.repeat(9),
		'\ud800',
		'a'.repeat(150),
		'字'.repeat(150),
		...Array.from({ length: 200 }, (_, at) => 'b'.repeat(at)),
	];
	for (const [at, value] of values.entries()) {
		const field = at % 2 === 0 ? '字段' : 'title';
		expect(digestFields('sha256', SALT, { [field]: value })).toBe(`{"${field}":"${fieldDigest('sha256', SALT, field, value)}"}`);
	}
});

test('Each entry hashes the one before it, its place and all that it says', () => {
	const entry = {
		at: '2022-06-01T01:00:00.000Z',
		account: 'a',
		action: 'create',
		register: 'matter',
		record_id: 'x',
		version: 1,
		digests: '{"a":"1","b":"2"}',
	};
	const { chained, head } = chainEntries('sha256', { seq: 4, hash: 'ab' }, [entry, { ...entry, version: 2 }]);
	const wanted = (previous: string, seq: number, version: number) =>
		createHash('sha256').update(`${previous}\n[${seq},"2022-06-01T01:00:00.000Z","a","create","matter","x",${version},{"a":"1","b":"2"}]`).digest('hex');
	expect(chained.map(({ seq, hash }) => [seq, hash])).toEqual([
		[5, wanted('ab', 5, 1)],
		[6, wanted(wanted('ab', 5, 1), 6, 2)],
	]);
	expect(head).toEqual({ seq: 6, hash: chained[1]?.hash });
});

test('Members of an object are written in one order, those without a value not at all', () => {
	expect(canonicalJson({ b: [undefined, null], a: { d: 'é"', c: undefined } })).toBe('{"a":{"d":"é\\""},"b":[null,null]}');
});
