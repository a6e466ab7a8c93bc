import type { RegistersAnswer } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Book } from '../book.ts';
import { accountNames } from '../identity/accounts.ts';
import { actorOf } from '../identity/actor.ts';
import { listNoteWords } from '../offices/note-words.ts';
import { answerRecord } from '../records/answer-record.ts';
import { findRecord, findRecords } from '../records/find.ts';
import { findAlike } from '../records/find-alike.ts';
import { findHistory } from '../records/history.ts';
import { nameReferences, referenceNames } from '../records/name-references.ts';
import type { ActRequest } from '../records/plan-act.ts';
import { mightAct, type Rights } from '../records/rights.ts';
import { ActBody } from './act-body.ts';
import { actOnce, answerDone } from './act-once.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';
import { getRegister, parseFilter } from './register-question.ts';

const ListQuery = Type.Object(
	{
		filter: Type.Optional(PlainText(20_000, { description: 'a condition as JSON' })),
		sort: Type.Optional(Type.String({ pattern: '^-?[a-z][a-z0-9_]{0,39}$' })),
		search: Type.Optional(PlainText(100)),
		limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
		cursor: Type.Optional(Type.String({ maxLength: 500 })),
		known_at: Type.Optional(Type.String({ maxLength: 40 })),
	},
	{ additionalProperties: false },
);

const DoublesBody = Type.Object(
	{
		values: Type.Record(Type.String(), Type.Unknown(), { description: 'as they would be sent to create; only the key fields count' }),
		id: Type.Optional(RecordId),
	},
	{ additionalProperties: false },
);

const SIGNED_IN = { who: 'signed_in' } as const;
const BY_REGISTER = { who: 'register' } as const;

type ListParameters = { filter?: string; sort?: string; search?: string; limit?: string; cursor?: string; known_at?: string };

/** Registers and their records: read through `findRecords`, written through `act`. */
export function recordRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/registers', { config: SIGNED_IN }, async (request): Promise<RegistersAnswer> => {
		const { book, account } = await context.asking(request);
		const { rights } = actorOf(book, account);
		return {
			registers: book.office.registers.filter(({ id }) => rights.reads(id)),
			code_lists: [...book.code_lists.values()],
			units: [...book.units.units.values()],
			accounts: await accountNames(book.pool, book.office_id),
			creates: startable(book, rights, 'create'),
			enters: startable(book, rights, 'enter'),
			note_words: (await listNoteWords(book)).map(({ word, means }) => ({ word, means })),
		};
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
			const records = found.records.map((record) => answerRecord(book, actor, register, record));
			return { ...found, records: await nameReferences(book, actor, register, records) };
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
			const record = answerRecord(book, actor, register, await findRecord(book, actor, register.id, request.params.id));
			const [named = record] = await nameReferences(book, actor, register, [record]);
			return named;
		},
	);

	app.get<{ Params: { register: string; id: string } }>(
		'/records/:register/:id/history',
		{ schema: { params: recordParams }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			const register = getRegister(book, request.params.register);
			const actor = actorOf(book, account);
			const versions = await findHistory(book, actor, register.id, request.params.id);
			const names = await referenceNames(book, actor, register, versions);
			return { versions, ...(names.size === 0 ? {} : { names: Object.fromEntries(names) }) };
		},
	);

	app.post<{ Params: { register: string; action: string }; Body: Omit<ActRequest, 'register' | 'action'> }>(
		'/records/:register/actions/:action',
		{ schema: { params: Type.Object({ register: Id, action: Id }), body: ActBody }, config: BY_REGISTER },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const register = getRegister(book, request.params.register);
			const actor = actorOf(book, account);
			const { action } = request.params;
			const set = { actor, requests: [{ ...request.body, register: register.id, action }], point_out_doubles: true };
			const { status, answer } = await actOnce(book, request, set, (done) => ({
				status: action === 'create' || action === 'enter' ? 201 : 200,
				answer: answerDone(book, actor, done)[0],
			}));
			return reply.code(status).send(answer);
		},
	);

	app.post<{ Params: { register: string }; Body: { values: Record<string, unknown>; id?: string } }>(
		'/records/:register/doubles',
		{ schema: { params: Type.Object({ register: Id }), body: DoublesBody }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			const register = getRegister(book, request.params.register);
			const actor = actorOf(book, account);
			const found = await findAlike(book, actor, register, request.body);
			return { doubles: found.map((record) => answerRecord(book, actor, register, record)) };
		},
	);
}

function startable({ office }: Book, rights: Rights, action: 'create' | 'enter'): string[] {
	return office.registers.filter((register) => register.without?.includes(action) !== true && mightAct(rights, register, action)).map(({ id }) => id);
}
