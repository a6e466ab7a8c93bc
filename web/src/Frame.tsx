import { Link, Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { useEffect } from 'react';
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

	const nobody = session.data === null;
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
