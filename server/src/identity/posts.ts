import { today } from '@yibenzhang/engine';
import type { Account, Post } from './accounts.ts';

/** The posts that hold on the day of that moment (Asia/Shanghai), own ones first, then those held for somebody else. */
export function postsOn(account: Account, moment: Date): Post[] {
	const day = today(moment);
	return account.posts.filter(({ from_on, until_on }) => from_on <= day && (until_on === null || until_on >= day));
}
