/** The programs under load, each a process of its own: started on a free loopback port, ended with the bench. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import NODE_FLAGS from '../server/node-flags.json' with { type: 'json' };
import { buildServer, SERVER } from '../tools/build-server.ts';

export interface Program {
	readonly url: string;
	readonly pid: number;
	/** From spawning it until `/healthz` answered 200. */
	readonly ready_ms: number;
	/** Resolves when it has ended, by whatever hand. */
	readonly ended: Promise<void>;
	stop(): Promise<void>;
}

/** Of this process alone, so that two never run what the other is making. */
const BUILT = `dist-of-bench-${process.pid}`;
let built: Promise<string> | undefined;
const running = new Set<ChildProcess>();
process.on('exit', () => {
	for (const child of running) {
		child.kill('SIGTERM');
	}
	removeBuilt();
});

/** For whoever does not end soon after: at the end of the process it goes by itself. */
export function removeBuilt(): void {
	built = undefined;
	rmSync(join(SERVER, BUILT), { recursive: true, force: true });
}

/** The server as `npm start` runs it, without the page. */
export async function startServer(dataDir: string, sample: 'yes' | 'no' = 'yes'): Promise<Program> {
	built ??= buildServer(BUILT);
	return start(join(await built, 'main.js'), { DATA_DIR: dataDir, DATABASE_URL: '', SAMPLE: sample, LOG_LEVEL: 'error', HOST: '127.0.0.1' });
}

export function startFloor(env: Readonly<Record<string, string>>): Promise<Program> {
	return start(fileURLToPath(new URL('./floor-server.ts', import.meta.url)), env);
}

/** Resident memory in MB; NaN where the system does not tell it in `/proc`. */
export function residentMb({ pid }: Program): number {
	try {
		const found = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
		return Number(found?.[1]) / 1024;
	} catch {
		return Number.NaN;
	}
}

async function start(script: string, env: Readonly<Record<string, string>>): Promise<Program> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const from = performance.now();
	const flags = (process.env['BENCH_NODE_FLAGS'] ?? '').split(' ').filter(Boolean);
	const child = spawn(process.execPath, [...NODE_FLAGS, ...flags, script], {
		env: { ...process.env, ...env, PORT: String(port) },
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	running.add(child);
	let said = '';
	let isReady = false;
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		said = `${said}${text}`.slice(-4000);
		// Only errors are logged: why an answer was none is to be seen.
		process.stderr.write(isReady ? text : '');
	});
	const ended = new Promise<void>((resolve) => {
		child.once('exit', () => {
			running.delete(child);
			resolve();
		});
	});
	while (!(await answers(url))) {
		if (child.exitCode !== null || child.signalCode !== null) {
			throw new Error(`${script} ended before it was ready:\n${said}`);
		}
		await sleep(10);
	}
	isReady = true;
	return {
		url,
		pid: child.pid ?? 0,
		ready_ms: performance.now() - from,
		ended,
		stop: async () => {
			child.kill('SIGTERM');
			await ended;
		},
	};
}

async function answers(url: string): Promise<boolean> {
	try {
		const response = await fetch(`${url}/healthz`);
		await response.arrayBuffer();
		return response.status === 200;
	} catch {
		return false;
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer().listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => (address === null || typeof address === 'string' ? reject(new Error('no loopback port')) : resolve(address.port)));
		});
	});
}
