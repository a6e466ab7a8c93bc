import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../identity/actor.ts';
import { findBatches } from '../records/batches.ts';
import type { ActRequest } from '../records/plan-act.ts';
import { ActMembers } from './act-body.ts';
import { actOnce, answerDone } from './act-once.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';

const MOST_REQUESTS = 1000;
const BODY_BYTES = 8 * 1024 * 1024;

const BatchBody = Type.Object(
	{
		label: PlainText(200, { minLength: 1, description: 'how the batch is called in the list of batches' }),
		requests: Type.Array(Type.Object({ register: Id, action: Id, ...ActMembers }, { additionalProperties: false }), { minItems: 1, maxItems: MOST_REQUESTS }),
	},
	{ additionalProperties: false },
);
const TakeBackBody = Type.Object({ reason: PlainText(1000, { minLength: 1 }) }, { additionalProperties: false });
const ListQuery = Type.Object(
	{ limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })), cursor: Type.Optional(RecordId) },
	{ additionalProperties: false },
);
const BY_REGISTER = { who: 'register' } as const;

/** Several records together, of one register or several: all or none, and taken back as one. */
export function batchRoutes(app: FastifyInstance, context: ApiContext): void {
	app.post<{ Body: { label: string; requests: ActRequest[] } }>(
		'/batches',
		{ schema: { body: BatchBody }, bodyLimit: BODY_BYTES, config: BY_REGISTER },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const actor = actorOf(book, account);
			const { label, requests } = request.body;
			const { status, answer } = await actOnce(book, request, { actor, requests, batch: label, point_out_doubles: true }, (done) => ({
				status: 201,
				answer: { id: done.batch_id, label, records: answerDone(book, actor, done) },
			}));
			return reply.code(status).send(answer);
		},
	);

	app.get<{ Querystring: { limit?: string; cursor?: string } }>('/batches', { schema: { querystring: ListQuery }, config: BY_REGISTER }, async (request) => {
		const { book, account } = await context.asking(request);
		const { limit, cursor } = request.query;
		return findBatches(book, actorOf(book, account), { limit: Math.min(Number(limit ?? 20), 200), cursor: cursor ?? null });
	});

	app.post<{ Params: { id: string }; Body: { reason: string } }>(
		'/batches/:id/take-back',
		{ schema: { params: Type.Object({ id: RecordId }), body: TakeBackBody }, config: BY_REGISTER },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			const actor = actorOf(book, account);
			const take_back = { batch: request.params.id, reason: request.body.reason };
			const { status, answer } = await actOnce(book, request, { actor, requests: [], take_back }, (done) => ({
				status: 200,
				answer: { id: request.params.id, taken_back_by: actor.account, batch: done.batch_id, records: answerDone(book, actor, done) },
			}));
			return reply.code(status).send(answer);
		},
	);
}
