/** The command line as a process of its own, against a test's database. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { testUrl } from './postgres.ts';

export interface Called {
	readonly code: number | null;
	readonly out: string;
	/** What stood on stderr. */
	readonly said: string;
}

export interface Calling {
	/** Where the command line was built. */
	readonly built: string;
	readonly database: string;
	/** Its data folder. */
	readonly folder: string;
}

export async function callYb(words: readonly string[], { built, database, folder }: Calling): Promise<Called> {
	const program = spawn(process.execPath, [join(built, 'yb.js'), ...words], {
		env: { PATH: '/usr/local/bin:/usr/bin:/bin', DATA_DIR: folder, DATABASE_URL: testUrl(database) },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const told = { out: '', said: '' };
	program.stdout.setEncoding('utf8').on('data', (text: string) => {
		told.out += text;
	});
	program.stderr.setEncoding('utf8').on('data', (text: string) => {
		told.said += text;
	});
	const [code] = await once(program, 'close');
	return { code, ...told };
}
