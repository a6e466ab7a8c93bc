import { Link, Outlet, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Failure } from './Failure.tsx';
import { useReports } from './reports/useReport.ts';
import { AccountMenu } from './session/AccountMenu.tsx';
import { useSession } from './session/useSession.ts';
import { useStrings } from './strings/language.tsx';
import { Waiting } from './Waiting.tsx';

/** What stands around every page once somebody is signed in. */
export function Frame() {
	const strings = useStrings();
	const session = useSession();
	const reports = useReports();
	// The period goes along from page to page.
	const { period } = useSearch({ strict: false });
	const search = period === undefined ? {} : { period };

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
	const pages = [
		{ to: '/report', label: strings.app.report },
		{ to: '/figures', label: strings.app.figures },
		{ to: '/records', label: strings.app.records },
	] as const;
	return (
		<>
			<a className="skip" href="#content">
				{strings.app.skip}
			</a>
			<header className="frame">
				<div className="frame-inner">
					<Link to="/report" search={search} className="frame-name">
						{strings.app.name}
					</Link>
					<nav aria-label={strings.app.navigation}>
						{pages.map(({ to, label }) => (
							<Link key={to} to={to} search={search} activeOptions={{ includeSearch: false }}>
								{label}
							</Link>
						))}
					</nav>
					{session.data && <AccountMenu account={session.data} />}
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
		</>
	);
}
