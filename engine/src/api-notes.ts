/** What goes over the wire for notes: types only. */
import type { NoteWord } from './notes/note.ts';
import type { Text } from './text.ts';
import type { UnitRow } from './units.ts';

export interface KeptNoteWord extends NoteWord {
	readonly id: string;
}

export interface NoteWordsAnswer {
	readonly words: readonly KeptNoteWord[];
	/** What a word may mean, by its names: also for whoever administers and reads no records. */
	readonly registers: readonly { readonly id: string; readonly label: Text; readonly fields: Readonly<Record<string, Text>> }[];
	readonly units: readonly UnitRow[];
}
