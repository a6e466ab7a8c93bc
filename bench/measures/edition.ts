import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import { type Line, type Measure, showMs, timed } from '../measure.ts';
import { loadActivities } from '../million.ts';
import type { Place } from '../place.ts';
import { get } from './report.ts';

const CONFIRMING = ['party_building', 'economy', 'construction', 'judicial', 'peace', 'public_service'].map((unit) => `${unit}_head`);

/** A report from its template over its draft to a signed edition and its Word file, by HTTP, on the sample and with a million activities beside it; then what has moved since. */
export const edition: Measure = {
	name: 'edition',
	about: 'a report begun, handed in, finished, confirmed, signed and as a Word file, on the sample and with a million records',
	async run(place) {
		const lines = await finish(place, 'on the sample', 5000);
		await loadActivities(place);
		return [...lines, ...(await finish(place, 'with a million activities', 10_000))];
	},
};

interface Answered {
	readonly id: string;
	readonly chapters: readonly { readonly heading: string; readonly unit: string }[];
	readonly bodies: readonly { readonly name: { readonly zh: string } }[];
}

async function finish(place: Place, where: string, budgetMs: number): Promise<Line[]> {
	const { url } = await place.server();
	const tokens = new Map<string, string>();
	for (const account of ['general_head', 'leader', ...CONFIRMING]) {
		tokens.set(account, await place.token(account));
	}
	const cookies = [await cookieOf(url, 'secretary'), await cookieOf(url, 'leader')];
	const as = (account: string) => ({ authorization: `Bearer ${tokens.get(account)}` });
	let made: Answered | undefined;
	const { ms } = await timed(async () => {
		const edition: Answered = JSON.parse(await get(`${url}/api/editions/${await writeAndFinish(url, as)}`, as('general_head')));
		made = edition;
		for (const { heading, unit } of edition.chapters) {
			await post(`${url}/api/editions/${edition.id}/confirm`, as(`${unit}_head`), { heading });
		}
		for (const [at, { name }] of edition.bodies.entries()) {
			const headers = { cookie: cookies[at] ?? '', origin: url };
			await post(`${url}/api/editions/${edition.id}/sign`, headers, { body: name.zh, password: SAMPLE_PASSWORD });
		}
		await get(`${url}/api/editions/${edition.id}/report?as=docx&annex=figures`, as('leader'));
	});
	const moved = await timed(() => get(`${url}/api/editions/${made?.id}/moved`, as('leader')));
	return [
		line(`a report from its template to a signed edition and its Word file, ${where}`, ms, budgetMs),
		{ what: `what has moved since, ${where}`, product: showMs(moved.ms), floor: '', ratio: '', budget: 'told', met: null },
	];
}

/** From the template: begun, each chapter handed in by its own head, finished. @returns the edition */
async function writeAndFinish(url: string, as: (account: string) => Readonly<Record<string, string>>): Promise<string> {
	const begun = { report: 'yearly', period: '2022', scope: { of: 'report' } };
	const { id, chapters } = (await post(`${url}/api/drafts`, as('general_head'), begun)) as { id: string; chapters: { key: string; unit: string }[] };
	for (const { key, unit } of chapters) {
		await post(`${url}/api/drafts/${id}/chapters/${key}/hand-in`, as(`${unit}_head`), {});
	}
	const { edition: made } = (await post(`${url}/api/drafts/${id}/finish`, as('general_head'), { reason: 'bench' })) as { edition: string };
	return made;
}

function line(what: string, ms: number, budgetMs: number): Line {
	return { what, product: showMs(ms), floor: '', ratio: '', budget: `< ${budgetMs / 1000} s`, met: ms < budgetMs };
}

async function cookieOf(url: string, username: string): Promise<string> {
	const response = await fetch(`${url}/api/session`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin: url },
		body: JSON.stringify({ username, password: SAMPLE_PASSWORD }),
	});
	return response.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ');
}

async function post(address: string, headers: Readonly<Record<string, string>>, body: unknown): Promise<unknown> {
	const response = await fetch(address, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
	const answer = await response.text();
	if (!response.ok) {
		throw new Error(`${address}: ${response.status} ${answer.slice(0, 500)}`);
	}
	return JSON.parse(answer);
}
