/** The columns that a register's records have in a spreadsheet, and what stands in each cell: names for codes, units and people. */
import { type BookRecord, FIELD_KINDS, type FieldDefinition, type FieldKindId, type ItemRow, type Names, type Register, VOIDED } from '@yibenzhang/engine';
import type { Book } from '../../book.ts';
import { AppError } from '../../errors.ts';
import type { FoundRecord } from '../../records/mask-record.ts';
import { MASKED_MARK } from '../marks.ts';
import { type CellFormat, type CellValue, type SheetColumn, widthOf } from '../writing/sheet.ts';

export interface RecordColumn extends SheetColumn {
	/** A field's id, one of the record's own columns, or `quantities.leaflets` for one item of a field of items. */
	readonly id: string;
	cell(found: FoundRecord, names: Names): CellValue;
}

export interface ColumnChoice {
	/** In this order; absent: all, in the form that an import takes back. */
	readonly columns?: readonly string[];
	/** Items in a column each rather than as lines of one cell. */
	readonly items_apart?: boolean;
}

export const FIELD_FORMATS: Readonly<Record<FieldKindId, readonly [format: CellFormat, width: number]>> = {
	text: ['text', 22],
	long_text: ['lines', 40],
	whole_number: ['whole_number', 12],
	decimal: ['decimal', 12],
	money: ['money', 16],
	date: ['date', 13],
	moment: ['moment', 20],
	yes_no: ['text', 8],
	choice: ['text', 16],
	choices: ['text', 22],
	unit: ['text', 18],
	account: ['text', 16],
	id_number: ['text', 22],
	phone: ['text', 16],
	credit_code: ['text', 22],
	reference: ['text', 24],
	items: ['lines', 26],
	place: ['text', 28],
	attachments: ['lines', 30],
	year: ['year', 8],
};

type OwnColumn = Omit<RecordColumn, 'id' | 'cell'> & { cell(book: Book, register: Register, record: BookRecord, names: Names): CellValue };
const OWN: Readonly<Record<string, OwnColumn>> = {
	number: { heading: '编号', format: 'text', width: 22, cell: (_book, _register, record) => record.number },
	unit: { heading: '所属单位', format: 'text', width: 18, cell: (_book, _register, record, names) => names.unit(record.unit)?.zh ?? record.unit },
	state: { heading: '状态', format: 'text', width: 12, cell: (_book, register, record) => stateName(register, record.state) },
	made_by: { heading: '记录人', format: 'text', width: 14, cell: (_book, _register, record, names) => names.account(record.made_by) ?? record.made_by },
	made_at: { heading: '记录时间', format: 'moment', width: 20, cell: (book, _register, record, names) => momentCell(book, record.made_at, names) },
	recorded_at: { heading: '入账时间', format: 'moment', width: 20, cell: (book, _register, record, names) => momentCell(book, record.recorded_at, names) },
	id: { heading: '记录标识', format: 'text', width: 38, cell: (_book, _register, record) => record.id },
};
const BEHIND = ['unit', 'state', 'made_by', 'made_at', 'recorded_at', 'id'];

/** Throws `query_wrong` for a column that the register does not have. */
export function recordColumns(book: Book, register: Register, { columns, items_apart = false }: ColumnChoice): RecordColumn[] {
	const labels = shownLabels(register);
	const whole = columns === undefined;
	const wanted = columns ?? [...(hasNumbers(register) ? ['number'] : []), ...Object.keys(register.fields), ...BEHIND];
	return wanted.flatMap((id): RecordColumn[] => {
		const own = Object.hasOwn(OWN, id) ? OWN[id] : undefined;
		const field = Object.hasOwn(register.fields, id) ? register.fields[id] : undefined;
		if (field !== undefined) {
			const label = labels.get(id) ?? id;
			return field.kind === 'items' && items_apart ? itemColumns(book, id, field, label) : [fieldColumn(book, { id, field, label, whole })];
		}
		if (own !== undefined) {
			return [{ ...own, id, cell: ({ record }, names) => own.cell(book, register, record, names) }];
		}
		throw new AppError('query_wrong', {}, [{ path: 'columns', message: { zh: `没有“${id}”这一列`, en: `there is no column “${id}”` } }]);
	});
}

/** Whether its records may have numbers: given by the book, or kept from a ledger of past years. */
export function hasNumbers(register: Register): boolean {
	return register.numbering !== undefined || (register.without?.includes('enter') !== true && (register.who.enter?.length ?? 0) > 0);
}

/** Headings by which an import knows the fields again: two fields that are called alike stand with their ids. */
export function shownLabels(register: Register): ReadonlyMap<string, string> {
	const own = Object.values(OWN).map(({ heading }) => heading);
	const labels = Object.entries(register.fields).map(([id, { label }]) => [id, label.zh] as const);
	const counted = [...own, ...labels.map(([, label]) => label)];
	return new Map(labels.map(([id, label]) => [id, counted.filter((other) => other === label).length > 1 ? `${label}（${id}）` : label]));
}

/** A column is at least as wide as its heading, beside the arrow of the filter. */
export function fitHeading(width: number, heading: string): number {
	return Math.max(width, Math.min(40, widthOf(heading) + 4));
}

function stateName(register: Register, state: string): string {
	return state === VOIDED ? '已作废' : (register.states.find(({ id }) => id === state)?.label.zh ?? state);
}

function momentCell(book: Book, moment: string, names: Names): CellValue {
	return FIELD_KINDS.moment.toCell({ kind: 'moment', label: book.office.name }, moment, names);
}

interface FieldPlace {
	readonly id: string;
	readonly field: FieldDefinition;
	readonly label: string;
	/** As an import takes it back, without doubt which record is meant. */
	readonly whole: boolean;
}

function fieldColumn(book: Book, { id, field, label, whole }: FieldPlace): RecordColumn {
	const kind = FIELD_KINDS[field.kind];
	const [format, width] = FIELD_FORMATS[field.kind];
	const asRead = field.kind === 'unit' || field.kind === 'account' || field.kind === 'reference' || field.kind === 'attachments';
	const codes = readableCodes(book, field);
	return {
		id,
		heading: label,
		format,
		width: fitHeading(width, label),
		cell: ({ record, masked }, names) => {
			const value = record.values[id];
			if (masked.includes(id)) {
				return `${value ?? ''}${MASKED_MARK}`;
			}
			if (value === undefined || value === null) {
				return null;
			}
			if (!asRead) {
				return kind.toCell(field, value, { ...names, code: codes });
			}
			const shown = kind.show(field, value, 'zh', names);
			// Two records may be called alike: an import wants to know which.
			return whole && field.kind === 'reference' && shown !== value ? `${shown}（${value}）` : shown;
		},
	};
}

/** One column per item that the list has. */
function itemColumns(book: Book, id: string, field: FieldDefinition, label: string): RecordColumn[] {
	const format = field.quantity === 'money' ? 'money' : field.quantity === 'decimal' ? 'decimal' : 'whole_number';
	const times = field.quantity === 'money' ? 100 : 1;
	return (book.code_lists.get(field.codes ?? '')?.codes ?? []).map((code) => ({
		id: `${id}.${code.code}`,
		heading: `${label}/${code.label.zh}`,
		format,
		width: fitHeading(12, `${label}/${code.label.zh}`),
		cell: ({ record, masked }) => {
			if (masked.includes(id)) {
				return MASKED_MARK;
			}
			const rows = ((record.values[id] ?? []) as readonly ItemRow[]).filter(({ item }) => item === code.code);
			return rows.length === 0 ? null : rows.reduce((sum, { quantity }) => sum + quantity, 0) / times;
		},
	}));
}

/** A code's name where the cell reads back as the code; else, as when two codes are called alike, the code itself. */
function readableCodes(book: Book, field: FieldDefinition): Names['code'] {
	const kind = FIELD_KINDS[field.kind];
	const known = new Map<string, ReturnType<Names['code']>>();
	const nameOf: Names['code'] = (list, code) => book.code_lists.get(list)?.codes.find((one) => one.code === code)?.label;
	const names: Names = { code: nameOf, unit: () => undefined, account: () => undefined, record: () => undefined };
	const alone = (code: string) => (field.kind === 'items' ? [{ item: code, quantity: 1 }] : field.kind === 'choices' ? [code] : code);
	return (list, code) => {
		if (!known.has(code)) {
			const cell = kind.toCell(field, alone(code) as never, names);
			const read = kind.fromCell(field, cell, { ...book.parse, names });
			const same = 'value' in read && JSON.stringify(read.value) === JSON.stringify(alone(code));
			known.set(code, same ? nameOf(list, code) : undefined);
		}
		return known.get(code);
	};
}
