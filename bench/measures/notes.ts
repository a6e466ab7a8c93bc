import { readFile } from 'node:fs/promises';
import { markNote, NOTE_CONTEXT } from '../../office/test/mark-notes.ts';
import type { NoteSentence } from '../../office/test/note-sentences.ts';
import { type Line, type Measure, median, showMs, timed } from '../measure.ts';

/** A petition is called by whom it comes from. */
const CONTEXT = { ...NOTE_CONTEXT, known: [...NOTE_CONTEXT.known, { register: 'petition', id: 'v1', name: '刘大海' }] };
/** A thumb waits for it after each letter. */
const MOST_MS = 50;

/**
 * Not speed but understanding. The sentences were written before the rules were mended; every second one was put aside. Rules and
 * words are mended on those that were seen alone: only the figure of those held out says how well a new sentence fares.
 */
export const notes: Measure = {
	name: 'notes',
	about: 'how much is understood of notes as people write them: those on which the rules were mended, and those held out',
	async run() {
		const lines: Line[] = [];
		for (const [half, about] of [
			['seen', 'seen while mending'],
			['held-out', 'held out'],
		] as const) {
			const sentences: NoteSentence[] = JSON.parse(await readFile(new URL(`../note-corpus/${half}.json`, import.meta.url), 'utf8'));
			const times: number[] = [];
			const marks: ReturnType<typeof markNote>[] = [];
			for (const sentence of sentences) {
				const { ms, result } = await timed(async () => markNote(sentence, CONTEXT));
				times.push(ms);
				marks.push(result);
			}
			const sum = (count: (mark: (typeof marks)[number]) => number) => marks.reduce((all, mark) => all + count(mark), 0);
			const [right, missed, wrong] = [sum((mark) => mark.right), sum((mark) => mark.missed.length), sum((mark) => mark.wrong.length)];
			const pieces = right + missed + wrong;
			const whole = marks.filter((mark) => mark.missed.length + mark.wrong.length === 0).length;
			lines.push(
				told(`notes ${about}: wholly right`, shareOf(whole, sentences.length)),
				told(`notes ${about}: pieces right`, shareOf(right, pieces)),
				told(`notes ${about}: pieces missed, pieces wrong`, `${missed}, ${wrong}`),
				{ ...told(`notes ${about}: time to understand one (median)`, showMs(median(times))), budget: `≤ ${showMs(MOST_MS)}`, met: median(times) <= MOST_MS },
			);
			if (half === 'seen') {
				console.error(marks.flatMap((mark) => [...mark.missed, ...mark.wrong]).join('\n'));
			}
		}
		return lines;
	},
};

function told(what: string, product: string): Line {
	return { what, product, floor: '', ratio: '', budget: '', met: null };
}

function shareOf(part: number, all: number): string {
	return `${part} of ${all} (${Math.round((1000 * part) / all) / 10} %)`;
}
