/** A sender's workbook as a person points at its cells: what each sheet shows, what is a formula, what is locked. */
import { type FormCell, type FormSheet, type FormWorkbook, type Text, text } from '@yibenzhang/engine';
import { FORM_LIMITS } from '../limits.ts';
import { columnLetters } from '../writing/sheet.ts';
import { type FormFile, withForm } from './form-file.ts';
import { type CellStyle, isOn, PLAIN_STYLE, readStyles } from './form-styles.ts';
import { cellName } from './references.ts';
import { keptValue, type SheetTree, sheetTree } from './sheet-tree.ts';
import { type KeptValue, shownText } from './shown-text.ts';
import { type FormulaCell, isUncomputed, simpleFormulas } from './simple-formulas.ts';
import { childOf } from './xml-tree.ts';

const USUAL_WIDTH = 8.43;
const USUAL_HEIGHT = 15;

export interface FormReading {
	/** Of a filled form: cells (`Sheet1!B5`) of which nobody knows what will stand in them. Simple formulas are computed where they do not rest on these. */
	readonly unknown?: ReadonlySet<string>;
}

/** Throws `form_kind` (also for `.xls`, saying what to save it as), `form_locked`, `form_broken`, `form_too_large`. */
export function readForm(content: Buffer, { unknown }: FormReading = {}): Promise<FormWorkbook> {
	return withForm(content, async (form) => {
		const styles = await readStyles(form);
		const compute = unknown === undefined ? () => undefined : await computing(form, unknown);
		const sheets: FormSheet[] = [];
		let left: number = FORM_LIMITS.shown_cells;
		for (const { name, hidden, part } of form.workbook.sheets) {
			const sheet = shownSheet(form, { name, tree: sheetTree(await form.tree(part)), styles, most: left, compute });
			left -= sheet.rows.reduce((sum, { cells }) => sum + cells.length, 0);
			sheets.push({ name, hidden, ...sheet });
		}
		const shown = styles.length === 0 ? [PLAIN_STYLE] : styles;
		return {
			sheets,
			styles: shown.map(({ bold, align, wrap, fill, borders, format }) => ({ bold, align, wrap, fill, borders, format })),
			notes: await notesOf(form),
		};
	});
}

async function computing(form: FormFile, unknown: ReadonlySet<string>): Promise<Showing['compute']> {
	const sheets = new Map<string, SheetTree>();
	for (const { name, part } of form.workbook.sheets) {
		sheets.set(name, sheetTree(await form.tree(part)));
	}
	return simpleFormulas({ sheets, strings: form.workbook.strings, isUnknown: (sheet, row, at) => unknown.has(`${sheet}!${cellName(row, at)}`) });
}

interface Showing {
	readonly name: string;
	readonly tree: SheetTree;
	readonly styles: readonly CellStyle[];
	readonly most: number;
	compute(cell: FormulaCell): number | undefined;
}

function shownSheet(form: FormFile, { name, tree, styles, most, compute }: Showing): Omit<FormSheet, 'name' | 'hidden'> {
	const is_protected = tree.protection !== undefined;
	let [left, more, widest] = [most, false, -1];
	const rows: FormSheet['rows'][number][] = [];
	for (const { row, node, cells } of tree.rows) {
		if (row > FORM_LIMITS.shown_rows || left <= 0) {
			more ||= cells.length > 0;
			continue;
		}
		const shown: FormCell[] = [];
		for (const { at, node: cell } of cells) {
			if (at >= FORM_LIMITS.shown_columns || left <= 0) {
				more = true;
				continue;
			}
			left -= 1;
			widest = Math.max(widest, at);
			const style = Number(cell.attributes['s'] ?? 0);
			const look = styles[style] ?? PLAIN_STYLE;
			const is_uncomputed = isUncomputed(cell);
			const kept = is_uncomputed ? keptNumber(compute({ sheet: name, row, at })) : keptValue(cell, form.workbook.strings);
			const formula = tree.formula(row, at);
			shown.push({
				cell: cellName(row, at),
				text: kept === undefined ? '' : shownText(kept, look, form.workbook.is1904),
				style: styles[style] === undefined ? 0 : style,
				...(formula === undefined ? {} : { formula }),
				...(is_uncomputed ? { uncomputed: true as const } : {}),
				...(is_protected && look.is_locked ? { locked: true as const } : {}),
			});
		}
		const { ht, hidden } = node.attributes;
		rows.push({ row, height: ht === undefined ? null : Number(ht), hidden: isOn(hidden), cells: shown });
	}
	const merges = tree.merges.filter(({ until_row, until }) => until_row <= FORM_LIMITS.shown_rows && until < FORM_LIMITS.shown_columns);
	widest = Math.max(widest, ...merges.map(({ until }) => until));
	const format = childOf(tree.root, 'sheetFormatPr')?.attributes;
	return {
		protected: is_protected,
		columns: shownColumns(tree, widest + 1, Number(format?.['defaultColWidth'] ?? USUAL_WIDTH)),
		rows,
		row_height: Number(format?.['defaultRowHeight'] ?? USUAL_HEIGHT),
		merges: merges.map(({ from_row, until_row, from, until }) => `${cellName(from_row, from)}:${cellName(until_row, until)}`),
		more,
	};
}

function keptNumber(value: number | undefined): KeptValue | undefined {
	return value === undefined ? undefined : { type: 'n', value: String(value) };
}

function shownColumns({ root }: SheetTree, count: number, usual: number): FormSheet['columns'] {
	const given = childOf(root, 'cols')?.children ?? [];
	return Array.from({ length: count }, (_, at) => {
		const own = given.find(({ attributes }) => at + 1 >= Number(attributes['min']) && at + 1 <= Number(attributes['max']))?.attributes;
		return { column: columnLetters(at), width: Number(own?.['width'] ?? usual), hidden: isOn(own?.['hidden']) };
	});
}

/** What a person should know before it is filled. */
export async function notesOf({ workbook, pointedAt, tree }: FormFile): Promise<Text[]> {
	const calc = childOf(await tree(workbook.part), 'calcPr')?.attributes['calcMode'];
	const has = (words: string) => workbook.zip.names.some((name) => name.includes(words));
	const kinds = new Set((await Promise.all(workbook.sheets.map(({ part }) => pointedAt(part)))).flat().map(({ kind }) => kind));
	return [
		...(has('vbaProject.bin') ? [text('文件带有宏：原样保留，从不运行', 'The file carries macros: they are kept as they are and never run')] : []),
		...(has('_xmlsignatures/')
			? [
					text(
						'文件有数字签名：填了数，原来的签名就会失效，请先问发送方是否接受',
						'The file is signed: once it is filled that signature is no longer valid; ask its sender first',
					),
				]
			: []),
		...(kinds.has('pivotTable')
			? [
					text(
						'文件里有数据透视表：填好后打开会自动刷新；如果没有，请右键“刷新”',
						'The file has pivot tables: they refresh themselves when the filled file is opened; where they do not, refresh them by hand',
					),
				]
			: []),
		...(calc === 'manual'
			? [text('发送方把这份表设成了手动计算：合计要在打开后按 F9 才出来', 'Its sender set it to be computed by hand: sums appear once F9 is pressed')]
			: []),
		...(workbook.zip.names.some((name) => name.includes('/externalLinks/'))
			? [text('文件引用了别的工作簿：那些格子仍是原来的值', 'The file points at other workbooks: those cells keep the values they have')]
			: []),
	];
}
