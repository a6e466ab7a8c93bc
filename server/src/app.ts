/** The application over HTTP: `buildApp` listens to nothing and reads no environment. Routes are in `api/`. */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastifySwagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { accountRoutes } from './api/account-routes.ts';
import { administrationRoutes } from './api/administration-routes.ts';
import { answerClientError, answerError, shortPath } from './api/answer-error.ts';
import { attachmentRoutes } from './api/attachment-routes.ts';
import { auditRoutes } from './api/audit-routes.ts';
import { batchRoutes } from './api/batch-routes.ts';
import { burdenRoutes } from './api/burden-routes.ts';
import { closeInOrder } from './api/close-in-order.ts';
import { type ContextOptions, createApiContext } from './api/context.ts';
import { contradictionRoutes } from './api/contradiction-routes.ts';
import { definitionRoutes } from './api/definition-routes.ts';
import { deskRoutes } from './api/desk-routes.ts';
import { draftCheckRoutes } from './api/draft-check-routes.ts';
import { draftRoutes } from './api/draft-routes.ts';
import { editionRoutes } from './api/edition-routes.ts';
import { exportRoutes } from './api/export-routes.ts';
import { figureRoutes } from './api/figure-routes.ts';
import { firstRunRoutes } from './api/first-run-routes.ts';
import { importRoutes } from './api/import-routes.ts';
import { readJsonBodies } from './api/json-body.ts';
import { noteWordRoutes } from './api/note-word-routes.ts';
import { methodsAt } from './api/other-methods.ts';
import { packAnswers } from './api/pack-answers.ts';
import { FORMATS } from './api/plain-text.ts';
import { recordPageRoutes } from './api/record-page-routes.ts';
import { recordRoutes } from './api/record-routes.ts';
import { reportRoutes } from './api/report-routes.ts';
import { enforceRights, type ListedRoute, noteRoutes } from './api/route-rights.ts';
import { searchRoutes } from './api/search-routes.ts';
import { sessionRoutes } from './api/session-routes.ts';
import { settingsRoutes } from './api/settings-routes.ts';
import { unitRoutes } from './api/unit-routes.ts';
import { upwardFormRoutes } from './api/upward-form-routes.ts';
import { workbenchRoutes } from './api/workbench-routes.ts';
import { AppError } from './errors.ts';
import { serveNote } from './serve-note.ts';

export interface AppOptions extends ContextOptions {
	/** The folder of the built page. */
	readonly page: string;
	readonly log_level: string;
	readonly trust_proxy: boolean | string | number;
	/** The largest attachment. */
	readonly attachment_bytes: number;
	readonly https?: { readonly cert: Buffer; readonly key: Buffer };
}

const BODY_BYTES = 1024 * 1024;
/** From the first byte of a request to its last: a phone on a bad line may need it. */
const REQUEST_MS = 5 * 60_000;

export async function buildApp(options: AppOptions): Promise<FastifyInstance & { readonly routes: readonly ListedRoute[] }> {
	const app = Fastify({
		logger: options.log_level === 'silent' ? false : { level: options.log_level },
		trustProxy: trustedProxies(options.trust_proxy),
		bodyLimit: BODY_BYTES,
		routerOptions: { maxParamLength: 200 },
		frameworkErrors: (error, request, reply) => answerError(error, request as FastifyRequest, reply as FastifyReply),
		clientErrorHandler: answerClientError,
		requestTimeout: REQUEST_MS,
		http: { requireHostHeader: false },
		ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true, strict: false, formats: FORMATS } },
		...(options.https === undefined ? {} : { https: { ...options.https, requireHostHeader: false } }),
	}) as unknown as FastifyInstance;
	const routes = noteRoutes(app);
	closeInOrder(app);
	readJsonBodies(app);
	app.setErrorHandler(answerError);
	// Node's own refusal would have no words.
	app.addHook('onRequest', async ({ headers }) => {
		if (headers.host === undefined) {
			throw new AppError('not_http');
		}
	});
	let sendPage: SendPage | undefined;
	app.setNotFoundHandler((request, reply) => {
		const path = request.url.split('?')[0] ?? '';
		const methods = methodsAt(routes, path);
		if (methods.length === 0) {
			if (sendPage !== undefined && wantsPage(request, path)) {
				return sendPage(request, reply.code(404));
			}
			return answerError(new AppError('route_unknown', { path: shortPath(request) }), request, reply);
		}
		reply.header('allow', methods.join(', '));
		return answerError(new AppError('method_not_allowed', { method: request.method, methods: methods.join(', ') }), request, reply);
	});
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
			packAnswers(api);
			api.get('/openapi.json', { schema: { hide: true }, config: { who: 'anybody' } }, async () => app.swagger());
			firstRunRoutes(api, context);
			sessionRoutes(api, context);
			accountRoutes(api, context);
			administrationRoutes(api, context);
			unitRoutes(api, context);
			settingsRoutes(api, context);
			auditRoutes(api, context);
			recordRoutes(api, context);
			deskRoutes(api, context);
			recordPageRoutes(api, context);
			searchRoutes(api, context);
			batchRoutes(api, context);
			attachmentRoutes(api, context, options.attachment_bytes);
			importRoutes(api, context);
			draftCheckRoutes(api, context);
			definitionRoutes(api, context);
			exportRoutes(api, context);
			noteWordRoutes(api, context);
			figureRoutes(api, context);
			reportRoutes(api, context);
			editionRoutes(api, context);
			contradictionRoutes(api, context);
			draftRoutes(api, context);
			upwardFormRoutes(api, context);
			burdenRoutes(api, context);
			workbenchRoutes(api, context);
		},
		{ prefix: '/api' },
	);
	sendPage = await servePage(app, options.page);
	return Object.assign(app, { routes });
}

/** A number counts the proxies nearest to this server that are believed. */
function trustedProxies(trust: boolean | string | number): boolean | string | ((address: string, hop: number) => boolean) {
	return typeof trust === 'number' ? (_, hop) => hop <= trust : trust;
}

type SendPage = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

/** Whether a person's browser asks for an address that there is not: the page says so in their language. */
function wantsPage({ method, headers }: FastifyRequest, path: string): boolean {
	return method === 'GET' && (headers.accept ?? '').includes('text/html') && !path.startsWith('/api/') && !path.startsWith('/assets/');
}

/** @returns what sends the page; nothing where it is not built */
async function servePage(app: FastifyInstance, page: string): Promise<SendPage | undefined> {
	const index = await readPage(page);
	if (index === undefined) {
		app.log.warn(`the page is not built (${page}): only the API answers`);
		return undefined;
	}
	const sendPage: SendPage = (_: FastifyRequest, reply: FastifyReply) => {
		const nonce = randomBytes(18).toString('base64');
		return reply
			.header('content-security-policy', contentSecurityPolicy(nonce))
			.header('x-content-type-options', 'nosniff')
			.header('referrer-policy', 'same-origin')
			.header('cache-control', 'no-store')
			.type('text/html; charset=utf-8')
			.send(index.replaceAll('__CSP_NONCE__', nonce));
	};
	await app.register(fastifyStatic, { root: join(page, 'assets'), prefix: '/assets/', immutable: true, maxAge: '1y', schemaHide: true, preCompressed: true });
	app.get('/', { schema: { hide: true } }, sendPage);
	for (const path of [
		'/sign-in',
		'/search',
		'/first-run',
		'/account',
		'/settings',
		'/settings/*',
		'/report',
		'/report/*',
		'/draft-check',
		'/contradictions',
		'/figures',
		'/records',
		'/records/*',
		'/figures/*',
		'/forms',
		'/forms/*',
	]) {
		app.get(path, { schema: { hide: true } }, sendPage);
	}
	await serveNote(app, page);
	return sendPage;
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
