/** What stands around every page once somebody is signed in: the ways to go, the account, the keys. Pages themselves are in the folder of their task. */
import { SettingOutlined } from '@ant-design/icons';
import { Link, Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Failure } from '../Failure.tsx';
import { KeySheet } from '../keys/KeySheet.tsx';
import { useReports } from '../reports/useReport.ts';
import { SearchButton } from '../search/SearchButton.tsx';
import { AccountMenu } from '../session/AccountMenu.tsx';
import { SignInAgain } from '../session/SignInAgain.tsx';
import { useSession } from '../session/useSession.ts';
import { sessionGate } from '../session-gate.ts';
import { useLanguage } from '../strings/language.tsx';
import { Waiting } from '../Waiting.tsx';
import './frame.css';
import { LineBanner } from './LineBanner.tsx';
import { Navigation } from './Navigation.tsx';
import { useFrameKeys } from './useFrameKeys.ts';
import { useKeeping } from './useKeeping.ts';

export function Frame() {
	const { strings, say } = useLanguage();
	const session = useSession();
	const reports = useReports();
	const keys = useFrameKeys();
	const ended = sessionGate.use();
	useKeeping(session.data?.id);

	// A one-time password is changed on the sign-in page before anything else is shown.
	const nobody = session.data === null || session.data?.must_change_password === true;
	// Read at that moment: the address as it is rendered here changes while the way to the sign-in page is gone.
	const router = useRouter();
	const navigate = useNavigate();
	useEffect(() => {
		if (nobody) {
			const { href } = router.state.location;
			navigate({ to: '/sign-in', search: href === '/' ? {} : { to: href }, replace: true });
		}
	}, [nobody, navigate, router]);

	if (nobody) {
		return null;
	}
	const failed = [session, reports].find(({ isError, data }) => isError && data === undefined);
	return (
		<>
			<a className="skip" href="#content">
				{strings.app.skip}
			</a>
			<header className="frame">
				<div className="frame-inner">
					<Link to="/" className="frame-name">
						{strings.app.name}
					</Link>
					<Navigation />
					{session.data && <span className="frame-office">{say(session.data.office)}</span>}
					{session.data && reports.data && <SearchButton />}
					{session.data && (
						<Link to="/settings" className="frame-settings" title={strings.settings.title} activeOptions={{ includeSearch: false }}>
							<SettingOutlined aria-hidden />
							<span className="unseen">{strings.settings.title}</span>
						</Link>
					)}
					{session.data && <AccountMenu account={session.data} showKeys={keys.show} />}
				</div>
			</header>
			<main id="content" tabIndex={-1}>
				{session.data && reports.data && <Outlet />}
				{failed === undefined && !(session.data && reports.data) && (
					<div className="sheet">
						<Waiting lines={8} />
					</div>
				)}
				{failed && <Failure error={failed.error} retry={() => failed.refetch()} />}
			</main>
			<LineBanner />
			{keys.sheet && <KeySheet close={keys.close} />}
			{ended && session.data && <SignInAgain account={session.data} />}
		</>
	);
}
