import { openBadLine } from '../../server/test/bad-line.ts';
import { dialIn } from '../../server/test/dial-in.ts';
import { createMemoryShelf } from '../../web/src/offline/entry-shelf.ts';
import { outboxOn } from '../../web/src/offline/outbox.ts';
import { type Measure, showMs, timed } from '../measure.ts';

const ENTRIES = 10_000;
const ACCOUNT = 'chengnan_worker';
const HOUR_MS = 3_600_000;
/** What the header by which clocks are compared, and a slow answer, leave open. */
const NEAR_MS = 3000;
const SEED = 20;

/** What is counted here is no speed: every entry once, in order, with its moment. */
export const offline: Measure = {
	name: 'offline',
	about: `${ENTRIES} entries of a phone two hours fast, over a line that drops, cuts, repeats, delays and reorders`,
	async run(place) {
		const { url } = await place.server();
		const token = await place.token(ACCOUNT);
		const line = await openBadLine(url, SEED);
		const hangUp = dialIn(() => ({ url: line.url, token }));
		const outbox = outboxOn({ account: ACCOUNT, shelf: createMemoryShelf(), keeps: 'memory', now: () => Date.now() + 2 * HOUR_MS });
		const name = `离线${Date.now()}`;
		const moments = new Map<string, number>();
		try {
			for (let index = 0; index < ENTRIES; index += 1) {
				const title = `${name}-${String(index).padStart(5, '0')}`;
				await outbox.add({ said: title, label: title, requests: [activity(title)] });
				moments.set(title, Date.now());
			}
			let runs = 0;
			const { ms } = await timed(async () => {
				for (let why: string | undefined; why !== 'done'; why = (await outbox.send())?.why) {
					runs += 1;
				}
				await line.calm();
			});
			const { rows } = await (await place.admin()).query<{ title: string; made_at: Date }>(
				'SELECT title, made_at FROM ledger.activity WHERE title LIKE $1 ORDER BY id',
				[`${name}-%`],
			);
			const titles = [...moments.keys()];
			const once = rows.length === ENTRIES && new Set(rows.map(({ title }) => title)).size === ENTRIES;
			const inOrder = rows.every(({ title }, index) => title === titles[index]);
			const off = rows.filter(({ title, made_at }) => Math.abs(new Date(made_at).getTime() - (moments.get(title) ?? 0)) > NEAR_MS).length;
			const troubles = Object.entries(line.happened).filter(([fate]) => fate !== 'pass');
			console.error(`  ${troubles.map(([fate, times]) => `${fate} ${times}`).join(', ')}; begun ${runs} times; ${showMs(ms / ENTRIES)} an entry`);
			return [
				{
					what: `${ENTRIES} entries sent over a bad line (${troubles.reduce((sum, [, times]) => sum + times, 0)} mishaps)`,
					product: once && inOrder && off === 0 ? 'each once, in order, with its moment' : `${rows.length} there, in order: ${inOrder}, ${off} moments off`,
					floor: '',
					ratio: '',
					budget: 'each once, in order, with its moment',
					met: once && inOrder && off === 0,
				},
			];
		} finally {
			hangUp();
			outbox.close();
			await line.close();
		}
	},
};

function activity(title: string) {
	return { register: 'activity', action: 'create', values: { title, kind: 'volunteer', held_on: '2022-05-06' } };
}
