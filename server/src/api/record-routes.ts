import type { RecordAnswer, Register } from '@yibenzhang/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import type { Account } from '../identity/accounts.ts';
import { actorOf } from '../identity/actor.ts';
import { actTogether } from '../records/act.ts';
import { answerRecord } from '../records/answer-record.ts';
import { findRecord, findRecords } from '../records/find.ts';
import { findHistory } from '../records/history.ts';
import type { ActRequest } from '../records/plan-act.ts';
import type { ApiContext } from './context.ts';
import { bodyHash } from './json-body.ts';

const Id = Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' });
const RecordId = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });

const ListQuery = Type.Object(
	{
		filter: Type.Optional(Type.String({ maxLength: 20_000, description: 'a condition as JSON' })),
		sort: Type.Optional(Type.String({ pattern: '^-?[a-z][a-z0-9_]{0,39}$' })),
		search: Type.Optional(Type.String({ maxLength: 100 })),
		limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
		cursor: Type.Optional(Type.String({ maxLength: 500 })),
		known_at: Type.Optional(Type.String({ maxLength: 40 })),
	},
	{ additionalProperties: false },
);

const ActBody = Type.Object(
	{
		id: Type.Optional(RecordId),
		version: Type.Optional(Type.Integer({ minimum: 1 })),
		unit: Type.Optional(Type.String({ maxLength: 60 })),
		values: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
		reason: Type.Optional(Type.String({ maxLength: 1000 })),
		made_at: Type.Optional(Type.String({ maxLength: 40 })),
		state: Type.Optional(Type.String({ maxLength: 40 })),
		number: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })),
	},
	{ additionalProperties: false },
);

const SIGNED_IN = { who: 'signed_in' } as const;
const BY_REGISTER = { who: 'register' } as const;

type ListParameters = { filter?: string; sort?: string; search?: string; limit?: string; cursor?: string; known_at?: string };

/** Registers and their records: read through `findRecords`, written through `act`. */
export function recordRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/registers', { config: SIGNED_IN }, async (request) => {
		const { book, account } = await context.asking(request);
		const { rights } = actorOf(book, account);
		return { registers: book.office.registers.filter(({ id }) => rights.reads(id)) };
	});

	app.get<{ Params: { register: string } }>(
		'/registers/:register',
		{ schema: { params: Type.Object({ register: Id }) }, config: SIGNED_IN },
		async (request) => {
			const { book } = await context.asking(request);
			return getRegister(book, request.params.register);
		},
	);

	app.get<{ Params: { register: string }; Querystring: ListParameters }>(
		'/records/:register',
		{ schema: { params: Type.Object({ register: Id }), querystring: ListQuery }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			const register = getRegister(book, request.params.register);
			const { filter, sort, search, limit, cursor, known_at } = request.query;
			const actor = actorOf(book, account);
			const found = await findRecords(book, actor, {
				register: register.id,
				purpose: 'list',
				...(filter === undefined ? {} : { filter: parseFilter(filter) }),
				...(sort === undefined ? {} : { sort }),
				...(search === undefined ? {} : { search }),
				...(limit === undefined ? {} : { limit: Math.min(Number(limit), 200) }),
				...(cursor === undefined ? {} : { cursor }),
				...(known_at === undefined ? {} : { known_at }),
			});
			return { ...found, records: found.records.map((record) => answerRecord(book, actor, register, record)) };
		},
	);

	const recordParams = Type.Object({ register: Id, id: RecordId });
	app.get<{ Params: { register: string; id: string } }>(
		'/records/:register/:id',
		{ schema: { params: recordParams }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			const register = getRegister(book, request.params.register);
			const actor = actorOf(book, account);
			return answerRecord(book, actor, register, await findRecord(book, actor, register.id, request.params.id));
		},
	);

	app.get<{ Params: { register: string; id: string } }>(
		'/records/:register/:id/history',
		{ schema: { params: recordParams }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			const register = getRegister(book, request.params.register);
			return { versions: await findHistory(book, actorOf(book, account), register.id, request.params.id) };
		},
	);

	app.post<{ Params: { register: string; action: string }; Body: Omit<ActRequest, 'register' | 'action'> }>(
		'/records/:register/actions/:action',
		{ schema: { params: Type.Object({ register: Id, action: Id }), body: ActBody }, config: BY_REGISTER },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const register = getRegister(book, request.params.register);
			const { status, answer } = await actOnce(book, account, request, register);
			return reply.code(status).send(answer);
		},
	);
}

/** One action by request, at most once per idempotency key. */
async function actOnce(
	book: Book,
	account: Account,
	request: FastifyRequest<{ Params: { register: string; action: string }; Body: Omit<ActRequest, 'register' | 'action'> }>,
	register: Register,
): Promise<{ status: number; answer: RecordAnswer }> {
	const actor = actorOf(book, account);
	const { action } = request.params;
	const status = action === 'create' || action === 'enter' ? 201 : 200;
	const key = idempotencyKey(request);
	const { records, kept } = await actTogether(book, {
		actor,
		requests: [{ ...request.body, register: register.id, action }],
		...(key === undefined ? {} : { idempotency: { key, request_hash: requestHash(request, action) } }),
		answer: ([record]) => ({ status, answer: record === undefined ? null : answerRecord(book, actor, register, { record, masked: [] }) }),
	});
	if (kept !== null) {
		return kept as { status: number; answer: RecordAnswer };
	}
	const [record] = records;
	if (record === undefined) {
		throw new AppError('unexpected', { request: request.id });
	}
	return { status, answer: answerRecord(book, actor, register, { record, masked: [] }) };
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

function requestHash(request: FastifyRequest<{ Params: { register: string; action: string } }>, action: string): string {
	return bodyHash(request, `${request.params.register}/${action}`);
}

function getRegister(book: Book, id: string): Register {
	const register = book.registers.get(id);
	if (register === undefined) {
		throw new AppError('register_unknown', { register: id });
	}
	return register;
}

function parseFilter(filter: string): unknown {
	try {
		return JSON.parse(filter);
	} catch {
		throw new AppError('query_wrong', {}, [{ path: 'filter', message: { zh: '应为 JSON 写成的条件', en: 'should be a condition written as JSON' } }]);
	}
}
