import { expect, test } from 'vitest';
import { markNote } from './mark-notes.ts';
import { NOTE_SENTENCES } from './note-sentences.ts';

test('of what people really say nearly everything is understood', () => {
	const marks = NOTE_SENTENCES.map((sentence) => markNote(sentence));
	const right = marks.reduce((sum, one) => sum + one.right, 0);
	const wrong = marks.flatMap((one) => [...one.missed, ...one.wrong]);
	console.log(`${NOTE_SENTENCES.length} notes: ${right} of ${right + wrong.length} right\n${wrong.join('\n')}`);
	expect(NOTE_SENTENCES.length).toBeGreaterThanOrEqual(80);
	expect(right / (right + wrong.length)).toBeGreaterThan(0.97);
});
