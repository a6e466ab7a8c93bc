import type { KnownRecord, RecordAnswer, Register } from '@yibenzhang/engine';
import { request } from '../api.ts';
import { findRecords } from '../records/record-requests.ts';

const MOST = 8;

/** Records of a register by the name that people call them. */
export async function findByName(register: Register, name: string, signal?: AbortSignal): Promise<KnownRecord[]> {
	const { records } = await findRecords(register.id, { search: name, limit: MOST }, signal);
	return records.map((record) => knownAs(register, record));
}

/** A record by its title, or by the name of what the title points at. */
function knownAs(register: Register, { id, values, names }: RecordAnswer): KnownRecord {
	const title = values[register.title];
	return { register: register.id, id, name: typeof title === 'string' ? (names?.[title] ?? title) : String(title ?? id) };
}

/** Takes back all that one note wrote. */
export async function takeBack(batch: string, reason: string): Promise<void> {
	await request(`/batches/${encodeURIComponent(batch)}/take-back`, { method: 'POST', body: { reason } });
}
