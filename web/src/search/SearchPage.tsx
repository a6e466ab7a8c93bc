import { useNavigate, useSearch } from '@tanstack/react-router';
import { useStrings } from '../strings/language.tsx';
import { useDocumentTitle } from '../useDocumentTitle.ts';
import { SearchBox } from './SearchBox.tsx';

/** The search as a page: on a phone, and as an address that can be sent. */
export function SearchPage() {
	const { search } = useStrings();
	const { q = '' } = useSearch({ from: '/frame/search' });
	const navigate = useNavigate({ from: '/search' });
	useDocumentTitle(search.title);
	return (
		<div className="sheet search-page">
			<h1>{search.title}</h1>
			<SearchBox
				words={q}
				asks={(words) =>
					void navigate({ search: ({ q: _, ...before }) => (words === '' ? before : { ...before, q: words }), replace: true, resetScroll: false })
				}
			/>
		</div>
	);
}
