/** Long answers go out packed: the definitions that a phone asks for are a third of a megabyte, which a slow line takes two seconds for. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Below it packing takes longer than it saves in an office's own network. */
const LONG = 64 * 1024;
const packed = promisify(gzip);

export function packAnswers(app: FastifyInstance): void {
	app.addHook<unknown>('onSend', async (request, reply, payload) => {
		const isJson = String(reply.getHeader('content-type')).startsWith('application/json');
		if (typeof payload !== 'string' || payload.length < LONG || !isJson) {
			return payload;
		}
		reply.header('vary', 'accept-encoding');
		if (!takesGzip(request.headers['accept-encoding'])) {
			return payload;
		}
		reply.header('content-encoding', 'gzip').removeHeader('content-length');
		return packed(payload);
	});
}

/** `gzip;q=0` says that it is not wanted. */
function takesGzip(accepted: string | string[] | undefined): boolean {
	return String(accepted ?? '')
		.split(',')
		.some((one) => /^\s*(gzip|\*)\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
}
