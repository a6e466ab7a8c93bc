/** Who may ask each route: said where the route stands, enforced before its handler, listed in `routes.txt`. */
import type { RoleDefinition } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import type { Account } from '../identity/accounts.ts';
import { postsOn } from '../identity/posts.ts';
import type { ApiContext } from './context.ts';

/**
 * `register`: signed in; what is read or written is decided by the rights over the register's records. `session`: signed in with
 * the password, never by a token. `administrator`: the same, and a post that administers. `overseer`: a post that administers or audits.
 */
export type RouteRight = 'anybody' | 'signed_in' | 'register' | 'session' | 'administrator' | 'overseer';

declare module 'fastify' {
	interface FastifyContextConfig {
		readonly who?: RouteRight;
		/** Also while a one-time password waits to be changed. */
		readonly before_password_change?: true;
	}
}

export interface ListedRoute {
	readonly method: string;
	readonly url: string;
	readonly who: RouteRight;
}

const NO_QUERY = Type.Object({}, { additionalProperties: false });

/** Notes every route that the application is given from now on. The page and its files are anybody's; under `/api` a route that does not say who may ask it throws. */
export function noteRoutes(app: FastifyInstance): readonly ListedRoute[] {
	const routes: ListedRoute[] = [];
	app.addHook('onRoute', (route) => {
		const { method, url, config } = route;
		const methods = [method].flat().filter((one) => one !== 'HEAD');
		const who = config?.who ?? (url.startsWith('/api/') ? undefined : 'anybody');
		if (who === undefined) {
			throw new Error(`${methods.join()} ${url} does not say who may ask it`);
		}
		if (url.startsWith('/api/')) {
			// A route that asks for nothing in the query takes nothing there: a misspelt word must not be passed over.
			route.schema = { querystring: NO_QUERY, ...route.schema };
		}
		routes.push(...methods.map((method) => ({ method, url, who })));
	});
	return routes;
}

/** Refuses before a body is read: `not_signed_in`, `password_change_wanted`, `session_wanted`, `administrators_only`. */
export function enforceRights(app: FastifyInstance, context: ApiContext): void {
	app.addHook('onRequest', async (request) => {
		const { who, before_password_change } = request.routeOptions.config;
		if (who === 'anybody') {
			return;
		}
		const { book, account, via } = await context.asking(request);
		if (via === 'session' && account.must_change_password && before_password_change !== true) {
			throw new AppError('password_change_wanted');
		}
		if (via === 'token' && (who === 'session' || who === 'administrator')) {
			throw new AppError('session_wanted');
		}
		if ((who === 'administrator' || who === 'overseer') && !rolesOn(book, account).some((role) => role.administers || (who === 'overseer' && role.audits))) {
			throw new AppError('administrators_only');
		}
	});
}

function rolesOn(book: Book, account: Account): RoleDefinition[] {
	const held = new Set(postsOn(account, book.now()).map(({ role }) => role));
	return book.office.roles.filter(({ id }) => held.has(id));
}
