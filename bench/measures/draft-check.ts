import { readFile } from 'node:fs/promises';
import { readDraft } from '@yibenzhang/report';
import { type Labelled, parseCorpus } from '../draft-check/labels.ts';
import { type Mark, markDraft } from '../draft-check/mark-draft.ts';
import { type Line, type Measure, median, showMs, timed } from '../measure.ts';

const LEAST = { recall: 0.99, precision: 0.98 };
const LETTERS = 20_000;
const MOST_MS = 2000;

/** Not speed alone but reading: what is found in sentences from which rules were made, and in those that nobody built from. */
export const draftCheck: Measure = {
	name: 'draft-check',
	about: 'quantities, numbers that are none, and claims in the sentences of draft-check/corpus, and the time of a long draft',
	run: measureDraftCheck,
};

/** The lines of the measure; only the seen half says where it fails. */
export async function measureDraftCheck(): Promise<Line[]> {
	const seen = await half('seen');
	const heldOut = await half('held-out');
	console.error(
		seen.marks
			.flatMap(({ missed, wrong, untold, claimsMissed, claimsWrong }) => [
				...missed.map((words) => `missed    ${words}`),
				...wrong.map((words) => `wrong     ${words}`),
				...untold.map((words) => `not told  ${words}`),
				...claimsMissed.map((words) => `no claim  ${words}`),
				...claimsWrong.map((words) => `claim?    ${words}`),
			])
			.join('\n'),
	);
	return [...tell('seen', seen.marks), ...tell('held out', heldOut.marks), await longDraft([...seen.lines, ...heldOut.lines])];
}

async function half(name: 'seen' | 'held-out'): Promise<{ lines: Labelled[]; marks: Mark[] }> {
	const lines = parseCorpus(await readFile(new URL(`../draft-check/corpus/${name}.txt`, import.meta.url), 'utf8'));
	return { lines, marks: lines.map((line) => markDraft(line, readDraft(line.text))) };
}

function tell(name: string, marks: readonly Mark[]): Line[] {
	const sum = (count: (mark: Mark) => number) => marks.reduce((all, mark) => all + count(mark), 0);
	const [right, missed, wrong] = [sum((mark) => mark.right), sum((mark) => mark.missed.length), sum((mark) => mark.wrong.length)];
	const [told, untold] = [sum((mark) => mark.told), sum((mark) => mark.untold.length)];
	const [claims, claimsMissed, claimsWrong] = [sum((mark) => mark.claims), sum((mark) => mark.claimsMissed.length), sum((mark) => mark.claimsWrong.length)];
	return [
		share(`drafts, ${name} (${marks.length} lines): quantities found with span and value`, right, right + missed, LEAST.recall),
		share(`drafts, ${name}: of what was read as quantity, right`, right, right + wrong, LEAST.precision),
		share(`drafts, ${name}: digits that are no quantity, told as such`, told, told + untold, LEAST.recall),
		share(`drafts, ${name}: claims found`, claims, claims + claimsMissed, LEAST.recall),
		share(`drafts, ${name}: of what was read as claim, right`, claims, claims + claimsWrong, LEAST.precision),
		share(`drafts, ${name}: quantities and claims together, found`, right + claims, right + missed + claims + claimsMissed, LEAST.recall),
		share(`drafts, ${name}: of all that was read, right`, right + claims, right + wrong + claims + claimsWrong, LEAST.precision),
	];
}

async function longDraft(lines: readonly Labelled[]): Promise<Line> {
	const draft = [...lines, ...lines]
		.map(({ text }) => text)
		.join('\n')
		.slice(0, LETTERS);
	const times: number[] = [];
	for (let round = 0; round < 5; round += 1) {
		times.push((await timed(async () => readDraft(draft))).ms);
	}
	const ms = median(times);
	return {
		what: `drafts: a text of ${draft.length} characters is read`,
		product: showMs(ms),
		floor: '',
		ratio: '',
		budget: `< ${showMs(MOST_MS)}`,
		met: ms < MOST_MS,
	};
}

function share(what: string, part: number, all: number, least: number): Line {
	const product = `${part} of ${all} (${Math.floor((1000 * part) / all) / 10} %)`;
	return { what, product, floor: '', ratio: '', budget: `≥ ${least * 100} %`, met: part >= least * all };
}
