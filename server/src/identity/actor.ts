import type { Book } from '../book.ts';
import type { Actor } from '../records/plan-act.ts';
import { rightsOf, systemRights } from '../records/rights.ts';
import type { Account } from './accounts.ts';
import { postsOn } from './posts.ts';

/** The account as one that acts and reads, with the rights of the posts it holds today. A post also reaches what was written by the units that its own carries on. */
export function actorOf(book: Book, account: Account): Actor {
	const posts = postsOn(account, book.now());
	const reached = posts.flatMap((post) => book.units.lineOf(post.unit).map((unit) => ({ ...post, unit })));
	return { account: account.id, rights: rightsOf(book.office, account.id, reached), unit: posts[0]?.unit ?? '' };
}

/** Whoever owns the data directory owns the book: the command line. */
export function systemActor(book: Book): Actor {
	const street = book.office.units.find(({ kind }) => kind === 'street');
	return { account: 'system', rights: systemRights(book.office), unit: street?.code ?? '' };
}
