import { useLayoutEffect } from 'react';
import page from './official-page.css?inline';

/** Lets the browser print on the page of GB/T 9704-2012 while a report is shown. Named pages would be the way, but Chromium 109 gives them the margins of other pages. */
export function useOfficialPage(): void {
	useLayoutEffect(() => {
		const styles = new CSSStyleSheet();
		styles.replaceSync(page);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
		return () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== styles);
		};
	}, []);
}
