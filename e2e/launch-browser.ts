/** The browser from npm, also on a machine that lacks the libraries it leans on: the package brings them along. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import chromiumBinary from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

/** A browser without memory. */
export function launchBrowser(): Promise<Browser> {
	return launch((options) => chromium.launch(options));
}

/** A browser that keeps its memory in that folder, as a phone does. */
export function launchProfile(folder: string, context: { readonly baseURL: string }): Promise<BrowserContext> {
	return launch((options) => chromium.launchPersistentContext(folder, { ...options, ...context }));
}

/** Only `--no-sandbox`: the package's own list of arguments ends the browser with its first page and switches web security off. */
async function launch<Launched extends Browser | BrowserContext>(start: (options: LaunchOptions) => Promise<Launched>): Promise<Launched> {
	const options = { executablePath: await chromiumBinary.executablePath(), args: ['--no-sandbox'] };
	try {
		return await start(options);
	} catch (error) {
		if (!String(error).includes('shared libraries')) {
			throw error;
		}
		const folder = unpackLibraries();
		const launched = await start({ ...options, env: { LD_LIBRARY_PATH: join(folder, 'lib') } });
		const leave = () => rmSync(folder, { recursive: true, force: true });
		'newContext' in launched ? launched.on('disconnected', leave) : launched.on('close', leave);
		return launched;
	}
}

function unpackLibraries(): string {
	const packed = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../bin/al2023.tar.br');
	const folder = mkdtempSync(join(tmpdir(), 'yibenzhang-browser-'));
	execFileSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(packed)) });
	return folder;
}
