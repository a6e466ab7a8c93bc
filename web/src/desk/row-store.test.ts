import type { RecordAnswer } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { createRowStore } from './row-store.ts';

const idOf = (n: number) => `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

function order(...numbers: number[]): Uint8Array {
	return new Uint8Array(
		numbers.flatMap(
			(n) =>
				idOf(n)
					.replaceAll('-', '')
					.match(/../g)
					?.map((byte) => Number.parseInt(byte, 16)) ?? [],
		),
	);
}

const record = (id: string, version = 1) => ({ id, version }) as RecordAnswer;

test('rows stand in the order of the list, and are fetched as they come into sight, each once', async () => {
	const asked: (readonly string[])[] = [];
	const rows = createRowStore(async (ids) => {
		asked.push(ids);
		return ids.map((id) => record(id));
	});
	rows.setOrder(order(...Array.from({ length: 250 }, (_, n) => 1000 - n)));
	expect([rows.count(), rows.idAt(0), rows.idAt(249), rows.idAt(250)]).toEqual([250, idOf(1000), idOf(751), undefined]);
	rows.show(90, 110);
	await rows.load(90, 110);
	expect(rows.recordAt(109)?.id).toBe(idOf(891));
	expect([rows.rowOf(idOf(891)), rows.rowOf(idOf(1001))]).toEqual([109, undefined]);
	rows.show(95, 105);
	expect(asked.flat().length).toBeGreaterThanOrEqual(20);
	expect(rows.recordAt(249)).toBeUndefined();
});

test('an answer that was overtaken does not bring an old version back, and what is not there any more is told', async () => {
	const rows = createRowStore(async () => []);
	rows.setOrder(order(1, 2));
	rows.put([record(idOf(1), 5)]);
	rows.put([record(idOf(1), 4)]);
	expect(rows.record(idOf(1))?.version).toBe(5);
	await rows.load(0, 2);
	expect([rows.isGone(idOf(1)), rows.isGone(idOf(2))]).toEqual([false, true]);
});
