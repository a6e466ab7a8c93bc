import type { Register } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import type { Actor } from '../records/plan-act.ts';
import { mayAct, mightAct } from '../records/rights.ts';

/** The units of the actor's posts and all below them. */
export function ownUnits(book: Book, { rights }: Actor): ReadonlySet<string> {
	return new Set(rights.posts.flatMap(({ unit }) => [...book.units.subtree(unit)]));
}

/** The register is kept by the unit of one of the actor's posts. */
export function isKept({ rights }: Actor, register: Register): boolean {
	return rights.posts.some(({ unit }) => unit === register.keeper);
}

/** The units for which the actor may record something in the register. */
export function unitsToRecordFor(book: Book, { account, rights }: Actor, register: Register): string[] {
	if (!mightAct(rights, register, 'create')) {
		return [];
	}
	const moment = book.now().toISOString();
	const blank = { id: '', register: register.id, number: null, state: register.states[0]?.id ?? '', version: 1, values: {}, made_by: account };
	return [...book.units.units.keys()].filter((unit) => mayAct(book, rights, register, 'create', { ...blank, unit, made_at: moment, recorded_at: moment }));
}

/** True of accounts that record or do something anywhere: the others look after what those owe. */
export function actsAnywhere({ rights }: Actor): boolean {
	return rights.system || rights.posts.some(({ role }) => role.acts.length > 0);
}
