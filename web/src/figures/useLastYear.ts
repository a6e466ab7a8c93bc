import { useQueries } from '@tanstack/react-query';
import { type ListedFigure, previousYear } from '@yibenzhang/engine';
import { listFigures } from './figure-requests.ts';

interface LastYear {
	readonly values: ReadonlyMap<string, number | null>;
	readonly error: Error | null;
}

/** Each figure one year earlier, closed at the same day of that year: one question per closing day. */
export function useLastYear(figures: readonly ListedFigure[]): LastYear {
	const periods = new Map(figures.map(({ period }) => [`${period.id} ${period.until_on}`, previousYear(period)]));
	return useQueries({
		queries: [...periods].map(([key, { id, until_on }]) => ({
			queryKey: ['figures', id, until_on],
			queryFn: async ({ signal }: { signal: AbortSignal }) => ({ key, figures: await listFigures({ period: id, until: until_on }, signal) }),
		})),
		combine: (answers) => ({
			values: new Map(
				answers.flatMap(({ data }) => {
					const closingThen = new Set(figures.filter(({ period }) => `${period.id} ${period.until_on}` === data?.key).map(({ id }) => id));
					return (data?.figures ?? []).filter(({ id }) => closingThen.has(id)).map(({ id, value }) => [id, value] as const);
				}),
			),
			error: answers.find(({ error }) => error !== null)?.error ?? null,
		}),
	});
}
