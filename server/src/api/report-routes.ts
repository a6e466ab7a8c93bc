import { toHtml, toMarkdown } from '@yibenzhang/report';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { listReports } from '../reports/list-reports.ts';
import { renderBookReport } from '../reports/render-report.ts';
import type { ApiContext } from './context.ts';

const Query = Type.Object(
	{ period: Type.String({ minLength: 4, maxLength: 30 }), as: Type.Optional(Type.Union([Type.Literal('tree'), Type.Literal('md'), Type.Literal('html')])) },
	{ additionalProperties: false },
);

/** Reports: a document tree, Markdown or HTML, the same for every reader. */
export function reportRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/reports', { config: { who: 'signed_in' } }, async (request) => listReports((await context.asking(request)).book));

	app.get<{ Params: { id: string }; Querystring: { period: string; as?: 'tree' | 'md' | 'html' } }>(
		'/reports/:id',
		{ schema: { params: Type.Object({ id: Type.String({ maxLength: 40 }) }), querystring: Query }, config: { who: 'signed_in' } },
		async (request, reply) => {
			const { book } = await context.asking(request);
			const { period, as } = request.query;
			const report = await renderBookReport(book, { id: request.params.id, period });
			if (as === 'md') {
				return reply.type('text/markdown; charset=utf-8').send(toMarkdown(report));
			}
			return as === 'html' ? reply.type('text/html; charset=utf-8').header('content-security-policy', "default-src 'none'").send(toHtml(report)) : report;
		},
	);
}
