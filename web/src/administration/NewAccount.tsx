import type { AccountsAnswer } from '@yibenzhang/engine';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useStrings } from '../strings/language.tsx';
import { openAccount } from './administration-requests.ts';
import { OneTimePassword } from './OneTimePassword.tsx';
import { PostForm } from './PostForm.tsx';
import { useAskAgain } from './useAccounts.ts';

const USER_NAME = /^[a-z0-9][a-z0-9_.]{1,39}$/;

interface Made {
	readonly id: string;
	readonly name: string;
	readonly password: string;
}

export function NewAccount({ all, close }: { all: AccountsAnswer; close(): void }) {
	const { accounts: words, signIn } = useStrings();
	const askAgain = useAskAgain();
	const [made, setMade] = useState<Made>();
	if (made !== undefined) {
		return <OneTimePassword name={made.name} username={made.id} password={made.password} close={close} />;
	}
	return (
		<section className="account-form" aria-label={words.create}>
			<h2>{words.create}</h2>
			<PostForm<{ id: string; name: string }>
				name="new-account"
				all={all}
				names={['id', 'name']}
				submitLabel={words.submit}
				cancel={close}
				submit={async (given) => {
					setMade({ id: given.id, name: given.name, password: await openAccount(given) });
					await askAgain();
				}}
			>
				<Form.Item name="name" label={words.name} rules={[{ required: true, whitespace: true, message: words.nameMissing }]}>
					<Input maxLength={60} autoFocus autoComplete="off" />
				</Form.Item>
				<Form.Item name="id" label={signIn.username} extra={words.usernameHelp} rules={[{ required: true, pattern: USER_NAME, message: words.usernameWrong }]}>
					<Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
				</Form.Item>
			</PostForm>
		</section>
	);
}
