import { type AuditQuery, type ProofAnswer, type RightsAnswer, SENSITIVITIES, scopesOf } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { actionIds, getAction } from '../records/actions.ts';
import { listReads, type ReadsQuery } from '../records/list-reads.ts';
import { createProofs } from '../records/proof.ts';
import { isAuditedAction, searchAudit } from '../records/search-audit.ts';
import type { ApiContext } from './context.ts';
import { Day, Id, RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';
import { realDay } from './real-day.ts';

const Whom = PlainText(60, { minLength: 1 });
const AuditParameters = Type.Object(
	{
		before: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,14}$' })),
		account: Type.Optional(Whom),
		register: Type.Optional(Id),
		record: Type.Optional(RecordId),
		action: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9_.]{0,39}$' })),
		unit: Type.Optional(Type.String({ pattern: '^[a-z0-9_]{1,60}$' })),
		from: Type.Optional(Day),
		until: Type.Optional(Day),
	},
	{ additionalProperties: false },
);
const ReadsParameters = Type.Object(
	{ before: Type.Optional(RecordId), account: Type.Optional(Whom), register: Type.Optional(Id), record: Type.Optional(RecordId) },
	{ additionalProperties: false },
);
const OVERSEER = { who: 'overseer' } as const;

/** `/api/audit`: who may do what, who did what, who read what, and the proof that nothing of it was changed. For administrators and auditors. */
export function auditRoutes(app: FastifyInstance, context: ApiContext): void {
	const proofs = createProofs((error) => app.log.error(error));
	app.addHook('onClose', () => proofs.settled());

	app.get<{ Querystring: AuditQuery }>('/audit', { schema: { querystring: AuditParameters }, config: OVERSEER }, async (request) => {
		const { book } = await context.asking(request);
		const { from, until, unit, ...others } = request.query;
		refuseUnknown(book, request.query);
		return searchAudit(book, {
			...others,
			...(unit === undefined ? {} : { unit }),
			...(from === undefined ? {} : { from: realDay(from, 'from') }),
			...(until === undefined ? {} : { until: realDay(until, 'until') }),
		});
	});
	app.get<{ Querystring: ReadsQuery }>('/audit/reads', { schema: { querystring: ReadsParameters }, config: OVERSEER }, async (request) => {
		const { book } = await context.asking(request);
		refuseUnknown(book, request.query);
		return listReads(book, request.query);
	});
	app.get('/audit/rights', { config: OVERSEER }, async (request) => rightsOf((await context.asking(request)).book));
	app.get('/audit/proof', { config: OVERSEER }, async (request): Promise<ProofAnswer> => proofs.of((await context.asking(request)).book));
	app.post('/audit/proof', { config: OVERSEER }, async (request, reply) => {
		const { book, account } = await context.asking(request);
		return reply.code(202).send(proofs.start(book, account.id));
	});
}

/** Throws `unit_unknown`, `register_unknown`, `query_wrong` for an action that nothing has. */
function refuseUnknown(book: Book, { unit, register, action }: Pick<AuditQuery, 'unit' | 'register' | 'action'>): void {
	if (unit !== undefined && !book.units.units.has(unit)) {
		throw new AppError('unit_unknown', { unit });
	}
	if (register !== undefined && !book.registers.has(register)) {
		throw new AppError('register_unknown', { register });
	}
	if (action !== undefined && !isAuditedAction(book, action)) {
		throw new AppError('query_wrong', {}, [{ path: 'action', message: { zh: '没有这种操作', en: 'there is no such action' } }]);
	}
}

function rightsOf({ office }: Book): RightsAnswer {
	return {
		sensitivities: SENSITIVITIES,
		roles: office.roles.map((role) => ({
			id: role.id,
			label: role.label,
			help: role.help,
			rows: office.registers.flatMap((register) => {
				const reads = scopesOf(role.reads, register);
				const acts = scopesOf(role.acts, register);
				const actions = acts.length === 0 ? [] : actionIds(register).filter((id) => getAction(register, id).who.includes(role.id));
				return reads.length === 0 && actions.length === 0
					? []
					: [
							{
								register: { id: register.id, label: register.label },
								reads,
								acts: actions.length === 0 ? [] : acts,
								actions: actions.map((id) => getAction(register, id).label),
							},
						];
			}),
		})),
	};
}
