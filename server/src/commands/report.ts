import { writeFile } from 'node:fs/promises';
import { toHtml, toMarkdown } from '@yibenzhang/report';
import type { Book } from '../book.ts';
import { getEdition } from '../editions/read-editions.ts';
import { recomputeEdition } from '../editions/verify-editions.ts';
import { isUuid } from '../records/uuid.ts';
import { reportDocx } from '../reports/paper/report-docx.ts';
import { renderBookReport } from '../reports/render-report.ts';
import { type Command, note, oneOf, print, WrongWords, wanted } from './command.ts';
import { wantedPeriod } from './figures.ts';

/** `yb report ID`, `yb report recompute EDITION`. */
export const report: Command = async ({ book, options, words: [id, edition, ...others] }) => {
	if (id === 'recompute' && edition !== undefined && others.length === 0) {
		return recompute(book(), edition);
	}
	if (id === undefined || edition !== undefined) {
		throw new WrongWords(
			`report ${book()
				.office.reports.map((one) => one.id)
				.join('|')} | report recompute EDITION`,
		);
	}
	const as = oneOf(options, 'as', ['md', 'html', 'docx'], 'md');
	const period = wantedPeriod(options);
	if (as === 'docx') {
		const out = wanted(options, 'out', 'report.docx');
		const form = options.form === undefined ? undefined : oneOf(options, 'form', ['document', 'letter'], 'document');
		const figures_annex = oneOf(options, 'annex', ['none', 'figures'], 'none') === 'figures';
		const { content } = await reportDocx(book(), { id, period, form, figures_annex });
		await writeFile(out, content);
		return 0;
	}
	const document = await renderBookReport(book(), { id, period });
	print(as === 'md' ? toMarkdown(document) : toHtml(document));
	return 0;
};

/** Prints the edition's content as it follows from the book of its moment; 1 when that is not what was kept. */
async function recompute(book: Book, id: string): Promise<number> {
	if (!isUuid(id)) {
		throw new WrongWords('report recompute EDITION');
	}
	const edition = await getEdition(book, id);
	const { text, same, differing } = await recomputeEdition(book, edition);
	print(text);
	if (!same) {
		const figures = differing.length === 0 ? '' : `：${differing.join('、')}`;
		note(`与定稿 ${edition.summary.number} 不一致${figures} / differs from edition ${edition.summary.number}${figures}`);
	}
	return same ? 0 : 1;
}
