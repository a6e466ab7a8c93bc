import type { RecordAroundAnswer, RecordFiguresAnswer, SpellingsAnswer } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { findRecordFigures } from '../figures/record-figures.ts';
import { accountNames } from '../identity/accounts.ts';
import { actorOf } from '../identity/actor.ts';
import { findAround } from '../records/record-around.ts';
import { spellings } from '../records/search.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';

const BY_REGISTER = { who: 'register' } as const;
const RecordParams = Type.Object({ register: Id, id: RecordId });
const PeriodQuery = Type.Object({ period: Type.String({ minLength: 4, maxLength: 30 }) }, { additionalProperties: false });

/** What forms and the page of one record ask beyond the record itself. */
export function recordPageRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/spellings', { config: { who: 'signed_in' } }, async (request): Promise<SpellingsAnswer> => {
		const { book } = await context.asking(request);
		const codes = [...book.code_lists.values()].flatMap((list) => list.codes.map(({ label }) => label.zh));
		const units = [...book.units.units.values()].map(({ name }) => name.zh);
		const accounts = Object.values(await accountNames(book.pool, book.office_id));
		return { spellings: Object.fromEntries([...new Set([...codes, ...units, ...accounts])].map((zh) => [zh, spellings(zh).join(' ')])) };
	});

	app.get<{ Params: { register: string; id: string } }>(
		'/records/:register/:id/around',
		{ schema: { params: RecordParams, description: 'Records that point at it, what is due, and who may see it.' }, config: BY_REGISTER },
		async (request): Promise<RecordAroundAnswer> => {
			const { book, account } = await context.asking(request);
			return findAround(book, actorOf(book, account), request.params.register, request.params.id);
		},
	);

	app.get<{ Params: { register: string; id: string }; Querystring: { period: string } }>(
		'/records/:register/:id/figures',
		{
			schema: { params: RecordParams, querystring: PeriodQuery, description: 'In which figures it counts, and what keeps it out of those expected.' },
			config: BY_REGISTER,
		},
		async (request): Promise<RecordFiguresAnswer> => {
			const { book, account } = await context.asking(request);
			return findRecordFigures(book, actorOf(book, account), { ...request.params, period: request.query.period });
		},
	);
}
