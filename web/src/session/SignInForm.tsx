import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ApiError } from '../api.ts';
import { useStrings } from '../strings/language.tsx';
import { RefusedAlert } from './RefusedAlert.tsx';
import type { Account } from './session-requests.ts';
import { useSignIn } from './useSession.ts';

interface SignInFields {
	readonly username: string;
	readonly password: string;
	readonly code?: string;
}

/** What is asked besides the password: nothing, an authenticator's code, or a backup code in its stead. */
type Second = 'none' | 'code' | 'backup';

interface SignInFormProps {
	/** Whose sign-in is expected. */
	readonly username?: string;
	/** With the password that was typed: a one-time one is not asked for twice. */
	signedIn(account: Account, password: string): void;
}

/** User name and password; a code only when the account wants one. */
export function SignInForm({ username: expected, signedIn }: SignInFormProps) {
	const { signIn: words } = useStrings();
	const [form] = Form.useForm<SignInFields>();
	const [second, setSecond] = useState<Second>('none');
	const signIn = useSignIn();

	function submit({ username, password, code }: SignInFields) {
		signIn.mutate(
			// Apps show the six digits in two groups.
			{ username: username.trim(), password, ...(second !== 'none' && code ? { code: code.replace(/\s/g, '') } : {}) },
			{
				onSuccess: (account) => signedIn(account, password),
				onError: (error) => {
					if (error instanceof ApiError && error.code === 'totp_required' && second === 'none') {
						setSecond('code');
					}
				},
			},
		);
	}

	function turnTo(next: Second) {
		form.resetFields(['code']);
		signIn.reset();
		setSecond(next);
	}

	const isAsked = signIn.error instanceof ApiError && signIn.error.code === 'totp_required';
	return (
		<Form<SignInFields> form={form} layout="vertical" requiredMark={false} onFinish={submit} initialValues={{ username: expected }}>
			<Form.Item name="username" label={words.username} rules={[{ required: true, whitespace: true, message: words.usernameMissing }]}>
				<Input
					size="large"
					autoComplete="username"
					autoCapitalize="none"
					spellCheck={false}
					autoFocus={expected === undefined}
					onChange={() => turnTo('none')}
				/>
			</Form.Item>
			<Form.Item name="password" label={words.password} rules={[{ required: true, message: words.passwordMissing }]}>
				<Input.Password size="large" autoComplete="current-password" autoFocus={expected !== undefined} />
			</Form.Item>
			{second === 'code' && (
				<Form.Item
					name="code"
					label={words.code}
					extra={words.codeHelp}
					rules={[{ required: true, pattern: /^\s*\d{3}\s?\d{3}\s*$/, message: words.codeMissing }]}
				>
					<Input size="large" inputMode="numeric" autoComplete="one-time-code" autoFocus />
				</Form.Item>
			)}
			{second === 'backup' && (
				<Form.Item
					name="code"
					label={words.backupCode}
					extra={words.backupCodeHelp}
					rules={[{ required: true, pattern: /^\s*[A-Za-z0-9]{5}-[A-Za-z0-9]{5}\s*$/, message: words.backupCodeMissing }]}
				>
					<Input size="large" autoComplete="off" autoCapitalize="none" spellCheck={false} autoFocus />
				</Form.Item>
			)}
			{signIn.error && !isAsked && <RefusedAlert error={signIn.error} />}
			<Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
				{words.submit}
			</Button>
			{second !== 'none' && (
				<Button type="link" block className="sign-in-other" onClick={() => turnTo(second === 'code' ? 'backup' : 'code')}>
					{second === 'code' ? words.useBackupCode : words.useCode}
				</Button>
			)}
		</Form>
	);
}
