/** The service worker, built after the page: it must know the files of the phone's entry, and has an address without a digest. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';

const ENTRY = 'note.html';
const ADDRESS = '/note';
/** What the entry names outside of its scripts. */
const BESIDE = ['note.webmanifest', 'note-icon.svg'];
const SOURCE = fileURLToPath(new URL('./src/offline/offline-worker.ts', import.meta.url));

export function serviceWorker(): Plugin {
	return {
		name: 'service-worker',
		apply: 'build',
		async writeBundle({ dir = '' }, bundle) {
			const files = await entryFiles(dir, bundle);
			await build({
				configFile: false,
				logLevel: 'warn',
				publicDir: false,
				define: { ENTRY_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
				build: {
					outDir: dir,
					emptyOutDir: false,
					target: 'chrome109',
					rollupOptions: { input: SOURCE, output: { format: 'iife', entryFileNames: 'service-worker.js' } },
				},
			});
		},
	};
}

async function entryFiles(dir: string, bundle: Rollup.OutputBundle): Promise<{ url: string; revision: string | null }[]> {
	const digest = async (name: string) =>
		createHash('sha256')
			.update(await readFile(join(dir, name)))
			.digest('hex')
			.slice(0, 20);
	return [
		{ url: ADDRESS, revision: await digest(ENTRY) },
		...(await Promise.all(BESIDE.map(async (name) => ({ url: `/${name}`, revision: await digest(name) })))),
		...[...reached(bundle)].sort().map((name) => ({ url: `/${name}`, revision: null })),
	];
}

/** Scripts, styles and pictures that the entry loads, at once or later. Their names hold their digests. */
function reached(bundle: Rollup.OutputBundle): Set<string> {
	const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
	const found = new Set<string>();
	const follow = (name: string) => {
		if (found.has(name)) {
			return;
		}
		found.add(name);
		const chunk = chunks.find(({ fileName }) => fileName === name);
		for (const next of [
			...(chunk?.imports ?? []),
			...(chunk?.dynamicImports ?? []),
			...(chunk?.viteMetadata?.importedCss ?? []),
			...(chunk?.viteMetadata?.importedAssets ?? []),
		]) {
			follow(next);
		}
	};
	for (const { fileName } of chunks.filter(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${ENTRY}`))) {
		follow(fileName);
	}
	return found;
}
