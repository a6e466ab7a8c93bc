/** How every refusal leaves the server, whoever found it: the doors, the schemas, Fastify, the HTTP parser below it. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError, errorAnswer } from '../errors.ts';
import { type SchemaFault, schemaProblems } from './schema-problems.ts';

const MIB = 1024 * 1024;

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
	const known = error instanceof AppError ? error : fromFastify(error, request);
	if (known.code === 'unexpected') {
		request.log.error({ err: error, request: request.id }, 'unexpected error');
	}
	if (typeof known.details['minutes'] === 'number') {
		reply.header('retry-after', known.details['minutes'] * 60);
	}
	return reply.code(known.status).send(errorAnswer(known));
}

/** For what is no HTTP at all, or headers beyond all measure: there is no request yet. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
	if (error.code === 'ECONNRESET' || !socket.writable) {
		socket.destroy();
		return;
	}
	const known = new AppError(error.code === 'HPE_HEADER_OVERFLOW' ? 'headers_too_large' : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'too_slow' : 'not_http');
	const body = JSON.stringify(errorAnswer(known));
	socket.end(
		`HTTP/1.1 ${known.status} ${STATUS_CODES[known.status]}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
	);
}

interface FastifyFault {
	readonly code?: string;
	readonly message?: string;
	readonly statusCode?: number;
	readonly validation?: readonly SchemaFault[];
	readonly validationContext?: string;
}

function fromFastify(error: unknown, request: FastifyRequest): AppError {
	const { code, message, statusCode, validation, validationContext = '' } = (error ?? {}) as FastifyFault;
	if (validation !== undefined) {
		if (validationContext === 'params') {
			return new AppError('route_unknown', { path: shortPath(request) }, schemaProblems(validation, validationContext));
		}
		return new AppError(validationContext === 'querystring' ? 'query_wrong' : 'body_wrong', {}, schemaProblems(validation, validationContext));
	}
	switch (code) {
		case 'FST_ERR_CTP_BODY_TOO_LARGE':
			return new AppError('body_too_large', { limit: `${Math.floor((request.routeOptions.bodyLimit ?? MIB) / MIB)} MiB` });
		case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
			return new AppError('media_type_wrong');
		case 'FST_ERR_BAD_URL':
		case 'FST_ERR_MAX_PARAM_LENGTH':
			return new AppError('route_unknown', { path: shortPath(request) });
		default:
	}
	if (isFull(code)) {
		request.log.error({ err: error }, 'the disk is full');
		return new AppError('disk_full');
	}
	// A request that broke off while it was read has a status of its own; nobody waits for its answer.
	if (statusCode === undefined && (isStoreFault(code) || BROKEN.test(message ?? ''))) {
		request.log.error({ err: error }, 'the database does not answer');
		return new AppError('store_unavailable');
	}
	if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
		return new AppError('body_not_json');
	}
	return new AppError('unexpected', { request: request.id });
}

export function shortPath({ url }: Pick<FastifyRequest, 'url'>): string {
	return url.slice(0, 200);
}

/** PostgreSQL's own word, and those of the file system. */
function isFull(code: string | undefined): boolean {
	return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT';
}

/** What the driver says of a connection that broke while somebody used it: no code, words alone. */
const BROKEN = /^(?:Connection terminated(?: unexpectedly)?|Client (?:has encountered a connection error|was closed) and is not queryable)$/;

function isStoreFault(code: string | undefined): boolean {
	return code !== undefined && /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|57P0[1-3]|08\w{3}|53\w{3})$/.test(code);
}
