import type { NoteWord, NoteWordsAnswer } from '@yibenzhang/engine';
import { request } from '../api.ts';

export async function listNoteWords(signal?: AbortSignal): Promise<NoteWordsAnswer> {
	return request('/notes/words', { signal });
}

export async function keepNoteWord(word: NoteWord): Promise<NoteWordsAnswer> {
	return request('/notes/words', { method: 'POST', body: word });
}

export async function dropNoteWord(id: string): Promise<NoteWordsAnswer> {
	return request(`/notes/words/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
