/** Everything that makes one office its own, as data. `checkOffice` (in `definitions/`) refuses it by name when it is wrong. */
import type { FigureDefinition } from './figure.ts';
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

/** A report: its text (see the report workspace) and, per year, the day at which each group of points closes. The key `report` is the report's own day. */
export interface ReportDefinition {
	readonly id: string;
	readonly label: Text;
	readonly text: string;
	readonly closing: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** Figures that close with a group other than `report`: figure id → key of `closing`. */
	readonly closes: Readonly<Record<string, string>>;
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
	readonly units: readonly UnitDefinition[];
	readonly roles: readonly RoleDefinition[];
}
