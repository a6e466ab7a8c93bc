import { type PaperForm, toHtml, toMarkdown } from '@yibenzhang/report';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { listReports } from '../reports/list-reports.ts';
import { answerReturned } from '../reports/paper/answer-returned.ts';
import { DOCX_TYPE } from '../reports/paper/pack-docx.ts';
import { RETURNED_LIMITS } from '../reports/paper/read-returned.ts';
import { reportDocx } from '../reports/paper/report-docx.ts';
import { renderBookReport } from '../reports/render-report.ts';
import { contentDisposition } from './content-disposition.ts';
import type { ApiContext } from './context.ts';

const Period = Type.String({ minLength: 4, maxLength: 30 });
const Query = Type.Object(
	{
		period: Period,
		as: Type.Optional(Type.Union([Type.Literal('tree'), Type.Literal('md'), Type.Literal('html'), Type.Literal('docx')])),
		form: Type.Optional(
			Type.Union([Type.Literal('document'), Type.Literal('letter')], { description: 'of as=docx: with the red head of a document, or as a letter' }),
		),
		annex: Type.Optional(
			Type.Literal('figures', { description: 'of as=docx: an annex with every figure, its definition and how many records stand behind it' }),
		),
	},
	{ additionalProperties: false },
);
const Params = Type.Object({ id: Type.String({ maxLength: 40 }) });

interface ReportQuery {
	period: string;
	as?: 'tree' | 'md' | 'html' | 'docx';
	form?: PaperForm;
	annex?: 'figures';
}

const ReturnedQuery = Type.Object(
	{ period: Period },
	{ additionalProperties: false, description: 'the period that is taken where the file does not say its own' },
);

/** Reports: a document tree, Markdown, HTML or a Word file, the same for every reader; and what somebody changed in a Word file. */
export function reportRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/reports', { config: { who: 'signed_in' } }, async (request) => listReports((await context.asking(request)).book));

	app.get<{ Params: { id: string }; Querystring: ReportQuery }>(
		'/reports/:id',
		{ schema: { params: Params, querystring: Query }, config: { who: 'signed_in' } },
		async (request, reply) => {
			const { book } = await context.asking(request);
			const { id } = request.params;
			const { period, as, form = 'document', annex } = request.query;
			if (as === 'docx') {
				const { content, name } = await reportDocx(book, { id, period, form, figures_annex: annex === 'figures' });
				return reply
					.type(DOCX_TYPE)
					.header('content-disposition', contentDisposition('attachment', name))
					.header('x-content-type-options', 'nosniff')
					.header('cache-control', 'no-store')
					.send(content);
			}
			const report = await renderBookReport(book, { id, period });
			if (as === 'md') {
				return reply.type('text/markdown; charset=utf-8').send(toMarkdown(report));
			}
			return as === 'html' ? reply.type('text/html; charset=utf-8').header('content-security-policy', "default-src 'none'").send(toHtml(report)) : report;
		},
	);

	app.register(async (uploads) => {
		// What a file is, its content says.
		uploads.removeAllContentTypeParsers();
		uploads.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: unknown, body: Buffer) => body);
		uploads.post<{ Params: { id: string }; Querystring: { period: string }; Body: Buffer | undefined }>(
			'/reports/:id/returned',
			{
				schema: {
					params: Params,
					querystring: ReturnedQuery,
					consumes: ['application/octet-stream'],
					description: 'The body is the Word file itself. It is compared with what was sent; nothing is kept.',
				},
				bodyLimit: RETURNED_LIMITS.file_bytes,
				config: { who: 'signed_in' },
			},
			async (request) => {
				const { book } = await context.asking(request);
				return answerReturned(book, { id: request.params.id, period: request.query.period, content: request.body ?? Buffer.alloc(0) });
			},
		);
	});
}
