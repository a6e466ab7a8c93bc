import type { FastifyInstance, FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { pictureKind } from '../files/file-kinds.ts';
import { type FileSize, type OpenedFile, openAttachment, openUpload } from '../files/open-attachment.ts';
import { takeUpload } from '../files/upload.ts';
import { actorOf } from '../identity/actor.ts';
import { contentDisposition } from './content-disposition.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const UploadQuery = Type.Object(
	{
		name: PlainText(200, { minLength: 1, description: 'how the sender calls the file' }),
		keep_location: Type.Optional(Type.Literal('yes', { description: 'for a field that keeps where a picture was taken' })),
	},
	{ additionalProperties: false },
);
const FileQuery = Type.Object({ size: Type.Optional(Type.Union([Type.Literal('whole'), Type.Literal('thumbnail')])) }, { additionalProperties: false });
const BY_REGISTER = { who: 'register' } as const;

/** Files: sent as a raw body, held by records under their hash, opened only as downloads or as pictures made anew. */
export function attachmentRoutes(app: FastifyInstance, context: ApiContext, mostBytes: number): void {
	app.register(async (uploads) => {
		// What a file is, its content says: whatever the header calls it, the body is bytes.
		uploads.removeAllContentTypeParsers();
		uploads.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: unknown, body: Buffer) => body);
		uploads.post<{ Querystring: { name: string; keep_location?: 'yes' }; Body: Buffer | undefined }>(
			'/attachments',
			{
				schema: { querystring: UploadQuery, consumes: ['application/octet-stream'], description: 'The body is the file itself.' },
				bodyLimit: mostBytes,
				config: { who: 'signed_in' },
			},
			async (request, reply) => {
				const { book, account } = await context.asking(request);
				const { name, keep_location } = request.query;
				const content = request.body ?? Buffer.alloc(0);
				return reply.code(201).send(await takeUpload(book, account.id, { content, name, keep_location: keep_location === 'yes' }));
			},
		);
	});

	app.get<{ Params: { hash: string }; Querystring: { size?: FileSize } }>(
		'/attachments/:hash',
		{
			schema: { params: Type.Object({ hash: Hash }), querystring: FileQuery, description: 'For its senders, before a record holds it.' },
			config: { who: 'signed_in' },
		},
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			return sendFile(reply, await openUpload(book, actorOf(book, account), request.params.hash, request.query.size ?? 'whole'));
		},
	);

	app.get<{ Params: { register: string; id: string; hash: string }; Querystring: { size?: FileSize } }>(
		'/records/:register/:id/attachments/:hash',
		{ schema: { params: Type.Object({ register: Id, id: RecordId, hash: Hash }), querystring: FileQuery }, config: BY_REGISTER },
		async (request, reply) => {
			const { book, account } = await context.asking(request);
			return sendFile(reply, await openAttachment(book, actorOf(book, account), { ...request.params, size: request.query.size ?? 'whole' }));
		},
	);
}

/** Nothing that somebody uploaded is ever run in the name of this server. */
function sendFile(reply: FastifyReply, { content, type, name, is_sensitive }: OpenedFile) {
	const isPicture = pictureKind(type) !== undefined;
	return (
		reply
			.type(type)
			.header('content-disposition', contentDisposition(isPicture ? 'inline' : 'attachment', name))
			.header('x-content-type-options', 'nosniff')
			// The browser lays a picture out by styles of its own.
			.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
			.header('cross-origin-resource-policy', 'same-origin')
			.header('cache-control', is_sensitive ? 'no-store' : 'private, max-age=300')
			.send(content)
	);
}
