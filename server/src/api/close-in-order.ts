import type { Socket } from 'node:net';
import { Server as TlsServer } from 'node:tls';
import type { FastifyInstance } from 'fastify';

/** How long requests under way may take once the server is asked to end. */
const PATIENCE_MS = 10_000;

/** Ends connections with the answer under way. Left open, an idle client would hold the server for the length of its keep-alive. */
export function closeInOrder(app: FastifyInstance): void {
	let closing = false;
	const unasked = noteUnasked(app);
	app.addHook('preClose', async () => {
		closing = true;
		for (const socket of unasked) {
			socket.destroy();
		}
		setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS).unref();
	});
	app.addHook('onSend', (_, reply, payload, done) => {
		if (closing) {
			reply.header('connection', 'close');
		}
		done(null, payload);
	});
}

/** Connections on which nothing was asked yet, as browsers open them ahead: Node does not count them as idle and would wait for them. */
function noteUnasked({ server }: FastifyInstance): ReadonlySet<Socket> {
	const unasked = new Set<Socket>();
	server.on(server instanceof TlsServer ? 'secureConnection' : 'connection', (socket: Socket) => {
		unasked.add(socket);
		socket.once('close', () => unasked.delete(socket));
	});
	server.on('request', ({ socket }) => unasked.delete(socket));
	return unasked;
}
