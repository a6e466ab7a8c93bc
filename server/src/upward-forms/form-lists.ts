/** Lists in forms: the records of a register that the filler may read, as rows of the sender's columns. Reading them is logged as an export is. */
import { type FormListValue, type FormValue, type ListBinding, listCondition, type Period, type Register, type Text, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { countFound, getReadable, readRecords } from '../records/find.ts';
import type { FoundRecord } from '../records/mask-record.ts';
import { findReferences, type NamedReference } from '../records/name-references.ts';
import type { Actor } from '../records/plan-act.ts';
import { type RecordColumn, recordColumns } from '../spreadsheets/exporting/record-columns.ts';
import { shownNames } from '../spreadsheets/exporting/shown-names.ts';
import { FORM_LIMITS } from '../spreadsheets/limits.ts';
import type { CellValue } from '../spreadsheets/writing/sheet.ts';

/** A column of a list that counts its rows. */
export const ROW_NUMBER = '#';

export interface FormList {
	readonly binding: ListBinding;
	readonly shown: Omit<FormListValue, 'at'>;
	readonly ids: readonly string[];
	readonly versions: readonly number[];
	/** Rows in which a field stands masked for this filler, by the field. */
	readonly masked_rows: MaskedRows;
	/** What its columns name. */
	readonly named: readonly NamedRecords[];
	readonly rows: readonly (readonly FormValue[])[];
}

/** By field; rows count from 0. */
export type MaskedRows = Readonly<Record<string, readonly number[]>>;

/** Records of another register that reference fields name, and those of them whose names stand masked. */
export interface NamedRecords {
	readonly register: string;
	readonly ids: readonly string[];
	readonly masked: readonly string[];
}

export interface ListAsked {
	readonly period: Period;
	readonly known_at?: string | undefined;
	/** Only how many: nothing is read, nothing logged. */
	readonly counted: boolean;
}

/** Throws `form_list_long`, `query_wrong`, and unless only counted `not_readable`. */
export async function readList(book: Book, actor: Actor, binding: ListBinding, { period, known_at, counted }: ListAsked): Promise<FormList> {
	const { register: id } = binding;
	if (counted && !actor.rights.reads(id)) {
		const label = book.registers.get(id)?.label ?? text(id, id);
		return nothingOf(book, binding, [
			text(`您的岗位不能查看“${label.zh}”，名单由能查看的人填报`, `your post may not read “${label.en}”: somebody who may fills it`),
		]);
	}
	const register = getReadable(book, actor, id);
	const find = asking(register, binding, { period, known_at });
	const count = await countFound(book, actor, { ...find, register: id });
	if (count > FORM_LIMITS.list_rows) {
		throw new AppError('form_list_long', { register: register.label.zh, register_en: register.label.en, count, most: FORM_LIMITS.list_rows });
	}
	const nothing = nothingOf(book, binding, []);
	if (counted) {
		return { ...nothing, shown: { ...nothing.shown, count } };
	}
	const { found, rows, references } = await readRows(book, actor, { binding, register, find });
	const masked_rows = maskedRows(binding, found);
	return {
		binding,
		shown: { ...nothing.shown, count: found.length, masked: Object.keys(masked_rows).map((field) => labelOf(register, field)) },
		ids: found.map(({ record }) => record.id),
		versions: found.map(({ record }) => record.version),
		masked_rows,
		named: namedRecords(references),
		rows,
	};
}

interface Reading {
	readonly binding: ListBinding;
	readonly register: Register;
	readonly find: ReturnType<typeof asking>;
}

async function readRows(book: Book, actor: Actor, { binding, register, find }: Reading) {
	const columns = columnsOf(book, register, binding);
	const names = await shownNames(book);
	const found: FoundRecord[] = [];
	const rows: FormValue[][] = [];
	const references = new Map<string, NamedReference>();
	for await (const page of readRecords(book, actor, { ...find, register: register.id, purpose: 'export' })) {
		const called = await findReferences(book, actor, register, page.map(asListed(binding)));
		for (const [id, reference] of called) {
			references.set(id, reference);
		}
		const named = { ...names, record: (_register: string, id: string) => called.get(id)?.name };
		for (const one of page) {
			found.push(one);
			rows.push(columns.map((column) => (column === undefined ? found.length : formValue(column, column.cell(one, named)))));
		}
	}
	return { found, rows, references };
}

/** What of the record stands in the list's columns. */
function asListed({ columns }: ListBinding) {
	const fields = new Set(columns.map(({ field }) => field));
	return ({ record, masked }: FoundRecord) => ({ values: Object.fromEntries(Object.entries(record.values).filter(([field]) => fields.has(field))), masked });
}

function maskedRows({ columns }: ListBinding, found: readonly FoundRecord[]): MaskedRows {
	const fields = [...new Set(columns.map(({ field }) => field))];
	const rows = fields.map((field) => [field, found.flatMap(({ masked }, row) => (masked.includes(field) ? row : []))] as const);
	return Object.fromEntries(rows.filter(([, own]) => own.length > 0));
}

function namedRecords(references: ReadonlyMap<string, NamedReference>): NamedRecords[] {
	const ofRegister = Map.groupBy(references, ([, { register }]) => register);
	return [...ofRegister].map(([register, named]) => {
		return { register, ids: named.map(([id]) => id), masked: named.flatMap(([id, { masked }]) => (masked ? id : [])) };
	});
}

/** The columns of a list, undefined where rows are counted. Throws `query_wrong`. */
export function columnsOf(book: Book, register: Register, { columns }: ListBinding): (RecordColumn | undefined)[] {
	return columns.map(({ field }) => (field === ROW_NUMBER ? undefined : recordColumns(book, register, { columns: [field] })[0]));
}

function asking(register: Register, binding: ListBinding, { period, known_at }: Omit<ListAsked, 'counted'>) {
	const filter = listCondition(register, binding, period);
	const own = register.time.shape === 'event' ? register.time.on : register.time.from;
	return { sort: binding.sort ?? own, ...(filter === undefined ? {} : { filter }), ...(known_at === undefined ? {} : { known_at }) };
}

/** Dates are written as dates, whatever looks like a number but is a name stays text. */
function formValue({ format }: RecordColumn, value: CellValue): FormValue {
	if (value === null || value === undefined || value === '') {
		return null;
	}
	if (typeof value === 'boolean') {
		return value ? '是' : '否';
	}
	if (format === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) {
		return { date: value };
	}
	return typeof value === 'number' && (format === 'text' || format === 'lines') ? String(value) : value;
}

function nothingOf(book: Book, binding: ListBinding, warnings: readonly Text[]): FormList {
	const { sheet, cell, label, register: id, columns } = binding;
	const register = book.registers.get(id);
	return {
		binding,
		shown: {
			...{ sheet, cell, label, register: id, register_label: register?.label ?? text(id, id) },
			...{ count: 0, before: null, came: 0, went: 0, masked: [], warnings },
			columns: columns.map(({ column, field }) => ({ column, label: labelOf(register, field) })),
		},
		...{ ids: [], versions: [], masked_rows: {}, named: [], rows: [] },
	};
}

const OWN_LABELS: Readonly<Record<string, Text>> = {
	[ROW_NUMBER]: text('序号', 'No.'),
	number: text('编号', 'Number'),
	unit: text('所属单位', 'Unit'),
	state: text('状态', 'State'),
};

/** What a column is called that shows the field. */
export function labelOf(register: Register | undefined, field: string): Text {
	return OWN_LABELS[field] ?? register?.fields[field]?.label ?? text(field, field);
}
