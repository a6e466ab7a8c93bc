/**
 * The audit: one hash chain per office over salted digests of the fields. A digest proves a value without holding it, so a
 * value can later be encrypted or lawfully erased and the chain still proves the rest.
 */
import { hash } from 'node:crypto';
import { SHORT_BYTES, shortMessage, sumShort } from './short-sha256.ts';

/** Used again and again: two dozen messages stand behind each version. */
const scratch = Buffer.allocUnsafe(16 * 1024);
const message = shortMessage();
const SUM_BYTES = 32;
const sum = new Int32Array(SUM_BYTES / 4);
const summed = Buffer.alloc(SUM_BYTES);

export type DigestName = 'sha256' | 'sm3';

/**
 * What an audit entry says, before it is chained. `digests` is the text of `digestFields`: one digest per field that the write
 * set or cleared. An administrative act has neither register nor version; `record_id` is then the act's own.
 */
export interface AuditEntry {
	readonly at: string;
	readonly account: string;
	readonly action: string;
	readonly register: string | null;
	readonly record_id: string;
	readonly version: number | null;
	readonly digests: string;
}

export interface ChainHead {
	readonly seq: number;
	/** Hex. */
	readonly hash: string;
}

export interface ChainedEntry extends AuditEntry {
	readonly seq: number;
	readonly hash: string;
}

/** The digests of those fields as canonical JSON, by field. */
export function digestFields(digest: DigestName, salt: Buffer, fields: Readonly<Record<string, unknown>>): string {
	let digests = '';
	for (const field of Object.keys(fields).sort()) {
		const value = fields[field];
		digests += `${digests === '' ? '' : ','}${JSON.stringify(field)}:"${shortDigest(digest, salt, field, value) ?? fieldDigest(digest, salt, field, value)}"`;
	}
	return `{${digests}}`;
}

/**
 * Digest of one field's value (base64url). The field's own salt is derived from the version's, so that erasing a value can
 * keep the other fields' salts and drop this one.
 */
export function fieldDigest(digest: DigestName, salt: Buffer, field: string, value: unknown): string {
	const fieldSalt = hashJoined(digest, salt.toString('binary'), field, 'binary');
	return hashJoined(digest, fieldSalt, canonicalJson(value), 'base64url');
}

/** Bytes written as `binary`, then text. */
function hashJoined(digest: DigestName, bytes: string, words: string, encoding: 'binary' | 'base64url'): string {
	const buffer = bytes.length + words.length * 3 > scratch.length ? Buffer.allocUnsafe(bytes.length + words.length * 3) : scratch;
	const from = buffer.write(bytes, 0, 'binary');
	return hash(digest, buffer.subarray(0, from + buffer.write(words, from)), encoding);
}

/** The same as {@link fieldDigest} for what most fields hold; null for what is long, or digested in another way. */
function shortDigest(digest: DigestName, salt: Buffer, field: string, value: unknown): string | null {
	const json = canonicalJson(value);
	if (digest !== 'sha256' || (salt.length + field.length) * 3 > SHORT_BYTES || SUM_BYTES + json.length * 3 > SHORT_BYTES) {
		return null;
	}
	message.set(salt);
	sumShort(message, write(field, salt.length), sum);
	writeSum(message, sum);
	sumShort(message, write(json, SUM_BYTES), sum);
	writeSum(summed, sum);
	return summed.toString('base64url');
}

/** @returns where it ended in the message. */
function write(words: string, from: number): number {
	for (let at = 0; at < words.length; at += 1) {
		const code = words.charCodeAt(at);
		if (code > 0x7f) {
			return from + at + message.write(words.slice(at), from + at);
		}
		message[from + at] = code;
	}
	return from + words.length;
}

function writeSum(bytes: Buffer, words: Int32Array): void {
	for (let at = 0; at < SUM_BYTES; at += 4) {
		const word = words[at >> 2] as number;
		bytes[at] = word >> 24;
		bytes[at + 1] = word >> 16;
		bytes[at + 2] = word >> 8;
		bytes[at + 3] = word;
	}
}

/** The entries with sequence numbers and hashes that continue the chain, and the chain's new head. */
export function chainEntries(digest: DigestName, head: ChainHead, entries: readonly AuditEntry[]): { chained: ChainedEntry[]; head: ChainHead } {
	let { seq, hash: previous } = head;
	const chained = entries.map((entry) => {
		seq += 1;
		previous = entryHash(digest, previous, seq, entry);
		return { ...entry, seq, hash: previous };
	});
	return { chained, head: { seq, hash: previous } };
}

/** Hash (hex) of one entry on top of the one before it (hex; empty for the first). */
export function entryHash(digest: DigestName, previous: string, seq: number, entry: AuditEntry): string {
	const { at, account, action, register, record_id, version, digests } = entry;
	const said = JSON.stringify([seq, at, account, action, register, record_id, version]);
	return hash(digest, `${previous}\n${said.slice(0, -1)},${digests}]`, 'hex');
}

/** JSON with sorted keys, so that the same value always gives the same bytes, also after a round trip through `jsonb`. */
export function canonicalJson(value: unknown): string {
	if (value === null || typeof value !== 'object') {
		return JSON.stringify(value ?? null);
	}
	if (Array.isArray(value)) {
		return `[${value.map(canonicalJson).join(',')}]`;
	}
	const object = value as Readonly<Record<string, unknown>>;
	const keys = Object.keys(object).sort();
	let members = '';
	for (const key of keys) {
		if (object[key] !== undefined) {
			members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(object[key])}`;
		}
	}
	return `{${members}}`;
}
