import { type AccountsAnswer, today } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { comeBack, leave, openAccount, renameAccount, resetPassword, switchTotpOff, unlock } from '../identity/account-changes.ts';
import { USER_NAME } from '../identity/accounts.ts';
import { listForAdministrators } from '../identity/list-for-administrators.ts';
import { beginStandIn, endPost, endStandIn, givePost, type NewPost, type StandIn } from '../identity/post-changes.ts';
import { listTokens, withdrawToken } from '../identity/tokens.ts';
import { listAdministrativeActs } from '../records/administrative-acts.ts';
import type { ApiContext } from './context.ts';
import { Day, RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';
import { realDay } from './real-day.ts';

const Code = Type.String({ pattern: '^[a-z0-9_]{1,60}$' });
const Name = PlainText(60, { minLength: 1 });
const post = { unit: Code, role: Code, from_on: Day, until_on: Type.Optional(Day) };
const PostBody = Type.Object(post, { additionalProperties: false });
const NewAccountBody = Type.Object({ id: Type.String({ pattern: USER_NAME }), name: Name, ...post }, { additionalProperties: false });
const NameBody = Type.Object({ name: Name }, { additionalProperties: false });
const LeaveBody = Type.Object({ on: Day }, { additionalProperties: false });
const EndBody = Type.Object({ until_on: Day }, { additionalProperties: false });
const StandInBody = Type.Object({ stands_in_for: Type.String({ pattern: USER_NAME }), from_on: Day, until_on: Day }, { additionalProperties: false });
const ActsQuery = Type.Object(
	{ limit: Type.Optional(Type.String({ pattern: '^[1-9]\\d{0,2}$' })), before: Type.Optional(RecordId) },
	{ additionalProperties: false },
);
const Nothing = Type.Object({}, { additionalProperties: false });
const UserName = Type.String({ pattern: USER_NAME });
const OfAccount = Type.Object({ id: UserName });
const OfPost = Type.Object({ id: UserName, post: RecordId });
const OfToken = Type.Object({ id: RecordId });
const ADMINISTRATOR = { who: 'administrator' } as const;

type WirePost = Omit<NewPost, 'until_on'> & { readonly until_on?: string };
interface Account {
	Params: { id: string };
}

/** `/api/administration`: accounts, posts and tokens of the administrator's own office. Business records are not to be had here. */
export function administrationRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/administration/accounts', { config: ADMINISTRATOR }, async (request): Promise<AccountsAnswer> => {
		const { book } = await context.asking(request);
		return {
			accounts: await listForAdministrators(context.opened().auth, book),
			roles: book.office.roles.map(({ id, label, help, unit_kinds }) => ({ id, label, help, ...(unit_kinds === undefined ? {} : { unit_kinds }) })),
			units: book.office.units,
			today: today(book.now()),
		};
	});
	app.post<{ Body: WirePost & { id: string; name: string } }>(
		'/administration/accounts',
		{ schema: { body: NewAccountBody }, config: ADMINISTRATOR },
		async (request, reply) => {
			const { id, name, ...wire } = request.body;
			const password = await context.changing(request, ({ book, account: { id: by } }) =>
				openAccount(context.opened().auth, book, { id, name: name.trim(), post: postOf(wire) }, by),
			);
			return reply.code(201).send({ id, password });
		},
	);
	app.post<Account & { Body: { name: string } }>(
		'/administration/accounts/:id/name',
		{ schema: { params: OfAccount, body: NameBody }, config: ADMINISTRATOR },
		async (request) => {
			await context.changing(request, ({ book, account: { id: by } }) =>
				renameAccount(book, { account: request.params.id, name: request.body.name.trim(), by }),
			);
			return {};
		},
	);
	app.post<Account & { Body: WirePost }>(
		'/administration/accounts/:id/posts',
		{ schema: { params: OfAccount, body: PostBody }, config: ADMINISTRATOR },
		async (request) => {
			await context.changing(request, ({ book, account: { id: by } }) => givePost(book, { account: request.params.id, post: postOf(request.body), by }));
			return {};
		},
	);
	app.post<{ Params: { id: string; post: string }; Body: { until_on: string } }>(
		'/administration/accounts/:id/posts/:post/end',
		{ schema: { params: OfPost, body: EndBody }, config: ADMINISTRATOR },
		async (request) => {
			const { id: account, post: id } = request.params;
			await context.changing(request, ({ book, account: { id: by } }) =>
				endPost(book, { account, id, until_on: realDay(request.body.until_on, 'until_on'), by }),
			);
			return {};
		},
	);
	app.post<Account & { Body: Omit<StandIn, 'account'> }>(
		'/administration/accounts/:id/stand-ins',
		{ schema: { params: OfAccount, body: StandInBody }, config: ADMINISTRATOR },
		async (request) => {
			const { from_on, until_on, stands_in_for } = request.body;
			const standIn = { account: request.params.id, stands_in_for, from_on: realDay(from_on, 'from_on'), until_on: realDay(until_on, 'until_on') };
			await context.changing(request, ({ book, account: { id: by } }) => beginStandIn(book, standIn, by));
			return {};
		},
	);
	app.post<{ Params: { id: string; post: string }; Body: { until_on: string } }>(
		'/administration/accounts/:id/stand-ins/:post/end',
		{ schema: { params: OfPost, body: EndBody }, config: ADMINISTRATOR },
		async (request) => {
			const { id: account, post: id } = request.params;
			await context.changing(request, ({ book, account: { id: by } }) =>
				endStandIn(book, { account, id, until_on: realDay(request.body.until_on, 'until_on'), by }),
			);
			return {};
		},
	);
	app.post<Account & { Body: { on: string } }>(
		'/administration/accounts/:id/leave',
		{ schema: { params: OfAccount, body: LeaveBody }, config: ADMINISTRATOR },
		async (request) => {
			await context.changing(request, ({ book, account: { id: by } }) =>
				leave(context.opened().auth, book, { account: request.params.id, on: realDay(request.body.on, 'on'), by }),
			);
			return {};
		},
	);
	app.post<Account & { Body: WirePost }>(
		'/administration/accounts/:id/return',
		{ schema: { params: OfAccount, body: PostBody }, config: ADMINISTRATOR },
		async (request) => ({
			password: await context.changing(request, ({ book, account: { id: by } }) =>
				comeBack(context.opened().auth, book, { account: request.params.id, post: postOf(request.body), by }),
			),
		}),
	);
	app.post<Account>('/administration/accounts/:id/password', { schema: { params: OfAccount, body: Nothing }, config: ADMINISTRATOR }, async (request) => ({
		password: await context.changing(request, ({ book, account: { id: by } }) =>
			resetPassword(context.opened().auth, book, { account: request.params.id, by }),
		),
	}));
	app.post<Account>('/administration/accounts/:id/unlock', { schema: { params: OfAccount, body: Nothing }, config: ADMINISTRATOR }, async (request) => {
		await context.changing(request, ({ book, account: { id: by } }) => unlock(context.opened().auth, book, { account: request.params.id, by }));
		return {};
	});
	app.post<Account>('/administration/accounts/:id/totp/off', { schema: { params: OfAccount, body: Nothing }, config: ADMINISTRATOR }, async (request) => {
		await context.changing(request, ({ book, account: { id: by } }) => switchTotpOff(context.opened().auth, book, { account: request.params.id, by }));
		return {};
	});

	app.get('/administration/tokens', { config: ADMINISTRATOR }, async (request) => {
		const { book } = await context.asking(request);
		return { tokens: await listTokens(book) };
	});
	app.post<{ Params: { id: string } }>(
		'/administration/tokens/:id/withdraw',
		{ schema: { params: OfToken, body: Nothing }, config: ADMINISTRATOR },
		async (request) => {
			await context.changing(request, ({ book, account: { id: by } }) => withdrawToken(book, { id: request.params.id, by }));
			return {};
		},
	);

	app.get<{ Querystring: { limit?: string; before?: string } }>(
		'/administration/acts',
		{ schema: { querystring: ActsQuery }, config: { who: 'overseer' } },
		async (request) => {
			const { book } = await context.asking(request);
			const { limit = '50', before } = request.query;
			const acts = await listAdministrativeActs(book, { limit: Math.min(Number(limit), 200), ...(before === undefined ? {} : { before }) });
			return { acts };
		},
	);
}

function postOf({ unit, role, from_on, until_on }: WirePost): NewPost {
	return { unit, role, from_on: realDay(from_on, 'from_on'), until_on: until_on === undefined ? null : realDay(until_on, 'until_on') };
}
