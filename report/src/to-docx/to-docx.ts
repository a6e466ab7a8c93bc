/**
 * A report as a Word file after GB/T 9704-2012. What belongs here: the document tree set on paper, as parts of a file. What does not:
 * packing the parts (the server), reading a file that came back (`from-docx/`). The same input gives the same parts: no clock, no chance.
 */

import { dayInWords, type PaperDefinition } from '@yibenzhang/engine';
import { breakTitle } from '../break-title.ts';
import type { PaperForm, ReportAnnex, ReportBlock, ReportDocument, ReportPaper, ReportTable } from '../document.ts';
import { paperOf } from '../paper.ts';
import { type Closing, closing } from './closing.ts';
import { type Content, type FigureNames, paragraphsOf, pieceOf } from './content.ts';
import { atBottomXml } from './floating.ts';
import { documentHead } from './head.ts';
import { letterLines } from './letter.ts';
import { packageParts } from './package-parts.ts';
import { CHARACTER, LINE, TITLE_WIDTH } from './page.ts';
import { type NextId, type Paragraph, type Piece, paragraphXml, startIds } from './paragraph.ts';
import { sectionXml } from './section.ts';
import { signatures } from './signatures.ts';
import { headingStyle } from './styles.ts';
import { shareWidth, type Table, tableXml } from './table.ts';

export interface DocxRequest {
	readonly report: string;
	/** Absent: as the document itself says. */
	readonly form?: PaperForm | undefined;
	readonly figure_names: FigureNames;
	readonly annexes: readonly ReportAnnex[];
	/** What was given for this file alone; it goes before what the document says. */
	readonly paper?: PaperDefinition;
	/** The draft from which it is made: changes of its text can be suggested there when it comes back. */
	readonly draft?: string;
}

/** A part of the file: its path within it and its XML. */
export interface DocxPart {
	readonly path: string;
	readonly xml: string;
}

export function toDocx(plain: ReportDocument, request: DocxRequest): DocxPart[] {
	const { report, form = plain.form ?? 'document' } = request;
	const document = { ...plain, form, paper: { ...plain.paper, ...request.paper } };
	const { content, last } = contentOf(document, request);
	const nextId = startIds();
	const body = content.map((one) => contentXml(one, nextId)).join('');
	const bottom = last === undefined ? '' : atBottomXml(tableXml(last.table, nextId), { height: last.height, name: '版记', nextId });
	const paragraphs = paragraphsOf(last === undefined ? content : [...content, last.table]);
	return packageParts({ body: body + bottom + sectionXml(document), paragraphs, document, report, draft: request.draft });
}

function contentOf(document: ReportDocument, { figure_names, annexes }: DocxRequest): { content: Content[]; last: Closing | undefined } {
	const paper = paperOf(document);
	const date = dayInWords(document.date);
	const addressee = paper.to.length === 0 ? [] : [{ style: 'PaperAddressee' as const, pieces: [{ text: `${paper.to.join('，')}：` }] }];
	const content: Content[] = [
		...(paper.form === 'document' ? documentHead(document) : letterLines(paper)),
		titleParagraph(document.title, 2 * LINE),
		...addressee,
		...withSignatures([...document.blocks.map((block) => blockContent(block, figure_names)), ...annexNotes(annexes)], annexes.length + 1),
		...signatures({ paper, date }),
		...remark(paper),
		...annexes.flatMap((annex, at) => annexContent(annex, annexes.length === 1 ? '附件' : `附件${at + 1}`, figure_names)),
	];
	return { content, last: closing(paper, date) };
}

function contentXml(one: Content, nextId: NextId): string {
	return 'rows' in one ? tableXml(one, nextId) : paragraphXml(one, nextId);
}

/** With a line left free below it. */
function titleParagraph(title: string, before: number): Paragraph {
	return {
		style: 'PaperTitle',
		pieces: breakTitle(title, TITLE_WIDTH).flatMap((text, at): Piece[] => (at === 0 ? [{ text }] : ['line', { text }])),
		layout: { before, after: LINE },
	};
}

/** The last paragraphs stay with what signs them: signatures are never alone on a page. */
function withSignatures(content: readonly Content[], last: number): Content[] {
	return content.map((one, at) => (at < content.length - last || 'rows' in one ? one : { ...one, layout: { ...one.layout, keep_next: true } }));
}

function remark({ remark: words }: ReportPaper): Paragraph[] {
	return words === undefined ? [] : [{ style: 'PaperBody', pieces: [{ text: `（${words}）` }], layout: { before: LINE } }];
}

function blockContent(block: ReportBlock, names: FigureNames): Content {
	if (block.type === 'table') return tableContent(block, names);
	const words = block.content.map((inline) => pieceOf(inline, names));
	const pieces: Piece[] = block.number === undefined ? words : [{ text: block.number }, ...words];
	return { style: block.type === 'heading' ? headingStyle(block.level) : 'PaperBody', pieces };
}

function tableContent({ columns, rows }: ReportTable, names: FigureNames): Table {
	const head = columns.map(({ label }) => ({ paragraphs: [{ style: 'PaperCellHead', pieces: [{ text: label }] } as const], centred: true }));
	const body = rows.map((row) => ({
		cells: row.map((inlines, at) => ({
			centred: true,
			paragraphs: [{ style: 'PaperCell', pieces: inlines.map((inline) => pieceOf(inline, names)), layout: { align: columns[at]?.align ?? 'left' } } as const],
		})),
	}));
	return { columns: shareWidth(columns.map(({ width }) => width)), head_rows: 1, rules: 'all', rows: [{ cells: head }, ...body] };
}

/** 附件说明: one line below the text; a name longer than a line goes on below its own beginning. */
function annexNotes(annexes: readonly ReportAnnex[]): Paragraph[] {
	const numbered = annexes.length > 1;
	const name = (numbered ? 6 : 5) * CHARACTER;
	return annexes.map(({ title }, at) => ({
		style: 'PaperBody',
		pieces: [{ text: `${at === 0 ? '附件：' : ''}${numbered ? `${at + 1}.` : ''}${title}` }],
		layout: { left: name, hanging: at === 0 ? name - 2 * CHARACTER : CHARACTER, ...(at === 0 ? { before: LINE } : {}) },
	}));
}

/** On a page of its own: 附件 at its left upper corner, its title centred on the third line. */
function annexContent({ title, blocks }: ReportAnnex, label: string, names: FigureNames): Content[] {
	return [
		{ style: 'PaperAnnex', pieces: [{ text: label }], layout: { page_break_before: true } },
		titleParagraph(title, LINE),
		...blocks.map((block) => blockContent(block, names)),
	];
}
