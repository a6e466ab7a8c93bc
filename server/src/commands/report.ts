import { writeFile } from 'node:fs/promises';
import { toHtml, toMarkdown } from '@yibenzhang/report';
import { reportDocx } from '../reports/paper/report-docx.ts';
import { renderBookReport } from '../reports/render-report.ts';
import { type Command, oneOf, print, WrongWords, wanted } from './command.ts';
import { wantedPeriod } from './figures.ts';

/** `yb report yearly`. */
export const report: Command = async ({ book, options, words: [id, ...others] }) => {
	if (id === undefined || others.length > 0) {
		throw new WrongWords('report yearly');
	}
	const as = oneOf(options, 'as', ['md', 'html', 'docx'], 'md');
	const period = wantedPeriod(options);
	if (as === 'docx') {
		const out = wanted(options, 'out', 'report.docx');
		const form = oneOf(options, 'form', ['document', 'letter'], 'document');
		const figures_annex = oneOf(options, 'annex', ['none', 'figures'], 'none') === 'figures';
		const { content } = await reportDocx(book(), { id, period, form, figures_annex });
		await writeFile(out, content);
		return 0;
	}
	const document = await renderBookReport(book(), { id, period });
	print(as === 'md' ? toMarkdown(document) : toHtml(document));
	return 0;
};
