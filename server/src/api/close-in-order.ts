import type { FastifyInstance } from 'fastify';

/** How long requests under way may take once the server is asked to end. */
const PATIENCE_MS = 10_000;

/** Ends connections with the answer under way. Left open, an idle client would hold the server for the length of its keep-alive. */
export function closeInOrder(app: FastifyInstance): void {
	let closing = false;
	app.addHook('preClose', async () => {
		closing = true;
		setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS).unref();
	});
	app.addHook('onSend', (_, reply, payload, done) => {
		if (closing) {
			reply.header('connection', 'close');
		}
		done(null, payload);
	});
}
