import { type PaperForm, toDocx } from '@yibenzhang/report';
import type { Book } from '../../book.ts';
import { renderBookReport } from '../render-report.ts';
import { figuresAnnex } from './figures-annex.ts';
import { packDocx } from './pack-docx.ts';

export interface DocxOrder {
	readonly id: string;
	readonly period: string;
	readonly form: PaperForm;
	/** Whether an annex lists every figure with its definition and evidence. */
	readonly figures_annex: boolean;
}

/** The report as a Word file, with the name that it goes out under. Throws as {@link renderBookReport} does. */
export async function reportDocx(book: Book, { id, period, form, figures_annex }: DocxOrder): Promise<{ content: Buffer; name: string }> {
	const document = await renderBookReport(book, { id, period });
	const annexes = figures_annex ? [await figuresAnnex(book, document)] : [];
	const figure_names = new Map([...book.figures].map(([figure, { label }]) => [figure, label.zh]));
	const label = book.office.reports.find((report) => report.id === id)?.label.zh ?? id;
	return { content: await packDocx(toDocx(document, { report: id, form, figure_names, annexes })), name: `${label}_${period}.docx` };
}
