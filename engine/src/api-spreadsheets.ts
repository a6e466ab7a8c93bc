/** What goes over the wire when workbooks come in: types only. An import is one account's own until it is written, then it is a batch. */
import type { WireValues } from './api.ts';
import type { Text } from './text.ts';

/**
 * `read`: its matching waits to be looked at; `checked`: it is known what each row would do; `written`: its batch stands.
 * `checking` and `writing` go on by themselves, ask again for `progress`; either may end where it began, with `problem`.
 */
export type ImportStage = 'read' | 'checking' | 'checked' | 'writing' | 'written';

/** `new` makes a record, `changed` amends one, `same` is there already as it is, `refused` cannot stand. */
export type ImportRowKind = 'new' | 'changed' | 'same' | 'refused';

/** `POST /api/imports/REGISTER?name=…` (the body is the file), `GET /api/imports/ID`; `DELETE` drops it. The other routes of an import answer it too. */
export interface ImportAnswer {
	readonly id: string;
	readonly register: string;
	/** Of the file, as its sender calls it. */
	readonly name: string;
	readonly format: 'xlsx' | 'csv';
	readonly size: number;
	readonly created_at: string;
	/** When it goes by itself. */
	readonly expires_at: string;
	readonly stage: ImportStage;
	readonly progress: { readonly done: number; readonly total: number } | null;
	/** What is to be known about the file: macros that were passed over, hidden sheets, links to other files. */
	readonly notes: readonly Text[];
	readonly sheets: readonly ImportSheet[];
	readonly matching: ImportMatching;
	/** Once it was checked. */
	readonly totals: ImportTotals | null;
	/** Once it was written; taken back at `POST /api/batches/ID/take-back`. */
	readonly batch: string | null;
	/** Why the last checking or writing ended without its end. */
	readonly problem: { readonly code: string; readonly message: string; readonly message_en: string } | null;
	/** What a column may be matched with, in the register's order. */
	readonly targets: readonly ImportTarget[];
}

/** `GET /api/imports`: the account's own, the latest first. */
export interface ImportsAnswer {
	readonly imports: readonly Pick<ImportAnswer, 'id' | 'register' | 'name' | 'created_at' | 'expires_at' | 'stage' | 'totals' | 'batch'>[];
}

export interface ImportTarget {
	/** A field's id; `unit`, `state`, `number`, `id` of the record itself; `quantities.leaflets`: the quantity of one item of an items field. */
	readonly id: string;
	readonly label: Text;
	readonly required: boolean;
	/** Whether the same fact is known again by it. */
	readonly key: boolean;
}

export interface ImportSheet {
	/** Its place in the file, from 0. */
	readonly at: number;
	readonly name: string;
	readonly hidden: boolean;
	/** Rows that hold something. */
	readonly rows: number;
	/** What stands above the heading. */
	readonly title: string | null;
	/** The first rows as they stand in the file, for choosing the heading. Rows count from 1, as in Excel. */
	readonly first_rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
	/** Below the heading as it is now matched. */
	readonly columns: readonly ImportColumn[];
}

export interface ImportColumn {
	/** From 0. */
	readonly at: number;
	/** `A`, `AB`. */
	readonly letter: string;
	/** Lines of a merged heading are joined by `/`: `数量/传单`. */
	readonly heading: string;
	/** The first values below it, as they will be read. */
	readonly examples: readonly string[];
	/** How its target was found; `guess` wants a look. Null where it has none, or was chosen by hand. */
	readonly found_by: 'label' | 'words' | 'remembered' | 'guess' | null;
}

/** What the sender decides; the server proposes the first. `POST /api/imports/ID/matching` keeps it, `POST /api/imports/ID/check` keeps it and starts checking. */
export interface ImportMatching {
	readonly sheets: readonly ImportSheetMatching[];
	/** Where records belong whose row names no unit; null: the account's own unit. */
	readonly unit: string | null;
	/** The state that records of past years have whose row names none; null: each starts in the first state, unless a column gives state or number. */
	readonly state: string | null;
	/** Whether an empty cell clears what a record holds; otherwise it is left alone. */
	readonly empty_clears: boolean;
}

export interface ImportSheetMatching {
	readonly at: number;
	/** Whether its rows are taken. */
	readonly take: boolean;
	/** First and last row of the heading; null: the sheet has none that was recognised. */
	readonly heading: { readonly from: number; readonly until: number } | null;
	/** For dates that name no year; null: such dates are refused. */
	readonly year: number | null;
	readonly columns: readonly { readonly at: number; readonly target: string | null /** 10000 for amounts in 万元. */; readonly times: number }[];
}

export interface ImportTotals {
	readonly new: number;
	readonly changed: number;
	readonly same: number;
	readonly refused: number;
	/** Rows that were passed over and why: empty rows are not counted. */
	readonly left_out: readonly { readonly why: 'sum' | 'heading' | 'note'; readonly count: number; readonly rows: readonly ImportPlace[] }[];
}

export interface ImportPlace {
	readonly sheet: number;
	readonly row: number;
}

export interface ImportRow extends ImportPlace {
	readonly kind: ImportRowKind;
	/** `create`, `enter` or `amend`; null for a row that is the same, or refused before that was known. */
	readonly action: string | null;
	readonly unit: string | null;
	readonly state: string | null;
	readonly number: string | null;
	/** What the row says, in wire form, as far as it could be read. */
	readonly values: WireValues;
	/** As written in the file, for the cells that could not be read: target → text. */
	readonly written: Readonly<Record<string, string>>;
	/** The record that is changed or the same. */
	readonly record: string | null;
	/** What it changes; `before` is null too where the reader may not see it. */
	readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
	/** A row of the same file that tells the same fact. */
	readonly same_as: ImportPlace | null;
	readonly problems: readonly ImportProblem[];
	/** How the records are called that its references point at, by id. */
	readonly names: Readonly<Record<string, string>>;
}

export interface ImportProblem {
	/** `C12`; null for what concerns the whole row. */
	readonly cell: string | null;
	readonly target: string | null;
	readonly message: string;
	readonly message_en: string;
}

/** `GET /api/imports/ID/rows?kind=refused&limit=50&cursor=…`. The same file with refused cells marked: `GET /api/imports/ID/refused`. */
export interface ImportRowsAnswer {
	readonly rows: readonly ImportRow[];
	readonly next: string | null;
}

/** `POST /api/imports/ID/commit`: once is as good as twice. */
export interface CommitImportRequest {
	/** How the batch is called. */
	readonly label: string;
	/** Write the rows that can stand, although some are refused; without it any refused row ends it. */
	readonly leave_out_refused: boolean;
}
