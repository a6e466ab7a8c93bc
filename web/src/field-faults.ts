import type { Text } from '@yibenzhang/engine';
import { ApiError } from './api.ts';

/** What the server found wrong with those fields of a form, as `setFields` takes it. */
export function fieldFaults<const Name extends string>(
	error: unknown,
	names: readonly Name[],
	say: (text: Text) => string,
): { name: Name; errors: string[] }[] {
	const faults = error instanceof ApiError ? error.fields : [];
	return names
		.map((name) => ({ name, errors: faults.filter(({ path }) => path === name).map(({ text }) => say(text)) }))
		.filter(({ errors }) => errors.length > 0);
}
