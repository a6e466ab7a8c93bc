import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import type { AuditQuery } from '@yibenzhang/engine';
import { loadPart } from './api.ts';
import { askAhead } from './desk/ask-ahead.ts';
import type { DeskSearch } from './desk/desk-address.ts';
import { type DraftSearch, draftTabOf } from './drafts/draft-address.ts';
import { Frame } from './frame/Frame.tsx';
import { FailedPage, MissingPage } from './MissingPage.tsx';
import { registersQuery } from './records/useRegisters.ts';
import type { ReportSearch } from './reports/report-search.ts';
import { reportsQuery } from './reports/useReport.ts';
import { sessionQuery } from './session/useSession.ts';
import { roomNow } from './useRoom.ts';
import type { WorkbenchSearch } from './workbench/workbench-search.ts';

/** What the address of a page with figures holds: the period and the figure that is open. */
export interface FigureSearch {
	readonly period?: string;
	readonly figure?: string;
}

/** With what a new record begins: one of a past year, like another, pointing at another (`field.id`), a draft, or none of these. */
export interface NewRecordSearch {
	readonly past?: string;
	readonly like?: string;
	readonly to?: string;
	readonly draft?: string;
	readonly blank?: string;
}

/** Which part of an edition is looked at (`moved`: what has moved since), and the figure that is open. */
export interface EditionSearch {
	readonly part?: string;
	readonly figure?: string;
}

/** Which contradictions are shown: of a unit, of one rule, those accepted (`yes`). */
interface ContradictionsSearch {
	readonly unit?: string;
	readonly rule?: string;
	readonly accepted?: string;
}

/** The period, and the cell of a form that is looked at; `open`: what belongs into it is asked for over the page. */
export interface FormSearch {
	readonly period?: string;
	readonly sheet?: string;
	readonly cell?: string;
	readonly open?: string;
}

/** What the address of the audit asks for. */
interface AuditSearch extends Omit<AuditQuery, 'before'> {
	readonly part?: string;
}

/** A page whose parts come when it is first gone to. */
const pageOf: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => loadPart(load), name);

const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
	component: Outlet,
	notFoundComponent: MissingPage,
	errorComponent: FailedPage,
});

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
const frameRoute = createRoute({
	getParentRoute: () => rootRoute,
	id: 'frame',
	// Asked for while the parts of the page are on their way; nothing waits here, the page itself does.
	loader: ({ context: { queries } }) => {
		void queries.prefetchQuery(sessionQuery);
		void queries.prefetchQuery(reportsQuery);
		void queries.prefetchQuery(registersQuery);
	},
	component: Frame,
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
const accountsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/accounts',
	validateSearch: (search: Record<string, unknown>): FigureSearch & { search?: string } => ({ ...figureSearch(search), ...given('search', search) }),
	component: pageOf(() => import('./administration/AccountsPage.tsx'), 'AccountsPage'),
});
const administeredRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/accounts/$account',
	validateSearch: figureSearch,
	component: pageOf(() => import('./administration/AdministeredPage.tsx'), 'AdministeredPage'),
});
const noteWordsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/words',
	validateSearch: figureSearch,
	component: pageOf(() => import('./note-words/NoteWordsPage.tsx'), 'NoteWordsPage'),
});
const settingsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings',
	component: pageOf(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});
const officeRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/office',
	component: pageOf(() => import('./settings/OfficePage.tsx'), 'OfficePage'),
});
const unitsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/units',
	component: pageOf(() => import('./settings/UnitsPage.tsx'), 'UnitsPage'),
});
const tokensRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/tokens',
	component: pageOf(() => import('./settings/TokensPage.tsx'), 'TokensPage'),
});
const codesRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/codes',
	validateSearch: (search: Record<string, unknown>): { list?: string } => given('list', search),
	component: pageOf(() => import('./settings/CodesPage.tsx'), 'CodesPage'),
});
const closingDaysRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/closing-days',
	validateSearch: yearSearch,
	component: pageOf(() => import('./settings/ClosingDaysPage.tsx'), 'ClosingDaysPage'),
});
const calendarRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/calendar',
	validateSearch: yearSearch,
	component: pageOf(() => import('./settings/CalendarPage.tsx'), 'CalendarPage'),
});
const targetsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/targets',
	validateSearch: yearSearch,
	component: pageOf(() => import('./settings/TargetsPage.tsx'), 'TargetsPage'),
});
const rightsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/rights',
	validateSearch: (search: Record<string, unknown>): { role?: string } => given('role', search),
	component: pageOf(() => import('./settings/RightsPage.tsx'), 'RightsPage'),
});
const auditRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/audit',
	validateSearch: (search: Record<string, unknown>): AuditSearch => ({
		...given('part', search),
		...given('account', search),
		...given('register', search),
		...given('unit', search),
		...given('action', search),
		...given('from', search),
		...given('until', search),
		...given('record', search),
	}),
	component: pageOf(() => import('./settings/AuditPage.tsx'), 'AuditPage'),
});
const reportRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report',
	validateSearch: reportPageSearch,
	component: pageOf(() => import('./reports/ReportPage.tsx'), 'ReportPage'),
});
const draftsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/drafts',
	validateSearch: figureSearch,
	component: pageOf(() => import('./drafts/DraftsPage.tsx'), 'DraftsPage'),
});
const draftRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/drafts/$id',
	validateSearch: (search: Record<string, unknown>): DraftSearch => {
		const tab = draftTabOf(search['tab']);
		return { ...given('chapter', search), ...(tab === undefined ? {} : { tab }), ...given('figure', search) };
	},
	component: pageOf(() => import('./drafts/DraftPage.tsx'), 'DraftPage'),
});
const editionsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/editions',
	validateSearch: reportPageSearch,
	component: pageOf(() => import('./editions/EditionsPage.tsx'), 'EditionsPage'),
});
const compareRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/compare',
	validateSearch: (search: Record<string, unknown>): { period?: string; with?: string; show?: string } => ({
		...given('period', search),
		...given('with', search),
		...given('show', search),
	}),
	component: pageOf(() => import('./compare/ComparePage.tsx'), 'ComparePage'),
});
const editionRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/editions/$id',
	validateSearch: (search: Record<string, unknown>): EditionSearch => ({ ...given('part', search), ...given('figure', search) }),
	component: pageOf(() => import('./editions/EditionPage.tsx'), 'EditionPage'),
});
const draftCheckRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/draft-check',
	validateSearch: (search: Record<string, unknown>): { period?: string; show?: string } => ({ ...given('period', search), ...given('show', search) }),
	component: pageOf(() => import('./draft-check/DraftCheckPage.tsx'), 'DraftCheckPage'),
});
const contradictionsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/contradictions',
	validateSearch: (search: Record<string, unknown>): ContradictionsSearch => ({
		...given('unit', search),
		...given('rule', search),
		...given('accepted', search),
	}),
	component: pageOf(() => import('./contradictions/ContradictionsPage.tsx'), 'ContradictionsPage'),
});
const returnedRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/returned',
	validateSearch: reportPageSearch,
	component: lazyRouteComponent(() => import('./paper/ReturnedPage.tsx'), 'ReturnedPage'),
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
const definitionsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/figures/definitions',
	validateSearch: (search: Record<string, unknown>): { period?: string; search?: string } => ({ ...given('period', search), ...given('search', search) }),
	component: pageOf(() => import('./definitions/DefinitionsPage.tsx'), 'DefinitionsPage'),
});
const formsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms',
	validateSearch: (search: Record<string, unknown>): { period?: string } => given('period', search),
	component: pageOf(() => import('./upward-forms/FormsPage.tsx'), 'FormsPage'),
});
const formRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms/$id',
	validateSearch: formSearch,
	component: pageOf(() => import('./upward-forms/FormPage.tsx'), 'FormPage'),
});
const fillRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms/$id/fill',
	validateSearch: formSearch,
	component: pageOf(() => import('./upward-forms/FillPage.tsx'), 'FillPage'),
});
const fillingRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms/$id/fillings/$filling',
	validateSearch: (search: Record<string, unknown>): { figure?: string; sheet?: string; cell?: string } => ({
		...given('figure', search),
		...given('sheet', search),
		...given('cell', search),
	}),
	component: pageOf(() => import('./upward-forms/FillingPage.tsx'), 'FillingPage'),
});
const burdenRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms/burden',
	validateSearch: (search: Record<string, unknown>): { period?: string } => given('period', search),
	component: pageOf(() => import('./burden/BurdenPage.tsx'), 'BurdenPage'),
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
		accountsRoute,
		administeredRoute,
		noteWordsRoute,
		settingsRoute,
		officeRoute,
		unitsRoute,
		tokensRoute,
		codesRoute,
		closingDaysRoute,
		calendarRoute,
		targetsRoute,
		rightsRoute,
		auditRoute,
		reportRoute,
		draftsRoute,
		draftRoute,
		editionsRoute,
		compareRoute,
		editionRoute,
		draftCheckRoute,
		contradictionsRoute,
		returnedRoute,
		figuresRoute,
		figureRoute,
		definitionsRoute,
		formsRoute,
		formRoute,
		fillRoute,
		fillingRoute,
		burdenRoute,
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

function figureSearch(search: Record<string, unknown>): FigureSearch {
	return { ...given('period', search), ...given('figure', search) };
}

function formSearch(search: Record<string, unknown>): FormSearch {
	return { ...given('period', search), ...given('sheet', search), ...given('cell', search), ...given('open', search) };
}

function reportPageSearch(search: Record<string, unknown>): FigureSearch & ReportSearch {
	return { ...given('report', search), ...figureSearch(search) };
}

/** A year of four digits. */
function yearSearch(search: Record<string, unknown>): { readonly year?: string } {
	const { year } = given('year', search);
	return year !== undefined && /^\d{4}$/.test(year) ? { year } : {};
}

/** The words under that name, when there are any. */
function given<Name extends string>(name: Name, search: Record<string, unknown>): { readonly [Key in Name]?: string } {
	const words = search[name];
	return typeof words === 'string' && words !== '' ? ({ [name]: words } as { [Key in Name]?: string }) : {};
}

/** An address of this page, not of another site. */
function isOwnAddress(to: unknown): to is string {
	return typeof to === 'string' && /^\/(?![/\\])/.test(to);
}
