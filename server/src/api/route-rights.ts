/** Who may ask each route: said where the route stands, enforced before its handler, listed in `routes.txt`. */
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { ApiContext } from './context.ts';

/** `register`: signed in; what is read or written is decided by the rights over the register's records. */
export type RouteRight = 'anybody' | 'signed_in' | 'register' | 'administrator';

declare module 'fastify' {
	interface FastifyContextConfig {
		readonly who?: RouteRight;
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

/** Refuses with `not_signed_in` or `administrators_only` before a body is read. */
export function enforceRights(app: FastifyInstance, context: ApiContext): void {
	app.addHook('onRequest', async (request) => {
		const { who } = request.routeOptions.config;
		if (who === 'administrator') {
			await context.administering(request);
		} else if (who !== 'anybody') {
			await context.asking(request);
		}
	});
}
