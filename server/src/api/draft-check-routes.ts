import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { checkAgainstBook } from '../draft-check/check-against-book.ts';
import { DRAFT_LIMITS } from '../draft-check/limits.ts';
import { readDraftFile, soundDraft } from '../draft-check/read-draft-file.ts';
import type { ApiContext } from './context.ts';
import { PlainText } from './plain-text.ts';

const Period = Type.Optional(Type.String({ minLength: 4, maxLength: 30, description: 'without it the text is read and compared with nothing' }));

/** Drafts that somebody wrote elsewhere against the book. The text is answered with what was found in it and kept nowhere. */
export function draftCheckRoutes(app: FastifyInstance, context: ApiContext): void {
	app.post<{ Body: { text: string; period?: string } }>(
		'/draft-check',
		{
			schema: { body: Type.Object({ text: PlainText(DRAFT_LIMITS.characters, { minLength: 1 }), period: Period }, { additionalProperties: false }) },
			bodyLimit: 4 * DRAFT_LIMITS.characters,
			config: { who: 'signed_in' },
		},
		async (request) => {
			const { book } = await context.asking(request);
			return checkAgainstBook(book, soundDraft(request.body.text), request.body.period);
		},
	);

	app.register(async (uploads) => {
		// What a file is, its content says.
		uploads.removeAllContentTypeParsers();
		uploads.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: unknown, body: Buffer) => body);
		uploads.post<{ Querystring: { period?: string }; Body: Buffer | undefined }>(
			'/draft-check/file',
			{
				schema: {
					querystring: Type.Object({ period: Period }, { additionalProperties: false }),
					consumes: ['application/octet-stream'],
					description: 'The body is the file itself: .docx, .txt or .md.',
				},
				bodyLimit: DRAFT_LIMITS.file_bytes,
				config: { who: 'signed_in' },
			},
			async (request) => {
				const { book } = await context.asking(request);
				return checkAgainstBook(book, await readDraftFile(request.body ?? Buffer.alloc(0)), request.query.period);
			},
		);
	});
}
