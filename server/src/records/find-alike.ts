import { type Condition, type ConditionValue, FIELD_KINDS, type Register } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { type FoundRecord, findRecords, getReadable } from './find.ts';
import type { Actor } from './plan-act.ts';

const MOST = 10;

/**
 * Records that the actor may see and that are alike, in the register's `keys` fields, to values that are not saved yet (wire form).
 * `id`: the record being amended, which is no double of itself. Values that cannot stand are like nothing.
 */
export async function findAlike(
	book: Book,
	actor: Actor,
	{ id: registerId }: Register,
	{ values, id }: { readonly values: Readonly<Record<string, unknown>>; readonly id?: string },
): Promise<readonly FoundRecord[]> {
	const register = getReadable(book, actor, registerId);
	const alike: Condition[] = id === undefined ? [] : [{ not: { field: 'id', op: 'is', value: id } }];
	let set = 0;
	for (const key of register.keys) {
		const value = Object.hasOwn(values, key) ? values[key] : null;
		const field = register.fields[key];
		if (field === undefined || value === null || value === '') {
			alike.push({ field: key, op: 'is_empty' });
		} else if ('problem' in FIELD_KINDS[field.kind].parse(field, value, book.parse)) {
			return [];
		} else {
			alike.push({ field: key, op: 'is', value: value as ConditionValue });
			set += 1;
		}
	}
	if (set === 0) {
		return [];
	}
	const { records } = await findRecords(book, actor, { register: register.id, purpose: 'list', filter: { all: alike }, limit: MOST });
	return records.filter(({ masked }) => !register.keys.some((key) => masked.includes(key)));
}
