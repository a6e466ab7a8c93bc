/** A line between a phone and the server that drops, cuts, repeats, delays and reorders: the same way each time, told by a seed. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BadLine {
	readonly url: string;
	/** How often each thing happened. */
	readonly happened: Readonly<Record<Fate, number>>;
	/** From now on nothing happens to what passes, and what was held back goes on its way. */
	calm(): Promise<void>;
	close(): Promise<void>;
}

const FATES = ['pass', 'lose_request', 'lose_answer', 'cut_answer', 'repeat', 'come_late', 'go_slowly', 'answer_by_another'] as const;
type Fate = (typeof FATES)[number];

interface Asked {
	readonly method: string;
	readonly path: string;
	readonly headers: IncomingMessage['headers'];
	readonly body: Buffer;
}

interface Answered {
	readonly status: number;
	readonly headers: IncomingMessage['headers'];
	readonly body: Buffer;
}

/** How many requests overtake one that comes late. */
const OVERTAKEN_BY = 3;
const SLOW_MS = 15;

export async function openBadLine(server: string, seed: number): Promise<BadLine> {
	const happened = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
	const late: { readonly asked: Asked; after: number }[] = [];
	const draw = drawFrom(seed);
	let isCalm = false;

	async function answer(incoming: IncomingMessage, reply: ServerResponse): Promise<void> {
		const asked = { method: incoming.method ?? 'GET', path: incoming.url ?? '/', headers: incoming.headers, body: await bodyOf(incoming) };
		const fate = isCalm ? 'pass' : (FATES[draw(FATES.length + 6)] ?? 'pass');
		happened[fate] += 1;
		await letOvertaken();
		if (fate === 'lose_request') {
			reply.destroy();
		} else if (fate === 'come_late') {
			late.push({ asked, after: 1 + draw(OVERTAKEN_BY) });
			reply.destroy();
		} else if (fate === 'answer_by_another') {
			reply.writeHead(draw(2) === 0 ? 502 : 200, { 'content-type': 'text/html' }).end('<h1>Wi-Fi: please accept our terms</h1>');
		} else {
			const answered = await forward(server, asked);
			await give(fate, asked, answered, reply);
		}
	}

	async function give(fate: Fate, asked: Asked, answered: Answered, reply: ServerResponse): Promise<void> {
		if (fate === 'repeat') {
			await forward(server, asked);
		}
		if (fate === 'go_slowly') {
			await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
		}
		if (fate === 'lose_answer') {
			reply.destroy();
			return;
		}
		reply.writeHead(answered.status, answered.headers);
		if (fate === 'cut_answer') {
			reply.write(answered.body.subarray(0, answered.body.length >> 1), () => reply.destroy());
		} else {
			reply.end(answered.body);
		}
	}

	async function letOvertaken(): Promise<void> {
		for (const one of late) {
			one.after -= 1;
		}
		for (const one of late.filter(({ after }) => after <= 0)) {
			late.splice(late.indexOf(one), 1);
			await forward(server, one.asked);
		}
	}

	const line = createServer((incoming, reply) => {
		// A phone that has gone has nobody to tell.
		answer(incoming, reply).catch(() => reply.destroy());
	});
	await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
		happened,
		async calm() {
			isCalm = true;
			for (const { asked } of late.splice(0)) {
				await forward(server, asked);
			}
		},
		close: () =>
			new Promise((resolve) => {
				line.close(() => resolve());
				line.closeAllConnections();
			}),
	};
}

function forward(server: string, { method, path, headers, body }: Asked): Promise<Answered> {
	return new Promise((resolve, reject) => {
		const onward = request(`${server}${path}`, { method, headers: { ...headers, host: new URL(server).host, 'content-length': body.length } }, (answer) => {
			bodyOf(answer).then((content) => {
				const { 'transfer-encoding': _, connection: __, ...kept } = answer.headers;
				resolve({ status: answer.statusCode ?? 502, headers: kept, body: content });
			}, reject);
		});
		onward.on('error', reject).end(body);
	});
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
	const parts: Buffer[] = [];
	for await (const part of message) {
		parts.push(part as Buffer);
	}
	return Buffer.concat(parts);
}

/** Numbers below `n`, as unforeseen as a line and the same for the same seed (mulberry32). */
function drawFrom(seed: number): (n: number) => number {
	let state = seed;
	return (n) => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
	};
}
