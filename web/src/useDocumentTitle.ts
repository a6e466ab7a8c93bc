import { useEffect } from 'react';
import { noteOpened } from './search/recent.ts';
import { useStrings } from './strings/language.tsx';

/** The page's name in the tab and for screen readers. */
export function useDocumentTitle(title: string): void {
	const { app } = useStrings();
	useEffect(() => {
		document.title = title === '' ? app.name : `${title} · ${app.name}`;
		noteOpened({ href: window.location.pathname, title });
	}, [title, app]);
}
