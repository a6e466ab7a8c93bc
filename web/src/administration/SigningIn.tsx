import type { AdministeredAccount } from '@yibenzhang/engine';
import { useRef, useState } from 'react';
import { AccountSection } from '../account/AccountSection.tsx';
import { SureButton } from '../SureButton.tsx';
import { useStrings } from '../strings/language.tsx';
import { administer, resetPassword } from './administration-requests.ts';
import { OneTimePassword } from './OneTimePassword.tsx';
import { useAskAgain } from './useAccounts.ts';

/** For whoever cannot get in: a new password, the lock, an authenticator that was lost. */
export function SigningIn({ account }: { account: AdministeredAccount }) {
	const { administered: words } = useStrings();
	const heading = useRef<HTMLHeadingElement>(null);
	const askAgain = useAskAgain();
	const [password, setPassword] = useState<string>();
	const [done, setDone] = useState<string>();

	async function finish(said?: string) {
		setPassword(undefined);
		setDone(said);
		heading.current?.focus();
		await askAgain();
	}

	return (
		<AccountSection title={words.signIn} heading={heading} done={done}>
			{password !== undefined && <OneTimePassword name={account.name} username={account.id} password={password} close={() => finish()} />}
			<div className="form-buttons">
				{password === undefined && (
					<SureButton
						label={words.reset}
						help={words.resetHelp}
						confirm={words.reset}
						act={async () => {
							setPassword(await resetPassword(account.id));
							setDone(undefined);
						}}
					/>
				)}
				{account.locked_until !== null && (
					<SureButton
						label={words.unlock}
						help={words.unlockHelp}
						confirm={words.unlock}
						act={async () => {
							await administer(account.id, 'unlock');
							await finish(words.unlocked);
						}}
					/>
				)}
				{account.totp && (
					<SureButton
						label={words.totpOff}
						help={words.totpOffHelp}
						confirm={words.totpOff}
						act={async () => {
							await administer(account.id, 'totp/off');
							await finish(words.totpIsOff);
						}}
					/>
				)}
			</div>
		</AccountSection>
	);
}
