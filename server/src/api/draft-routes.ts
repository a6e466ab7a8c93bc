import type { AssignChapter, BeginDraft, DraftDetail, FinishDraft, ReportScope } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { beginDraft } from '../drafts/begin-draft.ts';
import { checkWriting } from '../drafts/check-draft.ts';
import { listDraftFigures } from '../drafts/draft-figures.ts';
import { assignChapter, handIn, setAside, takeBack, takeUp } from '../drafts/draft-steps.ts';
import { finishDraft } from '../drafts/finish-draft.ts';
import { createOpenDocuments } from '../drafts/open-documents.ts';
import { draftDocx, previewDraft } from '../drafts/preview-draft.ts';
import type { DraftFilter } from '../drafts/read-drafts.ts';
import { createRooms } from '../drafts/rooms.ts';
import { listDrafts, tellDraft } from '../drafts/tell-draft.ts';
import { findTextBefore } from '../drafts/text-before.ts';
import { actorOf } from '../identity/actor.ts';
import type { ApiContext } from './context.ts';
import { ChapterParams, type ChapterPath, type DraftAsking, DraftParams, draftPlace } from './draft-place.ts';
import { draftRemarkRoutes } from './draft-remark-routes.ts';
import { draftSyncRoutes } from './draft-sync-routes.ts';
import { Day, Id, RecordId } from './ids.ts';
import { PlainText, Words } from './plain-text.ts';
import { realDay } from './real-day.ts';
import { REPORT_AS, type ReportAs, sendReport } from './send-report.ts';

const closed = { additionalProperties: false };
const SIGNED_IN = { who: 'signed_in' } as const;
const Period = Type.String({ minLength: 4, maxLength: 30 });
const Scope = Type.Union([
	Type.Object({ of: Type.Literal('report') }, closed),
	Type.Object({ of: Type.Literal('chapter'), heading: Words(200) }, closed),
	Type.Object({ of: Type.Literal('unit'), unit: Id }, closed),
]);
const ListQuery = Type.Object({ report: Type.Optional(Id), period: Type.Optional(Period) }, closed);
const BeginBody = Type.Object({ report: Id, period: Period, scope: Scope, edition: Type.Optional(RecordId) }, closed);
const ReasonBody = Type.Object({ reason: Words(2000) }, closed);
const NothingBody = Type.Object({}, closed);
const FinishBody = Type.Object({ reason: Type.Optional(PlainText(2000)), unhanded_reason: Type.Optional(PlainText(2000)) }, closed);
const AssignBody = Type.Object({ writer: Type.Union([Id, Type.Null()]), due_on: Type.Union([Day, Type.Null()]) }, closed);
const AsQuery = Type.Object(REPORT_AS, closed);

/** Reports that are being written: begun, given out, handed in, read with the book's figures, finished. */
export function draftRoutes(app: FastifyInstance, context: ApiContext): void {
	const rooms = createRooms(() => context.now().getTime());
	const documents = createOpenDocuments();
	// Whoever waits for something to come is answered before the server ends.
	app.addHook('preClose', async () => rooms.close());
	const asking: DraftAsking = async (request) => {
		const { book, account } = await context.asking(request);
		return { drafting: { book, documents, rooms }, actor: actorOf(book, account), account };
	};
	draftSyncRoutes(app, asking);
	draftRemarkRoutes(app, asking);

	app.get<{ Querystring: DraftFilter }>('/drafts', { schema: { querystring: ListQuery }, config: SIGNED_IN }, async (request) => {
		const { drafting, actor } = await asking(request);
		return listDrafts(drafting.book, actor, request.query);
	});

	app.post<{ Body: BeginDraft & { scope: ReportScope } }>(
		'/drafts',
		{ schema: { body: BeginBody }, config: SIGNED_IN },
		async (request, reply): Promise<DraftDetail> => {
			const { drafting, actor } = await asking(request);
			const id = await beginDraft(drafting.book, actor, request.body);
			reply.code(201);
			return tellDraft(drafting.book, actor, id);
		},
	);

	app.get<{ Params: { id: string } }>('/drafts/:id', { schema: { params: DraftParams }, config: SIGNED_IN }, async (request): Promise<DraftDetail> => {
		const { drafting, actor } = await asking(request);
		return tellDraft(drafting.book, actor, request.params.id);
	});

	app.get<{ Params: { id: string }; Querystring: ReportAs }>(
		'/drafts/:id/preview',
		{ schema: { params: DraftParams, querystring: AsQuery }, config: SIGNED_IN },
		async (request, reply) => {
			const { drafting } = await asking(request);
			const { id } = request.params;
			if (request.query.as === undefined || request.query.as === 'tree') {
				return previewDraft(drafting.book, id);
			}
			return sendReport(reply, request.query, {
				document: async () => (await previewDraft(drafting.book, id)).document,
				docx: (order) => draftDocx(drafting.book, id, order),
			});
		},
	);

	app.get<{ Params: { id: string } }>('/drafts/:id/figures', { schema: { params: DraftParams }, config: SIGNED_IN }, async (request) => {
		const { drafting } = await asking(request);
		return listDraftFigures(drafting.book, request.params.id);
	});

	app.get<{ Params: { id: string } }>('/drafts/:id/check', { schema: { params: DraftParams }, config: SIGNED_IN }, async (request) => {
		const { drafting } = await asking(request);
		return checkWriting(drafting.book, request.params.id);
	});

	app.post<{ Params: { id: string }; Body: { reason: string } }>(
		'/drafts/:id/set-aside',
		{ schema: { params: DraftParams, body: ReasonBody }, config: SIGNED_IN },
		async (request): Promise<DraftDetail> => {
			const { drafting, actor } = await asking(request);
			await setAside(drafting, actor, request.params.id, request.body.reason);
			return tellDraft(drafting.book, actor, request.params.id);
		},
	);

	app.post<{ Params: { id: string } }>(
		'/drafts/:id/take-up',
		{ schema: { params: DraftParams, body: NothingBody }, config: SIGNED_IN },
		async (request): Promise<DraftDetail> => {
			const { drafting, actor } = await asking(request);
			await takeUp(drafting, actor, request.params.id);
			return tellDraft(drafting.book, actor, request.params.id);
		},
	);

	app.post<{ Params: { id: string }; Body: FinishDraft }>(
		'/drafts/:id/finish',
		{ schema: { params: DraftParams, body: FinishBody }, config: SIGNED_IN },
		async (request): Promise<DraftDetail> => {
			const { drafting, actor } = await asking(request);
			await finishDraft(drafting, actor, request.params.id, request.body);
			return tellDraft(drafting.book, actor, request.params.id);
		},
	);

	app.post<{ Params: ChapterPath; Body: AssignChapter }>(
		'/drafts/:id/chapters/:key/assign',
		{ schema: { params: ChapterParams, body: AssignBody }, config: SIGNED_IN },
		async (request): Promise<DraftDetail> => {
			const { drafting, actor } = await asking(request);
			const { writer, due_on } = request.body;
			await assignChapter(drafting, actor, draftPlace(request.params), { writer, due_on: due_on === null ? null : realDay(due_on, 'due_on') });
			return tellDraft(drafting.book, actor, request.params.id);
		},
	);

	for (const [path, step] of [
		['hand-in', handIn],
		['take-back', takeBack],
	] as const) {
		app.post<{ Params: ChapterPath }>(
			`/drafts/:id/chapters/:key/${path}`,
			{ schema: { params: ChapterParams, body: NothingBody }, config: SIGNED_IN },
			async (request): Promise<DraftDetail> => {
				const { drafting, actor } = await asking(request);
				await step(drafting, actor, draftPlace(request.params));
				return tellDraft(drafting.book, actor, request.params.id);
			},
		);
	}

	app.get<{ Params: ChapterPath }>('/drafts/:id/chapters/:key/before', { schema: { params: ChapterParams }, config: SIGNED_IN }, async (request) => {
		const { drafting } = await asking(request);
		return findTextBefore(drafting.book, draftPlace(request.params));
	});
}
