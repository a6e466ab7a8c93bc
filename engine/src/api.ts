/** What goes over the wire between the page (or another program) and the server: types only. */
import type { NoteWord } from './notes/note.ts';
import type { CodeList } from './office.ts';
import type { PeriodKind } from './periods.ts';
import type { Register, UnitKind } from './register.ts';
import type { Text } from './text.ts';
import type { UnitRow } from './units.ts';

/** Values in wire form: money in 元, dates `YYYY-MM-DD`, moments ISO 8601. */
export type WireValues = Readonly<Record<string, unknown>>;

export interface RecordAnswer {
	readonly id: string;
	readonly register: string;
	readonly unit: string;
	readonly number: string | null;
	readonly state: string;
	readonly version: number;
	/** Of the fields that can still be filled in. */
	readonly values: WireValues;
	/** What stands in fields that are no longer filled in. */
	readonly retired?: WireValues;
	/** Fields whose value is masked for this reader. */
	readonly masked?: readonly string[];
	/** What this reader may do with the record now. */
	readonly actions: readonly string[];
	readonly made_by: string;
	readonly made_at: string;
	readonly recorded_at: string;
	/** How the records are called that its reference fields point at, by id, as far as this reader may read them. */
	readonly names?: Readonly<Record<string, string>>;
	/** Ids of records that look like the same fact; told on `create`, never refused. */
	readonly doubles?: readonly string[];
}

export interface RecordsRequest {
	/** A condition as JSON. */
	readonly filter?: string;
	/** A field, with `-` before it for the other way round. */
	readonly sort?: string;
	readonly search?: string;
	readonly limit?: number;
	readonly cursor?: string;
	readonly known_at?: string;
}

export interface RecordsAnswer {
	readonly records: readonly RecordAnswer[];
	readonly total: number;
	/** True when there are more than `total`. */
	readonly capped: boolean;
	readonly next: string | null;
}

export interface VersionAnswer {
	readonly version: number;
	readonly action: string;
	readonly state: string;
	readonly unit: string;
	readonly number: string | null;
	readonly values: WireValues;
	readonly masked?: readonly string[];
	/** Fields that differ from the version before. */
	readonly changed: readonly string[];
	readonly made_by: string;
	/** Whose post it was done by, when somebody stood in for them. */
	readonly stands_in_for: string | null;
	readonly made_at: string;
	readonly recorded_at: string;
	readonly reason: string | null;
	/** Of the register's definition under which it was written; `GET /api/definitions/register/ID` has it. */
	readonly definition_hash: string | null;
}

export interface VersionsAnswer {
	readonly versions: readonly VersionAnswer[];
	/** As in `RecordAnswer`, for every version. */
	readonly names?: Readonly<Record<string, string>>;
}

export interface ActRequest {
	readonly id?: string;
	readonly version?: number;
	readonly unit?: string;
	readonly values?: WireValues;
	readonly reason?: string;
	/** For `enter`: the state and number that the record had. */
	readonly state?: string;
	readonly number?: string;
	/** When a person wrote it down, if earlier than now. */
	readonly made_at?: string;
}

/** Several requests that stand or fall together; each names its register and action. */
export interface BatchRequest {
	readonly label: string;
	readonly requests: readonly (ActRequest & { readonly register: string; readonly action: string })[];
}

export interface BatchAnswer {
	readonly id: string;
	readonly label: string;
	readonly account: string;
	readonly recorded_at: string;
	readonly taken_back_at: string | null;
	readonly taken_back_by: string | null;
	/** Ids of the registers in which it wrote, and how many versions. */
	readonly registers: readonly string[];
	readonly count: number;
}

export interface BatchesAnswer {
	readonly batches: readonly BatchAnswer[];
	readonly next: string | null;
}

export interface DoublesAnswer {
	/** Records alike in the register's key fields that the reader may see, the latest first. */
	readonly doubles: readonly RecordAnswer[];
}

export interface FigureAnswer {
	readonly id: string;
	readonly no: number | null;
	readonly name: string;
	readonly label: Text;
	readonly section: string;
	readonly value: number | null;
	readonly unit: string;
	readonly unit_en: string;
	readonly said: string;
	readonly said_en: string;
	readonly period: PeriodAnswer;
	/** Absent for figures that are counted here; null where nobody gave the number for the period. */
	readonly given?: GivenAnswer | null;
}

/** A number that others counted: by whom, where it stands, who compared it with the document. */
export interface GivenAnswer {
	readonly by: string;
	readonly document: string | null;
	readonly number: string | null;
	/** Account. */
	readonly confirmed_by: string | null;
	readonly confirmed_on: string | null;
	readonly valid_until_on: string | null;
}

export interface PeriodAnswer {
	readonly id: string;
	readonly from_on: string;
	readonly until_on: string;
}

export interface ListedFigure extends FigureAnswer {
	/** The 口径 in words. */
	readonly definition: Text;
	/** Of the Chinese name: full and initials, with a space between, so that it is found by either. */
	readonly pinyin: string;
	/** What is set for the year of the period, where one is. */
	readonly target: number | null;
}

export interface FiguresAnswer {
	readonly figures: readonly ListedFigure[];
}

export interface Evidence {
	readonly register: string;
	readonly total: number;
	/** Those that the reader may open. */
	readonly ids: readonly string[];
	/** How many others there are. */
	readonly hidden: number;
	readonly next: string | null;
}

export interface BreakdownAnswer {
	readonly field: string;
	readonly label: Text;
	readonly parts: readonly { readonly key: string | null; readonly label: Text; readonly value: number }[];
}

export interface FigureDetail extends FigureAnswer {
	readonly known_at: string;
	readonly target: number | null;
	/** The 口径 in words. */
	readonly definition: Text;
	/** Under which it is kept: `GET /api/definitions/figure/ID` lists those that held before. */
	readonly definition_hash: string;
	readonly evidence: Evidence;
	/** A ratio's denominator. */
	readonly base?: Evidence;
	readonly breakdown?: readonly BreakdownAnswer[];
	readonly note?: Text;
}

export interface ReportsAnswer {
	readonly reports: readonly {
		readonly id: string;
		readonly label: Text;
		/** For which kinds of period it is made. */
		readonly periods: readonly PeriodKind[];
		/** As what it usually goes out on paper. */
		readonly form: 'document' | 'letter';
		/** Years to choose from, the latest first; any other may be asked for as well. */
		readonly years: readonly string[];
		/** The period that opens first: the last year for which closing days are set, or the last part of it that is over. */
		readonly latest: string;
	}[];
}

export interface RegistersAnswer {
	/** Those that this reader may read. */
	readonly registers: readonly Register[];
	readonly code_lists: readonly CodeList[];
	/** Past ones too, so that old records keep their words. */
	readonly units: readonly UnitRow[];
	/** What the accounts are called that stand in records and versions, by id. */
	readonly accounts: Readonly<Record<string, string>>;
	/** Ids of the registers in which this reader may create. */
	readonly creates: readonly string[];
	/** Ids of those in which this reader may enter records of past years. */
	readonly enters: readonly string[];
	/** What the office's people say, for notes. */
	readonly note_words: readonly NoteWord[];
}

/** Everybody's own account. */
export interface OwnAccountAnswer {
	readonly id: string;
	readonly name: string;
	readonly last_sign_in_at: string | null;
	/** Whether an authenticator is asked at the sign-in. */
	readonly totp: boolean;
	/** Those that hold today; the own ones first. */
	readonly posts: readonly {
		readonly id: string;
		readonly unit: string;
		readonly role: string;
		readonly role_label: Text;
		readonly from_on: string;
		readonly until_on: string | null;
		/** Whose post it is while somebody stands in for them. */
		readonly stands_in_for: string | null;
	}[];
	/** Who stands in for this account, today or later. */
	readonly stood_in_by: readonly { readonly account: string; readonly name: string; readonly from_on: string; readonly until_on: string }[];
}

export interface TotpSetUpAnswer {
	/** In base 32, for typing by hand. */
	readonly secret: string;
	/** `otpauth://…`, for a picture to scan. */
	readonly uri: string;
	readonly backup_codes: readonly string[];
}

export interface TokenAnswer {
	readonly id: string;
	readonly account: string;
	readonly label: string;
	readonly created_at: string;
	/** The last day on which it is good. */
	readonly until_on: string;
	readonly last_used_at: string | null;
	readonly withdrawn_at: string | null;
}

export interface NewTokenAnswer extends TokenAnswer {
	/** Told this once. */
	readonly token: string;
}

/** An account as its administrator sees it: never a password, never a business record. */
export interface AdministeredAccount {
	readonly id: string;
	readonly name: string;
	readonly sample: boolean;
	readonly closed: boolean;
	readonly left_on: string | null;
	readonly must_change_password: boolean;
	readonly last_sign_in_at: string | null;
	/** Until when wrong passwords keep it locked. */
	readonly locked_until: string | null;
	readonly totp: boolean;
	readonly posts: readonly AdministeredPost[];
	/** Whom it stands in for, past and to come. */
	readonly stands_in: readonly { readonly id: string; readonly stands_in_for: string; readonly from_on: string; readonly until_on: string }[];
}

export interface AdministeredPost {
	readonly id: string;
	readonly unit: string;
	readonly role: string;
	readonly from_on: string;
	readonly until_on: string | null;
}

export interface AccountsAnswer {
	readonly accounts: readonly AdministeredAccount[];
	readonly roles: readonly { readonly id: string; readonly label: Text; readonly help: Text; readonly unit_kinds?: readonly UnitKind[] }[];
	readonly units: readonly UnitRow[];
	readonly today: string;
}

export interface PostRequest {
	readonly unit: string;
	readonly role: string;
	readonly from_on: string;
	/** The last day; absent: until further notice. */
	readonly until_on?: string;
}

export interface ErrorAnswer {
	readonly error: {
		readonly code: string;
		readonly message: string;
		readonly message_en: string;
		readonly fields?: readonly { readonly path: string; readonly message: string; readonly message_en?: string }[];
		/** For a stale version: what changed since, by whom, and what is possible now. */
		readonly current?: {
			readonly version: number;
			readonly state: string;
			readonly changed: readonly string[];
			readonly made_by: string;
			readonly actions: readonly string[];
		};
	};
}
