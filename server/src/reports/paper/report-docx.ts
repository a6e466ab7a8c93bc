import { type DocxPart, type PaperForm, readSent, type SentReport, toDocx } from '@yibenzhang/report';
import type { Book } from '../../book.ts';
import { readWholeXml } from '../../spreadsheets/reading/xml.ts';
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
export async function reportDocx(book: Book, order: DocxOrder): Promise<{ content: Buffer; name: string }> {
	const label = book.office.reports.find((report) => report.id === order.id)?.label.zh ?? order.id;
	return { content: await packDocx(await docxParts(book, order)), name: `${label}_${order.period}.docx` };
}

/** What a file that was sent now would keep of itself. */
export async function sentNow(book: Book, order: DocxOrder): Promise<SentReport> {
	const part = (await docxParts(book, order)).find(({ path }) => path === 'customXml/item1.xml');
	const reader = readSent();
	await readWholeXml(oneChunk(Buffer.from(part?.xml ?? '')), reader);
	const sent = reader.result();
	if (sent === undefined) {
		throw new Error('a Word file without what was sent');
	}
	return sent;
}

async function docxParts(book: Book, { id, period, form, figures_annex }: DocxOrder): Promise<DocxPart[]> {
	const document = await renderBookReport(book, { id, period });
	const annexes = figures_annex ? [await figuresAnnex(book, document)] : [];
	const figure_names = new Map([...book.figures].map(([figure, { label }]) => [figure, label.zh]));
	return toDocx(document, { report: id, form, figure_names, annexes });
}

async function* oneChunk(chunk: Buffer): AsyncGenerator<Buffer> {
	yield chunk;
}
