import { listContradictions, listFindings } from '../contradictions/list-contradictions.ts';
import { runContradictions } from '../contradictions/run.ts';
import type { Actor } from '../records/plan-act.ts';
import { systemRights } from '../records/rights.ts';
import { type Command, note, oneOf, print } from './command.ts';

/** `yb contradictions`: asks every rule now and prints what stands and is not accepted. Exit code 0 either way: to find is its purpose. */
export const contradictions: Command = async ({ book: chosen, options }) => {
	const as = oneOf(options, 'as', ['text', 'json'], 'text');
	const book = chosen();
	await runContradictions(book, { account: 'system', told: ({ rule, found, ms }) => note(`${rule}: ${found} (${Math.round(ms)} ms)`) });
	const actor: Actor = { account: 'system', rights: systemRights(book.office), unit: '' };
	const { rules } = await listContradictions(book, actor, {});
	const all = [];
	for (const rule of rules.filter(({ open }) => open > 0)) {
		let cursor: string | undefined;
		do {
			const { findings, next } = await listFindings(book, actor, { rule: rule.id, cursor, limit: 100 });
			all.push(...findings);
			cursor = next ?? undefined;
		} while (cursor !== undefined);
	}
	if (as === 'json') {
		print(JSON.stringify({ rules, findings: all }, null, 2));
		return 0;
	}
	for (const { rule, says, records } of all) {
		print([rule, says.zh, ...records.map(({ register, id, number }) => `${register}/${number ?? id}`)].join('\t'));
	}
	note(`${all.length} 处 / contradictions`);
	return 0;
};
