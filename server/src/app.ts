/** The application over HTTP: `buildApp` listens to nothing and reads no environment. Routes are in `api/`. */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { batchRoutes } from './api/batch-routes.ts';
import { type ContextOptions, createApiContext } from './api/context.ts';
import { figureRoutes } from './api/figure-routes.ts';
import { readJsonBodies } from './api/json-body.ts';
import { FORMATS } from './api/plain-text.ts';
import { recordRoutes } from './api/record-routes.ts';
import { reportRoutes } from './api/report-routes.ts';
import { enforceRights, type ListedRoute, noteRoutes } from './api/route-rights.ts';
import { sessionRoutes } from './api/session-routes.ts';
import { AppError, errorAnswer } from './errors.ts';

export interface AppOptions extends ContextOptions {
	/** The folder of the built page. */
	readonly page: string;
	readonly log_level: string;
	readonly trust_proxy: boolean | string | number;
	readonly https?: { readonly cert: Buffer; readonly key: Buffer };
}

const BODY_BYTES = 1024 * 1024;

export async function buildApp(options: AppOptions): Promise<FastifyInstance & { readonly routes: readonly ListedRoute[] }> {
	const app = Fastify({
		logger: options.log_level === 'silent' ? false : { level: options.log_level },
		trustProxy: trustedProxies(options.trust_proxy),
		bodyLimit: BODY_BYTES,
		routerOptions: { maxParamLength: 200 },
		ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true, strict: false, formats: FORMATS } },
		...(options.https === undefined ? {} : { https: { ...options.https } }),
	}) as unknown as FastifyInstance;
	const routes = noteRoutes(app);
	readJsonBodies(app);
	app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
	app.setNotFoundHandler((request, reply) => answerError(new AppError('route_unknown', { path: request.url.slice(0, 200) }), request, reply));
	await app.register(fastifySwagger, {
		openapi: {
			openapi: '3.1.0',
			info: { title: '一本账 Yibenzhang', version: '0.1.0' },
			components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
		},
	});
	app.get('/healthz', { schema: { hide: true } }, async (_, reply) => {
		const ready = options.opened() !== undefined;
		return reply.code(ready ? 200 : 503).send({ status: ready ? 'ok' : 'preparing' });
	});
	const context = createApiContext(options);
	await app.register(
		async (api) => {
			enforceRights(api, context);
			api.get('/openapi.json', { schema: { hide: true }, config: { who: 'anybody' } }, async () => app.swagger());
			sessionRoutes(api, context);
			recordRoutes(api, context);
			batchRoutes(api, context);
			figureRoutes(api, context);
			reportRoutes(api, context);
		},
		{ prefix: '/api' },
	);
	await servePage(app, options.page);
	return Object.assign(app, { routes });
}

/** A number counts the proxies nearest to this server that are believed. */
function trustedProxies(trust: boolean | string | number): boolean | string | ((address: string, hop: number) => boolean) {
	return typeof trust === 'number' ? (_, hop) => hop <= trust : trust;
}

async function servePage(app: FastifyInstance, page: string): Promise<void> {
	const index = await readPage(page);
	if (index === undefined) {
		app.log.warn(`the page is not built (${page}): only the API answers`);
		return;
	}
	const sendPage = (_: FastifyRequest, reply: FastifyReply) => {
		const nonce = randomBytes(18).toString('base64');
		return reply
			.header('content-security-policy', contentSecurityPolicy(nonce))
			.header('x-content-type-options', 'nosniff')
			.header('referrer-policy', 'same-origin')
			.header('cache-control', 'no-store')
			.type('text/html; charset=utf-8')
			.send(index.replaceAll('__CSP_NONCE__', nonce));
	};
	await app.register(fastifyStatic, { root: join(page, 'assets'), prefix: '/assets/', immutable: true, maxAge: '1y', schemaHide: true });
	app.get('/', { schema: { hide: true } }, sendPage);
	for (const path of ['/sign-in', '/report', '/figures', '/records/*', '/figures/*']) {
		app.get(path, { schema: { hide: true } }, sendPage);
	}
}

async function readPage(page: string): Promise<string | undefined> {
	try {
		return await readFile(join(page, 'index.html'), 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
			return undefined;
		}
		throw error;
	}
}

function contentSecurityPolicy(nonce: string): string {
	return [
		"default-src 'self'",
		"script-src 'self'",
		`style-src 'self' 'nonce-${nonce}'`,
		"style-src-attr 'unsafe-inline'",
		"img-src 'self' data: blob:",
		"connect-src 'self'",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"frame-ancestors 'none'",
	].join('; ');
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
	const known = error instanceof AppError ? error : fromFastify(error, request);
	if (known.code === 'unexpected') {
		request.log.error({ err: error, request: request.id }, 'unexpected error');
	}
	return reply.code(known.status).send(errorAnswer(known));
}

interface FastifyFault {
	readonly code?: string;
	readonly statusCode?: number;
	readonly validation?: readonly { readonly instancePath: string; readonly message?: string; readonly params?: Record<string, unknown> }[];
	readonly validationContext?: string;
}

function fromFastify(error: unknown, request: FastifyRequest): AppError {
	const { code, statusCode, validation, validationContext } = (error ?? {}) as FastifyFault;
	if (validation !== undefined) {
		const problems = validation.slice(0, 50).map(({ instancePath, message = '', params }) => {
			const extra = typeof params?.additionalProperty === 'string' ? `: ${params.additionalProperty}` : '';
			const path = instancePath.slice(1).replaceAll('/', '.') || String(params?.additionalProperty ?? params?.missingProperty ?? validationContext ?? '');
			return { path, message: { zh: `不符合要求（${message}${extra}）`, en: `${message}${extra}` } };
		});
		return new AppError(validationContext === 'querystring' ? 'query_wrong' : 'body_wrong', {}, problems);
	}
	if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
		return new AppError('body_too_large', { limit: '1 MiB' });
	}
	if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
		return new AppError('media_type_wrong');
	}
	if (isStoreFault(code)) {
		request.log.error({ err: error }, 'the database does not answer');
		return new AppError('store_unavailable');
	}
	if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
		return new AppError('body_not_json');
	}
	return new AppError('unexpected', { request: request.id });
}

function isStoreFault(code: string | undefined): boolean {
	return code !== undefined && /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[1-3]|08\w{3}|53\w{3})$/.test(code);
}
