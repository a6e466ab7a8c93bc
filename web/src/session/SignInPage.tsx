import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { findFirstRun } from '../settings/settings-requests.ts';
import { useLanguage } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import './sign-in.css';
import { useBeginSession, useSession, useSignOut } from './useSession.ts';

/** The way in. Whoever came with a one-time password chooses an own one here, before anything else. */
export function SignInPage() {
	const { strings, language, setLanguage } = useLanguage();
	const { to } = useSearch({ from: '/sign-in' });
	const navigate = useNavigate();
	const session = useSession();
	const begin = useBeginSession();
	const firstRun = useQuery({ queryKey: ['first-run'], queryFn: ({ signal }) => findFirstRun(signal), staleTime: 60_000 });
	const signOut = useSignOut();
	const [typed, setTyped] = useState<string>();
	const account = session.data ?? undefined;
	const chooses = account?.must_change_password === true;
	useDocumentTitle(chooses ? strings.password.choose : strings.signIn.title);

	const enters = account !== undefined && !chooses;
	useEffect(() => {
		if (enters) {
			navigate({ href: to ?? '/', replace: true });
		}
	}, [enters, navigate, to]);

	return (
		<main className="sign-in">
			<div className="sign-in-card">
				<h1>{strings.app.name}</h1>
				{account && chooses ? (
					<>
						<h2>{strings.password.choose}</h2>
						<p className="sign-in-why">{strings.password.chooseWhy(account.name)}</p>
						<PasswordForm
							account={account}
							current={typed}
							currentLabel={strings.password.oneTime}
							submitLabel={strings.password.submitFirst}
							cancel={{ label: strings.account.signOut, onCancel: () => signOut.mutate() }}
						/>
					</>
				) : (
					<>
						<p className="sign-in-claim">{strings.app.claim}</p>
						<SignInForm
							signedIn={(signedIn, password) => {
								setTyped(password);
								begin(signedIn);
							}}
						/>
						<p className="sign-in-help">{strings.signIn.help}</p>
					</>
				)}
			</div>
			<Button type="text" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
				{strings.account.language}
			</Button>
			<p className="sign-in-first">{firstRun.data?.open === true && !chooses && <Link to="/first-run">{strings.settings.firstRun.toFirstRun}</Link>}</p>
		</main>
	);
}
