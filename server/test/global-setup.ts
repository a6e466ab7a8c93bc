/** One database server for the whole run: that of DATABASE_URL, otherwise an embedded one in a temporary folder. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchPostgres } from '../src/db/launcher.ts';
import type { TestServer } from './postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		testServer: TestServer;
		/** Where the page is built for the walks through the browser; empty until the first of them. */
		pageFolder: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'yibenzhang-test-'));
	chmodSync(folder, 0o755);
	project.provide('pageFolder', join(folder, 'page'));
	const url = process.env.DATABASE_URL;
	const server = url ? undefined : await launchPostgres(folder, { durability: 'off' });
	project.provide('testServer', server === undefined ? { connectionString: url as string } : { ...server.connection });
	return async () => {
		await server?.stop();
		rmSync(folder, { recursive: true });
	};
}
