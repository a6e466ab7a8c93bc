import { Button } from 'antd';
import { useRef, useState } from 'react';
import { PasswordForm } from '../session/PasswordForm.tsx';
import type { Account } from '../session/session-requests.ts';
import { useStrings } from '../strings/language.tsx';
import { AccountSection } from './AccountSection.tsx';

export function OwnPassword({ account }: { account: Account }) {
	const { password: words, own } = useStrings();
	const heading = useRef<HTMLHeadingElement>(null);
	const [step, setStep] = useState<'rest' | 'change' | 'done'>('rest');

	function close(next: 'rest' | 'done') {
		setStep(next);
		heading.current?.focus();
	}

	return (
		<AccountSection title={words.title} help={words.help} heading={heading} done={step === 'done' ? words.done : undefined}>
			{step === 'change' ? (
				<PasswordForm
					account={account}
					currentLabel={words.current}
					submitLabel={words.save}
					onDone={() => close('done')}
					cancel={{ label: own.cancel, onCancel: () => close('rest') }}
				/>
			) : (
				<Button onClick={() => setStep('change')}>{words.change}</Button>
			)}
		</AccountSection>
	);
}
