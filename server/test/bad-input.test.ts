/** Whatever a client sends: a refusal that says in both languages what would be right, never a fault of ours, and nothing written. */
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import type { FieldDefinition, Register } from '@yibenzhang/engine';
import { office } from '@yibenzhang/office';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { methodsAt } from '../src/api/other-methods.ts';
import { type BadRequest, badRequests, goodRequest, type Operation, operationsOf } from './bad-requests.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { writerOf } from './who-writes.ts';

interface Reply {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly text: string;
}

let server: TestServer;
let operations: Operation[];
/** By which headers each kind of route is asked. */
let askers: Record<'member' | 'session' | 'administrator', Record<string, string>>;
let before: unknown;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });

beforeAll(async () => {
	server = await startTestServer('yb_bad_input');
	operations = operationsOf((await server.ask('leader', 'GET', '/api/openapi.json')).body, server.app.routes);
	const cookieOf = async (account: string) => ({ cookie: (await server.signIn(account)).cookie() });
	askers = {
		member: { authorization: `Bearer ${server.tokenOf('chengnan_worker')}` },
		session: await cookieOf('chengnan_worker'),
		administrator: await cookieOf('admin'),
	};
	before = await written();
});

afterAll(async () => {
	agent.destroy();
	await server.close();
});

/** After each kind of refusal, not after each request: the whole book is counted. */
const writesNothing = async () => expect(await written()).toEqual(before);

/** Everything that a request may write, but for the logs of reads and of wrong passwords. */
async function written(): Promise<Record<string, number>> {
	const { rows: tables } = await server.admin.query(
		`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
		WHERE schemaname IN ('book', 'auth') AND tablename NOT IN ('read_log', 'sign_in_failure', 'session') ORDER BY 1`,
	);
	const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM ${name}`);
	const { rows } = await server.admin.query(`${counts.join(' UNION ALL ')} UNION ALL SELECT 'chain', seq::int FROM book.chain_head`);
	return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

function send({ method, path, headers, body }: BadRequest, asker: Record<string, string>): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const url = new URL(server.url);
		const asked = httpRequest(
			{
				agent,
				host: url.hostname,
				port: url.port,
				method,
				path,
				headers: { ...asker, ...headers, ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
			},
			(response) => {
				let text = '';
				response.setEncoding('utf8').on('data', (part: string) => {
					text += part;
				});
				response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text })).on('error', reject);
			},
		);
		// A refusal may come before a huge body has gone out whole.
		asked.on('error', (error: NodeJS.ErrnoException) =>
			error.code === 'EPIPE' || error.code === 'ECONNRESET' ? resolve({ status: 499, headers: {}, text: '' }) : reject(error),
		);
		asked.end(body);
	});
}

/** What is wrong with an answer to a wrong request; nothing when it is as it should be. */
function faultOf({ status, text }: Reply): string | null {
	if (status === 499 && text === '') {
		return null;
	}
	if (status < 400 || status >= 500) {
		return `answered ${status} ${text.slice(0, 200)}`;
	}
	let error: { code?: string; message?: string; message_en?: string; fields?: { path: string; message: string; message_en: string }[] };
	try {
		({ error } = JSON.parse(text));
	} catch {
		return `answered no JSON: ${text.slice(0, 100)}`;
	}
	const useful = [error?.message, ...(error?.fields ?? []).map(({ message }) => message)].every((message) => /\p{Script=Han}/u.test(message ?? ''));
	const english = [error?.message_en, ...(error?.fields ?? []).map(({ message_en }) => message_en)].every((message) => /[a-z]{2}/i.test(message ?? ''));
	return useful && english && error.code !== 'unexpected' ? null : `says ${text.slice(0, 200)}`;
}

async function faultsOf(requests: Iterable<BadRequest>, asker: Record<string, string>, signedIn: boolean): Promise<string[]> {
	const faults: string[] = [];
	for (const request of requests) {
		const reply = await send(request, asker);
		const fault = request.may_pass === true && reply.status === 200 ? null : faultOf(reply);
		if (fault !== null || (signedIn && reply.status === 401)) {
			faults.push(`${request.what}: ${fault ?? 'signed out'}`);
		}
	}
	return faults;
}

test('every route refuses bad input of every kind', async () => {
	expect(operations.length).toBeGreaterThan(15);
	const faults: string[] = [];
	let count = 0;
	for (const operation of operations) {
		const requests = [...badRequests(operation)];
		count += requests.length;
		const asker =
			askers[operation.who === 'administrator' || operation.who === 'overseer' ? 'administrator' : operation.who === 'session' ? 'session' : 'member'];
		const own = await faultsOf(requests, asker, operation.who !== 'anybody');
		faults.push(...own.map((fault) => `${operation.method} ${operation.url}: ${fault}`));
	}
	expect(faults).toEqual([]);
	expect(count).toBeGreaterThan(800);
	await writesNothing();
}, 240_000);

test('another method is refused with those that are possible', async () => {
	const faults: string[] = [];
	for (const [url, own] of Map.groupBy(operations, ({ url }) => url)) {
		const allowed = own.map(({ method }) => method);
		const { path } = goodRequest(own[0] as Operation);
		for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK'].filter(
			(one) => !methodsAt(server.app.routes, path.split('?')[0] ?? '').includes(one),
		)) {
			const reply = await send({ what: method, method, path }, askers.member);
			const listed = String(reply.headers['allow'] ?? '').split(', ');
			if (reply.status !== 405 || faultOf(reply) !== null || allowed.some((one) => !listed.includes(one))) {
				faults.push(`${method} ${url}: ${reply.status} ${reply.headers['allow']} ${reply.text.slice(0, 100)}`);
			}
		}
	}
	expect(faults).toEqual([]);
	await writesNothing();
});

describe('what no route was asked', () => {
	afterAll(writesNothing);

	test.each([
		'/api',
		'/api/',
		'/api/nothing',
		'/api/records',
		'/api/__proto__',
		'/api/../etc/passwd',
		'/api/%2e%2e/%2e%2e/etc/passwd',
		'/healthz/x',
		'/%',
		'/%00',
		'//',
		'/api/records/activity/',
	])('%s is no address', async (path) => {
		expect(faultOf(await send({ what: path, method: 'GET', path }, askers.member))).toBeNull();
	});

	test.each([
		['Bearer'],
		['Bearer '],
		['Bearer null'],
		['Bearer undefined'],
		["Bearer ' OR 1=1 --"],
		[`Bearer ${'x'.repeat(8000)}`],
		['Bearer a.b.c'],
		['Basic bGVhZGVyOng='],
		['Digest x'],
		['\u00ff\u00fe'],
	])('the authorization %s opens nothing', async (authorization) => {
		const reply = await send({ what: 'authorization', method: 'GET', path: '/api/session', headers: { authorization } }, {});
		expect([reply.status, faultOf(reply)]).toEqual([401, null]);
	});

	test.each([
		'better-auth.session_token=%',
		'better-auth.session_token=a.b',
		'better-auth.session_token=%00',
		'=;=;=',
		'x'.repeat(8000),
		'__proto__=1; constructor=2',
		'\u00ff',
	])('the cookie %s opens nothing', async (cookie) => {
		const reply = await send({ what: 'cookie', method: 'GET', path: '/api/session', headers: { cookie } }, {});
		expect([reply.status, faultOf(reply)]).toEqual([401, null]);
	});

	test.each(['', ' ', 'a b', 'x'.repeat(201), '\u00e9', 'a\tb'])('the Idempotency-Key %j is refused', async (key) => {
		const body = JSON.stringify({ values: { title: '不该有', kind: 'volunteer', held_on: '2022-05-06' } });
		const headers = { 'content-type': 'application/json', 'idempotency-key': key };
		const reply = await send({ what: 'key', method: 'POST', path: '/api/records/activity/actions/create', headers, body }, askers.member);
		expect([reply.status, faultOf(reply)]).toEqual([400, null]);
	});

	test.each([
		['no request line', 'nonsense\r\n\r\n'],
		['an unknown protocol', 'GET / HTTP/9.9\r\n\r\n'],
		['no host', 'GET /api/session HTTP/1.1\r\n\r\n'],
		['a header without a name', 'GET / HTTP/1.1\r\nhost: x\r\n: y\r\n\r\n'],
		['a NUL in a header', 'GET / HTTP/1.1\r\nhost: x\r\nx: a\0b\r\n\r\n'],
		['a length below nothing', 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n'],
		['two lengths', 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
		['a length and chunks', 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
		['a broken chunk', 'POST /api/session HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n'],
		['headers beyond measure', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(70_000)}\r\n\r\n`],
		['a method that nobody knows', 'BREW / HTTP/1.1\r\nhost: x\r\n\r\n'],
	])('%s on the wire is refused in words', async (_, wire) => {
		const said = await new Promise<string>((resolve, reject) => {
			const url = new URL(server.url);
			let text = '';
			const socket = connect(Number(url.port), url.hostname, () => socket.write(wire));
			socket.setEncoding('utf8').on('data', (part: string) => {
				text += part;
				socket.end();
			});
			socket.on('close', () => resolve(text)).on('error', reject);
		});
		const [head = '', text = ''] = said.split('\r\n\r\n');
		expect(head).toMatch(/^HTTP\/1\.1 4\d\d /);
		expect(faultOf({ status: Number(head.slice(9, 12)), headers: {}, text })).toBeNull();
	});
});

/** No field takes these, but for the few kinds named. */
const NEVER: readonly (readonly [string, unknown, readonly string[]])[] = [
	['true', true, ['yes_no']],
	['an empty object', {}, []],
	['an empty list', [], []],
	['lists in lists', [[[[[[]]]]]], []],
	['a NUL', 'a\0b', []],
	['half a character', '\ud800', []],
	['a huge number', 1e308, []],
	['less than nothing', -1.234567891, []],
	['a prototype', JSON.parse('{"__proto__":{"polluted":true},"constructor":1}'), []],
	['a list of prototypes', [JSON.parse('{"__proto__":1}')], []],
	['ten thousand and one characters', 'x'.repeat(10_001), []],
	['blanks', '   ', []],
];
/** Text is text: these are wrong where anything but text is wanted. */
const TEXTS = [
	"'; DROP TABLE ledger.activity; --",
	'<script>alert(1)</script>',
	'2022-02-30',
	'2022-13-01',
	'0000-00-00',
	'9999999999-01-01',
	'1e400',
	'-1',
	'constructor',
	'__proto__',
];
const TAKE_TEXT = ['text', 'long_text', 'account'];

/** The doors judge a field by its kind, wherever it stands: the registers in which each kind is met first, always shown and shown at times. */
function registersOfAllKinds(): Register[] {
	const met = new Set<string>();
	return office.registers.filter(({ fields }) => {
		const before = met.size;
		for (const { kind, shown } of Object.values<FieldDefinition>(fields)) {
			met.add(`${kind} ${shown !== undefined}`);
		}
		return met.size > before;
	});
}

test.each(registersOfAllKinds().map((register) => [register.id, register] as const))(
	'%s takes no value that is none, in any of its fields',
	async (id, register) => {
		const cases = [...NEVER, ...TEXTS.map((text) => [text, text, TAKE_TEXT] as const)];
		for (const [what, value, kinds] of cases) {
			const values = Object.fromEntries(Object.keys(register.fields).map((field) => [field, value]));
			const reply = await server.ask(writerOf(office, register), 'POST', `/api/records/${id}/actions/create`, { values });
			const refused = new Set((reply.body.error?.fields ?? []).map(({ path }: { path: string }) => path));
			const taken = Object.entries(register.fields).filter(([field, { kind }]) => !refused.has(`values.${field}`) && !kinds.includes(kind));
			expect([what, reply.status, faultOf({ status: reply.status, headers: {}, text: JSON.stringify(reply.body) }), taken.map(([field]) => field)]).toEqual([
				what,
				422,
				null,
				[],
			]);
		}
		await writesNothing();
	},
);

test.each(["'; DROP TABLE ledger.activity; --", '<script>alert(1)</script>', '{{7*7}} %s %n', '\\', '=HYPERLINK("x")', '李\u202e四', '👩‍👩‍👧 𠮷'])(
	'text is kept as it was written: %s',
	async (title) => {
		const sent = { title, kind: 'volunteer', held_on: '2022-05-06' };
		const made = await server.ask('chengnan_worker', 'POST', '/api/records/activity/actions/create', { values: sent });
		const read = await server.ask('chengnan_worker', 'GET', `/api/records/activity/${made.body.id}`);
		expect([made.status, read.body.values]).toEqual([201, sent]);
		const found = await server.ask('chengnan_worker', 'GET', `/api/records/activity?search=${encodeURIComponent(title)}`);
		expect(found.body.records.map(({ id }: { id: string }) => id)).toContain(made.body.id);
		before = await written();
	},
);
