import type { EditionDetail, EditionsAnswer, MovedAnswer, MovedRecordsAnswer } from '@yibenzhang/engine';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { documentOf } from '../editions/content.ts';
import { editionDocx } from '../editions/edition-docx.ts';
import { makeEdition, mayFinish } from '../editions/make-edition.ts';
import { findMoved } from '../editions/moved.ts';
import { findMovedRecords } from '../editions/moved-records.ts';
import { getEdition, listEditions } from '../editions/read-editions.ts';
import { confirmChapter, returnEdition, signFor } from '../editions/steps.ts';
import { tellEdition } from '../editions/tell-edition.ts';
import { actorOf } from '../identity/actor.ts';
import { confirmIdentity, type Identity } from '../identity/own-account.ts';
import { getReportFor } from '../reports/get-report.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';
import { PlainText, Words } from './plain-text.ts';
import { REPORT_AS, type ReportAs, sendReport } from './send-report.ts';

const Params = Type.Object({ id: RecordId });
const Period = Type.String({ minLength: 4, maxLength: 30 });
const closed = { additionalProperties: false };
const ListQuery = Type.Object({ report: Id, period: Period }, closed);
const MakeBody = Type.Object({ report: Id, period: Period, reason: Type.Optional(PlainText(2000)) }, closed);
const ConfirmBody = Type.Object({ heading: Words(200) }, closed);
const ReturnBody = Type.Object({ reason: Words(2000) }, closed);
const SignBody = Type.Union([
	Type.Object({ body: Words(200), password: PlainText(200, { minLength: 1 }) }, closed),
	Type.Object({ body: Words(200), code: Type.String({ pattern: '^\\d{6}$' }) }, closed),
]);
const AsQuery = Type.Object(REPORT_AS, closed);
const SIGNED_IN = { who: 'signed_in' } as const;

/** Editions: reports as they were finished, their steps, and what has moved since. */
export function editionRoutes(app: FastifyInstance, context: ApiContext): void {
	const asking = async (request: FastifyRequest) => {
		const { book, account } = await context.asking(request);
		return { book, actor: actorOf(book, account) };
	};

	app.get<{ Querystring: { report: string; period: string } }>(
		'/editions',
		{ schema: { querystring: ListQuery }, config: SIGNED_IN },
		async (request): Promise<EditionsAnswer> => {
			const { book, actor } = await asking(request);
			const { report, period } = getReportFor(book, { id: request.query.report, period: request.query.period });
			const all = await listEditions(book, { report: report.id, period: period.id });
			const { whole = [], parts = [] } = Object.groupBy(all, ({ scope }) => (scope.of === 'report' ? 'whole' : 'parts'));
			return { editions: whole, parts, may_finish: mayFinish(actor, report) };
		},
	);

	app.post<{ Body: { report: string; period: string; reason?: string } }>(
		'/editions',
		{ schema: { body: MakeBody }, config: SIGNED_IN },
		async (request, reply): Promise<EditionDetail> => {
			const { book, actor } = await asking(request);
			const { reason, ...of } = request.body;
			const id = await makeEdition(book, actor, { ...of, reason: reason?.trim() });
			reply.code(201);
			return tellEdition(book, actor, id);
		},
	);

	app.get<{ Params: { id: string } }>('/editions/:id', { schema: { params: Params }, config: SIGNED_IN }, async (request): Promise<EditionDetail> => {
		const { book, actor } = await asking(request);
		return tellEdition(book, actor, request.params.id);
	});

	app.get<{ Params: { id: string }; Querystring: ReportAs }>(
		'/editions/:id/report',
		{ schema: { params: Params, querystring: AsQuery }, config: SIGNED_IN },
		async (request, reply) => {
			const { book } = await context.asking(request);
			const { content } = await getEdition(book, request.params.id);
			return sendReport(reply, request.query, { document: async () => documentOf(content), docx: (order) => editionDocx(book, content, order) });
		},
	);

	app.get<{ Params: { id: string } }>('/editions/:id/content', { schema: { params: Params }, config: SIGNED_IN }, async (request, reply) => {
		const { book } = await context.asking(request);
		// The very bytes that the hash is of.
		return reply.type('application/json; charset=utf-8').send((await getEdition(book, request.params.id)).text);
	});

	app.post<{ Params: { id: string }; Body: { heading: string } }>(
		'/editions/:id/confirm',
		{ schema: { params: Params, body: ConfirmBody }, config: SIGNED_IN },
		async (request): Promise<EditionDetail> => {
			const { book, actor } = await asking(request);
			await confirmChapter(book, actor, { edition: request.params.id, heading: request.body.heading });
			return tellEdition(book, actor, request.params.id);
		},
	);

	app.post<{ Params: { id: string }; Body: { reason: string } }>(
		'/editions/:id/return',
		{ schema: { params: Params, body: ReturnBody }, config: SIGNED_IN },
		async (request): Promise<EditionDetail> => {
			const { book, actor } = await asking(request);
			await returnEdition(book, actor, { edition: request.params.id, reason: request.body.reason });
			return tellEdition(book, actor, request.params.id);
		},
	);

	app.post<{ Params: { id: string }; Body: Identity & { body: string } }>(
		'/editions/:id/sign',
		{ schema: { params: Params, body: SignBody }, config: { who: 'session' } },
		async (request): Promise<EditionDetail> => {
			const { book, account } = await context.asking(request);
			const actor = actorOf(book, account);
			await confirmIdentity({ auth: context.opened().auth, book, account, headers: request.headers }, request.body);
			await signFor(book, actor, { edition: request.params.id, body: request.body.body });
			return tellEdition(book, actor, request.params.id);
		},
	);

	app.get<{ Params: { id: string } }>('/editions/:id/moved', { schema: { params: Params }, config: SIGNED_IN }, async (request): Promise<MovedAnswer> => {
		const { book } = await context.asking(request);
		return findMoved(book, request.params.id);
	});

	app.get<{ Params: { id: string; figure: string } }>(
		'/editions/:id/moved/:figure',
		{ schema: { params: Type.Object({ id: RecordId, figure: Type.String({ maxLength: 60 }) }) }, config: SIGNED_IN },
		async (request): Promise<MovedRecordsAnswer> => {
			const { book, actor } = await asking(request);
			return findMovedRecords(book, actor, { edition: request.params.id, figure: request.params.figure });
		},
	);
}
