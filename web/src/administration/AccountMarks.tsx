import type { AdministeredAccount } from '@yibenzhang/engine';
import { useStrings } from '../strings/language.tsx';
import { useWriting } from '../useWriting.ts';

/** What an administrator must notice at once: who left, who is locked out, who never signed in with an own password. */
export function AccountMarks({ account }: { account: AdministeredAccount }) {
	const { accounts: words } = useStrings();
	const writing = useWriting();
	return (
		<>
			{account.left_on !== null && <span className="state state-off">{words.left(writing.day(account.left_on))}</span>}
			{!account.closed && account.locked_until !== null && <span className="state state-voided">{words.locked}</span>}
			{!account.closed && account.must_change_password && <span className="state state-off">{words.mustChange}</span>}
		</>
	);
}
