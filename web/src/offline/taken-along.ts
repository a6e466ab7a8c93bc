/**
 * Records that go along to where there is no signal: what is due, and in the account's own unit those that a note can point at, such as the
 * people who are visited. Read with the account's rights and masks, of each only what it is known by, kept sealed (`at-hand.ts` says how long).
 */
import type { DueAnswer, RecordAnswer, Register } from '@yibenzhang/engine';
import { request } from '../api.ts';
import { findRecords } from '../records/record-requests.ts';
import { type AtHand, findFresh, keepTaken } from './at-hand.ts';
import { canKeepSecrets } from './vault.ts';

export interface TakenAlong {
	readonly due: DueAnswer | null;
	/** By register. */
	readonly records: Readonly<Record<string, readonly RecordAnswer[]>>;
	readonly as_of: string;
}

const NAME = 'taken along';
/** Of one register. */
const MOST = 2000;
const PAGE = 200;

export async function findTakenAlong(account: string): Promise<TakenAlong | undefined> {
	return canKeepSecrets() ? findFresh<TakenAlong>(account, NAME) : undefined;
}

/** From the server, and kept in the place of what was taken before. Throws `ApiError` without a line. */
export async function takeAlong({ account, registers }: AtHand, signal?: AbortSignal): Promise<TakenAlong> {
	const records: Record<string, readonly RecordAnswer[]> = {};
	for (const register of pointedAt(registers.registers)) {
		records[register.id] = account.unit === null ? [] : await readUnit(register, account.unit, signal);
	}
	const due = await request<DueAnswer>('/workbench/due', { signal });
	const taken = { due, records, as_of: new Date().toISOString() };
	if (canKeepSecrets()) {
		await keepTaken(account.id, NAME, taken);
	}
	return taken;
}

/** Those whose title or searched fields hold the words, in the register's own order. */
export function searchTaken(taken: TakenAlong, register: Register, words: string): readonly RecordAnswer[] {
	const wanted = words.trim().toLowerCase();
	const fields = [register.title, ...register.search];
	return (taken.records[register.id] ?? []).filter(({ values }) =>
		fields.some((field) =>
			String(values[field] ?? '')
				.toLowerCase()
				.includes(wanted),
		),
	);
}

/** The registers that a note's own registers point at, as far as this account may read them. */
function pointedAt(registers: readonly Register[]): Register[] {
	const ids = registers
		.filter(({ note }) => note !== undefined)
		.flatMap(({ fields }) => Object.values(fields).flatMap(({ kind, register }) => (kind === 'reference' && register !== undefined ? [register] : [])));
	return registers.filter(({ id }) => ids.includes(id));
}

async function readUnit(register: Register, unit: string, signal: AbortSignal | undefined): Promise<RecordAnswer[]> {
	const filter = JSON.stringify({ field: 'unit', op: 'within', value: unit });
	const found: RecordAnswer[] = [];
	for (let cursor: string | null | undefined; cursor !== null && found.length < MOST; ) {
		const page = await findRecords(register.id, { filter, limit: PAGE, ...(cursor === undefined ? {} : { cursor }) }, signal);
		found.push(...page.records.map((record) => knownBy(register, record)));
		cursor = page.next;
	}
	return found;
}

function knownBy(register: Register, { values, retired: _, ...record }: RecordAnswer): RecordAnswer {
	const kept = new Set([register.title, ...register.list, ...register.search]);
	return { ...record, values: Object.fromEntries(Object.entries(values).filter(([field]) => kept.has(field))) };
}
