import { writeTogether } from '../../server/test/write-together.ts';
import { type Line, type Measure, median, showMs, timed } from '../measure.ts';
import { get } from './report.ts';

const SECONDS = 60;
const EVERY_MS = 10;

/** Two processes type into one chapter through the real server for a minute; one loses the line for a quarter of it, one is killed and comes back. */
export const draftWriting: Measure = {
	name: 'draft-writing',
	about: 'a draft begun and read; two writers for a minute at full speed, one offline for a while, one killed',
	async run(place) {
		const { url } = await place.server();
		const [keeper, clerk, head] = await Promise.all(['general_clerk', 'judicial_clerk', 'judicial_head'].map((account) => place.token(account)));
		const headers = { authorization: `Bearer ${keeper}` };
		const begun = await timed(() => begin(url, headers));
		const preview = await timed(() => get(`${url}/api/drafts/${begun.result}/preview`, headers));
		const together = await writeTogether({
			...{ url, draft: begun.result, chapter: 'c5', seconds: SECONDS, every_ms: EVERY_MS },
			tokens: [clerk ?? '', head ?? ''],
		});
		const { lost, returned, texts, written, struck, taken, travelled } = together;
		const bad = lost.length + returned.length;
		const reread = await timed(() => get(`${url}/api/drafts/${begun.result}/chapters/c5/updates`, headers));
		return [
			told('a draft begun from the yearly report', showMs(begun.ms), { budget: '< 1 s', met: begun.ms < 1000 }),
			told('the same read with its figures', showMs(preview.ms)),
			told(`two writers, ${SECONDS} s: words written, struck out again`, `${written}, ${struck}`),
			told('words lost, words that came back', `${lost.length}, ${returned.length}`, { budget: 'none', met: bad === 0 }),
			told('both have the same text', texts[0] === texts[1] ? `${texts[0].length} characters` : 'no', { budget: 'yes', met: texts[0] === texts[1] }),
			told(`updates on disk, ${taken.length} requests, median and 95 %`, `${showMs(median(taken))}, ${showMs(percentile(taken, 0.95))}`),
			told('a word on its way to the other writer, median and 95 %', `${showMs(median(travelled))}, ${showMs(percentile(travelled, 0.95))}`),
			told('the chapter opened anew', showMs(reread.ms)),
		];
	},
};

async function begin(url: string, headers: Readonly<Record<string, string>>): Promise<string> {
	const response = await fetch(`${url}/api/drafts`, {
		method: 'POST',
		headers: { ...headers, 'content-type': 'application/json' },
		body: JSON.stringify({ report: 'yearly', period: '2022', scope: { of: 'report' } }),
	});
	const answer = (await response.json()) as { id?: string };
	if (answer.id === undefined) {
		throw new Error(`no draft: ${response.status} ${JSON.stringify(answer)}`);
	}
	return answer.id;
}

function percentile(numbers: readonly number[], part: number): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * part)] ?? Number.NaN;
}

function told(what: string, product: string, { budget, met }: Pick<Line, 'budget' | 'met'> = { budget: 'told', met: null }): Line {
	return { what, product, floor: '', ratio: '', budget, met };
}
