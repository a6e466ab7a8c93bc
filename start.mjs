// The way in from any Node that npm runs on: installs what is missing, builds the page, goes on under the pinned Node 24.
// No dependencies here, and nothing on stdout: that belongs to what is started.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, sep } from 'node:path';

const root = import.meta.dirname;
const windows = process.platform === 'win32';
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PAGE_SOURCES = ['web', 'engine', 'report', 'office'];
const SERVER_SOURCES = ['server/src', 'engine/src', 'report/src', 'office'];
// Node gives back what the first filling took, and makes room for young objects by less: 40 MB at rest, and nobody waits longer.
const NODE_FLAGS = JSON.parse(readFileSync(join(root, 'server/node-flags.json'), 'utf8'));
const running = new Set();
let asked = false;

for (const signal of signals) {
	process.on(signal, () => {
		asked = true;
		for (const child of running) child.kill(signal);
	});
}

// npm puts our own `node` package before the system's; npm itself must not run under a Node that it is about to replace.
const path = (process.env.PATH ?? '').split(delimiter).filter((part) => !part.includes(join('node_modules', '.bin')) && !part.endsWith(`node-gyp-bin${sep}`));
const env = { ...process.env, PATH: path.join(delimiter), NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules/.cache/node') };

const [word = 'start', ...rest] = process.argv.slice(2);
const entries = {
	start: () => [[...NODE_FLAGS, 'server/dist/main.js', ...rest]],
	yb: () => [['server/dist/yb.js', ...rest]],
	check: () => [['tools/check.ts', ...rest]],
	golden: () => [['tools/golden.ts', ...rest]],
	screenshots: () => [['tools/screenshots.ts', ...rest]],
	bench: () => [['bench/main.ts', ...rest]],
	fix: () => [['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...rest]],
	dev: () => [
		['--watch', 'server/src/main.ts'],
		['node_modules/vite/bin/vite.js', 'web'],
	],
};

if (!Object.hasOwn(entries, word)) {
	say(`没有“${word}”这个子命令；可用：${Object.keys(entries).join('、')}。\nThere is no “${word}”; there are: ${Object.keys(entries).join(', ')}.`);
	process.exit(2);
}
await install();
if (['start', 'screenshots', 'bench'].includes(word)) {
	await build('正在生成网页 / building the page …', 'web/dist', PAGE_SOURCES, ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn']);
}
if (['start', 'yb', 'screenshots', 'bench'].includes(word)) {
	await build('正在生成服务程序 / building the server …', 'server/dist', SERVER_SOURCES, ['tools/build-server.ts']);
}
const codes = await Promise.all(entries[word]().map((args) => run(findNode(), args, 'inherit')));
process.exit(Math.max(...codes));

function say(text) {
	process.stderr.write(`${text}\n`);
}

async function install() {
	if (isInstalled()) return;
	say('正在安装依赖（npm ci），约需一分钟 / installing dependencies, about a minute …');
	const npm = process.env.npm_execpath;
	const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
	const code = npm ? await run(process.execPath, [npm, ...args], 2) : await run(windows ? 'npm.cmd' : 'npm', args, 2);
	if (code === 0) return;
	if (!asked) say('安装没有成功，原因见上；请检查网络或 npm 的镜像设置。\nThe installation failed, see above; check the network or the registry npm uses.');
	process.exit(code);
}

/** Optional packages for other platforms are in the lockfile only. */
function isInstalled() {
	const done = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(done)) return false;
	const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
	const there = read(done);
	const wanted = Object.entries(read(join(root, 'package-lock.json'))).filter(([name]) => name.includes('node_modules/'));
	const names = new Set(wanted.map(([name]) => name));
	return (
		wanted.every(([name, { version, integrity, optional, link }]) => {
			const found = there[name];
			if (found === undefined) return optional === true;
			return link === true || (found.version === version && found.integrity === integrity && existsSync(join(root, name)));
		}) && Object.keys(there).every((name) => !name.includes('node_modules/') || names.has(name))
	);
}

/** Builds anew when what it is built of has changed since. */
async function build(what, dist, folders, args) {
	const sources = hashSources(folders);
	const mark = join(root, dist, '.built');
	if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return;
	say(what);
	const code = await run(findNode(), args, 2);
	if (code !== 0) process.exit(code);
	writeFileSync(mark, sources);
}

function hashSources(folders) {
	const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
	for (const folder of folders) visit(folder);
	return hash.digest('hex');

	function visit(folder) {
		for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const name = `${folder}/${entry.name}`;
			if (['node_modules', 'dist'].includes(entry.name) || entry.name.includes('.test.')) continue;
			if (entry.isDirectory()) visit(name);
			else if (entry.isFile()) hash.update(`${name}\0`).update(readFileSync(join(root, name)));
		}
	}
}

function findNode() {
	if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
	const platform = windows ? 'win' : process.platform;
	const pinned = join(root, `node_modules/node-${platform}-${process.arch}/bin/node${windows ? '.exe' : ''}`);
	if (existsSync(pinned)) return pinned;
	say(`这种平台（${process.platform} ${process.arch}）请先安装 Node.js 24 或更新的版本。\nOn this platform, install Node.js 24 or newer first.`);
	process.exit(1);
}

/** Runs to the end and gives the exit code; the signals that reach this script go to everything it started. */
function run(command, args, stdout) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, env, stdio: ['inherit', stdout, 'inherit'], shell: windows && command.endsWith('.cmd') });
		running.add(child);
		child.on('error', (error) => {
			say(error.message);
			resolve(1);
		});
		child.on('exit', (code, signal) => {
			running.delete(child);
			// One part of `dev` that ends takes the others along.
			if (word === 'dev') for (const other of running) other.kill();
			resolve(code ?? 128 + (constants.signals[signal] ?? 0));
		});
	});
}
