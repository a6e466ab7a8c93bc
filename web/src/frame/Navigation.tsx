import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { useSession } from '../session/useSession.ts';
import { useStrings } from '../strings/language.tsx';
import { FRAME_PAGES, NOTE } from './frame-pages.tsx';
import { MorePages } from './MorePages.tsx';

/** The pages of the frame: in the head of a desktop, a bar at the foot of a phone. The period goes along from page to page. */
export function Navigation() {
	const { app, frame } = useStrings();
	const { period } = useSearch({ strict: false });
	const { pathname } = useLocation();
	const session = useSession();
	const search = period === undefined ? {} : { period };
	return (
		<nav className="frame-pages" aria-label={app.navigation}>
			{FRAME_PAGES.map(({ to, name, icon, wide, also }) =>
				to === NOTE ? (
					<a key={to} href={to}>
						{icon}
						<span>{frame.pages[name]}</span>
					</a>
				) : (
					<Link
						key={to}
						to={to}
						search={search}
						activeOptions={{ includeSearch: false, exact: to === '/' }}
						{...(wide === true ? { className: 'frame-wide' } : {})}
						{...(also?.some((path) => pathname.startsWith(path)) ? { 'aria-current': 'page' as const } : {})}
					>
						{icon}
						<span>{frame.pages[name]}</span>
					</Link>
				),
			)}
			{session.data && <MorePages search={search} />}
		</nav>
	);
}
