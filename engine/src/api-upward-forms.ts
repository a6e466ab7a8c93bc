/** What goes over the wire about forms from above: loading, binding, filling, sending. Types only. */
import type { FormField, FormListRoom, FormValue, FormWorkbook } from './api-workbooks.ts';
import type { FormBinding, FormPlace } from './form.ts';
import type { Text } from './text.ts';

export interface UpwardForm {
	readonly id: string;
	readonly title: string;
	/** Who asks for it, in the sender's words. */
	readonly sender: string;
	/** The unit that keeps it, and its name. */
	readonly unit: string;
	readonly unit_name: Text;
	/** Counts every change, from 1. */
	readonly version: number;
	/** As the sender called the file. */
	readonly file_name: string;
	/** How many cells and lists are bound. */
	readonly bound: number;
	/** No longer asked for. */
	readonly retired: boolean;
	/** Whether the reader may bind, fill and send it. */
	readonly may_keep: boolean;
	readonly last_filling: FormFilling | null;
}

export interface UpwardFormsAnswer {
	readonly forms: readonly UpwardForm[];
	/** Units for which the reader may load a form. */
	readonly units: readonly { readonly unit: string; readonly name: Text }[];
}

export interface UpwardFormDetail extends UpwardForm {
	readonly workbook: FormWorkbook;
	readonly bindings: readonly FormBinding[];
	/** Empty cells with the words around them; those that are bound too. */
	readonly fields: readonly (FormField & { readonly label: string })[];
	readonly lists: readonly FormListRoom[];
	/** Bindings that the words around empty cells suggest. */
	readonly proposals: readonly FormBinding[];
	/** The latest first. */
	readonly fillings: readonly FormFilling[];
}

/** What the sender's newer version left of the bindings. */
export interface FormRenewedAnswer {
	readonly form: UpwardFormDetail;
	readonly lost: readonly FormBinding[];
}

/** A filling that was kept: an edition of the form. */
export interface FormFilling {
	readonly id: string;
	readonly form: string;
	readonly period: string;
	readonly period_said: Text;
	/** Counted within its form and period, from 1. */
	readonly number: number;
	/** What the book had learned by then, and nothing later, stands in it. */
	readonly known_at: string;
	readonly made_by: string;
	readonly made_by_name: string;
	/** Why it stands in the place of one that was sent. */
	readonly reason: string | null;
	readonly sent: FormSent | null;
	/** Marks of sending that were taken back, the earliest first. */
	readonly recalls: readonly FormRecall[];
	/** The one that was sent for the same period, where this one corrects it. */
	readonly replaces: FillingLink | null;
	/** The one that was sent for the same period and corrects this one. */
	readonly replaced_by: FillingLink | null;
	/** Of its content, hex; the file's own hash stands within. */
	readonly hash: string;
}

/** Another filling of the same form and period. */
export interface FillingLink {
	readonly id: string;
	readonly number: number;
}

export interface FormSent {
	readonly account: string;
	readonly name: string;
	readonly at: string;
	/** Working hours that it took. */
	readonly hours: number | null;
	/** The record of the demand that it answers. */
	readonly demand: string | null;
}

/** That it was marked as sent by mistake. */
export interface FormRecall {
	readonly name: string;
	readonly at: string;
	readonly reason: string;
	/** As it had been marked. */
	readonly sent: FormSent;
}

export interface FormFillingDetail extends FormFilling {
	readonly title: string;
	readonly unit: string;
	readonly unit_name: Text;
	readonly file_name: string;
	/** As it was filled, without the rows of its lists; where one of them may not be counted, as if each had one row. */
	readonly workbook: FormWorkbook;
	readonly values: readonly FormKeptValue[];
	readonly lists: readonly FormKeptList[];
	/** Registers of which the file says more than the reader may see: then it does not open. */
	readonly hidden_in: readonly Text[];
	readonly may_keep: boolean;
	/** What stands sent and it does not yet say that it replaces: whoever marks it as sent says why. */
	readonly would_replace: FillingLink | null;
	/** What a person should know before it leaves. */
	readonly notes: readonly Text[];
	/** What does not fit; nothing when it is as it was kept. */
	readonly faults: readonly Text[];
}

export interface FormKeptList extends Pick<FormListValue, 'sheet' | 'cell' | 'at' | 'label' | 'register' | 'register_label' | 'masked' | 'columns'> {
	/** Null where the reader may not read every one of its records. */
	readonly count: number | null;
}

/** A cell as it was filled, and what its figure says now by the definition that then held. */
export interface FormKeptValue extends FormPlace {
	/** The cell in which it stands. */
	readonly at: string;
	readonly value: FormValue;
	readonly figure: FormFigureOf | null;
	readonly now: FormValue;
	readonly moved: FormMoved | null;
}

/** The figure in a cell. */
export interface FormFigureOf {
	readonly id: string;
	readonly label: Text;
	readonly unit: Text;
	/** Under which its evidence is kept. */
	readonly key: string;
	/** As one asks for it: `2021-Q3`. */
	readonly period: string;
	readonly from_on: string;
	readonly until_on: string;
	/** Exact, in the base unit. */
	readonly exact: number | null;
}

/** Records behind the figure that came, went or changed since. */
export interface FormMoved {
	readonly came: number;
	readonly went: number;
	readonly changed: number;
}

/** What the form would say if it were filled now. */
export interface FormPreview {
	readonly period: string;
	readonly period_said: Text;
	readonly version: number;
	readonly values: readonly FormCellValue[];
	readonly lists: readonly FormListValue[];
	/** What is asked of whoever fills it, with what was written last time. */
	readonly asked: readonly (FormPlace & { readonly last: string })[];
	/** The filling with which it is compared: the last that was sent, of this period first. */
	readonly last: FormFilling | null;
	/** What stands sent for this period: another filling says that it replaces it, and why. */
	readonly replaces: FillingLink | null;
	/** The sheets as they will stand, with the rows of its lists where these are read; null where it cannot be filled. */
	readonly workbook: FormWorkbook | null;
	/** What a person should know before it leaves. */
	readonly notes: readonly Text[];
	/** Why it cannot be filled. */
	readonly refused: readonly Text[];
}

export interface FormCellValue extends FormPlace {
	/** The cell in which it will stand: rows of lists may be put in above it. */
	readonly at: string;
	readonly value: FormValue;
	readonly figure: FormFigureOf | null;
	/** In the last filling; absent where that had no such cell. */
	readonly before?: FormValue;
	readonly changed: boolean;
	/** Of a filling of the same period: by which records. */
	readonly moved: FormMoved | null;
	/** What ought to be looked at before it leaves. */
	readonly warnings: readonly Text[];
}

export interface FormListValue extends FormPlace {
	/** Its first cell, as {@link FormCellValue} says it. */
	readonly at: string;
	readonly register: string;
	readonly register_label: Text;
	/** Rows that will stand in it. */
	readonly count: number;
	/** Of the last filling's records, those that the reader may read. */
	readonly before: number | null;
	/** Records that the last filling did not list, and that it listed and this one does not; of those that the reader may read. */
	readonly came: number;
	readonly went: number;
	readonly columns: readonly { readonly column: string; readonly label: Text }[];
	/** Columns that stand masked. */
	readonly masked: readonly Text[];
	readonly warnings: readonly Text[];
}
