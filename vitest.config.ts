import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['{engine,report,office,server,web}/{src,test}/**/*.test.ts', '{tools,e2e}/**/*.test.ts'],
		globalSetup: ['server/test/global-setup.ts'],
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// What is waited for may take its time on a busy machine; nothing waits longer than it must.
		expect: { poll: { timeout: 10_000 } },
	},
});
