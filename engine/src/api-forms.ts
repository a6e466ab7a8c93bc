/** What forms and record pages ask of the server beyond records themselves: types only. */
import type { Text } from './text.ts';

/** Chinese words (labels of codes, names of units and accounts) → how they are typed in letters: full pinyin and initials, with a space between. */
export interface SpellingsAnswer {
	readonly spellings: Readonly<Record<string, string>>;
}

/** What stands around one record. */
export interface RecordAroundAnswer {
	/** Records that point at this one, by register and field; also where none does yet and this reader may record one. */
	readonly related: readonly {
		readonly register: string;
		/** The field of that register that points here. */
		readonly field: string;
		/** The latest of those that the reader may see. */
		readonly records: readonly RelatedRecord[];
		/** All that there are. */
		readonly total: number;
		/** How many of them this reader may not see. */
		readonly hidden: number;
		/** This reader may record one. */
		readonly begins: boolean;
	}[];
	/** What the register's clocks and deadlines say today. */
	readonly due: readonly {
		readonly clock: string;
		readonly label: Text;
		readonly due_on: string;
		readonly overdue: boolean;
		/** Whose next record it waits for; of a deadline the register itself. */
		readonly register: string;
		readonly clause?: Text;
	}[];
	/** Who may see it, from roles and the posts that hold today. */
	readonly readers: readonly {
		readonly role: string;
		readonly label: Text;
		readonly units: readonly string[];
		/** Some of its sensitive fields stay masked for some of them. */
		readonly masked: boolean;
	}[];
	/** The register keeps records from those whom they are about. */
	readonly kept_from: boolean;
}

export interface RelatedRecord {
	readonly id: string;
	readonly name: string;
	readonly number: string | null;
	readonly state: string;
	readonly unit: string;
	/** The register's own day. */
	readonly on: string | null;
}

export type CountReason = 'voided' | 'period' | 'unit' | 'state' | 'where' | 'part';

export interface RecordFigure {
	readonly id: string;
	readonly no: number | null;
	readonly label: Text;
	readonly section: string;
	readonly counts: boolean;
	/** What fails, in words: `日期在统计期外`. Empty where it counts. */
	readonly why: readonly { readonly reason: CountReason; readonly text: Text }[];
	/** Reports whose text prints it. */
	readonly reports: readonly { readonly id: string; readonly label: Text }[];
	readonly period: { readonly id: string; readonly from_on: string; readonly until_on: string };
}

export interface RecordFiguresAnswer {
	/** Those in which it counts, and those of its register in which one would expect it; others are left out. */
	readonly figures: readonly RecordFigure[];
	/** How many figures of the register are about other records. */
	readonly others: number;
}
