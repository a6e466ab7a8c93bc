import type { BurdenAnswer } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { actorOf } from '../identity/actor.ts';
import { tellBurden } from '../upward-forms/burden.ts';
import type { ApiContext } from './context.ts';

const BurdenQuery = Type.Object({ period: Type.String({ minLength: 4, maxLength: 30 }) }, { additionalProperties: false });

/** What offices above ask for, and what it costs. */
export function burdenRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get<{ Querystring: { period: string } }>(
		'/forms/burden',
		{
			schema: { summary: 'What is owed upward, asked for twice or without a basis, and the hours it took', querystring: BurdenQuery },
			config: { who: 'signed_in' },
		},
		async (request): Promise<BurdenAnswer> => {
			const { book, account } = await context.asking(request);
			return tellBurden(book, actorOf(book, account), request.query);
		},
	);
}
