import { type RefObject, useEffect } from 'react';

/** The 版心 of 156 × 225 mm in pixels, as the browser makes it: it rounds the sheet and each margin. */
const PAGE = { width: 590, height: 851 };
/** Of a 3号 character with its leading: the least that is left free above 版记. */
const LINE = 38.6;
/** Borders are rounded otherwise on paper. What is missing here is seen by nobody; what is too much opens another page. */
const SLACK = 1;

/**
 * Before the browser prints, makes the sheet's `.paper-rest` as high as what is left of the last page, so that 版记 behind it ends
 * the page (GB/T 9704-2012, 7.4). Nothing in CSS does that, and nobody is told where pages break; but columns break as pages do.
 */
export function useRestOfPage(sheet: RefObject<HTMLElement | null>): void {
	useEffect(() => {
		const fit = () => {
			const { current } = sheet;
			if (current?.querySelector('.paper-rest')) {
				current.style.setProperty('--paper-rest', `${restOfPage(current)}px`);
			}
		};
		window.addEventListener('beforeprint', fit);
		return () => window.removeEventListener('beforeprint', fit);
	}, [sheet]);
}

function restOfPage(sheet: HTMLElement): number {
	return asOnPaper(sheet, (columns) => {
		const rest = columns.querySelector<HTMLElement>('.paper-rest');
		const foot = rest?.nextElementSibling;
		if (!rest || !foot) {
			return 0;
		}
		repeatHeads(columns);
		// What was left the last time takes no part in where the text ends.
		rest.style.height = '0';
		const used = rest.getBoundingClientRect().top - columns.getBoundingClientRect().top + foot.getBoundingClientRect().height;
		const left = PAGE.height - used - SLACK;
		return left >= LINE ? left : left + PAGE.height;
	});
}

/** On paper the head of a table stands on each of its pages, in columns on the first alone. */
function repeatHeads(columns: HTMLElement): void {
	for (const { tHead, tBodies } of columns.querySelectorAll('table')) {
		const head = tHead?.rows[0];
		let column = head?.getBoundingClientRect().left ?? 0;
		for (const row of [...tBodies].flatMap(({ rows }) => [...rows])) {
			const { left } = row.getBoundingClientRect();
			if (head !== undefined && left > column) {
				const again = head.cloneNode(true) as HTMLElement;
				// It may fit where the row did not.
				again.style.breakAfter = 'avoid';
				row.before(again);
			}
			column = left;
		}
	}
}

/** Lays a copy out in columns as large as a page, in a frame of its own where the rules for print hold; the page itself does not move. */
function asOnPaper<Result>(sheet: HTMLElement, measure: (columns: HTMLElement) => Result): Result {
	const frame = document.createElement('iframe');
	Object.assign(frame.style, { position: 'fixed', left: '-9999px', width: `${PAGE.width}px`, height: `${PAGE.height}px`, border: '0' });
	document.body.append(frame);
	try {
		const inner = frame.contentDocument as Document;
		// An empty frame would be laid out as pages were before standards.
		inner.open();
		inner.write('<!doctype html>');
		inner.close();
		const own = [...document.styleSheets, ...document.adoptedStyleSheets];
		inner.adoptedStyleSheets = own.map((styles) => rulesForPrint(styles, frame.contentWindow as Window & typeof globalThis));
		const columns = inner.createElement('div');
		Object.assign(columns.style, { columns: `1 ${PAGE.width}px`, columnGap: '0', columnFill: 'auto', width: `${PAGE.width}px`, height: `${PAGE.height}px` });
		const copy = inner.importNode(sheet, true);
		// The first page of a letter begins higher; columns are all alike.
		copy.style.marginTop = 'calc(-1 * var(--above, 0pt))';
		columns.append(copy);
		inner.body.append(columns);
		return measure(columns);
	} finally {
		frame.remove();
	}
}

function rulesForPrint({ cssRules }: CSSStyleSheet, world: typeof globalThis): CSSStyleSheet {
	const printed = new world.CSSStyleSheet();
	const rules = [...cssRules].map(({ cssText }) => cssText).join('\n');
	printed.replaceSync(rules.replace(/@media[^{]*/g, (query) => query.replace(/\bscreen\b/g, 'speech').replace(/\bprint\b/g, 'all')));
	return printed;
}
