/** Accepting a contradiction as it is, and taking that back: acts in the chain, bound to the facts for which they were given. */
import type { ContradictionFinding } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { administer } from '../identity/administer.ts';
import type { Actor } from '../records/plan-act.ts';
import { getFinding } from './list-contradictions.ts';

export interface Accepting {
	readonly id: string;
	readonly reason: string;
	/** What the reader saw it rest on. */
	readonly fingerprint: string;
}

/** Throws `contradiction_unknown`, `accepting_not_yours`, `contradiction_moved`. @returns the finding as it stands then */
export async function acceptFinding(book: Book, actor: Actor, { id, reason, fingerprint }: Accepting): Promise<ContradictionFinding> {
	const finding = await getAcceptable(book, actor, id);
	const act = { account: actor.account, action: 'contradiction.accept', subject: id, details: { rule: finding.rule, reason, fingerprint } } as const;
	await administer(book, act, async (client) => {
		const { rowCount } = await client.query(
			`UPDATE book.contradiction SET accepted_by = $4, accepted_at = $5, accepted_reason = $6, accepted_for = fingerprint
			WHERE office_id = $1 AND id = $2 AND fingerprint = $3 AND gone_at IS NULL`,
			[book.office_id, id, fingerprint, actor.account, book.now().toISOString(), reason],
		);
		if (rowCount === 0) {
			throw new AppError('contradiction_moved');
		}
	});
	return getFinding(book, actor, id);
}

/** Throws `contradiction_unknown`, `accepting_not_yours`, `step_done` where it is open. @returns the finding as it stands then */
export async function withdrawAcceptance(book: Book, actor: Actor, id: string): Promise<ContradictionFinding> {
	const finding = await getAcceptable(book, actor, id);
	const act = { account: actor.account, action: 'contradiction.withdraw', subject: id, details: { rule: finding.rule } } as const;
	await administer(book, act, async (client) => {
		const { rowCount } = await client.query(
			`UPDATE book.contradiction SET accepted_by = NULL, accepted_at = NULL, accepted_reason = NULL, accepted_for = NULL
			WHERE office_id = $1 AND id = $2 AND accepted_for = fingerprint`,
			[book.office_id, id],
		);
		if (rowCount === 0) {
			throw new AppError('step_done');
		}
	});
	return getFinding(book, actor, id);
}

async function getAcceptable(book: Book, actor: Actor, id: string): Promise<ContradictionFinding> {
	const finding = await getFinding(book, actor, id);
	if (!finding.may_accept) {
		throw new AppError('accepting_not_yours');
	}
	return finding;
}
