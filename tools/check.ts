/**
 * The whole truth, locally and in CI: lint, types, the house's own rules, golden files, tests. Ends with `N passed, M failed`.
 * With words after it, such as `npm test -- server`, only the tests that they pick.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkChanges } from './checks/changes.ts';
import { checkDecisions } from './checks/decisions.ts';
import { checkFiles } from './checks/files.ts';
import { checkGolden } from './checks/golden.ts';
import { checkWords } from './checks/words.ts';
import { GOLDEN } from './golden/table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROJECTS = ['engine', 'report', 'office', 'server', 'web', 'tsconfig.tests.json'];

const picked = process.argv.slice(2);
let failed = 0;
if (picked.length === 0) {
	await step('biome', () => run('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']));
	for (const project of PROJECTS) {
		await step(`types of ${project}`, () => run('node_modules/typescript/bin/tsc', ['--noEmit', '-p', project]));
	}
	await step('files', () => tell(checkFiles(ROOT)));
	await step('words', () => tell(checkWords(ROOT)));
	await step('decisions', () => tell(checkDecisions(ROOT)));
	await step('changes', () => tell(checkChanges(ROOT)));
	await step('golden files', async () => tell(await checkGolden(ROOT, GOLDEN)));
}
const counts = runTests(picked);
console.log(`${counts.passed} passed, ${counts.failed + failed} failed`);
process.exitCode = counts.failed + failed === 0 && counts.passed > 0 ? 0 : 1;

async function step(name: string, work: () => boolean | Promise<boolean>): Promise<void> {
	const ok = await work();
	console.log(`${ok ? 'ok' : 'FAILED'}  ${name}`);
	failed += ok ? 0 : 1;
}

function tell(problems: readonly string[]): boolean {
	for (const problem of problems) {
		console.error(problem);
	}
	return problems.length === 0;
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
