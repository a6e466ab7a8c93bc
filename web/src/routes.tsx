/** Every page with its address. */
import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter } from '@tanstack/react-router';
import { askAhead } from './desk/ask-ahead.ts';
import type { DeskSearch } from './desk/desk-address.ts';
import { type FigureSearch, figureSearch, frameRoute, given, pageOf, rootRoute } from './frame-route.tsx';
import { reportRoutes } from './reports/report-routes.tsx';
import { settingsRoutes } from './settings/settings-routes.tsx';
import { roomNow } from './useRoom.ts';
import type { WorkbenchSearch } from './workbench/workbench-search.ts';

/** With what a new record begins: one of a past year, like another, pointing at another (`field.id`), a draft, or none of these. */
interface NewRecordSearch {
	readonly past?: string;
	readonly like?: string;
	readonly to?: string;
	readonly draft?: string;
	readonly blank?: string;
}

const signInRoute = createRoute({
	getParentRoute: () => rootRoute,
	path: '/sign-in',
	validateSearch: (search: Record<string, unknown>): { to?: string } => (isOwnAddress(search['to']) ? { to: search['to'] } : {}),
	component: pageOf(() => import('./session/SignInPage.tsx'), 'SignInPage'),
});
const firstRunRoute = createRoute({
	getParentRoute: () => rootRoute,
	path: '/first-run',
	component: pageOf(() => import('./settings/FirstRunPage.tsx'), 'FirstRunPage'),
});
const homeRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/',
	validateSearch: (search: Record<string, unknown>): WorkbenchSearch => ({ ...figureSearch(search), ...given('due', search) }),
	component: pageOf(() => import('./workbench/WorkbenchPage.tsx'), 'WorkbenchPage'),
});
const accountRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/account',
	validateSearch: figureSearch,
	component: pageOf(() => import('./account/AccountPage.tsx'), 'AccountPage'),
});
const figuresRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/figures',
	validateSearch: (search: Record<string, unknown>): FigureSearch & { search?: string } => ({
		...figureSearch(search),
		...given('search', search),
	}),
	component: pageOf(() => import('./figures/FiguresPage.tsx'), 'FiguresPage'),
});
const searchRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/search',
	validateSearch: (search: Record<string, unknown>): FigureSearch & { q?: string } => ({ ...figureSearch(search), ...given('q', search) }),
	component: pageOf(() => import('./search/SearchPage.tsx'), 'SearchPage'),
});
const figureRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/figures/$id',
	validateSearch: (search: Record<string, unknown>): { period?: string; until?: string; known_at?: string; definition?: string } => ({
		...given('period', search),
		...given('definition', search),
		...given('until', search),
		...given('known_at', search),
	}),
	component: pageOf(() => import('./figures/FigurePage.tsx'), 'FigurePage'),
});
const registersRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/records',
	validateSearch: figureSearch,
	component: pageOf(() => import('./records/RegistersPage.tsx'), 'RegistersPage'),
});
const listRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/records/$register',
	validateSearch: (search: Record<string, unknown>): FigureSearch & DeskSearch => ({
		...figureSearch(search),
		...given('view', search),
		...given('columns', search),
		...given('frozen', search),
		...given('sort', search),
		...given('filter', search),
		...given('search', search),
		...given('days', search),
	}),
	loader: ({ context: { queries }, params: { register }, location }) => {
		if (roomNow() !== 'phone') {
			void askAhead(queries, register, location.search);
		}
	},
	component: pageOf(() => import('./desk/DeskPage.tsx'), 'DeskPage'),
});
const importRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/records/$register/import',
	validateSearch: (search: Record<string, unknown>): FigureSearch & { import?: string; kind?: string } => ({
		...figureSearch(search),
		...given('import', search),
		...given('kind', search),
	}),
	component: pageOf(() => import('./spreadsheets/ImportPage.tsx'), 'ImportPage'),
});
const recordRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/records/$register/$id',
	validateSearch: (search: Record<string, unknown>): FigureSearch & { from?: string } => ({ ...figureSearch(search), ...given('from', search) }),
	component: pageOf(() => import('./records/RecordPage.tsx'), 'RecordPage'),
});
const newRecordRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/records/$register/new',
	validateSearch: (search: Record<string, unknown>): NewRecordSearch => ({
		...given('past', search),
		...given('like', search),
		...given('to', search),
		...given('draft', search),
		...given('blank', search),
	}),
	component: pageOf(() => import('./forms/NewRecordPage.tsx'), 'NewRecordPage'),
});
const amendRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/records/$register/$id/edit',
	component: pageOf(() => import('./forms/ChangeRecordPage.tsx'), 'AmendPage'),
});
const actionRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/records/$register/$id/actions/$action',
	component: pageOf(() => import('./forms/ChangeRecordPage.tsx'), 'ActionPage'),
});

const routeTree = rootRoute.addChildren([
	signInRoute,
	firstRunRoute,
	frameRoute.addChildren([
		homeRoute,
		accountRoute,
		...settingsRoutes,
		...reportRoutes,
		figuresRoute,
		figureRoute,
		searchRoute,
		registersRoute,
		listRoute,
		importRoute,
		recordRoute,
		newRecordRoute,
		amendRoute,
		actionRoute,
	]),
]);

export function createPageRouter(queries: QueryClient) {
	return createRouter({
		routeTree,
		context: { queries },
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

/** An address of this page, not of another site. */
function isOwnAddress(to: unknown): to is string {
	return typeof to === 'string' && /^\/(?![/\\])/.test(to);
}
