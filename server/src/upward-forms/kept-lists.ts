/** What a reader may see of a kept filling's lists: never more than the book itself would show of the same records now. */
import type { BookRecord, Register, Sensitivity, Text } from '@yibenzhang/engine';
import { text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { findVisibleAmong } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { readFilter, seesEverywhere, seesOf } from '../records/rights.ts';
import type { HeldList } from './filling-content.ts';

export interface ListSight {
	/** All its records may be read: how many there are is no news. */
	readonly counted: boolean;
	/** The register of which its cells say more than may be seen; null where nothing is hidden. */
	readonly hidden_in: Text | null;
	/** Records of which a sensitive value stands in the clear. */
	readonly in_clear: readonly { readonly register: Register; readonly ids: readonly string[] }[];
}

/** Reads nothing out: whoever shows the list logs what `in_clear` tells. */
export async function sightOf(client: pg.PoolClient, book: Book, actor: Actor, list: HeldList): Promise<ListSight> {
	const register = book.registers.get(list.register);
	const records = register === undefined ? [] : await findVisibleAmong(client, book, actor, register, list.ids);
	if (register === undefined || records.length < list.ids.length) {
		return { counted: false, hidden_in: register?.label ?? text(list.register, list.register), in_clear: [] };
	}
	const shown = [{ register, records, clear: listedInClear(register, list) }, ...(await namedBy(client, book, actor, list))];
	const hiding = shown.find((one) => one.records.length < (one.wanted ?? 0) || !seesAll(book, actor, one))?.register ?? untoldName(book, actor, register, list);
	return {
		counted: true,
		hidden_in: hiding?.label ?? null,
		in_clear: shown.flatMap(({ register: of, records: own, clear }) => {
			const ids = own.filter((record) => clear(record).length > 0).map(({ id }) => id);
			return ids.length === 0 ? [] : { register: of, ids };
		}),
	};
}

interface Shown {
	readonly register: Register;
	/** Those that may be read, of as many as are shown. */
	readonly records: readonly BookRecord[];
	readonly wanted?: number;
	/** Kinds of sensitive value that the file shows of the record. */
	clear(record: BookRecord): readonly Sensitivity[];
}

function seesAll(book: Book, { rights }: Actor, { register, records, clear }: Shown): boolean {
	return records.every((record) => {
		const sees = seesOf(book, rights, register, record);
		return sees === 'all' || clear(record).every((one) => sees.has(one));
	});
}

/** Without a word about rows every row counts as clear. */
function listedInClear(register: Register, { ids, fields, masked_rows = {} }: HeldList): Shown['clear'] {
	const rows = new Map(ids.map((id, row) => [id, row]));
	const sensitive = fields.flatMap((field) => {
		const kind = register.fields[field]?.sensitive;
		return kind === undefined ? [] : { kind, masked: new Set(masked_rows[field]) };
	});
	return ({ id }) => sensitive.flatMap(({ kind, masked }) => (masked.has(rows.get(id) ?? -1) ? [] : kind));
}

async function namedBy(client: pg.PoolClient, book: Book, actor: Actor, { named = [] }: HeldList): Promise<Shown[]> {
	const shown: Shown[] = [];
	for (const { register: id, ids, masked } of named) {
		const register = book.registers.get(id);
		if (register !== undefined) {
			const sensitive = register.fields[register.title]?.sensitive;
			const records = await findVisibleAmong(client, book, actor, register, ids);
			const hidden = new Set(masked);
			shown.push({ register, records, wanted: ids.length, clear: (record) => (sensitive === undefined || hidden.has(record.id) ? [] : [sensitive]) });
		}
	}
	return shown;
}

/** Fillings that were kept before names were: a register that its columns point at and that is not wholly open to the reader. */
function untoldName(book: Book, { rights }: Actor, { fields }: Register, list: HeldList): Register | undefined {
	if (list.named !== undefined) {
		return undefined;
	}
	const targets = list.fields.flatMap((field) => book.registers.get(fields[field]?.register ?? '') ?? []);
	return targets.find((target) => {
		const sensitive = target.fields[target.title]?.sensitive;
		return readFilter(rights, target) !== 'all' || (sensitive !== undefined && !seesEverywhere(rights, target, sensitive));
	});
}
