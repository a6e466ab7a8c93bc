import type { AccountsAnswer, AdministeredAccount } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useState } from 'react';
import { AccountSection } from '../account/AccountSection.tsx';
import { useStrings } from '../strings/language.tsx';
import { comeBack } from './administration-requests.ts';
import { OneTimePassword } from './OneTimePassword.tsx';
import { PostForm } from './PostForm.tsx';
import { useAskAgain } from './useAccounts.ts';

/** Somebody who left comes back under the old user name. */
export function ComingBack({ account, all }: { account: AdministeredAccount; all: AccountsAnswer }) {
	const { administered: words } = useStrings();
	const askAgain = useAskAgain();
	const [asks, setAsks] = useState(false);
	const [password, setPassword] = useState<string>();
	return (
		<AccountSection title={words.comeBack} help={words.comeBackHelp}>
			{password !== undefined && <OneTimePassword name={account.name} username={account.id} password={password} close={askAgain} />}
			{password === undefined && !asks && <Button onClick={() => setAsks(true)}>{words.comeBackSubmit}</Button>}
			{password === undefined && asks && (
				<PostForm
					name="return"
					all={all}
					submitLabel={words.comeBackSubmit}
					cancel={() => setAsks(false)}
					submit={async (post) => setPassword(await comeBack(account.id, post))}
				/>
			)}
		</AccountSection>
	);
}
