import type { Names, Register } from '@yibenzhang/engine';
import type { Book } from '../../book.ts';
import { bookNames } from '../../book-names.ts';
import { accountNames } from '../../identity/accounts.ts';
import type { FoundRecord } from '../../records/mask-record.ts';
import { referenceNames } from '../../records/name-references.ts';
import type { Actor } from '../../records/plan-act.ts';

/** What codes, units and people are called in a spreadsheet; who or what shares its name with another stands with its id as well. */
export async function shownNames(book: Book): Promise<Names> {
	const units = apart([...book.units.units.values()].map(({ code, name }) => [code, name.zh]));
	const accounts = apart(Object.entries(await accountNames(book.pool, book.office_id)));
	return {
		...bookNames(book),
		unit: (code) => {
			const name = units.get(code);
			return name === undefined ? undefined : { zh: name, en: name };
		},
		account: (id) => accounts.get(id),
	};
}

/** The same with the records that these point at. */
export async function withReferences(names: Names, reading: { book: Book; actor: Actor; register: Register; found: readonly FoundRecord[] }): Promise<Names> {
	const { book, actor, register, found } = reading;
	const called = await referenceNames(
		book,
		actor,
		register,
		found.map(({ record, masked }) => ({ values: record.values, masked })),
	);
	return { ...names, record: (_register, id) => called.get(id) };
}

function apart(named: readonly (readonly [id: string, name: string])[]): ReadonlyMap<string, string> {
	const counts = new Map<string, number>();
	for (const [, name] of named) {
		counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return new Map(named.map(([id, name]) => [id, counts.get(name) === 1 ? name : `${name}（${id}）`]));
}
