/**
 * Records that go along to where there is no signal: what is due, whom one calls on, what a note can point at, what was written today. The
 * server picks them by the account's rights and masks, of each only what it is known by; kept sealed (`at-hand.ts` says how long).
 */
import type { DueAnswer, TakenAlongAnswer, TakenRecord } from '@yibenzhang/engine';
import { request } from '../api.ts';
import { type AtHand, findFresh, keepTaken } from './at-hand.ts';
import { canKeepSecrets } from './vault.ts';

export interface TakenAlong extends TakenAlongAnswer {
	readonly due: DueAnswer | null;
	readonly as_of: string;
}

const NAME = 'taken along';

export async function findTakenAlong(account: string): Promise<TakenAlong | undefined> {
	const kept = canKeepSecrets() ? await findFresh<TakenAlong>(account, NAME) : undefined;
	// What an earlier version of the page kept has another shape.
	return Array.isArray(kept?.registers) ? kept : undefined;
}

/** From the server, and kept in the place of what was taken before. Throws `ApiError` without a line. */
export async function takeAlong({ account }: Pick<AtHand, 'account'>, signal?: AbortSignal): Promise<TakenAlong> {
	const answer = await request<TakenAlongAnswer>('/taken-along', { signal });
	const due = await request<DueAnswer>('/workbench/due', { signal });
	const taken = { ...answer, due, as_of: new Date().toISOString() };
	if (canKeepSecrets()) {
		await keepTaken(account.id, NAME, taken);
	}
	return taken;
}

/** Each word stands in the name, in another value that the record is known by, or in the letters by which its names are typed. */
export function searchTaken(records: readonly TakenRecord[], words: string): readonly TakenRecord[] {
	const wanted = fold(words)
		.split(/\s+/)
		.filter((word) => word !== '');
	return wanted.length === 0
		? records
		: records.filter(({ name, spelt, number, values }) => {
				const texts = Object.values(values).filter((value) => typeof value === 'string');
				const held = fold([name, number ?? '', ...texts, spelt ?? ''].join('\n'));
				return wanted.every((word) => held.includes(word));
			});
}

/** As the server compares words: full-width letters as half-width ones, capitals as small ones. */
export function fold(words: string): string {
	return words.normalize('NFKC').toLowerCase();
}
