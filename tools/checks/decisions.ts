/** Rules about `docs/adr`: a number of its own, a valid status, four parts, links that lead somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const STATUS = /^(accepted|superseded by \[\d{4}[^\]]*\]\([^)]+\))$/;
const PARTS = ['Status', 'Context', 'Decision', 'Consequences'];

/** One line for each thing wrong. */
export function checkDecisions(root: string): string[] {
	const folder = join(root, 'docs/adr');
	const names = existsSync(folder) ? readdirSync(folder).sort() : [];
	if (names.length === 0) {
		return ['docs/adr: there are no decisions'];
	}
	return names.flatMap((name, at) => {
		const path = `docs/adr/${name}`;
		if (!/^\d{4}-[a-z0-9-]+\.md$/.test(name)) {
			return [`${path}: named like 0007-one-write-door.md`];
		}
		const words = readFileSync(join(root, path), 'utf8');
		const problems: string[] = [];
		const wanted = String(at + 1).padStart(4, '0');
		if (!name.startsWith(wanted)) {
			problems.push(`${path}: numbers run without gap or double; here it would be ${wanted}`);
		}
		const parts = [...words.matchAll(/^## (.+)$/gm)].map(([, part]) => part);
		if (parts.join() !== PARTS.join()) {
			problems.push(`${path}: has the parts ${PARTS.join(', ')}, in that order`);
		}
		const status = /^## Status\n+(.+)$/m.exec(words)?.[1] ?? '';
		if (!STATUS.test(status)) {
			problems.push(`${path}: the status is “accepted” or “superseded by [0012](0012-….md)”`);
		}
		for (const [, link = ''] of words.matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
			if (!/^https?:/.test(link) && !existsSync(join(root, dirname(path), link))) {
				problems.push(`${path}: the link ${link} leads nowhere`);
			}
		}
		return problems;
	});
}
