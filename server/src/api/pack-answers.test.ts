import { gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { packAnswers } from './pack-answers.ts';

const long = { rows: Array.from({ length: 20_000 }, (_, at) => `第 ${at} 行`) };
const app = Fastify();
packAnswers(app);
app.get('/long', async () => long);
app.get('/short', async () => ({ rows: [] }));
app.get('/text', async (_, reply) => reply.type('text/csv').send(long.rows.join('\n')));

const ask = (url: string, accepted?: string) => app.inject({ url, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } });

test.each(['gzip', 'br, gzip;q=0.8', 'deflate, GZIP', '*'])('a long answer is packed for whoever takes %s', async (accepted) => {
	const answer = await ask('/long', accepted);
	expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
	expect(Number(answer.headers['content-length'])).toBe(answer.rawPayload.length);
	expect(JSON.parse(gunzipSync(answer.rawPayload).toString())).toEqual(long);
});

test.each([undefined, 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0'])('it goes out as it is to whoever takes %s', async (accepted) => {
	const answer = await ask('/long', accepted);
	expect(answer.headers['content-encoding']).toBeUndefined();
	expect(answer.headers['vary']).toBe('accept-encoding');
	expect(answer.json()).toEqual(long);
});

test('short answers, and what is no JSON, are left alone', async () => {
	expect((await ask('/short', 'gzip')).headers['content-encoding']).toBeUndefined();
	expect((await ask('/text', 'gzip')).headers['content-encoding']).toBeUndefined();
});
