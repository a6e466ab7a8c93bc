/** The server as a process: how it starts, what it says when it cannot, and that nothing of it stays. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildServer } from '../../tools/build-server.ts';

let built: string;
let folder: string;
let started: ChildProcess[];

beforeAll(async () => {
	built = await buildServer('dist-of-start-test');
});

afterAll(() => rmSync(built, { recursive: true }));

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'yibenzhang-start-'));
	chmodSync(folder, 0o755);
	started = [];
});

afterEach(async () => {
	for (const server of started) await end(server, 'SIGTERM');
	rmSync(folder, { recursive: true });
});

test('an empty folder becomes a book that answers; a second server on it is refused with a sentence, the first goes on, and SIGTERM leaves no process', async () => {
	const { server, said } = start();
	const address = await ready(server, said);
	const second = start();
	expect(await exitOf(second.server)).toBe(1);
	expect(second.said()).toMatch(/正在使用|in use/);
	expect((await fetch(`${address}/healthz`)).status).toBe(200);
	const database = databasePid();
	expect(isAlive(database)).toBe(true);
	expect(await end(server, 'SIGTERM')).toBe(0);
	expect(isAlive(database)).toBe(false);
	await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});

test('Ctrl-C while the book is still being made leaves no process either', async () => {
	const { server } = start();
	const database = await waitFor(() => databasePid());
	expect(await end(server, 'SIGINT')).toBe(0);
	expect(isAlive(database)).toBe(false);
});

test('a port in use ends with a sentence that says what to set, and starts no database', async () => {
	const taken = createServer().listen(0, '127.0.0.1');
	await once(taken, 'listening');
	const address = taken.address();
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const { server, said } = start({ PORT: String(port) });
	expect(await exitOf(server)).toBe(1);
	expect(said()).toContain(`端口 ${port} 已被占用`);
	expect(said()).toContain('set PORT to another');
	expect(() => databasePid()).toThrow();
	taken.close();
});

test('a wrong setting ends with a sentence for each', async () => {
	const { server, said } = start({ PORT: 'abc', TRUST_PROXY: 'everybody' });
	expect(await exitOf(server)).toBe(1);
	expect(said()).toContain('PORT 设置有误');
	expect(said()).toContain('TRUST_PROXY is wrong');
});

function start(settings: Record<string, string> = {}) {
	const server = spawn(process.execPath, [join(built, 'main.js')], {
		cwd: folder,
		env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOST: '127.0.0.1', PORT: '0', DATA_DIR: join(folder, 'data'), SAMPLE: 'no', ...settings },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	started.push(server);
	let words = '';
	for (const stream of [server.stdout, server.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			words += text;
		});
	}
	return { server, said: () => words };
}

async function ready(server: ChildProcess, said: () => string): Promise<string> {
	return waitFor(() => {
		if (server.exitCode !== null) throw new Error(said());
		return /ready: (http:\S+)/.exec(said())?.[1];
	});
}

/** Asks until there is an answer; an error of the question counts as none while the file is not there yet. */
async function waitFor<T>(question: () => T | undefined): Promise<T> {
	for (let tries = 0; tries < 1000; tries += 1) {
		try {
			const answer = question();
			if (answer !== undefined) return answer;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		}
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error('nothing happened within 50 seconds');
}

function databasePid(): number {
	return Number(readFileSync(join(folder, 'data/postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

function end(server: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
	server.kill(signal);
	return exitOf(server);
}

async function exitOf(server: ChildProcess): Promise<number | null> {
	if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
	return server.exitCode;
}
