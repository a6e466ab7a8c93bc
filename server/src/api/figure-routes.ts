import type { CompareAnswer, DefinitionBookAnswer, FigureExamplesAnswer, TrendsAnswer } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { comparePeriods } from '../figures/compare-periods.ts';
import { findExamples, listDefinitions } from '../figures/definition-book.ts';
import { askFor, getFigure, listForReaders, optionsOf } from '../figures/list-figures.ts';
import { findTrends } from '../figures/trends.ts';
import { actorOf } from '../identity/actor.ts';
import type { ApiContext } from './context.ts';
import { PlainText } from './plain-text.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' });
const FiguresQuery = {
	period: Type.String({ minLength: 4, maxLength: 30 }),
	until: Type.Optional(Day),
	known_at: Type.Optional(Type.String({ maxLength: 40 })),
	unit: Type.Optional(Type.String({ maxLength: 60 })),
};

interface FiguresParameters {
	period: string;
	until?: string;
	known_at?: string;
	unit?: string;
}

/** Figures: the same values for every reader; what stands behind one is shown by the reader's rights. */
export function figureRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get<{ Querystring: FiguresParameters }>(
		'/figures',
		{ schema: { querystring: Type.Object(FiguresQuery, { additionalProperties: false }) }, config: { who: 'signed_in' } },
		async (request) => {
			const { book } = await context.asking(request);
			return { figures: await listForReaders(book, request.query) };
		},
	);

	app.get<{ Querystring: FiguresParameters }>(
		'/figures/trends',
		{ schema: { querystring: Type.Object(FiguresQuery, { additionalProperties: false }) }, config: { who: 'signed_in' } },
		async (request): Promise<TrendsAnswer> => {
			const { book } = await context.asking(request);
			const asked = askFor(book, request.query, [...book.figures.values()]);
			return { trends: Object.fromEntries(await findTrends(book, asked, optionsOf(book, request.query))) };
		},
	);

	app.get<{ Querystring: { period: string; with?: string } }>(
		'/figures/compare',
		{
			schema: {
				summary: 'Two periods side by side, by the definitions of today and by those that held for the earlier one',
				querystring: Type.Object(
					{ period: FiguresQuery.period, with: Type.Optional(FiguresQuery.period) },
					{ additionalProperties: false, description: 'with: the earlier period; absent: the same a year before' },
				),
			},
			config: { who: 'signed_in' },
		},
		async (request): Promise<CompareAnswer> => {
			const { book } = await context.asking(request);
			return comparePeriods(book, request.query);
		},
	);

	const PeriodQuery = { period: FiguresQuery.period };
	app.get<{ Querystring: { period: string } }>(
		'/figures/definitions',
		{
			schema: { summary: 'The definition book: what every figure counts and what not', querystring: Type.Object(PeriodQuery, { additionalProperties: false }) },
			config: { who: 'signed_in' },
		},
		async (request): Promise<DefinitionBookAnswer> => {
			const { book } = await context.asking(request);
			return { figures: await listDefinitions(book, request.query) };
		},
	);

	app.get<{ Querystring: { period: string; section: string } }>(
		'/figures/examples',
		{
			schema: {
				summary: 'For the figures of a section, a record that counts and one that nearly does',
				querystring: Type.Object({ ...PeriodQuery, section: PlainText(20) }, { additionalProperties: false }),
			},
			config: { who: 'signed_in' },
		},
		async (request): Promise<FigureExamplesAnswer> => {
			const { book, account } = await context.asking(request);
			return { examples: await findExamples(book, actorOf(book, account), request.query) };
		},
	);

	const detailQuery = Type.Object(
		{
			...FiguresQuery,
			cursor: Type.Optional(Type.String({ maxLength: 500 })),
			base_cursor: Type.Optional(Type.String({ maxLength: 500 })),
			definition: Type.Optional(
				Type.String({
					pattern: '^[0-9a-f]{64}$',
					description: 'hash of a definition that was kept: the figure as it was then defined, asked of the book as it is',
				}),
			),
			limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })),
		},
		{ additionalProperties: false },
	);
	app.get<{ Params: { id: string }; Querystring: FiguresParameters & { cursor?: string; base_cursor?: string; definition?: string; limit?: string } }>(
		'/figures/:id',
		{ schema: { params: Type.Object({ id: Type.String({ maxLength: 60 }) }), querystring: detailQuery }, config: { who: 'signed_in' } },
		async (request) => {
			const { book, account } = await context.asking(request);
			const { limit, ...query } = request.query;
			return getFigure(book, actorOf(book, account), {
				...query,
				id: request.params.id,
				...(limit === undefined ? {} : { limit: Math.min(Number(limit), 200) }),
			});
		},
	);
}
