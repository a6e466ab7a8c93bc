/** What goes over the wire for notes: types only. */
import type { RecordAnswer } from './api.ts';
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

/** A record by what it takes to find and to know it where there is no signal. */
export interface TakenRecord extends Pick<RecordAnswer, 'id' | 'register' | 'unit' | 'number' | 'state' | 'values' | 'masked' | 'names'> {
	/** How it is called, as this reader may see it. */
	readonly name: string;
	/** Its names as they are typed in letters, one a line: in full and by initials. */
	readonly spelt?: string;
}

export interface TakenRegister {
	readonly register: string;
	/** Those who are called on and assigned to this reader; otherwise what a note can point at. */
	readonly visited: boolean;
	readonly records: readonly TakenRecord[];
	readonly more: boolean;
}

/** What this reader wrote today, by any way in. */
export interface WrittenToday {
	readonly register: string;
	readonly id: string;
	readonly name: string;
	readonly number: string | null;
	readonly unit: string;
	readonly made_at: string;
}

export interface TakenAlongAnswer {
	readonly registers: readonly TakenRegister[];
	/** The latest first. */
	readonly written: readonly WrittenToday[];
	/** By register: units for which this reader may record. */
	readonly recording: Readonly<Record<string, readonly string[]>>;
}
