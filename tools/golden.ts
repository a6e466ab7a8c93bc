/** Writes the golden files; with `--check` tells which are out of date and writes nothing. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkGolden } from './checks/golden.ts';
import { GOLDEN } from './golden/table.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

if (process.argv.includes('--check')) {
	const problems = await checkGolden(ROOT, GOLDEN);
	for (const problem of problems) {
		console.error(problem);
	}
	process.exitCode = problems.length === 0 ? 0 : 1;
} else {
	for (const { path, make } of GOLDEN) {
		mkdirSync(dirname(join(ROOT, path)), { recursive: true });
		writeFileSync(join(ROOT, path), await make());
		console.log(path);
	}
}
