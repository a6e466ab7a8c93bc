/** What a kept filling says: everything that its file says and rests on, as canonical JSON that never changes. */
import { hash } from 'node:crypto';
import { baseFigure, type FigureDefinition, type FillingLink, type FormPlace, type FormValue, type Text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { type EvidenceRows, type HeldFigure, heldEvidence } from '../editions/content.ts';
import { canonicalJson } from '../records/audit.ts';
import type { RowsPutIn } from '../spreadsheets/filling/fill-form.ts';
import type { Composed, ComposedFigure } from './compose-filling.ts';
import type { MaskedRows, NamedRecords } from './form-lists.ts';
import { type KeptForm, unitName } from './kept-forms.ts';

const FORMAT = 1;

export interface FillingContent {
	readonly format: typeof FORMAT;
	/** The form in the version that was filled. */
	readonly form: KeptForm;
	readonly period: string;
	readonly number: number;
	/** Why it stands in the place of one that was sent; null where none was. */
	readonly reason: string | null;
	/** Which; absent in fillings that were kept before this was. */
	readonly replaces?: FillingLink | null;
	readonly known_at: string;
	readonly values: readonly HeldValue[];
	readonly lists: readonly HeldList[];
	readonly figures: readonly HeldFormFigure[];
	/** The figures of which those are shares or growth. */
	readonly bases: readonly FigureDefinition[];
	/** Hash of the filled file. */
	readonly file: string;
	/** Where its lists needed more rows; absent in fillings that were kept before this was. */
	readonly inserted?: readonly RowsPutIn[];
	/** What the unit that keeps the form was called. */
	readonly unit_name?: Text;
	/** What a person should know before it leaves. */
	readonly notes: readonly Text[];
}

export interface HeldValue extends FormPlace {
	readonly value: FormValue;
	/** Of the figure that stands there. */
	readonly key: string | null;
}

export interface HeldList extends FormPlace {
	readonly register: string;
	/** Fields that stand in its columns. */
	readonly fields: readonly string[];
	/** Those of them that stand masked in any row. */
	readonly masked: readonly string[];
	/** In which rows; absent in fillings that were kept before this was. */
	readonly masked_rows?: MaskedRows;
	/** What its columns name; absent as well. */
	readonly named?: readonly NamedRecords[];
	/** What its register, its columns and those that stand masked were called. */
	readonly called?: { readonly register: Text; readonly columns: readonly Text[]; readonly masked: readonly Text[] };
	readonly ids: readonly string[];
	readonly versions: readonly number[];
}

export interface HeldFormFigure extends HeldFigure {
	readonly key: string;
	/** As one asks for its period. */
	readonly wanted: string;
}

export interface FillingParts {
	readonly form: KeptForm;
	readonly period: string;
	readonly number: number;
	readonly reason: string | null;
	readonly replaces: FillingLink | null;
	readonly known_at: string;
	readonly composed: Composed;
	readonly evidence: readonly EvidenceRows[];
	readonly file: string;
	readonly inserted: readonly RowsPutIn[];
	readonly notes: readonly Text[];
}

export function fillingContent(book: Book, { composed, evidence, ...facts }: FillingParts): FillingContent {
	return {
		format: FORMAT,
		...facts,
		unit_name: unitName(book, facts.form.unit),
		values: composed.cells.map(({ sheet, cell, label, value, figure }) => ({ sheet, cell, label, value, key: figure?.key ?? null })),
		lists: composed.lists.map(({ binding: { sheet, cell, label, register, columns }, shown, ids, versions, masked_rows, named }) => {
			const called = { register: shown.register_label, columns: shown.columns.map((column) => column.label), masked: shown.masked };
			const masked = Object.keys(masked_rows);
			return { sheet, cell, label, register, fields: columns.map(({ field }) => field), masked, masked_rows, named, called, ids, versions };
		}),
		figures: composed.figures.map((one) => heldFigure(book, one, evidence)),
		bases: basesOf(book, composed.figures),
	};
}

/** The bytes of a content: the same content always gives the same. */
export function fillingText(content: FillingContent): string {
	return canonicalJson(content);
}

export function fillingHash(book: Book, text: string): string {
	return hash(book.digest, text, 'hex');
}

/** The book with the definitions that a filling holds: what is asked of it is asked as it was then defined. */
export function heldFormBook(book: Book, { figures, bases }: Pick<FillingContent, 'figures' | 'bases'>): Book {
	const definitions = new Map([...bases, ...figures.map(({ definition }) => definition)].map((definition) => [definition.id, definition]));
	return { ...book, figures: definitions, office: { ...book.office, figures: [...definitions.values()] } };
}

function heldFigure(book: Book, { key, wanted, figure, period, value, names, more }: ComposedFigure, evidence: readonly EvidenceRows[]): HeldFormFigure {
	const rows = evidence.filter((one) => one.figure === key);
	return { key, wanted, definition: figure, period, value, names, more, evidence: rows.map((one) => heldEvidence(book.digest, one)) };
}

function basesOf(book: Book, figures: readonly ComposedFigure[]): FigureDefinition[] {
	const bases = figures.flatMap(({ figure }) => baseFigure(figure, book.office) ?? []);
	return [...new Map(bases.map((base) => [base.id, base])).values()];
}
