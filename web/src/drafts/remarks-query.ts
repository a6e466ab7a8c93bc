import { queryOptions } from '@tanstack/react-query';
import { type ChapterPlace, listRemarks } from './draft-requests.ts';

export function remarksQuery(place: ChapterPlace) {
	return queryOptions({ queryKey: ['report-draft', place.draft, place.chapter, 'remarks'], queryFn: ({ signal }) => listRemarks(place, signal) });
}
