import type { NoteWord, NoteWordsAnswer } from '@yibenzhang/engine';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Book } from '../book.ts';
import { dropNoteWord, keepNoteWord, listNoteWords } from '../offices/note-words.ts';
import type { ApiContext } from './context.ts';
import { Id, RecordId } from './ids.ts';
import { PlainText } from './plain-text.ts';

const closed = { additionalProperties: false } as const;
const WordBody = Type.Object(
	{
		word: PlainText(20, { minLength: 2 }),
		means: Type.Union([
			Type.Object({ register: Id, field: Type.Optional(Id) }, closed),
			Type.Object({ unit: Type.String({ pattern: '^[a-z0-9_]{1,60}$' }) }, closed),
		]),
	},
	closed,
);

/** `/api/notes/words`: what the office's people say. */
export function noteWordRoutes(app: FastifyInstance, context: ApiContext): void {
	app.get('/notes/words', { config: { who: 'signed_in' } }, async (request): Promise<NoteWordsAnswer> => {
		const { book } = await context.asking(request);
		return answerOf(book);
	});
	app.post<{ Body: NoteWord }>('/notes/words', { schema: { body: WordBody }, config: { who: 'administrator' } }, async (request): Promise<NoteWordsAnswer> => {
		const { book, account } = await context.asking(request);
		await keepNoteWord(book, { ...request.body, word: request.body.word.trim() }, account.id);
		return answerOf(book);
	});
	app.delete<{ Params: { id: string } }>(
		'/notes/words/:id',
		{ schema: { params: Type.Object({ id: RecordId }) }, config: { who: 'administrator' } },
		async (request): Promise<NoteWordsAnswer> => {
			const { book, account } = await context.asking(request);
			await dropNoteWord(book, request.params.id, account.id);
			return answerOf(book);
		},
	);
}

async function answerOf(book: Book): Promise<NoteWordsAnswer> {
	return {
		words: await listNoteWords(book),
		registers: book.office.registers.map(({ id, label, fields }) => ({
			id,
			label,
			fields: Object.fromEntries(Object.entries(fields).flatMap(([field, { label: name, retired }]) => (retired ? [] : [[field, name]]))),
		})),
		units: book.office.units,
	};
}
