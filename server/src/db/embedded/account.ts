/** Under which account PostgreSQL runs (it refuses root), what that account can reach, and how a program is started as it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartProblem } from '../../start-problem.ts';

/** `null`: the account that runs Node. */
export type Account = { readonly uid: number; readonly gid: number } | null;

const NOBODY = 65534;

/** The owner of the data when that is not root, otherwise nobody. Only root has to change. */
export function chooseAccount(...folders: string[]): Account {
	if (process.getuid?.() !== 0) return null;
	for (const folder of folders) {
		if (!existsSync(folder)) continue;
		const { uid, gid } = statSync(folder);
		if (uid !== 0) return { uid, gid };
	}
	return { uid: NOBODY, gid: NOBODY };
}

/** Whether the account may pass through every folder above and including this one. Access lists are not asked: they can only err towards "no". */
export function canReach(account: Account, folder: string): boolean {
	if (account === null) return true;
	for (let at = realpathSync(folder); ; at = dirname(at)) {
		const { uid, gid, mode } = statSync(at);
		const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
		if ((mode & bit) === 0) return false;
		if (at === dirname(at)) return true;
	}
}

export interface Runner {
	/** Starts a program in its own session, so that Ctrl-C reaches only Node, which then stops it in order. */
	start(program: string, args: readonly string[]): ChildProcess;
}

/** `closed` names a folder that the account cannot reach: the program then gets the one capability to search folders and read files, nothing else. */
export function runnerFor(account: Account, closed: string | null): Runner {
	if (account !== null && closed !== null) demandCapability(account, closed);
	return {
		start(program, args) {
			const [command, ...all] = account !== null && closed !== null ? [...capabilityArgs(account), program, ...args] : [program, ...args];
			return spawn(command as string, all, {
				...(account !== null && closed === null ? account : {}),
				cwd: process.platform === 'win32' ? dirname(program) : '/',
				detached: process.platform !== 'win32',
				windowsHide: true,
				stdio: ['ignore', 'pipe', 'pipe'],
				env: cleanEnvironment(),
			});
		},
	};
}

function capabilityArgs({ uid, gid }: { uid: number; gid: number }): string[] {
	const one = '-all,+dac_read_search';
	return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', `--inh-caps=${one}`, `--ambient-caps=${one}`, `--bounding-set=${one}`, '--'];
}

function demandCapability(account: { uid: number; gid: number }, closed: string): void {
	const [command = '', ...args] = capabilityArgs(account);
	// Opened rather than asked with access(2), which answers without capabilities.
	const tried = spawnSync(command, [...args, 'ls', closed], { cwd: '/', stdio: 'ignore' });
	if (tried.status === 0) return;
	throw new StartProblem(
		`数据库不能以 root 运行，而目录 ${closed} 又不对其他用户开放。请把 DATA_DIR 设到别处（如 /srv/yibenzhang），或以普通用户启动，或允许通过其上级目录（chmod o+x）。`,
		`PostgreSQL does not run as root, and ${closed} is closed to other users. Set DATA_DIR elsewhere (such as /srv/yibenzhang), start as an ordinary user, or open the folders above it (chmod o+x).`,
	);
}

/** Settings meant for another PostgreSQL or for Node would change ours. */
function cleanEnvironment(): NodeJS.ProcessEnv {
	// biome-ignore lint/style/noProcessEnv: what a child inherits is no setting of ours
	const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|NODE_|LD_)/.test(name) && name !== 'LANG' && name !== 'DATABASE_URL');
	return { ...Object.fromEntries(kept), TZ: 'UTC', ...(process.platform === 'win32' ? {} : { LC_MESSAGES: 'C' }) };
}
