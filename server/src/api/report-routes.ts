import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { listReports } from '../reports/list-reports.ts';
import { answerReturned } from '../reports/paper/answer-returned.ts';
import { RETURNED_LIMITS } from '../reports/paper/read-returned.ts';
import { reportDocx } from '../reports/paper/report-docx.ts';
import { renderBookReport } from '../reports/render-report.ts';
import type { ApiContext } from './context.ts';
import { REPORT_AS, type ReportAs, sendReport } from './send-report.ts';

const Period = Type.String({ minLength: 4, maxLength: 30 });
const Query = Type.Object({ period: Period, ...REPORT_AS }, { additionalProperties: false });
const Params = Type.Object({ id: Type.String({ maxLength: 40 }) });

interface ReportQuery extends ReportAs {
	period: string;
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
			const { period, ...as } = request.query;
			return sendReport(reply, as, {
				document: () => renderBookReport(book, { id, period }),
				docx: (order) => reportDocx(book, { id, period, ...order }),
			});
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
