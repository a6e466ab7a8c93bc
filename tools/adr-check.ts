/** Tells what is wrong with the decisions in `docs/adr`. */
import { fileURLToPath } from 'node:url';
import { checkDecisions } from './checks/decisions.ts';

const problems = checkDecisions(fileURLToPath(new URL('..', import.meta.url)));
for (const problem of problems) {
	console.error(problem);
}
process.exitCode = problems.length === 0 ? 0 : 1;
