import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type BadLine, openBadLine } from '../../../server/test/bad-line.ts';
import { dialIn } from '../../../server/test/dial-in.ts';
import { startTestServer, type TestServer } from '../../../server/test/harness.ts';
import { createMemoryShelf, type EntryShelf } from './entry-shelf.ts';
import { type NewEntry, type Outbox, outboxOn } from './outbox.ts';

const HOUR_MS = 3_600_000;
const ACCOUNT = 'chengnan_worker';

let server: TestServer;
let hangUp: () => void;
let at: { url: string; token: string | null };

beforeAll(async () => {
	server = await startTestServer('yb_outbox');
	hangUp = dialIn(() => at);
});

beforeEach(() => {
	at = { url: server.url, token: server.tokenOf(ACCOUNT) };
});

afterAll(async () => {
	hangUp();
	await server.close();
});

let line: BadLine | undefined;
afterEach(async () => {
	await line?.close();
	for (const outbox of opened) {
		outbox.close();
	}
});

const activity = (title: string, values = {}) => ({
	register: 'activity',
	action: 'create',
	values: { title, kind: 'volunteer', held_on: '2022-05-06', ...values },
});
const deed = (title: string) => ({ register: 'good_deed', action: 'create', values: { title, done_on: '2022-05-06' } });
const note = (title: string, ...requests: NewEntry['requests']): NewEntry => ({ said: title, label: title, requests });

const opened = new Set<Outbox>();
function onPhone(shelf: EntryShelf = createMemoryShelf(), now: () => number = Date.now): Outbox {
	const outbox = outboxOn({ account: ACCOUNT, shelf, keeps: 'memory', now });
	opened.add(outbox);
	return outbox;
}

async function written(register: string, title: string): Promise<{ id: string; title: string; made_at: string; version: number; pictures: unknown }[]> {
	const { rows } = await server.admin.query(`SELECT * FROM ledger.${register} WHERE title LIKE $1 ORDER BY id`, [`${title}%`]);
	return rows;
}

/** Until nothing waits, however often the line or the phone fails. */
async function sendAll(outbox: Outbox): Promise<void> {
	for (;;) {
		const end = await outbox.send().catch(() => undefined);
		if (end?.why === 'done') {
			return;
		}
	}
}

test('entries through a line that drops, cuts, repeats, delays and reorders are there once, in order, with their moment, from a phone two hours fast', async () => {
	const phoneNow = () => Date.now() + 2 * HOUR_MS;
	const shelf = createMemoryShelf();
	const titles = Array.from({ length: 300 }, (_, index) => `坏线${String(index).padStart(3, '0')}`);
	const moments = new Map<string, number>();
	// Half of them in a cold start without a line, half after the clocks were compared.
	const outbox = onPhone(shelf, phoneNow);
	for (const title of titles) {
		const requests = title.endsWith('7') ? [activity(title), deed(title)] : [activity(title)];
		const pictures = title.endsWith('5') ? [{ name: '现场.png', content: new Blob([PICTURE]), places: [{ request: 0, field: 'pictures' }] }] : [];
		await outbox.add({ ...note(title, ...requests), pictures });
		moments.set(title, Date.now());
		if (title === '坏线150') {
			await outbox.send();
		}
	}
	line = await openBadLine(server.url, 7);
	at.url = line.url;
	await sendAll(onPhone(dyingNowAndThen(shelf), phoneNow));
	await line.calm();
	const activities = await written('activity', '坏线');
	expect(activities.map(({ title }) => title)).toEqual(titles);
	expect((await written('good_deed', '坏线')).map(({ title }) => title)).toEqual(titles.filter((title) => title.endsWith('7')));
	expect(activities.filter(({ pictures }) => pictures !== null).map(({ title }) => title)).toEqual(titles.filter((title) => title.endsWith('5')));
	const off = activities.map(({ title, made_at }) => Math.abs(Date.parse(made_at) - (moments.get(title) ?? 0)));
	expect(off.filter((ms) => ms > 3000)).toEqual([]);
	expect(Object.entries(line.happened).filter(([, times]) => times === 0)).toEqual([]);
	expect((await outbox.list()).every(({ state }) => state === 'sent')).toBe(true);
});

test('what the server refuses waits for a person with its reason, and the others go', async () => {
	const outbox = onPhone();
	const { id } = await outbox.add(note('拒一', activity('拒一', { held_on: '2022-02-31' })));
	await outbox.add(note('拒二', activity('拒二')));
	await outbox.send();
	const [refused, sent] = await outbox.list();
	expect(refused).toMatchObject({ state: 'refused', said: '拒一', refusal: { code: 'values_refused', fields: [{ path: 'values.held_on' }] } });
	expect(sent).toMatchObject({ state: 'sent', records: [{ register: 'activity' }] });
	expect(await outbox.correct(id, note('拒一', activity('拒一改')))).toBe(true);
	await outbox.send();
	expect((await written('activity', '拒')).map(({ title }) => title)).toEqual(['拒二', '拒一改']);
	expect(await outbox.drop(id)).toBe(false);
});

test('what the account may not do comes back with the reason', async () => {
	const outbox = onPhone();
	await outbox.add(note('越权', { register: 'administrative_inspection', action: 'create', values: {} }, activity('越权')));
	await outbox.send();
	expect(await outbox.list()).toMatchObject([{ state: 'refused', refusal: { code: 'not_allowed', fields: [{ path: 'requests.0' }] } }]);
	expect(await written('activity', '越权')).toEqual([]);
});

test('what the server itself fails on comes to a person after five times, and the others go', async () => {
	const failing = createServer(async (asked, reply) => {
		const { authorization = '', 'content-type': type = '', 'idempotency-key': key } = asked.headers;
		if (key === first.id) {
			reply.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { code: 'internal', message: '出错', message_en: 'failed' } }));
			return;
		}
		const body = (await asked.toArray()).join('');
		const headers = { authorization, ...(body === '' ? {} : { 'content-type': type, 'idempotency-key': String(key) }) };
		const answer = await fetch(`${server.url}${asked.url}`, { method: asked.method ?? 'GET', headers, ...(body === '' ? {} : { body }) });
		reply.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
	});
	await new Promise<void>((resolve) => failing.listen(0, '127.0.0.1', resolve));
	at.url = `http://127.0.0.1:${(failing.address() as AddressInfo).port}`;
	const outbox = onPhone();
	const first = await outbox.add(note('毒', activity('毒')));
	await outbox.add(note('毒后', activity('毒后')));
	const ends = [];
	for (let times = 0; times < 5; times += 1) {
		ends.push((await outbox.send())?.why);
	}
	failing.close();
	expect(ends).toEqual(['busy', 'busy', 'busy', 'busy', 'done']);
	expect((await outbox.list()).map(({ state }) => state)).toEqual(['refused', 'sent']);
});

test('what was refused can be dropped on purpose', async () => {
	const outbox = onPhone();
	const { id } = await outbox.add(note('弃', activity('弃', { kind: 'no_such_kind' })));
	await outbox.send();
	expect([await outbox.drop(id), await outbox.list()]).toEqual([true, []]);
});

test('a record that somebody changed meanwhile comes back with what changed', async () => {
	const made = await server.ask(ACCOUNT, 'POST', '/api/records/activity/actions/create', { values: activity('冲突').values });
	const outbox = onPhone();
	const amend = { register: 'activity', action: 'amend', id: made.body.id, version: 1 };
	await outbox.add(note('改日期', { ...amend, values: { held_on: '2022-06-01' } }));
	await server.ask(ACCOUNT, 'POST', '/api/records/activity/actions/amend', { id: made.body.id, version: 1, values: { title: '冲突（已改）' } });
	await outbox.send();
	const [entry] = await outbox.list();
	expect(entry).toMatchObject({ state: 'refused', refusal: { code: 'version_stale', current: { version: 2, changed: ['title'], made_by: ACCOUNT } } });
	expect(await written('activity', '冲突')).toMatchObject([{ title: '冲突（已改）', version: 2 }]);
});

test('later entries about a record go on from the earlier ones, and wait behind one that was refused', async () => {
	const made = await server.ask(ACCOUNT, 'POST', '/api/records/activity/actions/create', { values: activity('连改').values });
	const outbox = onPhone();
	const amend = (values: object) => ({ register: 'activity', action: 'amend', id: made.body.id, version: 1, values: { ...values } });
	await outbox.add(note('一', amend({ title: '连改一' })));
	const wrong = await outbox.add(note('二', amend({ held_on: '2022-02-31' })));
	await outbox.add(note('三', amend({ title: '连改三' })));
	await outbox.send();
	expect((await outbox.list()).map(({ state }) => state)).toEqual(['sent', 'refused', 'waiting']);
	await outbox.drop(wrong.id);
	await outbox.send();
	expect(await written('activity', '连改')).toMatchObject([{ title: '连改三', version: 3 }]);
});

test('entries go as nobody but the account that made them', async () => {
	const outbox = onPhone();
	await outbox.add(note('他人', activity('他人')));
	at.token = server.tokenOf('nanmen_worker');
	expect(await outbox.send()).toEqual({ why: 'other_account' });
	at.token = null;
	expect(await outbox.send()).toEqual({ why: 'sign_in_wanted' });
	expect(await written('activity', '他人')).toEqual([]);
	expect((await outbox.list()).map(({ state }) => state)).toEqual(['waiting']);
});

test('a picture that was swept before its entry could be sent is uploaded again', async () => {
	let lost = 0;
	const shelf = createMemoryShelf();
	const outbox = onPhone(shelf, () => Date.now() + lost);
	const content = new Blob([PICTURE]);
	const { id } = await outbox.add({ ...note('扫图', activity('扫图')), pictures: [{ name: '图.png', content, places: [{ request: 0, field: 'pictures' }] }] });
	const entry = await shelf.find(id);
	const attachment = { hash: 'a'.repeat(64), name: '图.png', type: 'image/png', size: 7 };
	await shelf.put({
		...(entry as NonNullable<typeof entry>),
		pictures: [{ ...(entry?.pictures[0] as object), uploaded: { at: new Date().toISOString(), attachment } } as never],
	});
	lost = 48 * HOUR_MS;
	await outbox.send();
	expect(await outbox.list()).toMatchObject([{ state: 'sent' }]);
	expect(await written('activity', '扫图')).toMatchObject([{ pictures: [{ name: '图.png' }] }]);
});

test('two that send at the same time write nothing twice', async () => {
	const shelf = createMemoryShelf();
	const [one, other] = [onPhone(shelf), onPhone(shelf)];
	for (let index = 0; index < 20; index += 1) {
		await one.add(note(`双发${index}`, activity(`双发${index}`)));
	}
	const ends = await Promise.all([one.send(), other.send()]);
	expect(ends).toContainEqual({ why: 'done' });
	expect(ends).toContainEqual(undefined);
	expect(await written('activity', '双发')).toHaveLength(20);
});

/** The tab is killed between an answer and its note, every now and then. */
function dyingNowAndThen(shelf: EntryShelf): EntryShelf {
	let notes = 0;
	return {
		...shelf,
		async put(entry) {
			notes += 1;
			if (notes % 29 === 0) {
				throw new Error('the tab was killed');
			}
			await shelf.put(entry);
		},
	};
}

/** One pixel. */
const PICTURE = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (letter) =>
	letter.charCodeAt(0),
);
