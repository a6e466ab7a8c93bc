import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { KEPT_KINDS, type KeptKind, listKeptDefinitions } from '../definitions/kept-definitions.ts';
import type { ApiContext } from './context.ts';
import { Id } from './ids.ts';

const Params = Type.Object({ kind: Type.Enum([...KEPT_KINDS]), id: Id });
const Answer = Type.Object({
	definitions: Type.Array(
		Type.Object({
			hash: Type.String({ description: 'SHA-256 of the definition, hex; `GET /api/figures/ID?definition=` takes it' }),
			held_from: Type.String({ format: 'date-time' }),
			held_until: Type.Union([Type.String({ format: 'date-time' }), Type.Null()], { description: 'null: it holds now' }),
			body: Type.Unsafe<unknown>({ description: 'the definition itself' }),
		}),
	),
});

/** Definitions as they held, the latest first. */
export function definitionRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get<{ Params: { kind: KeptKind; id: string } }>(
		'/definitions/:kind/:id',
		{
			schema: { summary: 'Every version of a definition that was kept, with the moments between which it held', params: Params, response: { 200: Answer } },
			config: { who: 'signed_in' },
		},
		async (request) => {
			const { book } = await context.asking(request);
			return { definitions: await listKeptDefinitions(book, request.params.kind, request.params.id) };
		},
	);
}
