import type { QueryClient } from '@tanstack/react-query';
import { registersQuery } from '../records/useRegisters.ts';
import { askedOf, type DeskSearch, isBare, questionOf, readLook } from './desk-address.ts';
import { firstRowsQuery, viewsQuery } from './desk-requests.ts';

const NO_COLUMN: ReadonlySet<string> = new Set();

/** Asks for the first rows of a desk while the page around them is still being made. What goes wrong here the desk itself asks again, and says. */
export async function askAhead(queries: QueryClient, id: string, search: DeskSearch): Promise<void> {
	const [registers, views] = await Promise.all([queries.ensureQueryData(registersQuery), queries.ensureQueryData(viewsQuery(id))]).catch(() => []);
	const register = registers?.registers.find((one) => one.id === id);
	const view = views?.views.find((one) => (isBare(search) ? one.is_default : one.id === search.view));
	const isKnown = view !== undefined || search.view === undefined || search.view === 'all';
	if (register !== undefined && isKnown) {
		const look = readLook(search, view?.look, register, NO_COLUMN);
		await queries.prefetchQuery(firstRowsQuery(id, questionOf(look, askedOf(look, register, search.days))));
	}
}
