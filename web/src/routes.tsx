import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { Frame } from './Frame.tsx';
import { FailedPage, MissingPage } from './MissingPage.tsx';
import { DEFAULT_PERIOD } from './reports/periods.ts';
import { SignInPage } from './session/SignInPage.tsx';

/** What the address of a page with figures holds: the period and the figure that is open. */
export interface FigureSearch {
	readonly period: string;
	readonly figure?: string;
}

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: MissingPage, errorComponent: FailedPage });

const signInRoute = createRoute({
	getParentRoute: () => rootRoute,
	path: '/sign-in',
	validateSearch: (search: Record<string, unknown>): { to?: string } => (isOwnAddress(search['to']) ? { to: search['to'] } : {}),
	component: SignInPage,
});
const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame', component: Frame });
const homeRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/',
	beforeLoad: () => {
		throw redirect({ to: '/report', search: { period: DEFAULT_PERIOD }, replace: true });
	},
});
const reportRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report',
	validateSearch: figureSearch,
	component: lazyRouteComponent(() => import('./reports/ReportPage.tsx'), 'ReportPage'),
});
const figuresRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/figures',
	validateSearch: (search: Record<string, unknown>): FigureSearch & { search?: string } => ({
		...figureSearch(search),
		...(typeof search['search'] === 'string' && search['search'] !== '' ? { search: search['search'] } : {}),
	}),
	component: lazyRouteComponent(() => import('./figures/FiguresPage.tsx'), 'FiguresPage'),
});
const recordRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/records/$register/$id',
	validateSearch: figureSearch,
	component: lazyRouteComponent(() => import('./records/RecordPage.tsx'), 'RecordPage'),
});

const routeTree = rootRoute.addChildren([signInRoute, frameRoute.addChildren([homeRoute, reportRoute, figuresRoute, recordRoute])]);

export function createPageRouter() {
	return createRouter({
		routeTree,
		// Plain words in the address: `?period=2022`, not JSON.
		parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
		stringifySearch: (search) => {
			const given = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
			return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
		},
		scrollRestoration: true,
	});
}

declare module '@tanstack/react-router' {
	interface Register {
		router: ReturnType<typeof createPageRouter>;
	}
}

function figureSearch(search: Record<string, unknown>): FigureSearch {
	const { period, figure } = search;
	return {
		period: typeof period === 'string' && period !== '' ? period : DEFAULT_PERIOD,
		...(typeof figure === 'string' && figure !== '' ? { figure } : {}),
	};
}

/** An address of this page, not of another site. */
function isOwnAddress(to: unknown): to is string {
	return typeof to === 'string' && /^\/(?![/\\])/.test(to);
}
