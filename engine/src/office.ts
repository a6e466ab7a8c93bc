/** Everything that makes one office its own, as data. `checkOffice` (in `definitions/`) refuses it by name when it is wrong. */
import type { ContradictionRule } from './contradiction.ts';
import type { FigureDefinition } from './figure.ts';
import type { PeriodKind } from './periods.ts';
import type { Register, UnitKind } from './register.ts';
import type { RoleDefinition } from './role.ts';
import type { Text } from './text.ts';

/** Before the name of every code that an office adds to a list; the content has none like it. */
export const OWN_CODE = 'added_';

/** One code of a list; `from_on` and `until_on` bound the days on which a record may newly use it. `words` are what people say for it. */
export interface Code {
	readonly code: string;
	readonly label: Text;
	readonly from_on?: string;
	readonly until_on?: string;
	readonly words?: readonly string[];
}

export interface CodeList {
	readonly id: string;
	readonly label: Text;
	/** Where the codes come from: a standard's number, or the office itself. */
	readonly source: Text;
	readonly codes: readonly Code[];
}

/** A unit of the tree. `code` never changes; a merge or a new name ends one unit and begins another. */
export interface UnitDefinition {
	readonly code: string;
	readonly name: Text;
	readonly kind: UnitKind;
	readonly parent: string | null;
	readonly from_on: string;
	readonly until_on?: string;
	/** The ended units that this one carries on, by code: a post here reaches their records too. */
	readonly follows?: readonly string[];
}

/**
 * What stands around a report on paper after GB/T 9704-2012, in Chinese as the paper is. What is not said is left out; the mark, the
 * signatures and the printer are then the bodies that sign.
 */
export interface PaperDefinition {
	/** 发文机关标志: a line for each body, the one in charge first. */
	readonly mark?: readonly string[];
	/** 发文字号, such as `示例街办〔{year}〕{number}号`: the year is the period's, the number is left free. */
	readonly number?: string;
	/** 份号, six digits. */
	readonly copy_number?: string;
	/** 密级和保密期限, such as `秘密★1年`. */
	readonly secrecy?: string;
	/** 紧急程度. */
	readonly urgency?: string;
	/** 签发人, of a document that goes upward. */
	readonly approved_by?: readonly string[];
	/** 主送机关. */
	readonly to?: readonly string[];
	/** Whether a seal goes onto each signature, which then needs its room. */
	readonly sealed?: boolean;
	/** 附注, without its brackets. */
	readonly remark?: string;
	/** 抄送. */
	readonly copies?: readonly string[];
	/** 印发机关. */
	readonly printed_by?: string;
}

/** A report: its text (see the report workspace) and the days at which its groups of points close. The group `report` is the report itself. */
export interface ReportDefinition {
	readonly id: string;
	readonly label: Text;
	/** For which kinds of period it is made. */
	readonly periods: readonly PeriodKind[];
	readonly text: string;
	/** What it is called from which day on, for names that time changes: word → first day → name. The text says it as `[[~word]]`. */
	readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** So many days before a period's last day each group closes; one that is not named closes on the last day. */
	readonly closes_early?: Readonly<Record<string, number>>;
	/** Period → group → the day at which it closes, where it is another than that. */
	readonly closing: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Figures that close with a group other than `report`: figure id → key of `closing`. */
	readonly closes: Readonly<Record<string, string>>;
	readonly paper?: PaperDefinition;
	/** As what it goes out on paper where nothing else is asked for; absent: as a document with its red head. */
	readonly form?: 'document' | 'letter';
	/** The unit whose head finishes it as an edition. */
	readonly keeper: string;
	/** Parts of its text that a unit answers for: the head of that unit confirms them before the bodies sign. */
	readonly chapters: readonly ChapterDefinition[];
}

export interface ChapterDefinition {
	/** The heading's words, without its number. */
	readonly heading: string;
	readonly unit: string;
}

/** A word that is often written wrongly in reports, and what it should be. */
export interface Misprint {
	readonly wrong: string;
	readonly right: string;
}

export interface OfficeDefinition {
	/** Short ASCII name. */
	readonly id: string;
	readonly name: Text;
	/** The bodies that sign its reports, as they stand below the text: the party's working committee and the office itself. */
	readonly signed_by: readonly Text[];
	readonly registers: readonly Register[];
	readonly code_lists: readonly CodeList[];
	readonly figures: readonly FigureDefinition[];
	readonly reports: readonly ReportDefinition[];
	/** What must not stand beside each other. */
	readonly contradictions?: readonly ContradictionRule[];
	/** What the check of a draft strikes as a misprint. */
	readonly misprints?: readonly Misprint[];
	readonly units: readonly UnitDefinition[];
	readonly roles: readonly RoleDefinition[];
}
