/** The root of all pages and the frame around most of them, and what their routes have in common. */
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { loadPart } from './api.ts';
import { Frame } from './frame/Frame.tsx';
import { FailedPage, MissingPage } from './MissingPage.tsx';
import { registersQuery } from './records/useRegisters.ts';
import { reportsQuery } from './reports/useReport.ts';
import { sessionQuery } from './session/useSession.ts';

/** What the address of a page with figures holds: the period and the figure that is open. */
export interface FigureSearch {
	readonly period?: string;
	readonly figure?: string;
}

/** A page whose parts come when it is first gone to. */
export const pageOf: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(() => loadPart(load), name);

export const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
	component: Outlet,
	notFoundComponent: MissingPage,
	errorComponent: FailedPage,
});

export const frameRoute = createRoute({
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

/** The period, and the figure that is open. */
export function figureSearch(search: Record<string, unknown>): FigureSearch {
	return { ...given('period', search), ...given('figure', search) };
}

/** The words under that name, when there are any. */
export function given<Name extends string>(name: Name, search: Record<string, unknown>): { readonly [Key in Name]?: string } {
	const words = search[name];
	return typeof words === 'string' && words !== '' ? ({ [name]: words } as { [Key in Name]?: string }) : {};
}
