import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Book } from '../book.ts';
import type { Account } from '../identity/accounts.ts';
import { postsOn } from '../identity/posts.ts';
import { signIn } from '../identity/sign-in.ts';
import type { ApiContext } from './context.ts';
import { PlainText } from './plain-text.ts';

const SignInBody = Type.Object(
	{
		username: PlainText(100, { minLength: 1 }),
		password: PlainText(200, { minLength: 1 }),
		code: Type.Optional(Type.String({ pattern: '^(\\d{6}|[A-Za-z0-9]{5}-[A-Za-z0-9]{5})$', description: 'six digits, or a backup code' })),
	},
	{ additionalProperties: false },
);

/** `/api/session`: who am I, sign in, sign out. */
export function sessionRoutes(app: FastifyInstance, context: ApiContext): void {
	app.post<{ Body: { username: string; password: string; code?: string } }>(
		'/session',
		{ schema: { body: SignInBody }, config: { who: 'anybody' } },
		async (request, reply) => {
			const { auth, pool, bookOf } = context.opened();
			const samplesFromAnywhere = async ({ office_id, office_revision }: Account) => (await bookOf(office_id, office_revision)).samples_from_anywhere;
			const { account, cookies } = await signIn({ auth, pool, now: context.now(), samplesFromAnywhere }, { ...request.body, ip: request.ip });
			const book = await bookOf(account.office_id, account.office_revision);
			return reply.header('set-cookie', cookiesFor(request, cookies)).send(sessionAnswer(book, account));
		},
	);
	app.get('/session', { config: { who: 'signed_in', before_password_change: true } }, async (request) => {
		const { account, book } = await context.asking(request);
		return sessionAnswer(book, account);
	});
	app.get('/session/seal', { config: { who: 'session' } }, async (request, reply) => {
		const { account } = await context.asking(request);
		return reply.header('cache-control', 'no-store').send({ seal: context.opened().deviceSeal(account.id) });
	});
	app.delete('/session', { config: { who: 'anybody' } }, async (request, reply) => {
		const cookies = await context.sessions().end(request.headers);
		return reply.header('set-cookie', cookies).send({});
	});
}

/** Over HTTPS a cookie never travels in the clear. */
export function cookiesFor(request: FastifyRequest, cookies: readonly string[]): string[] {
	return cookies.map((cookie) => (request.protocol === 'https' ? `${cookie}; Secure` : cookie));
}

function sessionAnswer(book: Book, account: Account) {
	const posts = postsOn(account, book.now());
	const roles = [...new Set(posts.map(({ role }) => role))];
	const held = book.office.roles.filter(({ id }) => roles.includes(id));
	return {
		account: {
			id: account.id,
			name: account.name,
			username: account.id,
			office: book.office.name,
			unit: posts[0]?.unit ?? null,
			roles,
			stands_in_for: [...new Set(posts.flatMap(({ stands_in_for }) => stands_in_for ?? []))],
			administers: held.some(({ administers }) => administers),
			oversees: held.some(({ administers, audits }) => administers || audits),
			must_change_password: account.must_change_password,
		},
	};
}
