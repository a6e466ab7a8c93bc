/** Golden files stand as their makers would write them now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GoldenFile } from '../golden/table.ts';

/** One line for each file that is missing or out of date. */
export async function checkGolden(root: string, golden: readonly GoldenFile[]): Promise<string[]> {
	const problems: string[] = [];
	for (const { path, make } of golden) {
		const made = await make();
		if (made !== standing(join(root, path))) {
			problems.push(`${path}: not what the definitions say now; run “npm run golden” and read the difference`);
		}
	}
	return problems;
}

function standing(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
			return undefined;
		}
		throw error;
	}
}
