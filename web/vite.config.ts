import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker } from './build-offline-worker.ts';

export default defineConfig({
	plugins: [react(), compressed(), serviceWorker()],
	build: {
		outDir: 'dist',
		emptyOutDir: true,
		target: 'chrome109',
		cssTarget: 'chrome109',
		// The policy of the page allows no `data:` fonts or scripts; small files stay files.
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 900,
		rollupOptions: { input: { index: page('index.html'), note: page('note.html') } },
	},
	server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});

function page(name: string): string {
	return fileURLToPath(new URL(name, import.meta.url));
}

/** Beside every script and style its compressed forms, which the server sends to who takes them. */
function compressed(): Plugin {
	return {
		name: 'compressed',
		apply: 'build',
		// From the disk: earlier, the scripts still hold placeholders that are filled in last.
		async writeBundle({ dir = '' }, bundle) {
			for (const name of Object.keys(bundle).filter((each) => /\.(js|css|svg)$/.test(each))) {
				const path = join(dir, name);
				const source = await readFile(path);
				const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
				await writeFile(`${path}.br`, await promisify(brotliCompress)(source, { params }));
				await writeFile(`${path}.gz`, await promisify(gzip)(source, { level: 9 }));
			}
		},
	};
}
