import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['{engine,report,office,server,web}/{src,test}/**/*.test.ts', '{tools,e2e}/**/*.test.ts'],
		globalSetup: ['server/test/global-setup.ts'],
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 120_000,
	},
});
