/** The pages of settings, accounts among them. */
import { createRoute } from '@tanstack/react-router';
import type { AuditQuery } from '@yibenzhang/engine';
import { type FigureSearch, figureSearch, frameRoute, given, pageOf } from '../frame-route.tsx';

/** What the address of the audit asks for. */
interface AuditSearch extends Omit<AuditQuery, 'before'> {
	readonly part?: string;
}

const accountsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/accounts',
	validateSearch: (search: Record<string, unknown>): FigureSearch & { search?: string } => ({ ...figureSearch(search), ...given('search', search) }),
	component: pageOf(() => import('../administration/AccountsPage.tsx'), 'AccountsPage'),
});
const administeredRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/accounts/$account',
	validateSearch: figureSearch,
	component: pageOf(() => import('../administration/AdministeredPage.tsx'), 'AdministeredPage'),
});
const noteWordsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/words',
	validateSearch: figureSearch,
	component: pageOf(() => import('../note-words/NoteWordsPage.tsx'), 'NoteWordsPage'),
});
const settingsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings',
	component: pageOf(() => import('./SettingsPage.tsx'), 'SettingsPage'),
});
const officeRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/office',
	component: pageOf(() => import('./OfficePage.tsx'), 'OfficePage'),
});
const unitsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/units',
	component: pageOf(() => import('./UnitsPage.tsx'), 'UnitsPage'),
});
const tokensRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/tokens',
	component: pageOf(() => import('./TokensPage.tsx'), 'TokensPage'),
});
const codesRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/codes',
	validateSearch: (search: Record<string, unknown>): { list?: string } => given('list', search),
	component: pageOf(() => import('./CodesPage.tsx'), 'CodesPage'),
});
const closingDaysRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/closing-days',
	validateSearch: yearSearch,
	component: pageOf(() => import('./ClosingDaysPage.tsx'), 'ClosingDaysPage'),
});
const calendarRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/calendar',
	validateSearch: yearSearch,
	component: pageOf(() => import('./CalendarPage.tsx'), 'CalendarPage'),
});
const targetsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/targets',
	validateSearch: yearSearch,
	component: pageOf(() => import('./TargetsPage.tsx'), 'TargetsPage'),
});
const rightsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/settings/rights',
	validateSearch: (search: Record<string, unknown>): { role?: string } => given('role', search),
	component: pageOf(() => import('./RightsPage.tsx'), 'RightsPage'),
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
	component: pageOf(() => import('./AuditPage.tsx'), 'AuditPage'),
});

export const settingsRoutes = [
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
] as const;

/** A year of four digits. */
function yearSearch(search: Record<string, unknown>): { readonly year?: string } {
	const { year } = given('year', search);
	return year !== undefined && /^\d{4}$/.test(year) ? { year } : {};
}
