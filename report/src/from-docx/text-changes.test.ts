import { expect, test } from 'vitest';
import type { ReadParagraph } from './returned.ts';
import { textChanges } from './text-changes.ts';

const control = (text: string, at: number, said: string, figure = 'talks') => ({
	number: 1,
	tag: `figure:${figure}=9`,
	name: '讲座',
	text: said,
	at: text.indexOf(said, at),
});
const paragraph = (text: string, said?: string): ReadParagraph => ({ text, controls: said === undefined ? [] : [control(text, 2, said)] });
const SENT = [paragraph('全年开展讲座9次，群众满意。', '9'), paragraph('加强学习。'), paragraph('9次讲座', undefined)];

test('Rewritten words are told with their place in what was sent; the number beside them stays out', () => {
	const { paragraphs, signs, left } = textChanges(SENT, [paragraph('全年共开展讲座10次，群众很满意。', '10'), ...SENT.slice(1)]);
	const sign = signs.get('talks') ?? '';
	expect(paragraphs).toEqual([
		{
			at: 0,
			was: `全年开展讲座${sign}次，群众满意。`,
			pieces: [
				{ from: 2, until: 2, words: '共' },
				{ from: 11, until: 11, words: '很' },
			],
		},
	]);
	expect(left).toEqual([]);
});

test('A number that was typed over is never among what can be taken, nor are paragraphs that came or went', () => {
	const typed = { text: '全年开展讲座12次，群众满意。', controls: [] };
	expect(textChanges(SENT, [typed, ...SENT.slice(1)])).toMatchObject({ paragraphs: [], left: [0] });
	expect(textChanges(SENT, [...SENT, paragraph('新的一段。')])).toMatchObject({ paragraphs: [], left: [3] });
	expect(textChanges(SENT, SENT.slice(0, 2))).toMatchObject({ paragraphs: [], left: [2] });
});
