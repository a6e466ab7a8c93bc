import type { ContradictionFinding, ContradictionFindingsAnswer, ContradictionsAnswer, OwnContradictionsAnswer } from '@yibenzhang/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { acceptFinding, withdrawAcceptance } from '../contradictions/accept.ts';
import { countOwn, listContradictions, listFindings } from '../contradictions/list-contradictions.ts';
import { beginRun } from '../contradictions/run.ts';
import { AppError } from '../errors.ts';
import { actorOf } from '../identity/actor.ts';
import { actsAnywhere } from '../workbench/own-units.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';
import { Words } from './plain-text.ts';

const closed = { additionalProperties: false };
const SIGNED_IN = { who: 'signed_in' } as const;
const ListQuery = Type.Object({ unit: Type.Optional(Type.String({ maxLength: 60 })) }, closed);
const FindingsQuery = Type.Object(
	{ unit: Type.Optional(Type.String({ maxLength: 60 })), accepted: Type.Optional(Type.Literal('yes')), cursor: Type.Optional(RecordId) },
	closed,
);
const AcceptBody = Type.Object({ reason: Words(2000), fingerprint: Type.String({ pattern: '^[0-9a-f]{32}$' }) }, closed);
const FindingParams = Type.Object({ id: RecordId }, closed);

/** Contradictions: the rules with what stands, their findings, a run, and what is accepted. */
export function contradictionRoutes(app: FastifyInstance, context: ApiContext): void {
	const asking = async (request: FastifyRequest) => {
		const { book, account } = await context.asking(request);
		return { book, actor: actorOf(book, account) };
	};

	app.get<{ Querystring: { unit?: string } }>(
		'/contradictions',
		{ schema: { querystring: ListQuery }, config: SIGNED_IN },
		async (request): Promise<ContradictionsAnswer> => {
			const { book, actor } = await asking(request);
			return listContradictions(book, actor, request.query);
		},
	);

	app.get<{ Params: { rule: string }; Querystring: { unit?: string; accepted?: 'yes'; cursor?: string } }>(
		'/contradictions/:rule/findings',
		{ schema: { params: Type.Object({ rule: Id }, closed), querystring: FindingsQuery }, config: SIGNED_IN },
		async (request): Promise<ContradictionFindingsAnswer> => {
			const { book, actor } = await asking(request);
			const { unit, accepted, cursor } = request.query;
			return listFindings(book, actor, { rule: request.params.rule, unit, cursor, accepted: accepted === 'yes' });
		},
	);

	app.post('/contradictions/run', { config: SIGNED_IN }, async (request, reply): Promise<ContradictionsAnswer> => {
		const { book, actor } = await asking(request);
		if (!actsAnywhere(actor) && !actor.rights.posts.some(({ role }) => role.signs === true)) {
			throw new AppError('contradictions_not_yours');
		}
		const { ended } = await beginRun(book, { account: actor.account });
		void ended.then(({ error }) => {
			if (error !== undefined) {
				request.log.error(error);
			}
		});
		reply.code(202);
		return listContradictions(book, actor, {});
	});

	app.post<{ Params: { id: string }; Body: { reason: string; fingerprint: string } }>(
		'/contradictions/findings/:id/accept',
		{ schema: { params: FindingParams, body: AcceptBody }, config: SIGNED_IN },
		async (request): Promise<ContradictionFinding> => {
			const { book, actor } = await asking(request);
			return acceptFinding(book, actor, { id: request.params.id, ...request.body });
		},
	);

	app.post<{ Params: { id: string } }>(
		'/contradictions/findings/:id/withdraw',
		{ schema: { params: FindingParams }, config: SIGNED_IN },
		async (request): Promise<ContradictionFinding> => {
			const { book, actor } = await asking(request);
			return withdrawAcceptance(book, actor, request.params.id);
		},
	);

	app.get('/workbench/contradictions', { config: SIGNED_IN }, async (request): Promise<OwnContradictionsAnswer> => {
		const { book, actor } = await asking(request);
		return countOwn(book, actor);
	});
}
