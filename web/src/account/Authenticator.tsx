import type { OwnAccountAnswer, TotpSetUpAnswer } from '@yibenzhang/engine';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import { AccountSection } from './AccountSection.tsx';
import { AuthenticatorSetUp } from './AuthenticatorSetUp.tsx';
import { beginTotp, endTotp, newBackupCodes } from './account-requests.ts';
import { BackupCodes } from './BackupCodes.tsx';
import { PasswordPrompt } from './PasswordPrompt.tsx';
import { useAskAgain } from './useOwnAccount.ts';

type Step =
	| { readonly at: 'rest'; readonly done?: string }
	| { readonly at: 'begin' | 'renew' | 'end' }
	| { readonly at: 'set-up'; readonly setUp: TotpSetUpAnswer }
	| { readonly at: 'codes'; readonly codes: readonly string[] };

/** Setting an authenticator up, its backup codes, and switching it off. */
export function Authenticator({ account }: { account: OwnAccountAnswer }) {
	const { authenticator: words } = useStrings();
	const heading = useRef<HTMLHeadingElement>(null);
	const askAgain = useAskAgain();
	const [step, setStep] = useState<Step>({ at: 'rest' });

	function close(done?: string) {
		setStep({ at: 'rest', ...(done === undefined ? {} : { done }) });
		heading.current?.focus();
	}

	async function showCodes(codes: readonly string[]) {
		await askAgain();
		setStep({ at: 'codes', codes });
		heading.current?.focus();
	}

	const cancel = () => close();
	const prompt = { username: account.id, cancel };
	return (
		<AccountSection
			title={words.title}
			help={words.help}
			heading={heading}
			beside={<span className={account.totp ? 'state' : 'state state-off'}>{account.totp ? words.on : words.off}</span>}
			done={step.at === 'rest' ? step.done : undefined}
		>
			{step.at === 'rest' && (
				<div className="form-buttons">
					{account.totp ? (
						<>
							<Button onClick={() => setStep({ at: 'renew' })}>{words.renew}</Button>
							<Button onClick={() => setStep({ at: 'end' })}>{words.end}</Button>
						</>
					) : (
						<Button onClick={() => setStep({ at: 'begin' })}>{words.begin}</Button>
					)}
				</div>
			)}
			{step.at === 'begin' && (
				<PasswordPrompt {...prompt} submitLabel={words.continue} ask={async (password) => setStep({ at: 'set-up', setUp: await beginTotp(password) })} />
			)}
			{step.at === 'set-up' && <AuthenticatorSetUp setUp={step.setUp} onConfirmed={() => showCodes(step.setUp.backup_codes)} cancel={cancel} />}
			{step.at === 'codes' && <BackupCodes account={account} codes={step.codes} close={cancel} />}
			{step.at === 'renew' && (
				<PasswordPrompt {...prompt} help={words.renewHelp} submitLabel={words.renew} ask={async (password) => showCodes(await newBackupCodes(password))} />
			)}
			{step.at === 'end' && (
				<PasswordPrompt
					{...prompt}
					help={words.endHelp}
					submitLabel={words.end}
					ask={async (password) => {
						await endTotp(password);
						await askAgain();
						close(words.ended);
					}}
				/>
			)}
		</AccountSection>
	);
}
