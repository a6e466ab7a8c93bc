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

type Done = Pick<ActResult, 'records' | 'batch_id' | 'doubles'>;

/** Does the set and gives status and body: those of the first time when the key was used before. Throws `idempotency_key_wrong`, `idempotency_differs`. */
export async function actOnce(book: Book, request: FastifyRequest, set: ActSet, answer: (done: Done) => KeptAnswer): Promise<KeptAnswer> {
	const key = idempotencyKey(request);
	const result = await actTogether(book, { ...set, answer, ...(key === undefined ? {} : { idempotency: { key, request_hash: requestHash(request) } }) });
	return result.kept ?? answer(result);
}

/** What was done, as the one who did it may see it: to act on a record is not yet to see all of it. */
export function answerDone(book: Book, actor: Actor, { records, doubles }: Done): RecordAnswer[] {
	return records.map((record) => {
		const register = book.registers.get(record.register);
		if (register === undefined) {
			throw new AppError('register_unknown', { register: record.register });
		}
		const alike = doubles.get(record.id) ?? [];
		return { ...answerRecord(book, actor, register, maskRecord(book, actor.rights, register, record)), ...(alike.length === 0 ? {} : { doubles: alike }) };
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
