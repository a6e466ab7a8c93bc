import type { DraftRemarksAnswer, DraftVersionsAnswer, DraftVersionText, NewRemark, RemarkState, TakenOver } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { addRemark, listRemarks, settleRemark } from '../drafts/remarks.ts';
import { takeOver } from '../drafts/take-over.ts';
import { getVersion, listVersions, nameVersion, restoreVersion } from '../drafts/versions.ts';
import { RETURNED_LIMITS } from '../reports/paper/read-returned.ts';
import { ChapterParams, type ChapterPath, type DraftAsking, DraftParams, draftPlace } from './draft-place.ts';
import { RecordId } from './ids.ts';
import { Base64, PlainText, Words } from './plain-text.ts';

const closed = { additionalProperties: false };
const SIGNED_IN = { who: 'signed_in' } as const;
const VersionParams = Type.Object({ ...ChapterParams.properties, number: Type.String({ pattern: '^[1-9]\\d{0,8}$' }) });
const NameBody = Type.Object({ name: Words(100) }, closed);
const NothingBody = Type.Object({}, closed);
const Position = Base64(400);
const RemarkBody = Type.Union([
	Type.Object({ parent: RecordId, text: Words(4000) }, closed),
	Type.Object({ from: Position, until: Position, quoted: PlainText(2000), text: PlainText(4000), proposed: Type.Optional(PlainText(4000)) }, closed),
]);
const RemarkParams = Type.Object({ id: RecordId, remark: RecordId });
const SettleBody = Type.Object(
	{ state: Type.Union([Type.Literal('accepted'), Type.Literal('declined'), Type.Literal('resolved'), Type.Literal('open')]) },
	closed,
);

type VersionPath = ChapterPath & { number: string };

/** What is said about a chapter, and how it stood before. */
export function draftRemarkRoutes(app: FastifyInstance, asking: DraftAsking): void {
	app.get<{ Params: ChapterPath }>(
		'/drafts/:id/chapters/:key/remarks',
		{ schema: { params: ChapterParams }, config: SIGNED_IN },
		async (request): Promise<DraftRemarksAnswer> => {
			const { drafting, actor } = await asking(request);
			return { remarks: await listRemarks(drafting.book, actor, draftPlace(request.params)) };
		},
	);

	app.post<{ Params: ChapterPath; Body: NewRemark }>(
		'/drafts/:id/chapters/:key/remarks',
		{ schema: { params: ChapterParams, body: RemarkBody }, config: SIGNED_IN },
		async (request, reply): Promise<DraftRemarksAnswer> => {
			const { drafting, actor } = await asking(request);
			const ref = draftPlace(request.params);
			await addRemark(drafting, actor, ref, request.body);
			reply.code(201);
			return { remarks: await listRemarks(drafting.book, actor, ref) };
		},
	);

	app.register(async (uploads) => {
		// What a file is, its content says.
		uploads.removeAllContentTypeParsers();
		uploads.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: unknown, body: Buffer) => body);
		uploads.post<{ Params: { id: string }; Body: Buffer | undefined }>(
			'/drafts/:id/returned',
			{
				schema: {
					params: DraftParams,
					consumes: ['application/octet-stream'],
					description: 'The body is a Word file made from this draft. What was rewritten in it becomes suggestions in its chapters; numbers never do.',
				},
				bodyLimit: RETURNED_LIMITS.file_bytes,
				config: SIGNED_IN,
			},
			async (request): Promise<TakenOver> => {
				const { drafting, actor } = await asking(request);
				return takeOver(drafting, actor, { draft: request.params.id, content: request.body ?? Buffer.alloc(0) });
			},
		);
	});

	app.post<{ Params: { id: string; remark: string }; Body: { state: RemarkState } }>(
		'/drafts/:id/remarks/:remark/settle',
		{ schema: { params: RemarkParams, body: SettleBody }, config: SIGNED_IN },
		async (request): Promise<DraftRemarksAnswer> => {
			const { drafting, actor } = await asking(request);
			const { id, remark } = request.params;
			const chapter = await settleRemark(drafting, actor, { draft: id, remark }, request.body.state);
			return { remarks: await listRemarks(drafting.book, actor, { draft: id, chapter }) };
		},
	);

	app.get<{ Params: ChapterPath }>(
		'/drafts/:id/chapters/:key/versions',
		{ schema: { params: ChapterParams }, config: SIGNED_IN },
		async (request): Promise<DraftVersionsAnswer> => {
			const { drafting } = await asking(request);
			return { versions: await listVersions(drafting.book, draftPlace(request.params)) };
		},
	);

	app.get<{ Params: VersionPath }>(
		'/drafts/:id/chapters/:key/versions/:number',
		{ schema: { params: VersionParams }, config: SIGNED_IN },
		async (request): Promise<DraftVersionText> => {
			const { drafting } = await asking(request);
			return getVersion(drafting.book, draftPlace(request.params), Number(request.params.number));
		},
	);

	app.post<{ Params: ChapterPath; Body: { name: string } }>(
		'/drafts/:id/chapters/:key/versions',
		{ schema: { params: ChapterParams, body: NameBody }, config: SIGNED_IN },
		async (request, reply): Promise<DraftVersionsAnswer> => {
			const { drafting, actor } = await asking(request);
			const ref = draftPlace(request.params);
			await nameVersion(drafting, actor, ref, request.body.name);
			reply.code(201);
			return { versions: await listVersions(drafting.book, ref) };
		},
	);

	app.post<{ Params: VersionPath }>(
		'/drafts/:id/chapters/:key/versions/:number/restore',
		{ schema: { params: VersionParams, body: NothingBody }, config: SIGNED_IN },
		async (request): Promise<DraftVersionsAnswer> => {
			const { drafting, actor } = await asking(request);
			const ref = draftPlace(request.params);
			await restoreVersion(drafting, actor, ref, Number(request.params.number));
			return { versions: await listVersions(drafting.book, ref) };
		},
	);
}
