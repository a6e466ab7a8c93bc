/** A register's own workbook to fill in: headings with notes, lists and checks, an example row that an import passes over, a sheet that explains. */
import type { Readable } from 'node:stream';
import { type CodeList, type FieldDefinition, type Register, today, type UnitDefinition } from '@yibenzhang/engine';
import type { Book } from '../../book.ts';
import { ABOUT_SHEET, EXAMPLE_MARK } from '../marks.ts';
import { type Allowed, columnLetters, type Row, type Sheet, type SheetColumn } from '../writing/sheet.ts';
import { writeWorkbook } from '../writing/write-workbook.ts';
import { exampleOf, fillHelp, optionsHelp, requiredHelp } from './fill-help.ts';
import { FIELD_FORMATS, fitHeading, shownLabels } from './record-columns.ts';
import { shownNames } from './shown-names.ts';

/** Behind the heading of a column that must be filled. */
const REQUIRED_MARK = '*';

const ROWS_TO_FILL = 5000;
const OPTIONS = '选项';
const NO_LIST = { of: 'decimal', from: -1e13, until: 1e13 } as const;

interface TemplateColumn {
	readonly column: SheetColumn;
	readonly example: string | number;
	readonly required: string;
	readonly help: readonly string[];
	readonly options: string;
}

/** The options of one list, on the hidden sheet. */
interface Options {
	readonly name: string;
	readonly values: readonly string[];
}

export async function writeTemplate(book: Book, register: Register, unit: string): Promise<Readable> {
	const day = today(book.now());
	const names = await shownNames(book);
	const unitName = (code: string) => names.unit(code)?.zh ?? code;
	const lists: Options[] = [];
	const listed = (name: string, values: readonly string[]): string => {
		if (!lists.some((list) => list.name === name)) {
			lists.push({ name, values });
		}
		return name;
	};
	const unitsOf = (kinds: readonly string[] | undefined) =>
		[...book.units.units.values()]
			.filter(({ kind, from_on, until_on }) => (kinds?.includes(kind) ?? true) && from_on <= day && (until_on ?? day) >= day)
			.map(({ code }) => unitName(code));
	const shared = { book, register, day, unit: unitName(unit), listed, unitsOf };
	const labels = shownLabels(register);
	const columns = [
		...ownColumns(shared),
		...Object.entries(register.fields).flatMap(([id, field]) =>
			field.retired || field.kind === 'attachments' ? [] : [fieldColumn(shared, field, labels.get(id) ?? id)],
		),
	];
	const sheets = [fillSheet(register, columns), helpSheet(register, columns), optionsSheet(lists)];
	const places = lists.map(({ name, values }, at) => [name, `'${OPTIONS}'!$${columnLetters(at)}$2:$${columnLetters(at)}$${values.length + 1}`]);
	return writeWorkbook(sheets, { names: Object.fromEntries(places) });
}

interface Shared {
	readonly book: Book;
	readonly register: Register;
	readonly day: string;
	readonly unit: string;
	listed(name: string, values: readonly string[]): string;
	unitsOf(kinds: UnitDefinition['kind'][] | readonly string[] | undefined): string[];
}

/** Where a record belongs; and for ledgers of past years which number and state it had. */
function ownColumns({ register, listed, unitsOf, unit }: Shared): TemplateColumn[] {
	const own = (heading: string, help: string, example: string, width: number, list?: string): TemplateColumn => ({
		column: { heading, format: 'text', width, help, ...(list === undefined ? {} : { allowed: { list, message: '请从下拉列表里选择。' } }) },
		example,
		required: '',
		help: [help],
		options: '',
	});
	const entered = register.without?.includes('enter') !== true && (register.who.enter?.length ?? 0) > 0;
	const states = register.states.filter(({ retired }) => !retired).map(({ label }) => label.zh);
	return [
		...(entered && register.numbering !== undefined ? [own('编号', '只在补录往年台账时填写原来的编号；新登记的留空，由系统编号', '', 22)] : []),
		own('所属单位', '这条记录归哪个单位；不填就归导入人所在单位', unit, 18, listed('units_all', unitsOf(undefined))),
		...(entered && states.length > 1 ? [own('状态', '只在补录往年台账时填写当时的状态；新登记的留空', '', 14, listed('states', states))] : []),
	];
}

function fieldColumn({ book, register, day, unit, listed, unitsOf }: Shared, field: FieldDefinition, label: string): TemplateColumn {
	const list = currentCodes(book.code_lists.get(field.codes ?? ''), day);
	const [format, width] = FIELD_FORMATS[field.kind];
	const required = requiredHelp({ field, register, office: book.office });
	const help = fillHelp({ field, register, office: book.office, list });
	const allowed = allowedOf({ field, list, listed, unitsOf });
	const must = field.required === true;
	const heading = must ? `${label}${REQUIRED_MARK}` : label;
	return {
		column: {
			heading,
			format,
			width: fitHeading(width, heading),
			required: must,
			help: [required, ...help].filter((line) => line !== '').join('\n'),
			...(allowed === undefined ? {} : { allowed }),
		},
		example: exampleOf(field, { list, year: Number(day.slice(0, 4)), unit }),
		required,
		help,
		options: field.kind === 'unit' ? unitsOf(field.unit_kinds).join('、') : optionsHelp(list),
	};
}

function allowedOf(asked: { field: FieldDefinition; list: CodeList | undefined } & Pick<Shared, 'listed' | 'unitsOf'>): Allowed | undefined {
	const { field, list, listed, unitsOf } = asked;
	switch (field.kind) {
		case 'choice':
			return { list: listed(`codes_${field.codes}`, list?.codes.map(({ label }) => label.zh) ?? []), message: '列表里没有这一项。确定要这样填吗？' };
		case 'unit':
			return { list: listed(`units_${field.unit_kinds?.join('_') ?? 'all'}`, unitsOf(field.unit_kinds)), message: '没有这个单位。确定要这样填吗？' };
		case 'yes_no':
			return { list: listed('yes_no', ['是', '否']), message: '请填“是”或“否”。' };
		case 'date':
			return { of: 'date', from: '1900-03-01', until: '2200-12-31', message: '这里应是日期，写成 2022-03-05。' };
		case 'year':
			return { of: 'whole', from: field.min ?? 1900, until: field.max ?? 2200, message: '这里应是四位年份。' };
		case 'whole_number':
			return { ...NO_LIST, of: 'whole', ...rangeOf(field), message: `这里应是整数${rangeWords(field)}。` };
		case 'decimal':
		case 'money':
			return { ...NO_LIST, ...rangeOf(field), message: `这里应是数字${rangeWords(field)}。` };
		default:
			return undefined;
	}
}

function rangeOf({ min, max }: FieldDefinition): { from?: number; until?: number } {
	return { ...(min === undefined ? {} : { from: min }), ...(max === undefined ? {} : { until: max }) };
}

function rangeWords({ min, max }: FieldDefinition): string {
	return (min === undefined ? '' : `，不小于 ${min}`) + (max === undefined ? '' : `，不大于 ${max}`);
}

function currentCodes(list: CodeList | undefined, day: string): CodeList | undefined {
	return list === undefined ? undefined : { ...list, codes: list.codes.filter(({ until_on }) => until_on === undefined || until_on >= day) };
}

function fillSheet(register: Register, columns: readonly TemplateColumn[]): Sheet {
	const example = columns.map(({ example: value }, at): Row[number] => ({ value: at === 0 ? `${EXAMPLE_MARK}${value}` : String(value), format: 'example' }));
	return { name: register.label.zh, columns: columns.map(({ column }) => column), rows: [[example]], rows_to_fill: ROWS_TO_FILL };
}

function helpSheet(register: Register, columns: readonly TemplateColumn[]): Sheet {
	const rows: Row[] = [
		[{ value: `${register.label.zh} · 填表说明`, format: 'title' }],
		[{ value: '台账', format: 'name' }, register.help.zh],
		[{ value: '怎么用', format: 'name' }, '在第一张表里一条记录填一行，保存后在台账的“导入”里选这个文件，先看预览，再写入。'],
		[{ value: '示例行', format: 'name' }, `以“${EXAMPLE_MARK}”开头的一行只作示范，导入时不算，删掉也可以。`],
		[{ value: '必填', format: 'name' }, `表头带“${REQUIRED_MARK}”、橙色的列必须填写；其余按说明填。列的先后可以调整，用不到的列可以删掉。`],
		[],
		['列名', '怎么填', '必填', '可选值'].map((value): Row[number] => ({ value, format: 'heading' })),
		...columns.map(
			({ column, help, required, options }): Row => [{ value: column.heading.replace(/\*$/, ''), format: 'name' }, help.join('；'), required, options],
		),
	];
	return { name: ABOUT_SHEET, headless: true, columns: [22, 60, 24, 60].map((width) => ({ heading: '', format: 'note', width })), rows: [rows] };
}

/** One list a column, below its name. */
function optionsSheet(lists: readonly Options[]): Sheet {
	const longest = Math.max(0, ...lists.map(({ values }) => values.length));
	const rows = Array.from({ length: longest }, (_, at): Row => lists.map(({ values }) => values[at] ?? null));
	return { name: OPTIONS, hidden: true, columns: lists.map(({ name }) => ({ heading: name, format: 'text', width: 20 })), rows: [rows] };
}
