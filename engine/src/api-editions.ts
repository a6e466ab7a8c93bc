/** What goes over the wire between the page and the server about editions: types only. */
import type { ReportScope } from './report-scope.ts';
import type { Text } from './text.ts';

/**
 * `confirming`: chapters wait for their units; `signing`: the bodies sign; `signed`: finished; `confirmed`: a part is finished, which
 * no body signs; `returned`: somebody sent it back, what is mended comes as another edition.
 */
export type EditionState = 'confirming' | 'signing' | 'signed' | 'confirmed' | 'returned';

export interface Edition {
	readonly id: string;
	readonly report: string;
	readonly label: Text;
	readonly title: string;
	readonly period: string;
	readonly scope: ReportScope;
	/** What the scope was called then: the report's label, the chapter's heading, the unit's name. */
	readonly scope_label: Text;
	/** Counted within its report, period and scope, from 1. */
	readonly number: number;
	readonly state: EditionState;
	/** What the book had learned by then, and nothing later, stands in it. ISO 8601. */
	readonly known_at: string;
	readonly made_by: string;
	readonly made_by_name: string;
	/** Of its content, hex. */
	readonly hash: string;
	/** The edition in whose place it stands, and why. */
	readonly replaces: { readonly id: string; readonly number: number } | null;
	readonly reason: string | null;
	readonly replaced_by: { readonly id: string; readonly number: number } | null;
}

export interface EditionsAnswer {
	/** Of the whole report, the latest first. */
	readonly editions: readonly Edition[];
	/** Of parts that were written alone: each part together, the latest first. None takes the place of a whole report's. */
	readonly parts: readonly Edition[];
	/** Whether the reader may finish the report as an edition. */
	readonly may_finish: boolean;
}

/** Who did a step, and when. */
export interface EditionStep {
	readonly account: string;
	readonly name: string;
	readonly at: string;
}

export interface EditionDetail extends Edition {
	readonly chapters: readonly {
		readonly heading: string;
		readonly unit: string;
		readonly unit_name: Text;
		readonly confirmed: EditionStep | null;
		/** Whether the reader may confirm it now. */
		readonly may_confirm: boolean;
	}[];
	readonly bodies: readonly {
		readonly name: Text;
		readonly signed: EditionStep | null;
		readonly may_sign: boolean;
	}[];
	readonly returned: (EditionStep & { readonly reason: string }) | null;
	readonly may_return: boolean;
	/** Whether another may be made in its place by this reader. */
	readonly may_replace: boolean;
	readonly figures: readonly EditionFigure[];
	/** What does not fit its hashes, in words; nothing when the edition is as it was made. */
	readonly faults: readonly Text[];
}

/** A figure as it stood when the edition was made. */
export interface EditionFigure {
	readonly id: string;
	readonly label: Text;
	readonly value: number | null;
	readonly unit: string;
	readonly unit_en: string;
	readonly said: string;
	readonly said_en: string;
	readonly from_on: string;
	readonly until_on: string;
	readonly definition: Text;
	/** How many records stand behind it, per part. */
	readonly evidence: readonly EditionEvidence[];
}

/** `evidence`: what is counted; `base`: what it is measured against; `earlier`: the year before. */
export type EvidencePart = 'evidence' | 'base' | 'earlier';

export interface EditionEvidence {
	readonly part: EvidencePart;
	readonly register: string;
	readonly register_label: Text;
	readonly count: number;
}

/** What has moved since an edition was made: its figures then and now. */
export interface MovedAnswer {
	/** Up to which moment the book is looked at; ISO 8601. */
	readonly known_at: string;
	readonly figures: readonly MovedFigure[];
}

export interface MovedFigure {
	readonly id: string;
	readonly label: Text;
	readonly unit: string;
	readonly unit_en: string;
	/** As the edition says it. */
	readonly before: SaidValue;
	/** By the edition's own definition. */
	readonly now: SaidValue;
	/** Records that count now and did not then, the other way round, and those that count still but have been changed. */
	readonly came: number;
	readonly went: number;
	readonly changed: number;
	/** Where the office defines it otherwise now: today's definition, asked of the book as it was then and as it is. Null where the definition stands. */
	readonly redefined: { readonly before: SaidValue; readonly now: SaidValue; readonly definition: Text } | null;
}

export interface SaidValue {
	readonly value: number | null;
	readonly said: string;
	readonly said_en: string;
}

export interface MovedRecordsAnswer {
	readonly records: readonly MovedRecord[];
	/** Others that this reader may not open. */
	readonly hidden: number;
	/** More than are listed. */
	readonly more: number;
}

export interface MovedRecord {
	readonly id: string;
	readonly register: string;
	readonly title: string;
	readonly number: string | null;
	readonly part: EvidencePart;
	readonly how: 'came' | 'went' | 'changed';
	/** The book learned of it only after the edition. */
	readonly late: boolean;
	/** What was done since, the earliest first. */
	readonly since: readonly {
		readonly version: number;
		readonly action: Text;
		readonly account: string;
		readonly name: string;
		readonly at: string;
		readonly reason: string | null;
		/** Fields that the version set otherwise. */
		readonly fields: readonly Text[];
	}[];
}
