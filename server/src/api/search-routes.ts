import type { SearchAnswer } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../identity/actor.ts';
import { searchEverywhere } from '../records/search-everywhere.ts';
import type { ApiContext } from './context.ts';
import { PlainText } from './plain-text.ts';

const SearchQuery = Type.Object(
	{ q: PlainText(100, { description: 'words, pinyin or initials of names, or a running number' }) },
	{ additionalProperties: false },
);

/** One search through all that the reader may read. */
export function searchRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get<{ Querystring: { q: string } }>(
		'/search',
		{ schema: { querystring: SearchQuery }, config: { who: 'signed_in' } },
		async (request): Promise<SearchAnswer> => {
			const { book, account } = await context.asking(request);
			return searchEverywhere(book, actorOf(book, account), request.query.q);
		},
	);
}
