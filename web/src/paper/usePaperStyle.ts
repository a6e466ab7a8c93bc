import { paperStyle, type ReportDocument } from '@yibenzhang/report';
import { useLayoutEffect } from 'react';

/**
 * Lets the browser print on the page of GB/T 9704-2012, in the document's own form, while it is shown. Named pages would be the way, but
 * Chromium 109 gives them the margins of other pages.
 */
export function usePaperStyle(report: ReportDocument): void {
	const rules = paperStyle(report);
	useLayoutEffect(() => {
		const styles = new CSSStyleSheet();
		styles.replaceSync(rules);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
		return () => {
			document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== styles);
		};
	}, [rules]);
}
