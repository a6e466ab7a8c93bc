import type { NewView } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../identity/actor.ts';
import { findOrder, findTotals, type ListQuestion } from '../records/find-order.ts';
import { changeView, deleteView, findView, findViews, saveView, setDefaultView, type ViewChange } from '../views/views.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';
import { getRegister, parseFilter } from './register-question.ts';

const QUESTION = {
	filter: Type.Optional(PlainText(20_000, { description: 'a condition as JSON' })),
	search: Type.Optional(PlainText(100)),
};
const Sort = Type.String({ pattern: '^-?[a-z][a-z0-9_]{0,39}$' });
const OrderQuery = Type.Object({ ...QUESTION, sort: Type.Optional(Sort) }, { additionalProperties: false });
const TotalsQuery = Type.Object(
	{ ...QUESTION, sums: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}(,[a-z][a-z0-9_]{0,39}){0,199}$', description: 'fields to add up' })) },
	{ additionalProperties: false },
);
const Look = Type.Object(
	{
		columns: Type.Optional(
			Type.Array(Type.Object({ id: Id, width: Type.Optional(Type.Integer({ minimum: 40, maximum: 2000 })) }, { additionalProperties: false }), {
				minItems: 1,
				maxItems: 200,
			}),
		),
		frozen: Type.Optional(Type.Integer({ minimum: 0, maximum: 10 })),
		sort: Type.Optional(Sort),
		filter: Type.Optional(Type.Unknown({ description: 'a condition' })),
		search: Type.Optional(PlainText(100)),
	},
	{ additionalProperties: false },
);
const Name = PlainText(40, { minLength: 1 });
const NewBody = Type.Object(
	{ name: Name, unit: Type.Optional(Type.String({ pattern: '^[a-z0-9_]{1,60}$', description: 'for all who work there' })), look: Look },
	{ additionalProperties: false },
);
const ChangeBody = Type.Object({ name: Type.Optional(Name), look: Type.Optional(Look) }, { additionalProperties: false, minProperties: 1 });
const DefaultBody = Type.Object({ is_default: Type.Boolean() }, { additionalProperties: false });
const OF_REGISTER = Type.Object({ register: Id });
const OF_VIEW = Type.Object({ register: Id, id: RecordId });
const BY_REGISTER = { who: 'register' } as const;

interface ListParameters {
	readonly filter?: string;
	readonly search?: string;
	readonly sort?: string;
}

/** What the desk of a register asks beside its records: their order, their totals, saved views. */
export function deskRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get<{ Params: { register: string }; Querystring: ListParameters }>(
		'/records/:register/order',
		{ schema: { params: OF_REGISTER, querystring: OrderQuery }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			const register = getRegister(book, request.params.register);
			return findOrder(book, actorOf(book, account), questionOf(register.id, request.query));
		},
	);
	app.get<{ Params: { register: string }; Querystring: ListParameters & { sums?: string } }>(
		'/records/:register/totals',
		{ schema: { params: OF_REGISTER, querystring: TotalsQuery }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			const register = getRegister(book, request.params.register);
			const fields = request.query.sums?.split(',') ?? [];
			return findTotals(book, actorOf(book, account), { ...questionOf(register.id, request.query), fields });
		},
	);
	viewRoutes(app, context);
}

function viewRoutes(app: FastifyInstance, context: ApiContext): void {
	type OfView = { Params: { register: string; id: string } };

	app.get<{ Params: { register: string } }>('/views/:register', { schema: { params: OF_REGISTER }, config: BY_REGISTER }, async (request) => {
		const { book, account } = await context.asking(request);
		return findViews(book, account, request.params.register);
	});
	app.post<{ Params: { register: string }; Body: NewView }>(
		'/views/:register',
		{ schema: { params: OF_REGISTER, body: NewBody }, config: BY_REGISTER },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			return reply.code(201).send(await saveView(book, account, request.params.register, request.body));
		},
	);
	app.get<OfView>('/views/:register/:id', { schema: { params: OF_VIEW }, config: BY_REGISTER }, async (request) => {
		const { book, account } = await context.asking(request);
		return findView(book, account, request.params);
	});
	app.post<OfView & { Body: ViewChange }>('/views/:register/:id', { schema: { params: OF_VIEW, body: ChangeBody }, config: BY_REGISTER }, async (request) => {
		const { book, account } = await context.asking(request);
		return changeView(book, account, request.params, request.body);
	});
	app.delete<OfView>('/views/:register/:id', { schema: { params: OF_VIEW }, config: BY_REGISTER }, async (request) => {
		const { book, account } = await context.asking(request);
		await deleteView(book, account, request.params);
		return {};
	});
	app.post<OfView & { Body: { is_default: boolean } }>(
		'/views/:register/:id/default',
		{ schema: { params: OF_VIEW, body: DefaultBody }, config: BY_REGISTER },
		async (request) => {
			const { book, account } = await context.asking(request);
			return setDefaultView(book, account, request.params, request.body.is_default);
		},
	);
}

function questionOf(register: string, { filter, search, sort }: ListParameters): ListQuestion {
	return {
		register,
		...(filter === undefined ? {} : { filter: parseFilter(filter) }),
		...(search === undefined ? {} : { search }),
		...(sort === undefined ? {} : { sort }),
	};
}
