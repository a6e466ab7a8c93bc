import type { QueryClient } from '@tanstack/react-query';

const OF_FORMS = ['begun', 'form-record'];

/** What was shown of records is asked anew after a change; not what an open form began with, or it would begin again under the hands. */
export function refreshRecords(queries: QueryClient): void {
	queries.invalidateQueries({ predicate: ({ queryKey }) => !OF_FORMS.includes(String(queryKey[0])) });
}
