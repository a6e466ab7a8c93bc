/** One yibenzhang per data folder: the note that says which, and the PostgreSQL that a killed one left behind. */

import { spawnSync } from 'node:child_process';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '../../start-problem.ts';

/** Takes the folder for this process, or refuses because a living one has it. Gives what lets go of it. */
export function takeFolder(folder: string): () => void {
	const path = join(folder, 'running');
	const mine = `${process.pid} ${startOf(process.pid)}\n`;
	const draft = `${path}.${process.pid}`;
	writeFileSync(draft, mine, { mode: 0o600 });
	try {
		for (;;) {
			try {
				// A link appears whole or not at all, and never over another.
				linkSync(draft, path);
				return () => {
					if (existsSync(path) && readFileSync(path, 'utf8') === mine) rmSync(path);
				};
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			}
			removeStale(folder, path);
		}
	} finally {
		rmSync(draft, { force: true });
	}
}

function removeStale(folder: string, path: string): void {
	const found = existsSync(path) ? readFileSync(path, 'utf8') : '';
	const [pid = '', ...start] = found.trim().split(' ');
	if (/^\d+$/.test(pid) && isAlive(Number(pid)) && startOf(Number(pid)) === start.join(' ')) {
		throw new StartProblem(
			`目录 ${folder} 正由另一个一本账使用（进程 ${pid}）。请先停止它，或为本次启动设置不同的 DATA_DIR。`,
			`The folder ${folder} is in use by another yibenzhang (process ${pid}). Stop it first, or set another DATA_DIR.`,
		);
	}
	const aside = `${path}.stale.${process.pid}`;
	try {
		renameSync(path, aside);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
		throw error;
	}
	// Between reading and moving, another start may have put its own note there: give it back.
	if (readFileSync(aside, 'utf8') !== found) linkSync(aside, path);
	rmSync(aside);
}

/** Stops a PostgreSQL that still runs on this cluster without its yibenzhang. Needs the folder taken. */
export async function stopOrphan(cluster: string, log: (line: string) => void): Promise<void> {
	const path = join(cluster, 'postmaster.pid');
	if (!existsSync(path)) return;
	const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
	if (!Number.isInteger(pid) || pid <= 1) return;
	const command = commandOf(pid);
	if (!isAlive(pid)) return untilWaitedFor(pid, path);
	if (!command.includes(cluster)) {
		// Ids are used again: PostgreSQL would refuse to start beside any program of its account that has the noted one.
		if (command !== '' && !/postgres|postmaster/.test(command)) rmSync(path, { force: true });
		return;
	}
	log(`上次遗留的数据库（进程 ${pid}）正在停止 / stopping the database left by the last run (process ${pid})`);
	for (const [signal, seconds] of [
		['SIGINT', 20],
		['SIGQUIT', 10],
	] as const) {
		process.kill(pid, signal);
		for (let turn = 0; turn < seconds * 50; turn += 1) {
			if (!isAlive(pid)) return untilWaitedFor(pid, path);
			await sleep(20);
		}
	}
	throw new StartProblem(
		`上次遗留的数据库（进程 ${pid}）停不下来，请结束该进程后再启动。`,
		`The database left by the last run (process ${pid}) does not stop. End that process and start again.`,
	);
}

/** PostgreSQL takes a process that has ended for a running one until somebody has waited for it: its new parent gets a moment, then the note goes. */
async function untilWaitedFor(pid: number, note: string): Promise<void> {
	for (let turn = 0; turn < 250; turn += 1) {
		if (!isThere(pid)) return;
		await sleep(20);
	}
	rmSync(note, { force: true });
}

function isThere(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Whether a process with this id lives; one that has ended but was not yet waited for does not. */
export function isAlive(pid: number): boolean {
	return isThere(pid) && statOf(pid)?.[0] !== 'Z';
}

/** When the process began: ids are used again. Where the system does not tell, the command has to do. */
function startOf(pid: number): string {
	return statOf(pid)?.[19] ?? commandOf(pid);
}

/** The fields of Linux's /proc/<pid>/stat from the state on; the name before them may hold spaces. */
function statOf(pid: number): string[] | undefined {
	const path = `/proc/${pid}/stat`;
	if (!existsSync(path)) return undefined;
	const text = readFileSync(path, 'utf8');
	return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function commandOf(pid: number): string {
	const path = `/proc/${pid}/cmdline`;
	if (existsSync(path)) return readFileSync(path, 'utf8').replaceAll('\0', ' ').trim();
	if (process.platform !== 'win32') return spawnSync('ps', ['-p', String(pid), '-o', 'lstart=,command='], { encoding: 'utf8' }).stdout?.trim() ?? '';
	const query = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`;
	return spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).stdout?.trim() ?? '';
}
