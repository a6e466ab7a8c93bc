/** Writing by request: at most once per `Idempotency-Key`. */
import { createHash } from 'node:crypto';
import type { RecordAnswer } from '@yibenzhang/engine';
import type { FastifyRequest } from 'fastify';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { type ActResult, type ActSet, actTogether, type KeptAnswer } from '../records/act.ts';
import { answerRecord } from '../records/answer-record.ts';
import { canonicalJson } from '../records/audit.ts';
import { maskRecord } from '../records/mask-record.ts';
import type { Actor } from '../records/plan-act.ts';
import { mayRead } from '../records/rights.ts';
import { logShown, seenNow } from '../records/seen-now.ts';

type Done = Pick<ActResult, 'records' | 'batch_id' | 'doubles'>;

/** Does the set and gives status and body: those of the first time when the key was used before. Throws `idempotency_key_wrong`, `idempotency_differs`. */
export async function actOnce(book: Book, request: FastifyRequest, set: ActSet, answer: (done: Done) => KeptAnswer): Promise<KeptAnswer> {
	const key = idempotencyKey(request);
	const result = await actTogether(book, { ...set, answer, ...(key === undefined ? {} : { idempotency: { key, request_hash: requestHash(request) } }) });
	if (result.kept !== null) {
		return { ...result.kept, answer: await answerAgain(book, set.actor, result.kept.answer) };
	}
	await logShown(book, set.actor, result.records);
	return answer(result);
}

/** The answer of the first time, but for what the account may no longer see. */
async function answerAgain(book: Book, actor: Actor, answer: unknown): Promise<unknown> {
	const kept = answer as RecordAnswer | { readonly records: readonly RecordAnswer[] };
	if ('records' in kept) {
		return { ...kept, records: await seenNow(book, actor, kept.records) };
	}
	const [again] = await seenNow(book, actor, [kept]);
	return again;
}

/** What was done, as the one who did it may see it: to act on a record is not yet to see all of it, nor any of it. */
export function answerDone(book: Book, actor: Actor, { records, doubles }: Done): RecordAnswer[] {
	return records.map((record) => {
		const register = book.registers.get(record.register);
		if (register === undefined) {
			throw new AppError('register_unknown', { register: record.register });
		}
		const alike = doubles.get(record.id) ?? [];
		const found = mayRead(book, actor.rights, register, record)
			? maskRecord(book, actor.rights, register, record)
			: { record: { ...record, values: {} }, masked: [] };
		return { ...answerRecord(book, actor, register, found), ...(alike.length === 0 ? {} : { doubles: alike }) };
	});
}

function idempotencyKey(request: FastifyRequest): string | undefined {
	const key = request.headers['idempotency-key'];
	if (key === undefined) {
		return undefined;
	}
	if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
		throw new AppError('idempotency_key_wrong');
	}
	return key;
}

/** Digest (hex) of what is asked: a client may write the same body with its members in another order. */
function requestHash(request: FastifyRequest): string {
	const [path] = request.url.split('?');
	return createHash('sha256')
		.update(`${request.method} ${path}\n${canonicalJson(request.body)}`)
		.digest('hex');
}
