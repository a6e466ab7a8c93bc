/** The ways in which a report leaves: document tree, Markdown, HTML, Word file; the same for one of today and for an edition. */
import { createHash } from 'node:crypto';
import { htmlStyle, PAPER_WORD_FIELDS, type PaperForm, type PaperWords, type ReportDocument, readPaperWords, toHtml, toMarkdown } from '@yibenzhang/report';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { AppError } from '../errors.ts';
import { DOCX_TYPE } from '../reports/paper/pack-docx.ts';
import type { DocxOrder } from '../reports/paper/report-docx.ts';
import { contentDisposition } from './content-disposition.ts';

/** Nothing runs or is fetched; of styles only the report's own. */
function htmlPolicy(document: ReportDocument): string {
	return `default-src 'none'; style-src 'sha256-${createHash('sha256').update(htmlStyle(document)).digest('base64')}'`;
}

const PAPER_FIELDS: Readonly<Record<keyof PaperWords, string>> = {
	number: '发文字号, such as 东街办〔2022〕12号',
	copy_number: '份号, six digits',
	secrecy: '密级和保密期限, such as 秘密★1年',
	urgency: '紧急程度: 特急 or 加急',
	approved_by: '签发人',
	to: '主送机关',
	copies: '抄送机关',
	remark: '附注',
};

/** What the query may hold. */
export const REPORT_AS = {
	as: Type.Optional(Type.Union([Type.Literal('tree'), Type.Literal('md'), Type.Literal('html'), Type.Literal('docx')])),
	form: Type.Optional(
		Type.Union([Type.Literal('document'), Type.Literal('letter')], {
			description: 'on paper: with the red head of a document, or as a letter; absent: as the report usually goes out',
		}),
	),
	...Object.fromEntries(
		PAPER_WORD_FIELDS.map((field) => [field, Type.Optional(Type.String({ maxLength: 300, description: `on paper: ${PAPER_FIELDS[field]}` }))]),
	),
	annex: Type.Optional(Type.Literal('figures', { description: 'of as=docx: an annex with every figure, its definition and how many records stand behind it' })),
};

export interface ReportAs extends PaperWords {
	as?: 'tree' | 'md' | 'html' | 'docx';
	form?: PaperForm;
	annex?: 'figures';
}

export interface ReportToSend {
	document(): Promise<ReportDocument>;
	docx(order: Pick<DocxOrder, 'form' | 'figures_annex' | 'paper'>): Promise<{ readonly content: Buffer; readonly name: string }>;
}

/** Throws `paper_words`, and what making the document throws. */
export async function sendReport(reply: FastifyReply, { as, form, annex, ...words }: ReportAs, report: ReportToSend) {
	const { paper, problems } = readPaperWords(words);
	if (problems.length > 0) {
		throw new AppError(
			'paper_words',
			{},
			problems.map(({ field, message }) => ({ path: field, message })),
		);
	}
	if (as === 'docx') {
		const { content, name } = await report.docx({ form, figures_annex: annex === 'figures', paper });
		return reply
			.type(DOCX_TYPE)
			.header('content-disposition', contentDisposition('attachment', name))
			.header('x-content-type-options', 'nosniff')
			.header('cache-control', 'no-store')
			.send(content);
	}
	const own = await report.document();
	const document = { ...own, ...(form === undefined ? {} : { form }), ...(Object.keys(paper).length === 0 ? {} : { paper: { ...own.paper, ...paper } }) };
	if (as === 'md') {
		return reply.type('text/markdown; charset=utf-8').send(toMarkdown(document));
	}
	return as === 'html' ? reply.type('text/html; charset=utf-8').header('content-security-policy', htmlPolicy(document)).send(toHtml(document)) : document;
}
