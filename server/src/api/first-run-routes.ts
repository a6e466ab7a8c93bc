import type { FirstRunAnswer, FirstRunDone, FirstRunRequest } from '@yibenzhang/engine';
import { office as content } from '@yibenzhang/office';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { USER_NAME } from '../identity/accounts.ts';
import { findFirstRun, foundOffice } from '../offices/first-run.ts';
import type { ApiContext } from './context.ts';
import { PlainText } from './plain-text.ts';

const Names = (most: number, longest: number) => Type.Array(PlainText(longest, { minLength: 1 }), { minItems: 1, maxItems: most, uniqueItems: true });
const FoundingBody = Type.Object(
	{
		code: PlainText(40, { minLength: 1 }),
		name: PlainText(60, { minLength: 2 }),
		communities: Names(100, 40),
		administrator: Type.String({ pattern: USER_NAME }),
		signed_by: Type.Optional(Names(4, 100)),
		keep_sample: Type.Boolean(),
	},
	{ additionalProperties: false },
);

/** `/api/first-run`: a real office founds its book, once, with the code that the server printed. */
export function firstRunRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/first-run', { config: { who: 'anybody' } }, async (): Promise<FirstRunAnswer> => findFirstRun(context.opened().pool));
	app.post<{ Body: FirstRunRequest }>('/first-run', { schema: { body: FoundingBody }, config: { who: 'anybody' } }, async (request, reply) => {
		const opened = context.opened();
		const { administrator, password } = await foundOffice({ ...opened, content, now: context.now }, request.body);
		context.sessions().forget();
		const done: FirstRunDone = { account: administrator, password };
		return reply.code(201).send(done);
	});
}
