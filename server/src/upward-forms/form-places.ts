/** Where a workbook waits for values, by the words around: to propose what belongs there, and to know a place again in the sender's next version. */
import {
	cellName,
	cellPlace,
	type FigureBinding,
	type FigureDefinition,
	type FORM_UNITS,
	type FormBinding,
	type FormField,
	type FormListRoom,
	type FormPeriodRule,
	type FormPlace,
	type FormWords,
	type FormWorkbook,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { formFields, formLists } from '../spreadsheets/filling/form-fields.ts';

export type LabelledField = FormField & { readonly label: string };

export interface FormPlaces {
	readonly fields: readonly LabelledField[];
	readonly lists: readonly FormListRoom[];
}

export function placesOf(book: Book, workbook: FormWorkbook): FormPlaces {
	const fields = formFields(workbook, book.figures.values());
	return { fields: fields.map((field) => ({ ...field, label: labelOfField(field) })), lists: formLists(workbook) };
}

/** The words by which the cell is known: those of an empty cell, the headings of a list, or what stands nearest to its left and above it. */
export function labelAt(workbook: FormWorkbook, { fields, lists }: FormPlaces, { sheet, cell, kind }: Pick<FormBinding, 'sheet' | 'cell' | 'kind'>): string {
	const place = cellPlace(cell);
	const room = kind === 'list' ? lists.find((one) => one.sheet === sheet && one.row === place?.row) : undefined;
	if (room !== undefined) {
		return labelOfRoom(room);
	}
	const field = fields.find((one) => one.sheet === sheet && one.cell === cell);
	// What stands above words belongs to another part of the form.
	return (kind === 'words' ? field && shortLabel(field) : field?.label) ?? wordsBeside(workbook, sheet, cell);
}

/** Every place of the sender's newer version to which a binding could go. */
export function placesFor(workbook: FormWorkbook, places: FormPlaces, bindings: readonly FormBinding[]): FormPlace[] {
	const fields = places.fields.flatMap((field) =>
		[...new Set([field.label, shortLabel(field)])].map((label) => ({ sheet: field.sheet, cell: field.cell, label })),
	);
	const rooms = places.lists.map((room) => ({ sheet: room.sheet, cell: `${room.columns[0]?.column ?? 'A'}${room.row}`, label: labelOfRoom(room) }));
	const known = new Set([...fields, ...rooms].map(({ sheet, cell }) => `${sheet}!${cell}`));
	const own = bindings
		.filter(({ sheet, cell }) => !known.has(`${sheet}!${cell}`))
		.map((binding) => ({ ...binding, label: labelAt(workbook, places, binding) }));
	return [...fields, ...rooms, ...own.map(({ sheet, cell, label }) => ({ sheet, cell, label }))];
}

/** What the words around empty cells suggest, for those that are not bound yet. */
export function proposeBindings(book: Book, { fields }: FormPlaces, bindings: readonly FormBinding[]): FormBinding[] {
	const bound = new Set(bindings.map(({ sheet, cell }) => `${sheet}!${cell}`));
	return fields
		.filter(({ sheet, cell }) => !bound.has(`${sheet}!${cell}`))
		.flatMap((field): FormBinding[] => {
			const { sheet, cell, figures } = field;
			const words = wordsMeant(field);
			if (words !== undefined) {
				return [{ sheet, cell, label: shortLabel(field), kind: 'words', words }];
			}
			const [first, second] = figures;
			const figure = first === undefined || first.score === second?.score ? undefined : book.figures.get(first.id);
			return figure === undefined ? [] : [figureBinding(field, figure)];
		});
}

function figureBinding(field: LabelledField, figure: FigureDefinition): FigureBinding {
	const { sheet, cell, label } = field;
	return { sheet, cell, label, kind: 'figure', figure: figure.id, period: periodMeant(field), as: 'exact', divide: divisorMeant(field, figure), decimals: 2 };
}

const PERIODS: readonly (readonly [RegExp, FormPeriodRule])[] = [
	[/上年同期|去年同期|同期数/, 'year_before'],
	[/累计|年初至今|本年|1[-—－至~]\d/, 'since_january'],
	[/期末|月末|季末|年末/, 'last_day'],
];

function periodMeant({ above, left }: FormField): FormPeriodRule {
	return PERIODS.find(([words]) => [...above, ...left].some((one) => words.test(one)))?.[1] ?? 'asked';
}

const SCALES: Readonly<Record<string, (typeof FORM_UNITS)[number]>> = { 千: 1000, 万: 10_000, 百万: 1_000_000, 亿: 100_000_000 };

/** 万元 where the figure counts in 元. */
function divisorMeant({ unit }: FormField, figure: FigureDefinition): (typeof FORM_UNITS)[number] {
	const scale =
		unit !== null && unit !== figure.unit.zh && unit.endsWith(figure.unit.zh) ? SCALES[unit.slice(0, unit.length - figure.unit.zh.length)] : undefined;
	return scale ?? 1;
}

const WORDS: readonly (readonly [RegExp, FormWords])[] = [
	[/填报单位|报送单位|填表单位|上报单位|单位名称|单位[（(]盖?章/, 'office'],
	[/填表人|填报人|制表人|经办人|联系人/, 'filler'],
	[/(填报|填表|报送|上报|制表)(日期|时间)/, 'filled_on'],
	[/统计期|报告期|报表期|统计时间|填报期间|所属时期/, 'period'],
	[/截止(日期|时间)|截至(日期|时间)/, 'closing_day'],
	[/电话|负责人|审核人|备注|分管领导/, 'asked'],
];

/** So many letters may stand beside the words that are meant; a sentence that mentions them means something else. */
const MOST_BESIDE = 4;

function wordsMeant(field: FormField): FormWords | undefined {
	const nearest = (nameOf(field) ?? field.above[0] ?? '').replaceAll(/[\s：:]/g, '');
	return WORDS.find(([words]) => {
		const [found] = words.exec(nearest) ?? [];
		return found !== undefined && nearest.length - found.length <= MOST_BESIDE;
	})?.[1];
}

/** `志愿服务活动 · 本期` */
function labelOfField(field: FormField): string {
	return joined([nameOf(field) ?? '', field.above[0] ?? '']);
}

function shortLabel(field: FormField): string {
	return joined([nameOf(field) ?? field.above[0] ?? '']);
}

/** The words to the left that name the line, past the unit in which it counts. */
function nameOf({ left, unit }: FormField): string | undefined {
	return left.find((words) => words !== unit && words.length > 1) ?? left[0];
}

function labelOfRoom({ columns }: FormListRoom): string {
	return columns
		.map(({ heading }) => heading)
		.join('、')
		.slice(0, LONGEST);
}

const LONGEST = 200;

function joined(parts: readonly string[]): string {
	return parts
		.map((part) => part.replaceAll(/\s+/g, ' ').trim())
		.filter((part) => part !== '')
		.join(' · ')
		.slice(0, LONGEST);
}

function wordsBeside({ sheets }: FormWorkbook, name: string, cell: string): string {
	const place = cellPlace(cell);
	const sheet = sheets.find((one) => one.name === name);
	if (place === undefined || sheet === undefined) {
		return '';
	}
	const texts = new Map(sheet.rows.flatMap(({ cells }) => cells.map(({ cell: at, text }) => [at, text] as const)));
	const nearest = (by: (step: number) => string, most: number) => {
		for (let step = 1; step <= most; step += 1) {
			const words = texts.get(by(step)) ?? '';
			if (/\p{L}/u.test(words)) {
				return words;
			}
		}
		return '';
	};
	const { row, column } = place;
	return joined([nearest((step) => cellName(row, column - step), column - 1), nearest((step) => cellName(row - step, column), Math.min(row - 1, 30))]);
}
