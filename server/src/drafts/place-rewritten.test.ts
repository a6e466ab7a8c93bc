import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { updateOfText } from './chapter-document.ts';
import { placeRewritten } from './place-rewritten.ts';
import { replaceRange } from './replace-range.ts';

const SIGN = '\ue000';

/** What the paragraph says once all that can be placed was accepted; undefined where it is another paragraph. */
function accepted(text: string, was: string, pieces: readonly (readonly [from: number, until: number, words: string])[]) {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, updateOfText(text));
	const paragraph = doc.getXmlFragment('text').get(0) as Y.XmlElement;
	const rewritten = { at: 0, was, pieces: pieces.map(([from, until, words]) => ({ from, until, words })) };
	const placed = placeRewritten(paragraph, rewritten, new Map([['talks', SIGN]]));
	for (const { from, until, quoted, proposed } of placed ?? []) {
		const [start, end] = [from, until].map((place) => new Uint8Array(Buffer.from(place, 'base64'))) as [Uint8Array, Uint8Array];
		expect(replaceRange(doc, { from: start, until: end, quoted, text: proposed })).toBeDefined();
	}
	return placed && { count: placed.length, text: paragraph.toArray().map((child) => (child instanceof Y.XmlText ? child.toString() : '◇')) };
}

test.each([
	['a word', '办讲座[[talks]]次，办结。', `办讲座${SIGN}次，办结。`, [[1, 3, '课']], 1, ['办课', '◇', '次，办结。']],
	['a word behind what the paper numbers with', '办结。', '十一是办结。', [[3, 5, '全办']], 1, ['全办。']],
	['words that look like numbering', '二是办结。', '二是办结。', [[2, 4, '完']], 1, ['二是完。']],
	[
		'an addition at the head, and one at the end',
		'办结',
		'办结',
		[
			[0, 0, '全'],
			[2, 2, '了'],
		],
		2,
		['全办结了'],
	],
	['words around chips that say anything', '在[[street]]办[[year]]讲座', '在东街办2022年办2022讲座', [[14, 16, '课']], 1, ['在', '◇', '办', '◇', '课']],
	['a piece that reaches over a chip: left out', '办[[talks]]次', `办${SIGN}次`, [[0, 3, '没办']], 0, ['办', '◇', '次']],
	['a piece longer than a remark: left out', '办结', '办结', [[0, 1, '长'.repeat(1001)]], 0, ['办结']],
] as const)('%s is placed where it stood', (_what, text, was, pieces, count, said) => {
	expect(accepted(text, was, pieces)).toEqual({ count, text: said });
});

test.each([
	['other words', '办完。', '办结。'],
	['another number', '办[[done]]次[[talks]]', `办${SIGN}次2`],
	['words before', '结。', '办结。'],
	['words behind', '办', '办结'],
	['the same words twice where they stand once', '[[year]]办[[year]]办', '2022办'],
])('A paragraph that says %s takes nothing', (_what, text, was) => {
	expect(accepted(text, was, [[0, 1, '没']])).toBeUndefined();
});

test('A paragraph full of chips is looked at once, whatever it says', () => {
	expect(accepted(`${'[[year]]办'.repeat(60)}完`, `${'办'.repeat(400)}结`, [[0, 1, '没']])).toBeUndefined();
});
