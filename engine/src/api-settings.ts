/** What goes over the wire between the page's settings and the server: types only. */
import type { CodeList } from './office.ts';
import type { Register, Sensitivity } from './register.ts';
import type { RightScope } from './rights-matrix.ts';
import type { Text } from './text.ts';

export interface OfficeSettingsAnswer {
	readonly name: Text;
	/** The bodies that sign its reports. */
	readonly signed_by: readonly Text[];
	readonly samples_from_anywhere: boolean;
}

/** A code that the office added to a list, or its words and last day for a code of the content. */
export interface OwnCodeRequest {
	readonly list: string;
	/** Absent: a new code, named after its label. */
	readonly code?: string;
	/** Of an own code. */
	readonly label?: Text;
	readonly words: readonly string[];
	readonly from_on?: string;
	/** The last day on which a record may newly use it. */
	readonly until_on?: string;
}

export interface CodeListsAnswer {
	/** As they hold for the office. */
	readonly lists: readonly (CodeList & {
		/** Codes of the office's own making. */
		readonly own: readonly string[];
		/** Words that the office added, by code. */
		readonly own_words: Readonly<Record<string, readonly string[]>>;
		/** Where it is used: register and field, in words. */
		readonly used_by: readonly { readonly register: Text; readonly field: Text }[];
	})[];
}

export interface ClosingDaysAnswer {
	readonly reports: readonly {
		readonly id: string;
		readonly label: Text;
		/** The parts of the report that close by themselves; the first is the report as a whole. `sections` are the figures' names that close with it. */
		readonly parts: readonly { readonly id: string; readonly label: Text; readonly figures: readonly Text[] }[];
		/** Year → part → day. */
		readonly closing: Readonly<Record<string, Readonly<Record<string, string>>>>;
	}[];
}

export interface ClosingDayRequest {
	readonly report: string;
	readonly year: string;
	readonly part: string;
	/** Absent: the content's day, or none. */
	readonly closes_on?: string;
}

export interface CalendarDay {
	readonly day: string;
	/** `day_off`: no working day although it might be one; `working_day`: worked although it is a weekend. */
	readonly kind: 'day_off' | 'working_day';
	readonly name: string;
	/** The number of the notice that says so. */
	readonly notice: string;
}

export interface CalendarAnswer {
	readonly year: string;
	readonly days: readonly CalendarDay[];
	/** Years for which a filling is built in. */
	readonly fillable: readonly string[];
}

/** What a role may do in a register, for people to read. */
export interface RightsAnswer {
	readonly roles: readonly { readonly id: string; readonly label: Text; readonly help: Text; readonly rows: readonly RightsRow[] }[];
	readonly sensitivities: Readonly<Record<Sensitivity, Text>>;
}

export interface RightsRow {
	readonly register: Pick<Register, 'id' | 'label'>;
	readonly reads: readonly RightScope[];
	readonly acts: readonly RightScope[];
	readonly actions: readonly Text[];
}

export interface AuditQuery {
	/** Newest first: what stands before this sequence number. */
	readonly before?: string;
	readonly account?: string;
	readonly register?: string;
	readonly record?: string;
	readonly action?: string;
	readonly unit?: string;
	/** Days, both included. */
	readonly from?: string;
	readonly until?: string;
}

export interface AuditRow {
	readonly seq: number;
	readonly at: string;
	readonly account: string;
	readonly account_name: string | null;
	readonly action: string;
	readonly action_label: Text;
	readonly register: string | null;
	readonly register_label: Text | null;
	/** The record, or the administrative act. */
	readonly record_id: string;
	readonly version: number | null;
	readonly unit: string | null;
	/** The fields that it set or cleared, in words; values never. */
	readonly fields: readonly Text[];
	/** Of an administrative act: to whom or what, and how. */
	readonly subject: string | null;
	readonly details: Readonly<Record<string, unknown>> | null;
	readonly reason: string | null;
	/** The entry's link in the chain, hex. */
	readonly hash: string;
}

export interface AuditAnswer {
	readonly rows: readonly AuditRow[];
	/** Down to which sequence number it was looked through; ask again with `before` to go on. Null: to the beginning. */
	readonly next: number | null;
	readonly head: { readonly seq: number; readonly hash: string };
}

export interface ReadsAnswer {
	readonly reads: readonly {
		readonly id: string;
		readonly at: string;
		readonly account: string;
		readonly account_name: string | null;
		readonly register: string;
		readonly register_label: Text;
		readonly purpose: string;
		readonly total: number;
		readonly record_ids: readonly string[];
	}[];
	readonly next: string | null;
}

export interface ProofAnswer {
	/** `none`: nobody asked for it since the server started. */
	readonly state: 'none' | 'running' | 'done' | 'failed';
	readonly started_at: string | null;
	readonly finished_at: string | null;
	readonly parts: readonly { readonly what: string; readonly label: Text; readonly count: number; readonly faults: readonly string[] }[];
}

export interface FirstRunAnswer {
	/** Whether an office may be founded from the page: none stands yet, or only the sample. */
	readonly open: boolean;
	/** Whether a sample stands beside. */
	readonly sample: boolean;
}

export interface FirstRunRequest {
	/** Printed where the server was started. */
	readonly code: string;
	readonly name: string;
	readonly communities: readonly string[];
	readonly administrator: string;
	readonly signed_by?: readonly string[];
	/** False: the sample's book is closed, nobody signs in there any more. */
	readonly keep_sample: boolean;
}

export interface FirstRunDone {
	readonly account: string;
	/** To be changed at the first signing in. */
	readonly password: string;
}
