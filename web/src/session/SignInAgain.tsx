import { useState } from 'react';
import { Dialog } from '../Dialog.tsx';
import { openGate, tellOthers } from '../session-gate.ts';
import { useStrings } from '../strings/language.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import type { Account } from './session-requests.ts';
import './sign-in.css';

/** Over a page whose session has ended: what is on the page stays, and what it asked is asked again. Another account gets a fresh page. */
export function SignInAgain({ account }: { account: Account }) {
	const { signIn: words, password: passwordWords } = useStrings();
	const [oneTime, setOneTime] = useState<string>();

	function goOn() {
		tellOthers(account.id);
		openGate();
	}

	function signedIn(next: Account, password: string) {
		if (next.id !== account.id) {
			window.location.assign('/');
		} else if (next.must_change_password) {
			setOneTime(password);
		} else {
			goOn();
		}
	}

	return (
		<Dialog title={oneTime === undefined ? words.again : passwordWords.choose} width={440}>
			{oneTime === undefined ? (
				<>
					<p>{words.againWhy(account.name)}</p>
					<SignInForm username={account.username} signedIn={signedIn} />
					<p className="sign-in-help">{words.againOther}</p>
				</>
			) : (
				<>
					<p>{passwordWords.chooseWhy(account.name)}</p>
					<PasswordForm account={account} current={oneTime} currentLabel={passwordWords.oneTime} submitLabel={passwordWords.submitFirst} onDone={goOn} />
				</>
			)}
		</Dialog>
	);
}
