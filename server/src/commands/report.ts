import { toHtml, toMarkdown } from '@yibenzhang/report';
import { renderBookReport } from '../reports/render-report.ts';
import { type Command, oneOf, print, WrongWords } from './command.ts';
import { wantedPeriod } from './figures.ts';

/** `yb report yearly`. */
export const report: Command = async ({ book, options, words: [id, ...others] }) => {
	if (id === undefined || others.length > 0) {
		throw new WrongWords('report yearly');
	}
	const as = oneOf(options, 'as', ['md', 'html'], 'md');
	const document = await renderBookReport(book(), { id, period: wantedPeriod(options) });
	print(as === 'md' ? toMarkdown(document) : toHtml(document));
	return 0;
};
