/** The server: reads settings, listens at once (503 until ready), opens the database and the book, and ends in order. */
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { SAMPLE_PASSWORD } from '@yibenzhang/office';
import { buildApp } from './app.ts';
import { openStore } from './db/open-store.ts';
import { startNights } from './jobs/contradictions.ts';
import { startSweeping } from './jobs/sweep.ts';
import { findFirstRun } from './offices/first-run.ts';
import { readEnvironment, readSettings, type Settings } from './settings.ts';
import { readSecret, type Started, startBook } from './start-book.ts';
import { folderProblem, StartProblem } from './start-problem.ts';

const SAMPLE_ACCOUNTS = `  示例账号 / sample accounts: leader, petition_office_clerk, chengnan_worker, auditor … 密码 / password ${SAMPLE_PASSWORD}（仅限本机 / this machine only）`;

const closers: (() => Promise<unknown>)[] = [];
let ending: Promise<void> | undefined;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));

try {
	await start();
} catch (error) {
	// Closing while it starts makes the start fail: that is no news.
	if (ending === undefined) {
		console.error(error instanceof StartProblem ? error.message : error);
		await end(1);
	}
}

async function start(): Promise<void> {
	const read = readSettings(readEnvironment());
	if ('problems' in read) {
		console.error(read.problems.join('\n'));
		process.exit(1);
	}
	const { settings } = read;
	let book: Started | undefined;
	const app = await buildApp({
		opened: () => book,
		page: fileURLToPath(new URL('../../web/dist', import.meta.url)),
		log_level: settings.log_level,
		trust_proxy: Array.isArray(settings.trust_proxy) ? settings.trust_proxy.join(',') : settings.trust_proxy,
		...(settings.tls === null ? {} : { https: { cert: await readFile(settings.tls.cert), key: await readFile(settings.tls.key) } }),
		attachment_bytes: settings.attachment_mib * 1024 * 1024,
		now: () => new Date(),
	});
	closers.unshift(() => app.close());
	const address = await app.listen({ host: settings.host, port: settings.port }).catch((error: NodeJS.ErrnoException) => {
		throw listenProblem(settings, error);
	});
	await mkdir(settings.data_dir, { recursive: true }).catch((error) => {
		throw folderProblem(settings.data_dir, error);
	});
	const log = (line: string) => process.stderr.write(`${line}\n`);
	const opening = openStore(settings, { share: false, log });
	// Known before it runs: a signal during the start then waits for it and stops it.
	closers.push(() =>
		opening.then(
			(store) => store.stop(),
			() => {},
		),
	);
	const store = await opening;
	store.died.then(() => {
		console.error('内置数据库意外停止，请重新启动。\nThe built-in database ended unexpectedly; start again.');
		return end(1);
	});
	const secret = await readSecret(settings.data_dir).catch((error) => {
		throw folderProblem(settings.data_dir, error);
	});
	book = await startBook({ database: store.database, secret, digest: settings.digest, data_dir: settings.data_dir, sample: settings.sample, progress: log });
	const { books, close } = book;
	closers.splice(
		1,
		0,
		startSweeping(() => books.values(), log),
		startNights(() => books.values(), { hour: settings.night_hour, log }),
		close,
	);
	if ((await findFirstRun(book.pool)).open) {
		console.log(
			`为本单位建账：打开 ${address}/first-run，建账码 ${book.setup_code}（每次启动都不同）\nTo found your own book open ${address}/first-run; code ${book.setup_code} (another at every start)`,
		);
	}
	console.log(`一本账已就绪 / Yibenzhang is ready: ${address}${settings.sample ? SAMPLE_ACCOUNTS : ''}`);
}

function listenProblem({ host, port }: Settings, error: NodeJS.ErrnoException): StartProblem {
	if (error.code === 'EADDRINUSE') {
		return new StartProblem(
			`端口 ${port} 已被占用。请停止占用它的程序，或设置 PORT 为其他端口。`,
			`Port ${port} is in use. Stop the program that has it, or set PORT to another.`,
		);
	}
	return new StartProblem(
		`不能在 ${host}:${port} 监听（${error.code}）。请检查 HOST 与 PORT；1024 以下的端口需要管理员权限。`,
		`Cannot listen on ${host}:${port} (${error.code}). Check HOST and PORT; ports below 1024 need an administrator.`,
	);
}

/** Doors first, then the book, the database last. */
function end(code: number): Promise<void> {
	ending ??= (async () => {
		for (const close of closers) await close().catch((error: unknown) => console.error(error));
		process.exit(code);
	})();
	return ending;
}
