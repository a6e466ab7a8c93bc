import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Account } from '../identity/accounts.ts';
import { postsOn } from '../identity/posts.ts';
import { signIn } from '../identity/sign-in.ts';
import type { ApiContext } from './context.ts';
import { PlainText } from './plain-text.ts';

const SignInBody = Type.Object(
	{
		username: PlainText(100, { minLength: 1 }),
		password: PlainText(200, { minLength: 1 }),
		code: Type.Optional(Type.String({ pattern: '^\\d{6}$' })),
	},
	{ additionalProperties: false },
);

/** `/api/session`: who am I, sign in, sign out. */
export function sessionRoutes(app: FastifyInstance, context: ApiContext): void {
	app.post<{ Body: { username: string; password: string; code?: string } }>(
		'/session',
		{ schema: { body: SignInBody }, config: { who: 'anybody' } },
		async (request, reply) => {
			const { auth, books } = context.opened();
			const [book] = books.values();
			if (book === undefined) {
				return reply.callNotFound();
			}
			const { account, cookies } = await signIn(auth, book.pool, { ...request.body, ip: request.ip });
			return reply
				.header(
					'set-cookie',
					cookies.map((cookie) => (request.protocol === 'https' ? `${cookie}; Secure` : cookie)),
				)
				.send(sessionAnswer(account, book.now()));
		},
	);
	app.get('/session', { config: { who: 'signed_in' } }, async (request) => {
		const { account, book } = await context.asking(request);
		return sessionAnswer(account, book.now());
	});
	app.delete('/session', { config: { who: 'anybody' } }, async (request, reply) => {
		const cookies = await context.sessions().end(request.headers);
		return reply.header('set-cookie', cookies).send({});
	});
}

function sessionAnswer(account: Account, now: Date) {
	const posts = postsOn(account, now);
	return {
		account: { id: account.id, name: account.name, username: account.id, unit: posts[0]?.unit ?? null, roles: [...new Set(posts.map(({ role }) => role))] },
	};
}
