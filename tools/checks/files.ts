/** Rules about files: none too long, none named after nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const LONGEST = 500;
const LEFT_OUT = /^(node_modules|dist.*|data|\.git)$/;
const BANNED = ['utils', 'helpers', 'common', 'misc', 'shared', 'manager', 'service', 'base', 'impl', 'handle', 'process', 'data', 'info'];

/** What is wrong below the folder, one line each with the path. */
export function checkFiles(root: string): string[] {
	return sourceFiles(root).flatMap((path) => {
		const problems: string[] = [];
		const lines = readFileSync(path, 'utf8').split('\n').length;
		if (lines > LONGEST) {
			problems.push(`${relative(root, path)}: ${lines} lines; split it by concept, at most ${LONGEST}`);
		}
		const words = basename(path)
			.replace(/\..*$/, '')
			.split(/[-_]|(?=[A-Z])/)
			.map((word) => word.toLowerCase());
		const banned = words.find((word) => BANNED.includes(word));
		if (banned !== undefined) {
			problems.push(`${relative(root, path)}: a name with “${banned}” says nothing; name what it is for`);
		}
		return problems;
	});
}

function sourceFiles(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (LEFT_OUT.test(entry.name)) {
			return [];
		}
		const path = join(folder, entry.name);
		return entry.isDirectory() ? sourceFiles(path) : /\.(ts|tsx|mjs|css)$/.test(entry.name) ? [path] : [];
	});
}
