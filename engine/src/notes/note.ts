/**
 * 随手记: a sentence becomes proposals for records. By rules, labels and code lists alone; nothing is asked of anybody and nothing is
 * written here. What belongs here: reading what was said. What doesn't: any register by name; what people say for it stands in its
 * definition (`note`, `words`) or was added by the office.
 */
import type { CodeList } from '../office.ts';
import type { Register } from '../register.ts';
import type { UnitRow } from '../units.ts';

/** What an office's people say for a register, a field of it, or a unit. Words for codes stand in the code lists. */
export interface NoteWord {
	readonly word: string;
	readonly means: { readonly register: string; readonly field?: string } | { readonly unit: string };
}

/** A record that a reference may point at, by the name that people call it. */
export interface KnownRecord {
	readonly register: string;
	readonly id: string;
	readonly name: string;
	/** How the name is typed in letters, one way a line: `lijianguo`, `ljg`. */
	readonly spelt?: string;
}

export interface NoteContext {
	/** Those in which the writer may create. */
	readonly registers: readonly Register[];
	readonly code_lists: readonly CodeList[];
	readonly units: readonly UnitRow[];
	readonly words: readonly NoteWord[];
	readonly known: readonly KnownRecord[];
	/** By register: the units for which the writer may record. Absent: not known, no unit is proposed. */
	readonly recording?: Readonly<Record<string, readonly string[]>>;
	/** The day on which it is said, `YYYY-MM-DD`. */
	readonly today: string;
	/** The writer's own unit, and name. */
	readonly unit: string | null;
	readonly name: string;
}

/** Where something stands in the text, in UTF-16 units as the page counts them. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** One value that was understood. Without a span nobody said it: it was taken for granted, such as today. */
export interface Piece {
	readonly field: string;
	/** In wire form. */
	readonly value: unknown;
	readonly spans: readonly Span[];
	/** Why a person should look: only about so much was said, or it could mean several things. */
	readonly asks?: 'about' | 'several';
}

/** A grid or community that was said, other than the writer's own. */
export interface SaidUnit {
	readonly code: string;
	readonly spans: readonly Span[];
	/** The writer may not record for it: the record stays with the own unit. */
	readonly refused?: true;
}

/** One record to be. */
export interface Proposal {
	readonly register: string;
	readonly values: Readonly<Record<string, unknown>>;
	readonly pieces: readonly Piece[];
	/** To which the record shall belong. */
	readonly unit?: SaidUnit;
	/** Fields that must still be filled. */
	readonly missing: readonly string[];
	/** Names of people that were said; for references that nothing known answers to. */
	readonly people: readonly string[];
}

export interface Understanding {
	/** One, or several of one visit; none when nothing in the text tells where it belongs. */
	readonly proposals: readonly Proposal[];
	/** Other registers that it could be, the likeliest first. */
	readonly others: readonly string[];
	readonly people: readonly string[];
}
