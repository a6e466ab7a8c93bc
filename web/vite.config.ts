import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [react()],
	build: {
		outDir: 'dist',
		emptyOutDir: true,
		target: 'chrome109',
		// The policy of the page allows no `data:` fonts or scripts; small files stay files.
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 900,
	},
	server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
