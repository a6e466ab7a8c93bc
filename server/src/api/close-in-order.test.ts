import { once } from 'node:events';
import { connect } from 'node:net';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { closeInOrder } from './close-in-order.ts';

test('a server that ends waits for what is under way, not for connections on which nothing was asked', async () => {
	const app = Fastify();
	closeInOrder(app);
	let answer: (() => void) | undefined;
	app.get('/', () => new Promise((resolve) => (answer = () => resolve('the answer'))));
	const url = await app.listen({ host: '127.0.0.1', port: 0 });
	const silent = connect(Number(new URL(url).port), '127.0.0.1');
	await once(silent, 'connect');
	const asked = fetch(url);
	while (answer === undefined) {
		await new Promise(setImmediate);
	}
	const ended = app.close();
	await once(silent, 'close');
	answer();
	expect(await (await asked).text()).toBe('the answer');
	await ended;
});
