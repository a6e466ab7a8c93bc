/**
 * Gathers the server and the command line in one folder, a dozen files for what would be two thousand: a start takes a third of the
 * time and of the memory (docs/adr/0016). `node tools/build-server.ts` makes `server/dist`.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

export const SERVER = fileURLToPath(new URL('../server', import.meta.url));

if (import.meta.main) {
	await buildServer('dist');
}

/** @param folder as it will be called within `server/`; made anew. @returns its path, with `main.js` and `yb.js` in it. */
export async function buildServer(folder: string): Promise<string> {
	const path = join(SERVER, folder);
	rmSync(path, { recursive: true, force: true });
	const bundle = await rolldown({
		cwd: SERVER,
		input: { main: 'src/main.ts', yb: 'src/yb.ts' },
		platform: 'node',
		// `sharp` brings machine code of its own, the other is not there at all.
		external: ['sharp', 'pg-native'],
	});
	await bundle.write({ dir: path, format: 'esm' });
	await bundle.close();
	cpSync(join(SERVER, 'src/db/migrations'), join(path, 'migrations'), { recursive: true });
	return path;
}
