import type { CodeList, Names, Text, UnitRow } from '@yibenzhang/engine';
import type { Book } from './book.ts';

/** What the book's codes and units are called. Accounts and records come back as given: their names are read, not known. */
export function bookNames(book: Book): Names {
	return {
		code: (list, code) => book.code_lists.get(list)?.codes.find((one) => one.code === code)?.label,
		unit: (code) => book.units.units.get(code)?.name,
		account: () => undefined,
		record: () => undefined,
	};
}

/** Labels by code: those of codes under `list code`, those of units under the unit's own. */
export interface UsedNames {
	readonly codes: Record<string, Text>;
	readonly units: Record<string, Text>;
}

/** The names, and in `used` those that were asked for since: what a text rests on besides its figures. */
export function notedNames(names: Names): { readonly names: Names; readonly used: UsedNames } {
	const used: UsedNames = { codes: {}, units: {} };
	const noted = (kind: keyof UsedNames, key: string, label: Text | undefined) => {
		if (label !== undefined) {
			used[kind][key] = label;
		}
		return label;
	};
	return {
		names: {
			...names,
			code: (list, code) => noted('codes', `${list} ${code}`, names.code(list, code)),
			unit: (code) => noted('units', code, names.unit(code)),
		},
		used,
	};
}

/** The book with these names in the place of its own. */
export function withNames(book: Book, { codes, units }: UsedNames): Book {
	const lists = [...book.code_lists].map(([id, list]): [string, CodeList] => [
		id,
		{ ...list, codes: list.codes.map((one) => ({ ...one, label: codes[`${id} ${one.code}`] ?? one.label })) },
	]);
	const rows = [...book.units.units].map(([code, row]): [string, UnitRow] => [code, { ...row, name: units[code] ?? row.name }]);
	return { ...book, code_lists: new Map(lists), units: { ...book.units, units: new Map(rows) } };
}
