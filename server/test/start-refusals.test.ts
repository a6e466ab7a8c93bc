/** Why the server cannot start: a sentence that says what to do, in both languages, without a stack. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileStore, writeContent } from '../src/files/file-store.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const YB = fileURLToPath(new URL('../src/yb.ts', import.meta.url));
const IS_ROOT = process.getuid?.() === 0;
const STACK = /\n\s+at .*:\d+:\d+/;

let folder: string;
let mounted: string[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'yibenzhang-refused-'));
	chmodSync(folder, 0o755);
	mounted = [];
});

afterEach(() => {
	for (const path of mounted) {
		spawnSync('umount', [path]);
	}
	rmSync(folder, { recursive: true });
});

/** A file system of its own, where this machine lets us make one. */
function mount(name: string, options: string): string | undefined {
	const path = join(folder, name);
	mkdirSync(path);
	if (!IS_ROOT || spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status !== 0) {
		return undefined;
	}
	mounted.push(path);
	return path;
}

async function refusalOf(script: string, args: readonly string[], settings: Record<string, string>): Promise<{ code: number | null; said: string }> {
	const program = spawn(process.execPath, [script, ...args], {
		cwd: folder,
		env: { PATH: '/usr/local/bin:/usr/bin:/bin', HOST: '127.0.0.1', PORT: '0', SAMPLE: 'no', DATA_DIR: join(folder, 'data'), ...settings },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [program.stdout, program.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => {
			said += text;
		});
	}
	const [code] = await once(program, 'close');
	return { code, said };
}

async function silentServer(): Promise<{ port: number; server: Server }> {
	const server = createServer((socket) => socket.on('error', () => {})).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	return { port: typeof address === 'object' && address !== null ? address.port : 0, server };
}

test('a database that is not there is named, with what to check', async () => {
	const { port, server } = await silentServer();
	server.close();
	await once(server, 'close');
	const { code, said } = await refusalOf(MAIN, [], { DATABASE_URL: `postgres://user:secret@127.0.0.1:${port}/book` });
	expect([code, said]).toEqual([1, expect.stringMatching(/DATABASE_URL 所指的数据库没有应答[\s\S]*does not answer/)]);
	expect(said).not.toMatch(STACK);
	expect(said).not.toContain('secret');
});

test('a database that takes the connection and never speaks is given up, for the command line too', async () => {
	const { port, server } = await silentServer();
	const DATABASE_URL = `postgres://user@127.0.0.1:${port}/book`;
	const refused = await Promise.all([refusalOf(MAIN, [], { DATABASE_URL }), refusalOf(YB, ['verify'], { DATABASE_URL })]);
	server.close();
	for (const { code, said } of refused) {
		expect([code, said]).toEqual([1, expect.stringMatching(/没有应答[\s\S]*does not answer/)]);
		expect(said).not.toMatch(STACK);
	}
});

test('a folder that cannot be written is named with what to change', async (context) => {
	const path = IS_ROOT ? mount('readonly', 'ro,size=1m') : join(folder, 'closed');
	context.skip(path === undefined, 'root writes everywhere, and this machine does not let us mount a file system to read only');
	const data = path ?? '';
	if (!IS_ROOT) {
		mkdirSync(data, { mode: 0o555 });
	}
	const { code, said } = await refusalOf(MAIN, [], { DATA_DIR: join(data, 'data') });
	expect(code).toBe(1);
	expect(said).toContain(`目录 ${join(data, 'data')} 不能写入`);
	expect(said).toContain('is not writable');
	expect(said).not.toMatch(STACK);
});

test('a full disk is said at the start', async (context) => {
	const path = mount('small', 'size=60m,mode=755');
	context.skip(path === undefined, 'only root can mount a small disk to fill');
	const { code, said } = await refusalOf(MAIN, [], { DATA_DIR: join(path ?? '', 'data') });
	expect([code, said]).toEqual([1, expect.stringMatching(/所在磁盘已满[\s\S]*is full/)]);
	expect(said).not.toMatch(STACK);
});

test('a disk that fills while a file is written leaves no half file', async (context) => {
	const path = mount('tiny', 'size=1m,mode=755');
	context.skip(path === undefined, 'only root can mount a small disk to fill');
	const store = createFileStore(path ?? '');
	await expect(writeContent(store, 'office', Buffer.alloc(3_000_000, 'x'))).rejects.toMatchObject({ code: 'ENOSPC' });
	const hash = await writeContent(store, 'office', Buffer.from('小的'));
	const { stdout } = spawnSync('find', [path ?? '', '-type', 'f'], { encoding: 'utf8' });
	expect(stdout.trim().split('\n')).toEqual([expect.stringContaining(hash)]);
});
