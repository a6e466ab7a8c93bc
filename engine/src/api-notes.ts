/** What goes over the wire for notes: types only. */
import type { NoteWord } from './notes/note.ts';

export interface KeptNoteWord extends NoteWord {
	readonly id: string;
}

export interface NoteWordsAnswer {
	readonly words: readonly KeptNoteWord[];
}
