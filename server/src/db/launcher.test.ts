import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { chooseAccount } from './embedded/account.ts';
import { findPackage } from './embedded/binaries.ts';
import { isAlive } from './embedded/ownership.ts';
import { type Connection, launchPostgres } from './launcher.ts';

const root = mkdtempSync('/tmp/yb-launcher-');
chmodSync(root, 0o755);
afterAll(() => rmSync(root, { recursive: true }));

function folder(name: string, mode = 0o755): string {
	const path = join(root, name);
	mkdirSync(path, { recursive: true, mode });
	return path;
}

async function ask(connection: Connection, sql: string): Promise<unknown> {
	const client = new pg.Client(connection);
	await client.connect();
	const { rows } = await client.query({ text: sql, rowMode: 'array' });
	await client.end();
	return rows[0]?.[0];
}

function pidOf(data: string): number {
	return Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

describe('the embedded PostgreSQL', () => {
	test('starts on a fresh folder as UTF8, refuses a second start, keeps its data and leaves no process', async () => {
		const data = folder('open');
		const first = await launchPostgres(data);
		const pid = pidOf(data);
		for (const sql of ['create extension ltree', 'create extension pg_trgm', 'create table kept as select 7 as n']) await ask(first.connection, sql);
		expect(await ask(first.connection, "select '党建办'::ltree::text")).toBe('党建办');
		expect(await ask(first.connection, "select cardinality(show_trgm('党建办')) > 0")).toBe(true);
		expect(await ask(first.connection, "select datlocprovider::text || datlocale from pg_database where datname = 'postgres'")).toBe('bC.UTF-8');
		expect(await ask(first.connection, 'show fsync')).toBe('on');
		await expect(launchPostgres(data)).rejects.toThrow(/in use by another yibenzhang/);
		await first.stop();
		await first.stop();
		expect(isAlive(pid)).toBe(false);
		const again = await launchPostgres(data);
		expect(await ask(again.connection, 'select n from kept')).toBe(7);
		await again.stop();
	});

	test('works in a deep folder that is closed to all but its owner', async () => {
		const closed = folder('closed', 0o700);
		const data = join(closed, '很深的目录'.repeat(6), '数据');
		const server = await launchPostgres(data, { durability: 'off' });
		expect(await ask(server.connection, 'select 1')).toBe(1);
		expect(Buffer.byteLength(server.connection.host)).toBeLessThanOrEqual(90);
		await server.stop();
	});

	test('copies programs out of a closed folder and makes the links that the install script would have made', async () => {
		const closed = folder('closed-programs', 0o700);
		const source = join(findPackage(), '..');
		spawnSync('cp', ['-r', source, join(closed, 'package')]);
		spawnSync('find', [join(closed, 'package'), '-type', 'l', '-delete']);
		const server = await launchPostgres(folder('data-of-copied'), { durability: 'off', native: join(closed, 'package', 'native') });
		expect(await ask(server.connection, 'select 1')).toBe(1);
		await server.stop();
	});

	test('stops the server that a killed Node left behind and starts on its data', async () => {
		const data = folder('orphan');
		const script = `const { launchPostgres } = await import(${JSON.stringify(new URL('./launcher.ts', import.meta.url).href)});
			await launchPostgres(${JSON.stringify(data)}, { durability: 'off' }); console.log('ready'); setInterval(() => {}, 1000);`;
		const node = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
		await once(node.stdout, 'data');
		const orphan = pidOf(data);
		node.kill('SIGKILL');
		await once(node, 'exit');
		expect(isAlive(orphan)).toBe(true);
		const server = await launchPostgres(data, { durability: 'off' });
		expect(isAlive(orphan)).toBe(false);
		expect(await ask(server.connection, 'select 1')).toBe(1);
		await server.stop();
	});

	test.skipIf(process.platform === 'win32')('starts after a server that ended and that nobody has waited for yet', async () => {
		const data = folder('ended');
		await (await launchPostgres(data, { durability: 'off' })).stop();
		// `exec` takes the shell's place and does not know of the child. PostgreSQL heeds only processes of its own account.
		const account = chooseAccount(data) ?? {};
		const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 2'], { ...account, stdio: ['ignore', 'pipe', 'inherit'] });
		const [ended] = await once(parent.stdout, 'data');
		writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${String(ended).trim()}\n${join(data, 'postgres')}\n`);
		const server = await launchPostgres(data, { durability: 'off' });
		expect(await ask(server.connection, 'select 1')).toBe(1);
		await server.stop();
	});

	test.skipIf(process.platform === 'win32')('starts although another program of its account got the id of a server that is gone', async () => {
		const data = folder('used-again');
		await (await launchPostgres(data, { durability: 'off' })).stop();
		const other = spawn('sleep', ['60'], { ...(chooseAccount(data) ?? {}), stdio: 'ignore' });
		await once(other, 'spawn');
		writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${other.pid}\n${join(data, 'postgres')}\n`);
		const server = await launchPostgres(data, { durability: 'off' });
		expect(await ask(server.connection, 'select 1')).toBe(1);
		await server.stop();
		other.kill();
	});

	test('says what is wrong with data of a newer version', async () => {
		const data = folder('newer');
		mkdirSync(join(data, 'postgres'));
		writeFileSync(join(data, 'postgres', 'PG_VERSION'), '99\n');
		await expect(launchPostgres(data)).rejects.toThrow(/PostgreSQL 99.*DATABASE_URL/);
	});

	test('says which folder cannot be written', async () => {
		writeFileSync(join(root, 'file'), '');
		await expect(launchPostgres(join(root, 'file', 'data'))).rejects.toThrow(/not writable \(ENOTDIR\)/);
	});

	test('asks for DATABASE_URL on a platform without programs', () => {
		expect(() => findPackage('linux', 'loong64')).toThrow(/DATABASE_URL/);
	});
});
