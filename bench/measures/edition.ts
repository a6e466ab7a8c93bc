import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import { type Line, type Measure, showMs, timed } from '../measure.ts';
import { loadActivities } from '../million.ts';
import type { Place } from '../place.ts';
import { get } from './report.ts';

const CONFIRMING = ['party_building', 'economy', 'construction', 'judicial', 'peace', 'public_service'].map((unit) => `${unit}_head`);

/** A report from its text to a signed edition and its Word file, by HTTP, on the sample and with a million activities beside it; then what has moved since. */
export const edition: Measure = {
	name: 'edition',
	about: 'a report finished, confirmed, signed and as a Word file, on the sample and with a million records',
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
		made = (await post(`${url}/api/editions`, as('general_head'), { report: 'yearly', period: '2022', reason: 'bench' })) as Answered;
		for (const { heading, unit } of made.chapters) {
			await post(`${url}/api/editions/${made.id}/confirm`, as(`${unit}_head`), { heading });
		}
		for (const [at, { name }] of made.bodies.entries()) {
			const headers = { cookie: cookies[at] ?? '', origin: url };
			await post(`${url}/api/editions/${made.id}/sign`, headers, { body: name.zh, password: SAMPLE_PASSWORD });
		}
		await get(`${url}/api/editions/${made.id}/report?as=docx&annex=figures`, as('leader'));
	});
	const moved = await timed(() => get(`${url}/api/editions/${made?.id}/moved`, as('leader')));
	return [
		line(`a report to a signed edition and its Word file, ${where}`, ms, budgetMs),
		{ what: `what has moved since, ${where}`, product: showMs(moved.ms), floor: '', ratio: '', budget: 'told', met: null },
	];
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
