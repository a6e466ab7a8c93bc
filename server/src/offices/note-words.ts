/** What an office's people say for a register, a field or a unit: everybody's notes are read with it, an administrator adds to it. */
import type { KeptNoteWord, NoteWord } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { administer } from '../identity/administer.ts';

interface WordRow {
	readonly id: string;
	readonly word: string;
	readonly register: string | null;
	readonly field: string | null;
	readonly unit: string | null;
}

export function listNoteWords(book: Book): Promise<KeptNoteWord[]> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<WordRow>('SELECT id, word, register, field, unit FROM book.note_word WHERE office_id = $1 ORDER BY word, id', [
			book.office_id,
		]);
		return rows.map(({ id, word, register, field, unit }) => ({
			id,
			word,
			means: register === null ? { unit: unit ?? '' } : { register, ...(field === null ? {} : { field }) },
		}));
	});
}

/** A word that stands already is left as it is. Throws `setting_refused` with the place. */
export async function keepNoteWord(book: Book, { word, means }: NoteWord, by: string): Promise<void> {
	const problem = problemWith(book, means);
	if (problem !== undefined) {
		throw new AppError('setting_refused', {}, [problem]);
	}
	const { register = null, field = null, unit = null } = means as { register?: string; field?: string; unit?: string };
	await administer(book, { account: by, action: 'word.keep', subject: word, details: { register, field, unit } }, async (client) => {
		await client.query('INSERT INTO book.note_word (office_id, id, word, register, field, unit) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING', [
			book.office_id,
			book.newId(book.now()),
			word,
			register,
			field,
			unit,
		]);
	});
}

/** Throws `note_word_unknown`. */
export async function dropNoteWord(book: Book, id: string, by: string): Promise<void> {
	const known = (await listNoteWords(book)).find((one) => one.id === id);
	if (known === undefined) {
		throw new AppError('note_word_unknown');
	}
	await administer(book, { account: by, action: 'word.drop', subject: known.word, details: { id } }, async (client) => {
		await client.query('DELETE FROM book.note_word WHERE office_id = $1 AND id = $2', [book.office_id, id]);
	});
}

function problemWith(book: Book, means: NoteWord['means']) {
	if ('unit' in means) {
		return book.units.units.has(means.unit) ? undefined : { path: 'means.unit', message: { zh: '没有这个单位', en: 'there is no such unit' } };
	}
	const register = book.registers.get(means.register);
	if (register === undefined) {
		return { path: 'means.register', message: { zh: '没有这本台账', en: 'there is no such register' } };
	}
	const isField = means.field === undefined || Object.hasOwn(register.fields, means.field);
	return isField ? undefined : { path: 'means.field', message: { zh: '这本台账没有这个字段', en: 'the register has no such field' } };
}
