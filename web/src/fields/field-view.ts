import type { FieldCondition, FieldDefinition, Names } from '@yibenzhang/engine';
import type { ReactNode } from 'react';

/** What a display is given: the value in wire form (money in 元), never empty and never masked. */
export interface DisplayProps<Value> {
	readonly field: FieldDefinition;
	readonly value: Value;
	readonly names: Names;
	/** The record in which it stands. */
	readonly record: { readonly register: string; readonly id: string };
}

/** What a filter is given: the comparison as it stands, and how to change it. */
export interface FilterProps {
	/** The field's id, or a column of the record itself. */
	readonly id: string;
	readonly field: FieldDefinition;
	/** Where the values to choose from are not the field's own codes, units or accounts. */
	readonly choices?: readonly Choice[];
	readonly condition: FieldCondition | undefined;
	/** Nothing, while what is asked is incomplete. */
	readonly change: (condition: FieldCondition | undefined) => void;
}

export interface Choice {
	readonly value: string;
	readonly label: string;
}

/**
 * What an input is given. Its value is what was entered: for kinds that people type (text, numbers, days, numbers of papers) the text
 * as typed, for all others the wire form; nothing is `undefined`. It may come from a draft, so an input believes no shape.
 */
export interface InputProps {
	/** Of the control that a label names. */
	readonly id: string;
	readonly field: FieldDefinition;
	readonly value: unknown;
	readonly names: Names;
	readonly invalid: boolean;
	/** Of help and faults, as `aria-describedby` takes it. */
	readonly describedBy: string | undefined;
	/** The record's own day, for codes that hold only for a time. */
	readonly day: string | undefined;
	/** What the field holds in the book, while a record is changed. */
	readonly stored?: { readonly record: DisplayProps<unknown>['record']; readonly value: unknown };
	enter(value: unknown): void;
}

/** How a field kind looks on the page, how it is filled in and how it is asked for. */
export interface FieldView<Value = never> {
	readonly Display: (props: DisplayProps<Value>) => ReactNode;
	readonly Input: (props: InputProps) => ReactNode;
	readonly Filter: (props: FilterProps) => ReactNode;
}
