/** What the store answers when two writers of one database cross each other, told apart from real faults. */

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const UNIQUE = '23505';
/** A value that may stand once was taken by another writer since it was looked for. */
const EXCLUSION = '23P01';
/** Another server process kept an answer under the same key, or gave a record its next version, a moment earlier. */
const CROSSED = new Set(['idempotency_answer_pkey', 'batch_key', 'record_version_pkey', 'audit_entry_pkey']);

/** True when the same transaction, tried again, finds what the other one left. */
export function isPassing(error: unknown): boolean {
	const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
	return code === DEADLOCK || code === SERIALIZATION || code === EXCLUSION || (code === UNIQUE && constraint !== undefined && CROSSED.has(constraint));
}
