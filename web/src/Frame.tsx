import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { Failure } from './Failure.tsx';
import { DEFAULT_PERIOD } from './reports/periods.ts';
import { AccountMenu } from './session/AccountMenu.tsx';
import { useSession } from './session/useSession.ts';
import { useStrings } from './strings/language.tsx';

/** What stands around every page once somebody is signed in. */
export function Frame() {
	const strings = useStrings();
	const session = useSession();
	const location = useLocation();

	if (session.data === null) {
		return <Navigate to="/sign-in" search={location.href === '/' ? {} : { to: location.href }} replace />;
	}
	// The period goes along from page to page.
	const search = { period: (location.search as { period?: string }).period ?? DEFAULT_PERIOD };
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
						<Link to="/report" search={search} activeOptions={{ includeSearch: false }}>
							{strings.app.report}
						</Link>
						<Link to="/figures" search={search} activeOptions={{ includeSearch: false }}>
							{strings.app.figures}
						</Link>
					</nav>
					{session.data && <AccountMenu account={session.data} />}
				</div>
			</header>
			<main id="content" tabIndex={-1}>
				{session.data && <Outlet />}
				{session.isPending && (
					<div className="sheet">
						<Skeleton active paragraph={{ rows: 8 }} />
					</div>
				)}
				{session.isError && <Failure error={session.error} retry={() => session.refetch()} />}
			</main>
		</>
	);
}
