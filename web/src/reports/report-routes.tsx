/** The pages of the report desk: reports, drafts, editions, checks, contradictions, the definition book, forms from above. */
import { createRoute } from '@tanstack/react-router';
import { type DraftSearch, draftTabOf } from '../drafts/draft-address.ts';
import { type FigureSearch, figureSearch, frameRoute, given, pageOf } from '../frame-route.tsx';
import type { ReportSearch } from './report-search.ts';

/** Which part of an edition is looked at (`moved`: what has moved since), and the figure that is open. */
interface EditionSearch {
	readonly part?: string;
	readonly figure?: string;
}

/** Which contradictions are shown: of a unit, of one rule, those accepted (`yes`). */
interface ContradictionsSearch {
	/** Which report and period the ways beside it lead back to. */
	readonly report?: string;
	readonly period?: string;
	readonly unit?: string;
	readonly rule?: string;
	readonly accepted?: string;
}

/** The period, and the cell of a form that is looked at; `open`: what belongs into it is asked for over the page. */
interface FormSearch {
	readonly period?: string;
	readonly sheet?: string;
	readonly cell?: string;
	readonly open?: string;
}

const reportRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report',
	validateSearch: reportPageSearch,
	component: pageOf(() => import('./ReportPage.tsx'), 'ReportPage'),
});
const draftsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/drafts',
	validateSearch: figureSearch,
	component: pageOf(() => import('../drafts/DraftsPage.tsx'), 'DraftsPage'),
});
const draftRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/drafts/$id',
	validateSearch: (search: Record<string, unknown>): DraftSearch => {
		const tab = draftTabOf(search['tab']);
		return { ...given('chapter', search), ...(tab === undefined ? {} : { tab }), ...given('figure', search) };
	},
	component: pageOf(() => import('../drafts/DraftPage.tsx'), 'DraftPage'),
});
const editionsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/editions',
	validateSearch: reportPageSearch,
	component: pageOf(() => import('../editions/EditionsPage.tsx'), 'EditionsPage'),
});
const editionRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/editions/$id',
	validateSearch: (search: Record<string, unknown>): EditionSearch => ({ ...given('part', search), ...given('figure', search) }),
	component: pageOf(() => import('../editions/EditionPage.tsx'), 'EditionPage'),
});
const compareRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/compare',
	validateSearch: (search: Record<string, unknown>): { period?: string; with?: string; show?: string } => ({
		...given('period', search),
		...given('with', search),
		...given('show', search),
	}),
	component: pageOf(() => import('../compare/ComparePage.tsx'), 'ComparePage'),
});
const returnedRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/report/returned',
	validateSearch: reportPageSearch,
	component: pageOf(() => import('../paper/ReturnedPage.tsx'), 'ReturnedPage'),
});
const draftCheckRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/draft-check',
	validateSearch: (search: Record<string, unknown>): { period?: string; show?: string } => ({ ...given('period', search), ...given('show', search) }),
	component: pageOf(() => import('../draft-check/DraftCheckPage.tsx'), 'DraftCheckPage'),
});
const contradictionsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/contradictions',
	validateSearch: (search: Record<string, unknown>): ContradictionsSearch => ({
		...given('report', search),
		...given('period', search),
		...given('unit', search),
		...given('rule', search),
		...given('accepted', search),
	}),
	component: pageOf(() => import('../contradictions/ContradictionsPage.tsx'), 'ContradictionsPage'),
});
const definitionsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/figures/definitions',
	validateSearch: (search: Record<string, unknown>): { period?: string; search?: string } => ({ ...given('period', search), ...given('search', search) }),
	component: pageOf(() => import('../definitions/DefinitionsPage.tsx'), 'DefinitionsPage'),
});
const formsRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms',
	validateSearch: (search: Record<string, unknown>): { period?: string } => given('period', search),
	component: pageOf(() => import('../upward-forms/FormsPage.tsx'), 'FormsPage'),
});
const formRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms/$id',
	validateSearch: formSearch,
	component: pageOf(() => import('../upward-forms/FormPage.tsx'), 'FormPage'),
});
const fillRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms/$id/fill',
	validateSearch: formSearch,
	component: pageOf(() => import('../upward-forms/FillPage.tsx'), 'FillPage'),
});
const fillingRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms/$id/fillings/$filling',
	validateSearch: (search: Record<string, unknown>): { figure?: string; sheet?: string; cell?: string } => ({
		...given('figure', search),
		...given('sheet', search),
		...given('cell', search),
	}),
	component: pageOf(() => import('../upward-forms/FillingPage.tsx'), 'FillingPage'),
});
const burdenRoute = createRoute({
	getParentRoute: () => frameRoute,
	path: '/forms/burden',
	validateSearch: (search: Record<string, unknown>): { period?: string } => given('period', search),
	component: pageOf(() => import('../burden/BurdenPage.tsx'), 'BurdenPage'),
});

export const reportRoutes = [
	reportRoute,
	draftsRoute,
	draftRoute,
	editionsRoute,
	editionRoute,
	compareRoute,
	returnedRoute,
	draftCheckRoute,
	contradictionsRoute,
	definitionsRoute,
	formsRoute,
	formRoute,
	fillRoute,
	fillingRoute,
	burdenRoute,
] as const;

function formSearch(search: Record<string, unknown>): FormSearch {
	return { ...given('period', search), ...given('sheet', search), ...given('cell', search), ...given('open', search) };
}

function reportPageSearch(search: Record<string, unknown>): FigureSearch & ReportSearch {
	return { ...given('report', search), ...figureSearch(search) };
}
