/** What goes over the wire for the desk of a register: its order, its totals, saved views. Types only. */
import type { Condition } from './condition.ts';

/** Which records a question finds, in their order, as far as this reader may read them. */
export interface OrderAnswer {
	/** The ids one after the other, 16 bytes each, in base64: a hundred thousand of them in 2 MB. */
	readonly ids: string;
	/** True when there are more than `ids` holds. */
	readonly capped: boolean;
}

export interface TotalsAnswer {
	readonly total: number;
	/** By field; null where some of the values are masked for this reader. */
	readonly sums: Readonly<Record<string, SumAnswer | null>>;
}

export interface SumAnswer {
	/** In wire form: money in 元. Null when no record has a value. */
	readonly sum: number | null;
	/** How many records have a value. */
	readonly filled: number;
}

/** How a list is looked at; all of it may stand in an address as well. */
export interface ViewLook {
	/** Fields and columns of the record itself, in order; absent: the register's own list. */
	readonly columns?: readonly { readonly id: string; readonly width?: number }[];
	/** How many columns stay in sight while the others pass by. */
	readonly frozen?: number;
	readonly sort?: string;
	readonly filter?: Condition;
	readonly search?: string;
}

export interface ViewAnswer {
	readonly id: string;
	readonly register: string;
	readonly name: string;
	/** Who saved it first. */
	readonly account: string;
	/** Of whose posts it is; null: the account's own. */
	readonly unit: string | null;
	readonly look: ViewLook;
	/** What this reader's list opens with. */
	readonly is_default: boolean;
	/** May this reader rename, change or delete it? */
	readonly may_change: boolean;
}

export interface ViewsAnswer {
	/** The reader's own and those of the units of their posts, by name. */
	readonly views: readonly ViewAnswer[];
	/** Codes of the units for which this reader may save a view. */
	readonly units: readonly string[];
}

export interface NewView {
	readonly name: string;
	readonly unit?: string;
	readonly look: ViewLook;
}
