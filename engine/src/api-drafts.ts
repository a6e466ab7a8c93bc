/**
 * What goes over the wire between the page and the server about drafts (reports that are being written): types only.
 *
 * | route (under /api) | body or query → answer |
 * | --- | --- |
 * | `GET /drafts` | `?report=&period=` (both optional) → {@link DraftsAnswer} |
 * | `POST /drafts` | {@link BeginDraft} → 201 {@link DraftDetail} |
 * | `GET /drafts/:id` | → {@link DraftDetail} |
 * | `GET /drafts/:id/preview` | `?as=md|html|docx` (absent: {@link DraftPreview}) |
 * | `GET /drafts/:id/figures` | → {@link DraftFiguresAnswer} |
 * | `GET /drafts/:id/check` | → {@link CheckedWriting} |
 * | `POST /drafts/:id/set-aside` | `{ reason }` → {@link DraftDetail} |
 * | `POST /drafts/:id/take-up` | `{}` → {@link DraftDetail}: one that was set aside is written again |
 * | `POST /drafts/:id/finish` | {@link FinishDraft} → {@link DraftDetail} |
 * | `GET /drafts/:id/chapters/:key/updates` | `?after=&presence=&changed=&client=&wait=` → {@link DraftSync} |
 * | `POST /drafts/:id/chapters/:key/updates` | {@link SendUpdates} → {@link UpdatesTaken} |
 * | `POST /drafts/:id/chapters/:key/presence` | {@link ShowPresence} → {@link DraftPresence} |
 * | `POST /drafts/:id/chapters/:key/assign` | {@link AssignChapter} → {@link DraftDetail} |
 * | `POST /drafts/:id/chapters/:key/hand-in` | `{}` → {@link DraftDetail} |
 * | `POST /drafts/:id/chapters/:key/take-back` | `{}` → {@link DraftDetail}: a chapter that was handed in is written again |
 * | `GET /drafts/:id/chapters/:key/before` | → {@link DraftBefore} |
 * | `GET /drafts/:id/chapters/:key/versions` | → {@link DraftVersionsAnswer} |
 * | `GET /drafts/:id/chapters/:key/versions/:number` | → {@link DraftVersionText} |
 * | `POST /drafts/:id/chapters/:key/versions` | `{ name }` → 201 {@link DraftVersionsAnswer} |
 * | `POST /drafts/:id/chapters/:key/versions/:number/restore` | `{}` → {@link DraftVersionsAnswer}; the text comes by the updates |
 * | `GET /drafts/:id/chapters/:key/remarks` | → {@link DraftRemarksAnswer} |
 * | `POST /drafts/:id/chapters/:key/remarks` | {@link NewRemark} → 201 {@link DraftRemarksAnswer} |
 * | `POST /drafts/:id/returned` | a Word file that was made from it → `TakenOver`: what was rewritten becomes suggestions |
 * | `POST /drafts/:id/remarks/:remark/settle` | {@link SettleRemark} → {@link DraftRemarksAnswer} |
 *
 * A chapter is one Yjs document whose root `XmlFragment` is called `text` and holds what Tiptap writes. Bytes go as base64.
 */
import type { ListedFigure } from './api.ts';
import type { DraftCheckAnswer } from './api-check.ts';
import type { EditionState } from './api-editions.ts';
import type { ReportScope } from './report-scope.ts';
import type { Text } from './text.ts';

export type DraftState = 'writing' | 'finished' | 'set_aside';

export interface BeginDraft {
	readonly report: string;
	readonly period: string;
	readonly scope: ReportScope;
	/** Begins with the text of this edition (a correction) instead of the report's template. */
	readonly edition?: string;
}

export interface Draft {
	readonly id: string;
	readonly report: string;
	readonly label: Text;
	readonly period: string;
	readonly scope: ReportScope;
	/** What the scope is called: the report's label, the chapter's heading, the unit's name. */
	readonly scope_label: Text;
	readonly state: DraftState;
	readonly begun_by: string;
	readonly begun_by_name: string;
	/** ISO 8601. */
	readonly begun_at: string;
	/** Chapters in all, and how many of them are handed in. */
	readonly chapters_in_all: number;
	readonly handed_in: number;
	/** The edition that it became. */
	readonly edition: string | null;
	/** Why it was set aside. */
	readonly reason: string | null;
}

export interface DraftsAnswer {
	/** Those being written first, then the latest first. */
	readonly drafts: readonly Draft[];
	/** Which reports this reader may begin, and in which scopes. */
	readonly may_begin: readonly {
		readonly report: string;
		readonly label: Text;
		readonly scopes: readonly { readonly scope: ReportScope; readonly label: Text }[];
	}[];
}

export interface DraftDetail extends Draft {
	readonly chapters: readonly DraftChapter[];
	/** Who may be given a chapter: accounts of the units that write here. */
	readonly people: readonly { readonly account: string; readonly name: string; readonly units: readonly string[] }[];
	/** Whether this reader may set it aside or take it up again. */
	readonly may_set_aside: boolean;
	/** Whether this reader may finish it. */
	readonly may_finish: boolean;
	/** The last edition of this report, period and scope; a reason is wanted to put another in its place. */
	readonly last_edition: { readonly id: string; readonly number: number; readonly state: EditionState } | null;
}

export type ChapterState = 'writing' | 'handed_in';

export interface DraftChapter {
	/** Never changes within the draft. */
	readonly key: string;
	/** Its first heading as it is read now; of the piece with the title, what it is called. */
	readonly label: Text;
	readonly unit: string;
	readonly unit_name: Text;
	/** The keeper's own piece between the chapters of units: title, introduction, what follows. */
	readonly of_keeper: boolean;
	readonly writer: string | null;
	readonly writer_name: string | null;
	readonly due_on: string | null;
	readonly state: ChapterState;
	readonly handed_in: { readonly account: string; readonly name: string; readonly at: string } | null;
	/** Who wrote in it last, and when; null while nobody has. */
	readonly written: { readonly account: string; readonly name: string; readonly at: string } | null;
	/** Comments and suggestions that nobody has settled. */
	readonly open_remarks: number;
	readonly may_write: boolean;
	readonly may_assign: boolean;
	readonly may_hand_in: boolean;
	readonly may_take_back: boolean;
}

/** Where something in the text is not yet as a report must be; finishing is refused while there are any. */
export interface DraftProblem {
	readonly chapter: string;
	/** Line and column, from 1, in the chapter's report text (the notation); for looking it up, `words` is what is refused. */
	readonly line: number;
	readonly column: number;
	readonly words: string;
	readonly message: Text;
}

/** `Document` is the document tree of the `report` workspace, as `GET /reports/:id` answers it. */
export interface DraftPreview<Document = unknown> {
	readonly document: Document;
	/** Of all chapters, in the order of the text. */
	readonly problems: readonly DraftProblem[];
	/** The joined text in the report's notation. */
	readonly text: string;
}

/** The text as it stands, checked like one that was written elsewhere; numbers and claims that are chips are left out. */
export interface CheckedWriting extends DraftCheckAnswer {
	/** Where each chapter begins in `text`, in its order. A heading or point stands there with the number that the paper gives it. */
	readonly chapters: readonly { readonly key: string; readonly start: number }[];
}

/** A figure as a chip shows it, counted to the day at which the draft's text closes it. */
export interface DraftFigure extends ListedFigure {
	/** In full, whatever its own way of being said is: `[[id|as=exact]]`. */
	readonly said_exact: string;
	/** Whether a claim that rests on it is true now. */
	readonly holds: boolean;
	/** In which words the office's reports claim something of it: while it holds, and while it does not. */
	readonly claims: readonly { readonly holds: string; readonly fails: string }[];
	/** How reports say it (the definition's `said_as`), with its pinyin: searched when a chip is looked for. */
	readonly said_as: string;
	/** The group of points with which the text closes it; `report` where it does not stand in the text. */
	readonly closes: string;
}

export interface DraftFiguresAnswer {
	readonly figures: readonly DraftFigure[];
	/** Closing day of each group of points; `report` is the rest. */
	readonly closing: Readonly<Record<string, string>>;
	/** Id of the period, and what the year, the street, the bodies and the report's words (see `wordsOn`) are called in it: for the chips of places. */
	readonly period: string;
	readonly words: Readonly<Record<string, string>>;
	readonly year: number;
	readonly street: string;
	readonly bodies: string;
}

/**
 * What has come since `after` (0 at first). With `wait=true` the answer waits, up to 25 s, until one of the three has moved on from what
 * the query says: `after` (updates), `presence`, `changed`; then it is asked again at once.
 */
export interface DraftSync {
	/** To be given as `after` next time. */
	readonly seq: number;
	/** Yjs updates in base64, to be applied in this order; applying one again does no harm. */
	readonly updates: readonly string[];
	readonly presence: DraftPresence;
	/** Moves on with every change of the chapter that is no update: its state, writer, remarks, versions. Then those are asked anew. */
	readonly changed: number;
	/** Of the account that asks, now. */
	readonly may_write: boolean;
}

export interface SendUpdates {
	/** The Yjs `clientID` of the document. */
	readonly client: number;
	/**
	 * Base64, the earliest first; together at most 6 MB. They are on disk once the answer is there. Refused: `draft_update_wrong`,
	 * `draft_update_gap` (then send the whole state by `encodeStateAsUpdate`), `draft_chapter_full`, `draft_not_yours`,
	 * `chapter_handed_in`, `draft_closed`. What was kept on a device while the line was down is sent as it was kept: a document that
	 * takes such an update before it has what the update builds on does not tell of it again.
	 */
	readonly updates: readonly string[];
}

export interface UpdatesTaken {
	/** The last of them; others may lie between it and what the page had. */
	readonly seq: number;
}

/** Who is in the chapter; kept in memory only. Whoever neither polls nor writes for 40 s is gone. */
export interface DraftPresence {
	/** To be given as `presence` next time. */
	readonly mark: string;
	readonly people: readonly DraftPerson[];
}

export interface DraftPerson {
	readonly client: number;
	readonly account: string;
	readonly name: string;
	/** Relative positions as base64 of `encodeRelativePosition`; null while the cursor is elsewhere. */
	readonly anchor: string | null;
	readonly head: string | null;
}

export interface ShowPresence {
	readonly client: number;
	readonly anchor: string | null;
	readonly head: string | null;
	/** The page is being left. */
	readonly leaving?: boolean;
}

export interface AssignChapter {
	/** One of the draft's `people` whose units hold the chapter's or the keeper; null: nobody in particular. */
	readonly writer: string | null;
	readonly due_on: string | null;
}

export interface FinishDraft {
	/** Wanted where an edition stands already: why another takes its place. */
	readonly reason?: string;
	/** Wanted where chapters are not handed in: why it is finished without them. */
	readonly unhanded_reason?: string;
}

/** The same heading's text a year earlier; of weeks and days the period just before. */
export interface DraftBefore<Block = unknown> {
	/** Null where neither an edition nor the template has it. */
	readonly before: {
		readonly period: string;
		/** The edition that it is from; null: computed from today's template for that period. */
		readonly edition: { readonly id: string; readonly number: number; readonly state: EditionState } | null;
		/** As in the document tree of a report. */
		readonly blocks: readonly Block[];
	} | null;
}

/** `begun`: the template; `timed`: by itself, after ten minutes of writing; `restored`: what stood there before another was restored. */
export type VersionKind = 'begun' | 'named' | 'handed_in' | 'timed' | 'restored';

export interface DraftVersion {
	/** Counted within the chapter, from 1. */
	readonly number: number;
	readonly kind: VersionKind;
	/** Of `named` ones; null of others. */
	readonly name: string | null;
	readonly account: string;
	readonly account_name: string;
	readonly at: string;
}

export interface DraftVersionsAnswer {
	/** The latest first. */
	readonly versions: readonly DraftVersion[];
}

export interface DraftVersionText extends DraftVersion {
	/** In the report's notation. */
	readonly text: string;
}

export type RemarkState = 'open' | 'accepted' | 'declined' | 'resolved';

/** A comment, or with `proposed` a suggestion. Answers carry the id of what they answer and no place of their own. */
export interface DraftRemark {
	readonly id: string;
	readonly chapter: string;
	readonly parent: string | null;
	/** Relative positions as base64 of `encodeRelativePosition`; null of an answer. */
	readonly from: string | null;
	readonly until: string | null;
	/** The words that it is about, as they stood. */
	readonly quoted: string;
	readonly text: string;
	/** What shall stand there instead, in the report's notation (empty: nothing); null of a comment. */
	readonly proposed: string | null;
	readonly state: RemarkState;
	readonly account: string;
	readonly name: string;
	readonly at: string;
	readonly settled: { readonly account: string; readonly name: string; readonly at: string } | null;
	readonly may_settle: boolean;
}

export interface DraftRemarksAnswer {
	/** The earliest first. */
	readonly remarks: readonly DraftRemark[];
}

export type NewRemark =
	| { readonly parent: string; readonly text: string }
	| {
			readonly from: string;
			readonly until: string;
			readonly quoted: string;
			/** May be empty of a suggestion. */
			readonly text: string;
			/** Of a suggestion: both positions lie in one paragraph. */
			readonly proposed?: string;
	  };

/** `accepted`: the server puts the proposed words there, which come back by the updates. Refused with `remark_moved` where the place is gone. */
export interface SettleRemark {
	readonly state: 'accepted' | 'declined' | 'resolved' | 'open';
}

/** A chapter that is to be handed in, on the workbench. */
export interface DueChapter {
	readonly draft: string;
	readonly chapter: string;
	readonly label: Text;
	readonly report_label: Text;
	readonly period: string;
	readonly unit: string;
	readonly writer: string | null;
	readonly writer_name: string | null;
	readonly on: string;
	readonly late: boolean;
}
