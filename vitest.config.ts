import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The walks through the browser take longest: begun first, no worker is left with one while the other has nothing to do. */
class WalksFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isWalk = ({ moduleId }: TestSpecification) => Number(moduleId.includes('/e2e/'));
		return (await super.sort(files)).toSorted((one, other) => isWalk(other) - isWalk(one));
	}
}

export default defineConfig({
	test: {
		include: ['{engine,report,office,server,web}/{src,test}/**/*.test.ts', '{tools,e2e}/**/*.test.ts'],
		globalSetup: ['server/test/global-setup.ts'],
		pool: 'forks',
		// One more than there are processors where the whole check runs: whoever walks through the browser waits as much as it computes.
		maxWorkers: 3,
		// A worker goes on to the next file with what it has imported: half of what a server's test takes is the server's import.
		isolate: false,
		sequence: { sequencer: WalksFirst },
		testTimeout: 120_000,
		hookTimeout: 120_000,
		// What is waited for may take its time on a busy machine; nothing waits longer than it must.
		expect: { poll: { timeout: 10_000 } },
	},
});
