import type { OwnAccountAnswer } from '@yibenzhang/engine';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { beginTotp, changePassword, confirmTotp, endTotp, hasTotp, newBackupCodes, type Own, standInsFor } from '../identity/own-account.ts';
import { postsOn } from '../identity/posts.ts';
import { createToken, listTokens, withdrawToken } from '../identity/tokens.ts';
import type { ApiContext } from './context.ts';
import { Day, RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';
import { realDay } from './real-day.ts';
import { cookiesFor } from './session-routes.ts';

const Password = PlainText(200, { minLength: 1 });
const ByPassword = Type.Object({ password: Password }, { additionalProperties: false });
const PasswordBody = Type.Object({ password: Password, new_password: Password }, { additionalProperties: false });
const CodeBody = Type.Object({ code: Type.String({ pattern: '^\\d{6}$' }) }, { additionalProperties: false });
const TokenBody = Type.Object({ label: PlainText(100, { minLength: 1 }), until_on: Type.Optional(Day) }, { additionalProperties: false });
const BY_SESSION = { who: 'session' } as const;

/** `/api/account`: everybody's own account. Changes want the page's session; a token can make no other and change no password. */
export function accountRoutes(app: FastifyInstance, context: ApiContext): void {
	const own = async (request: FastifyRequest): Promise<Own> => ({
		auth: context.opened().auth,
		...(await context.asking(request)),
		headers: request.headers,
	});

	/** What signs the account in has changed: nobody goes on by what was true before, and this page by its new cookies. */
	const goOn = (request: FastifyRequest, reply: FastifyReply, { account }: Own, cookies: Parameters<typeof cookiesFor>[1]) => {
		context.sessions().forget(account.id);
		return reply.header('set-cookie', cookiesFor(request, cookies)).send({});
	};

	app.get('/account', { config: { who: 'signed_in' } }, async (request): Promise<OwnAccountAnswer> => {
		const { book, account } = await context.asking(request);
		return {
			id: account.id,
			name: account.name,
			last_sign_in_at: account.last_sign_in_at,
			totp: await hasTotp(context.opened().auth, account),
			posts: postsOn(account, book.now()).map((post) => ({
				...post,
				role_label: book.office.roles.find(({ id }) => id === post.role)?.label ?? { zh: post.role, en: post.role },
			})),
			stood_in_by: await standInsFor(book, account.id),
		};
	});

	app.post<{ Body: { password: string; new_password: string } }>(
		'/account/password',
		{ schema: { body: PasswordBody }, config: { ...BY_SESSION, before_password_change: true } },
		async (request, reply) => {
			const asking = await own(request);
			const cookies = await changePassword(asking, { current: request.body.password, next: request.body.new_password });
			return goOn(request, reply, asking, cookies);
		},
	);

	app.post<{ Body: { password: string } }>('/account/totp', { schema: { body: ByPassword }, config: BY_SESSION }, async (request) =>
		beginTotp(await own(request), request.body.password),
	);
	app.post<{ Body: { code: string } }>('/account/totp/confirm', { schema: { body: CodeBody }, config: BY_SESSION }, async (request, reply) => {
		const asking = await own(request);
		const cookies = await confirmTotp(asking, request.body.code);
		return goOn(request, reply, asking, cookies);
	});
	app.post<{ Body: { password: string } }>('/account/totp/backup-codes', { schema: { body: ByPassword }, config: BY_SESSION }, async (request) => ({
		backup_codes: await newBackupCodes(await own(request), request.body.password),
	}));
	app.post<{ Body: { password: string } }>('/account/totp/off', { schema: { body: ByPassword }, config: BY_SESSION }, async (request, reply) => {
		const asking = await own(request);
		const cookies = await endTotp(asking, request.body.password);
		return goOn(request, reply, asking, cookies);
	});

	app.get('/account/tokens', { config: { who: 'signed_in' } }, async (request) => {
		const { book, account } = await context.asking(request);
		return { tokens: await listTokens(book, account.id) };
	});
	app.post<{ Body: { label: string; until_on?: string } }>('/account/tokens', { schema: { body: TokenBody }, config: BY_SESSION }, async (request, reply) => {
		const { book, account } = await context.asking(request);
		const { label, until_on } = request.body;
		const last = until_on === undefined ? {} : { until_on: realDay(until_on, 'until_on') };
		const { token, kept } = await createToken(book, { label: label.trim(), ...last, account: account.id, by: account.id });
		return reply.code(201).send({ ...kept, token });
	});
	app.post<{ Params: { id: string } }>(
		'/account/tokens/:id/withdraw',
		{ schema: { params: Type.Object({ id: RecordId }), body: Type.Object({}, { additionalProperties: false }) }, config: BY_SESSION },
		async (request) => {
			const { book, account } = await context.asking(request);
			await withdrawToken(book, { id: request.params.id, of: account.id, by: account.id });
			context.sessions().forget(account.id);
			return {};
		},
	);
}
