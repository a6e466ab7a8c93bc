import type { ActRequest, RecordAnswer } from '@yibenzhang/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../api.ts';
import { type CellEdit, createEditStore } from './edit-store.ts';

let kept: Map<string, string>;
let sent: { body: ActRequest; key: string }[];
let answers: (() => RecordAnswer)[];
let saved: CellEdit[];
let version: number;

beforeEach(() => {
	vi.useFakeTimers();
	kept = new Map();
	[sent, answers, saved, version] = [[], [], [], 1];
	vi.stubGlobal('sessionStorage', {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => kept.set(name, value),
		removeItem: (name: string) => kept.delete(name),
	});
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

const refuse = (code: string, status: number) => () => {
	throw new ApiError({ status, code, text: { zh: code, en: code } });
};
const accept = () => ({ id: 'r', version: ++version }) as RecordAnswer;

function open() {
	const store = createEditStore({
		kept_as: 'edits',
		version: () => version,
		load: async () => {},
		write: async (body, key) => {
			sent.push({ body, key });
			return (answers.shift() ?? accept)();
		},
		saved: (edit) => saved.push(edit),
	});
	store.open();
	return store;
}

const typed = (field: string, wire: unknown) => ({ id: 'r', field, wire, text: String(wire), before: null });
const settle = () => vi.advanceTimersByTimeAsync(60_000);

test('what is typed into one record is written one after the other, each built on the version before', async () => {
	const store = open();
	store.begin(typed('a', 1));
	store.begin(typed('b', 2));
	await settle();
	expect(sent.map(({ body }) => [body.version, body.values])).toEqual([
		[1, { a: 1 }],
		[2, { b: 2 }],
	]);
	expect([store.all(), saved.length, kept.size]).toEqual([[], 2, 0]);
});

test('without a line it waits and tries again with the very same request', async () => {
	answers = [refuse('network', 0), refuse('store_unavailable', 503), accept];
	const store = open();
	store.begin(typed('a', 1));
	await vi.advanceTimersByTimeAsync(0);
	expect(store.of('r', 'a')).toMatchObject({ state: 'waiting', text: '1' });
	await settle();
	expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
	expect([sent.length, store.all()]).toEqual([3, []]);
});

test('what had no answer when the page went down is sent again by the next, under its key', async () => {
	answers = [refuse('network', 0)];
	const before = open();
	before.begin(typed('a', 1));
	await vi.advanceTimersByTimeAsync(0);
	before.close();
	open();
	await settle();
	expect(sent[1]).toEqual(sent[0]);
	expect(saved).toHaveLength(1);
});

test('a refusal keeps what was typed, with the reason, and lets the others of the record through', async () => {
	answers = [refuse('values_refused', 422)];
	const store = open();
	store.begin(typed('a', 1));
	store.begin(typed('b', 2));
	await settle();
	expect(store.all()).toMatchObject([{ field: 'a', state: 'refused', text: '1', why: { zh: 'values_refused' } }]);
});

test('over what somebody else wrote it is decided anew: with the version that stands, under a new key', async () => {
	answers = [refuse('version_stale', 409)];
	const store = open();
	store.begin(typed('a', 1));
	await settle();
	const [stale] = store.all();
	expect(stale).toMatchObject({ state: 'stale' });
	version = 7;
	store.again(stale as CellEdit);
	await settle();
	expect(sent[1]).toMatchObject({ body: { version: 7, values: { a: 1 } } });
	expect(sent[1]?.key).not.toBe(sent[0]?.key);
	expect(store.all()).toEqual([]);
});
