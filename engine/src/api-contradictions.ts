/** What goes over the wire about contradictions: types only. */
import type { ContradictionKind } from './contradiction.ts';
import type { Text } from './text.ts';

export interface ContradictionsAnswer {
	/** In the office's order. */
	readonly rules: readonly ContradictionRuleAnswer[];
	/** The run that ended last; null before the first. */
	readonly last: ContradictionRun | null;
	/** The one that is under way. */
	readonly running: { readonly started_at: string; readonly done: number; readonly rules: number } | null;
}

export interface ContradictionRuleAnswer {
	readonly id: string;
	readonly label: Text;
	readonly why: Text;
	readonly mend: Text;
	readonly kind: ContradictionKind;
	/** Of the records that offend; null for figures and reports. */
	readonly register: string | null;
	/** As far as this reader may see them, by the question asked. */
	readonly open: number;
	readonly accepted: number;
	/** Those about records that this reader may not read. */
	readonly hidden: number;
	/** There were more than are kept. */
	readonly more: boolean;
}

export interface ContradictionRun {
	readonly started_at: string;
	readonly finished_at: string;
	/** Null: by night. */
	readonly by: string | null;
	readonly by_name: string | null;
	/** Its fault, where it did not come to its end. */
	readonly failed: boolean;
}

export interface ContradictionFindingsAnswer {
	readonly findings: readonly ContradictionFinding[];
	readonly next: string | null;
}

export interface ContradictionFinding {
	readonly id: string;
	readonly rule: string;
	readonly says: Text;
	/** What stands against what. */
	readonly facts: readonly ContradictionFact[];
	readonly records: readonly ContradictionRecord[];
	/** The figures that it is about, and of which period. */
	readonly figures: readonly string[];
	readonly period: string | null;
	readonly neighbours: ContradictionNeighbours | null;
	readonly first_seen_at: string;
	/** What it rests on: to be sent back when it is accepted, so that nobody accepts what they have not seen. */
	readonly fingerprint: string;
	/** Null: open. */
	readonly accepted: ContradictionAcceptance | null;
	/** It was accepted before, but the facts have changed since. */
	readonly lapsed: ContradictionAcceptance | null;
	readonly may_accept: boolean;
}

export interface ContradictionFact {
	readonly label: Text;
	readonly value: Text;
}

export interface ContradictionRecord {
	readonly register: string;
	readonly register_label: Text;
	readonly id: string;
	readonly title: string;
	readonly number: string | null;
	readonly unit: string;
	/** It was changed since the run that found it. */
	readonly changed: boolean;
}

/** A value among its like: how many of them lie in each stretch of a logarithmic scale. */
export interface ContradictionNeighbours {
	readonly value: number;
	readonly median: number;
	readonly count: number;
	readonly stretches: readonly { readonly at: number; readonly count: number }[];
}

export interface ContradictionAcceptance {
	readonly by: string;
	readonly by_name: string;
	readonly at: string;
	readonly reason: string;
}

/** For the workbench: open ones of the own units, or of registers that they keep. */
export interface OwnContradictionsAnswer {
	readonly open: number;
}
