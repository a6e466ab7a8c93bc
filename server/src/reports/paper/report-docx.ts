import type { PaperDefinition, ReportDefinition } from '@yibenzhang/engine';
import { type DocxPart, type PaperForm, type ReportDocument, readSent, type SentReport, toDocx } from '@yibenzhang/report';
import type { Book } from '../../book.ts';
import { readWholeXml } from '../../spreadsheets/reading/xml.ts';
import { computeReport } from '../render-report.ts';
import { figuresAnnex } from './figures-annex.ts';
import { packDocx } from './pack-docx.ts';

export interface DocxOrder {
	readonly id: string;
	readonly period: string;
	/** Absent: as the report usually goes out. */
	readonly form?: PaperForm | undefined;
	/** Whether an annex lists every figure with its definition and evidence. */
	readonly figures_annex: boolean;
	/** What was given for this file alone. */
	readonly paper?: PaperDefinition;
	/** The draft from which it is made. */
	readonly draft?: string;
}

/** The report as a Word file, with the name that it goes out under. Throws as {@link computeReport} does. */
export async function reportDocx(book: Book, order: DocxOrder): Promise<{ content: Buffer; name: string }> {
	const label = book.office.reports.find((report) => report.id === order.id)?.label.zh ?? order.id;
	return { content: await packDocx(await docxParts(book, order)), name: `${label}_${order.period}.docx` };
}

/** A document that was rendered already as a Word file. @param book as it was rendered from: the annex asks it for the figures */
export async function documentDocx(
	book: Book,
	document: ReportDocument,
	order: Pick<DocxOrder, 'form' | 'figures_annex' | 'paper' | 'draft'> & { readonly report: ReportDefinition },
): Promise<Buffer> {
	return packDocx(await partsOf(book, document, order));
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

async function docxParts(book: Book, { id, period, ...order }: DocxOrder): Promise<DocxPart[]> {
	const { document, definition } = await computeReport(book, { id, period });
	return partsOf(book, document, { report: definition, ...order });
}

async function partsOf(
	book: Book,
	document: ReportDocument,
	{ report, figures_annex, ...asked }: Pick<DocxOrder, 'form' | 'figures_annex' | 'paper' | 'draft'> & { readonly report: ReportDefinition },
): Promise<DocxPart[]> {
	const annexes = figures_annex ? [await figuresAnnex(book, document)] : [];
	const figure_names = new Map([...book.figures].map(([figure, { label }]) => [figure, label.zh]));
	return toDocx(document, { report: report.id, figure_names, annexes, ...asked });
}

async function* oneChunk(chunk: Buffer): AsyncGenerator<Buffer> {
	yield chunk;
}
