/** What the workbench and the pages of figures ask over the wire: types only. */
import type { FigureAnswer } from './api.ts';
import type { DueChapter } from './api-drafts.ts';
import type { Text } from './text.ts';

/** One thing that is owed: of a record, by a day, for a reason. */
export interface DueItem {
	readonly register: string;
	readonly id: string;
	/** How the record is called, as this reader may see it. */
	readonly title: string;
	readonly number: string | null;
	readonly unit: string;
	/** What is owed. */
	readonly what: Text;
	/** The clause or rule, as it is in force on that day. */
	readonly why: Text;
	/** The last day on which it is in time. */
	readonly on: string;
	readonly late: boolean;
	/** What meets it, where this reader may do it: a new record of `register` (called `label`) that points at this one by `by`, or an action on it. */
	readonly way: DueWay | null;
}

export type DueWay = { readonly register: string; readonly by: string; readonly label: Text } | { readonly action: string; readonly label: Text };

export interface DueAnswer {
	readonly today: string;
	/** Until which day it looks ahead. */
	readonly until: string;
	/** The earliest first. */
	readonly due: readonly DueItem[];
	/** Chapters of drafts that are to be handed in, the earliest first. */
	readonly chapters: readonly DueChapter[];
	/** Registers of which more is owed than is told here. */
	readonly more: readonly string[];
	/** False for those who never act and look after what is late. */
	readonly acts: boolean;
}

/** A record that others wrote since the reader looked last. */
export interface CameIn {
	readonly register: string;
	readonly id: string;
	readonly title: string;
	readonly number: string | null;
	readonly unit: string;
	readonly state: string;
	/** The last thing that was done with it. */
	readonly action: string;
	readonly action_label: Text;
	/** It was written for the first time since. */
	readonly is_new: boolean;
	readonly made_by: string;
	readonly recorded_at: string;
}

export interface CameInAnswer {
	/** What was recorded after that moment. */
	readonly since: string;
	/** To be sent back when all this has been seen. */
	readonly until: string;
	/** The latest first. */
	readonly records: readonly CameIn[];
	readonly more: boolean;
}

export interface EntriesAnswer {
	/** Registers in which this reader may record something: those used last first, then in the office's order. */
	readonly registers: readonly { readonly id: string; readonly label: Text; readonly help: Text; readonly used_at: string | null }[];
}

export interface MonthValue {
	/** `2022-03` */
	readonly month: string;
	readonly value: number;
}

export interface TrendsAnswer {
	/** By figure; only those that have a value of their own in each month. */
	readonly trends: Readonly<Record<string, readonly MonthValue[]>>;
}

export interface PinnedFigure extends FigureAnswer {
	readonly target: number | null;
	/** One year earlier, closed at the same day. */
	readonly last_year: number | null;
	readonly months: readonly MonthValue[] | null;
}

export interface PinnedAnswer {
	/** False while the reader has put none there: then those of their line of work stand here. */
	readonly chosen: boolean;
	readonly figures: readonly PinnedFigure[];
}
