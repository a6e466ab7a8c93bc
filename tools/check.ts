/** The whole truth, locally and in CI: lint, types, the house's own rules, tests. Ends with `N passed, M failed`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkFiles } from './checks/files.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROJECTS = ['engine', 'report', 'office', 'server', 'web', 'tsconfig.tests.json'];

let failed = 0;
step('biome', () => run('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));
for (const project of PROJECTS) {
	step(`types of ${project}`, () => run('node_modules/typescript/bin/tsc', ['--noEmit', '-p', project]));
}
step('files', () => {
	const problems = checkFiles(ROOT);
	for (const problem of problems) {
		console.error(problem);
	}
	return problems.length === 0;
});
const counts = runTests(process.argv.slice(2));
console.log(`${counts.passed} passed, ${counts.failed + failed} failed`);
process.exitCode = counts.failed + failed === 0 && counts.passed > 0 ? 0 : 1;

function step(name: string, work: () => boolean): void {
	const ok = work();
	console.log(`${ok ? 'ok' : 'FAILED'}  ${name}`);
	failed += ok ? 0 : 1;
}

function run(script: string, args: string[]): boolean {
	return spawnSync(process.execPath, [join(ROOT, script), ...args], { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

/** Vitest also fails for what is no test, such as an error while a file loads: that counts as one. */
function runTests(args: string[]): { passed: number; failed: number } {
	const folder = mkdtempSync(join(tmpdir(), 'yibenzhang-check-'));
	const report = join(folder, 'tests.json');
	const ok = run('node_modules/vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args]);
	try {
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
		return { passed: numPassedTests, failed: numFailedTests === 0 && !ok ? 1 : numFailedTests };
	} catch {
		return { passed: 0, failed: 1 };
	} finally {
		rmSync(folder, { recursive: true });
	}
}
