/** Rules about `changes/`: one file per visible change, which says for whom it is and why they care. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOR = /^For: (staff|administrators|developers)(, (staff|administrators|developers))*$/;

/** One line for each thing wrong. */
export function checkChanges(root: string): string[] {
	return readdirSync(join(root, 'changes'))
		.sort()
		.flatMap((name) => {
			const path = `changes/${name}`;
			if (!/^[a-z0-9-]+\.md$/.test(name)) {
				return [`${path}: named in lower-case words joined by “-”, ending with .md`];
			}
			const [title = '', , audience = '', , ...why] = readFileSync(join(root, path), 'utf8').split('\n');
			return [
				...(title.startsWith('# ') ? [] : [`${path}: begins with “# ” and what has changed`]),
				...(FOR.test(audience) ? [] : [`${path}: the third line is “For: staff”, “administrators” or “developers”`]),
				...(why.join('').trim() === '' ? [`${path}: says why they care`] : []),
			];
		});
}
