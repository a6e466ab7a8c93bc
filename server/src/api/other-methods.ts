import type { ListedRoute } from './route-rights.ts';

/** The methods with which the path may be asked, whatever the request's own; none for an address at which there is nothing. */
export function methodsAt(routes: readonly ListedRoute[], path: string): string[] {
	const segments = path.split('/');
	const methods = routes.filter(({ url }) => fits(url.split('/'), segments)).map(({ method }) => method);
	return [...new Set(methods)].sort();
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
	const isOpen = pattern.at(-1) === '*';
	const fixed = isOpen ? pattern.slice(0, -1) : pattern;
	return (
		(isOpen ? segments.length > fixed.length : segments.length === fixed.length) &&
		fixed.every((part, at) => (part.startsWith(':') ? segments[at] !== '' : part === segments[at]))
	);
}
