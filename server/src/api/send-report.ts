/** The ways in which a report leaves: document tree, Markdown, HTML, Word file; the same for one of today and for an edition. */
import { createHash } from 'node:crypto';
import { HTML_STYLE, type PaperForm, type ReportDocument, toHtml, toMarkdown } from '@yibenzhang/report';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { DOCX_TYPE } from '../reports/paper/pack-docx.ts';
import { contentDisposition } from './content-disposition.ts';

/** Nothing runs or is fetched; of styles only the report's own. */
const HTML_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(HTML_STYLE).digest('base64')}'`;

/** What the query may hold. */
export const REPORT_AS = {
	as: Type.Optional(Type.Union([Type.Literal('tree'), Type.Literal('md'), Type.Literal('html'), Type.Literal('docx')])),
	form: Type.Optional(
		Type.Union([Type.Literal('document'), Type.Literal('letter')], {
			description: 'of as=docx: with the red head of a document, or as a letter; absent: as the report usually goes out',
		}),
	),
	annex: Type.Optional(Type.Literal('figures', { description: 'of as=docx: an annex with every figure, its definition and how many records stand behind it' })),
};

export interface ReportAs {
	as?: 'tree' | 'md' | 'html' | 'docx';
	form?: PaperForm;
	annex?: 'figures';
}

export interface ReportToSend {
	document(): Promise<ReportDocument>;
	docx(order: { readonly form: PaperForm | undefined; readonly figures_annex: boolean }): Promise<{ readonly content: Buffer; readonly name: string }>;
}

export async function sendReport(reply: FastifyReply, { as, form, annex }: ReportAs, report: ReportToSend) {
	if (as === 'docx') {
		const { content, name } = await report.docx({ form, figures_annex: annex === 'figures' });
		return reply
			.type(DOCX_TYPE)
			.header('content-disposition', contentDisposition('attachment', name))
			.header('x-content-type-options', 'nosniff')
			.header('cache-control', 'no-store')
			.send(content);
	}
	const document = await report.document();
	if (as === 'md') {
		return reply.type('text/markdown; charset=utf-8').send(toMarkdown(document));
	}
	return as === 'html' ? reply.type('text/html; charset=utf-8').header('content-security-policy', HTML_POLICY).send(toHtml(document)) : document;
}
