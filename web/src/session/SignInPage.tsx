import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { ApiError } from '../api.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import './sign-in.css';
import { useSession, useSessionEnded, useSignIn } from './useSession.ts';

interface SignInFields {
	readonly username: string;
	readonly password: string;
	readonly code?: string;
}

/** User name and password; the code of an authenticator only when the account wants one. */
export function SignInPage() {
	const { strings, say, language, setLanguage } = useLanguage();
	const { to } = useSearch({ from: '/sign-in' });
	const navigate = useNavigate();
	const session = useSession();
	const signIn = useSignIn();
	const ended = useSessionEnded();
	const [wantsCode, setWantsCode] = useState(false);
	const words = strings.signIn;
	useDocumentTitle(words.title);

	const signedIn = Boolean(session.data);
	useEffect(() => {
		if (signedIn) {
			navigate({ href: to ?? '/', replace: true });
		}
	}, [signedIn, navigate, to]);

	function submit({ username, password, code }: SignInFields) {
		signIn.mutate(
			{ username: username.trim(), password, ...(wantsCode && code ? { code: code.trim() } : {}) },
			{ onError: (error) => setWantsCode((wanted) => wanted || (error instanceof ApiError && error.code === 'totp_required')) },
		);
	}

	const failure = signIn.error instanceof ApiError && signIn.error.code !== 'totp_required' ? signIn.error : null;
	return (
		<main className="sign-in">
			<div className="sign-in-card">
				<h1>{strings.app.name}</h1>
				<p className="sign-in-claim">{strings.app.claim}</p>
				{ended && <Alert type="info" title={words.ended} showIcon role="status" className="sign-in-failure" />}
				<Form<SignInFields> layout="vertical" requiredMark={false} onFinish={submit}>
					<Form.Item name="username" label={words.username} rules={[{ required: true, whitespace: true, message: words.usernameMissing }]}>
						<Input size="large" autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus />
					</Form.Item>
					<Form.Item name="password" label={words.password} rules={[{ required: true, message: words.passwordMissing }]}>
						<Input.Password size="large" autoComplete="current-password" />
					</Form.Item>
					{wantsCode && (
						<Form.Item name="code" label={words.code} extra={words.codeHelp} rules={[{ required: true, pattern: /^\s*\d{6}\s*$/, message: words.codeMissing }]}>
							<Input size="large" inputMode="numeric" autoComplete="one-time-code" autoFocus />
						</Form.Item>
					)}
					{failure && <Alert type="error" title={say(failure.text)} showIcon role="alert" className="sign-in-failure" />}
					<Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
						{words.submit}
					</Button>
				</Form>
				<p className="sign-in-help">{words.help}</p>
			</div>
			<Button type="text" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
				{strings.account.language}
			</Button>
		</main>
	);
}
