import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBook, type TestBook } from '../../test/open-test-book.ts';
import { matter as register, tinyOffice } from '../../test/tiny-office.ts';
import { act } from './act.ts';
import { answerRecord } from './answer-record.ts';
import { findRecords } from './find.ts';
import { nameReferences } from './name-references.ts';
import type { Actor } from './plan-act.ts';

let open: TestBook;
let clerk: Actor;

beforeAll(async () => {
	open = await openTestBook('yb_names', tinyOffice);
	clerk = open.actor('clerk', 'clerk', 'street');
});

afterAll(() => open.close());

/** A matter of the east about a person of the west, and how each reader is told that person's name. */
async function matterAbout(name: string): Promise<{ person: string; version: number; namesFor(reader: Actor): Promise<unknown> }> {
	const person = await act(open.book, clerk, { register: 'person', action: 'create', unit: 'west', values: { name, from_on: '2022-01-01' } });
	const matter = await act(open.book, clerk, {
		register: 'matter',
		action: 'create',
		unit: 'east',
		values: { title: `关于${name}`, received_on: '2022-03-01', about: person.id },
	});
	return {
		person: person.id,
		version: person.version,
		namesFor: async (reader) => {
			const { records } = await findRecords(open.book, reader, { register: 'matter', purpose: 'list', filter: { field: 'id', op: 'is', value: matter.id } });
			const answers = records.map((record) => answerRecord(open.book, reader, register, record));
			return (await nameReferences(open.book, reader, register, answers))[0]?.names;
		},
	};
}

test('a reference is told with the name of the record it points at', async () => {
	const { person, namesFor } = await matterAbout('张示例');
	expect(await namesFor(clerk)).toEqual({ [person]: '张示例' });
});

test('a reader who may not read the record pointed at is not told its name', async () => {
	const { namesFor } = await matterAbout('李示例');
	expect(await namesFor(open.actor('east_worker', 'worker', 'east'))).toBeUndefined();
});

test('a voided record keeps its name where others point at it', async () => {
	const { person, version, namesFor } = await matterAbout('王示例');
	await act(open.book, clerk, { register: 'person', action: 'void', id: person, version, reason: '重复' });
	expect(await namesFor(clerk)).toEqual({ [person]: '王示例' });
});
