/** The sender's own workbook with values in it: the XML of the sheets concerned is patched, all else stays byte for byte. */
import { type FormCellFill, type FormListFill, type Problem, type Text, text } from '@yibenzhang/engine';
import { AppError } from '../../errors.ts';
import { letOthersIn } from '../../let-others-in.ts';
import { type ChangedCells, noteChanged } from './changed-cells.ts';
import { fillChartCaches } from './chart-caches.ts';
import { type FormFile, withForm } from './form-file.ts';
import { type CellStyle, PLAIN_STYLE, readStyles } from './form-styles.ts';
import { definedNames } from './formula-reads.ts';
import { insertRows } from './insert-rows.ts';
import { type ListPlan, listFault, listWrites, planList, roomCells } from './list-plan.ts';
import { notesOf } from './read-form.ts';
import { cellName, functionsOf, parseCell } from './references.ts';
import { refreshPivots } from './refresh-pivots.ts';
import { movedRow, type RowInsertion } from './row-insertion.ts';
import { keptValue, type SheetTree, sheetTree } from './sheet-tree.ts';
import { emptyStaleFormulas } from './stale-formulas.ts';
import { type CellWrite, writeCells } from './write-cells.ts';
import { applyEdits, childOf } from './xml-tree.ts';

export interface FormFilling {
	readonly cells: readonly FormCellFill[];
	readonly lists: readonly FormListFill[];
}

/** Rows of a sheet that were put in, behind a row of the form as it came. */
export interface RowsPutIn {
	readonly sheet: string;
	readonly after: number;
	readonly count: number;
}

export interface FilledForm {
	readonly content: Buffer;
	/** Where lists needed more rows than the sender left. */
	readonly inserted: readonly RowsPutIn[];
	/** What a person should know before it leaves. */
	readonly notes: readonly Text[];
}

/**
 * Formulas are never written over, and what they showed is emptied where it depends on what was filled, so that no program shows an old sum.
 * Throws `form_refused` with one problem for each cell or list that cannot be filled (path `cells/0`, `lists/0`), and what `readForm` throws.
 */
export function fillForm(content: Buffer, filling: FormFilling): Promise<FilledForm> {
	return withForm(content, async (form) => {
		const styles = await readStyles(form);
		const problems: Problem[] = [];
		const changed: ChangedCells = new Map();
		const notes: Text[] = [];
		const inserted: RowsPutIn[] = [];
		for (const [sheet, { cells, lists }] of bySheet(filling)) {
			const part = form.workbook.sheets.find(({ name }) => name === sheet)?.part;
			if (part === undefined) {
				problems.push(...[...cells, ...lists].map(({ path }) => ({ path, message: noSheet(form, sheet) })));
				continue;
			}
			const tree = sheetTree(await form.tree(part));
			const plans = planned(tree, { lists, strings: form.workbook.strings, styles, problems });
			const writes = cellWrites({ tree, styles, sheet, problems }, { cells, plans });
			if (problems.length > 0) {
				continue;
			}
			inserted.push(...plans.flatMap(({ after, missing: count }) => (count > 0 ? { sheet, after, count } : [])));
			const all = await withRows(form, { sheet, part, plans, writes, changed });
			notes.push(...(plans.some(({ missing }) => missing > 0) ? await rowNotes(form, { sheet, tree }) : []));
			const xml = await form.text(part);
			await letOthersIn();
			const filled = sheetTree(await form.tree(part));
			form.put(part, applyEdits(xml, writeCells({ xml, tree: filled, styles, is1904: form.workbook.is1904 }, all)));
			for (const { row, at, value } of all) {
				const node = filled.cell(row, at);
				if (value !== null || (node !== undefined && keptValue(node, form.workbook.strings) !== undefined)) {
					noteChanged(changed, { sheet, row, at });
				}
			}
		}
		if (problems.length > 0) {
			throw new AppError('form_refused', {}, problems);
		}
		await letOthersIn();
		const names = await definedNames(form);
		await emptyStaleFormulas(form, changed, names);
		notes.push(...(await fillChartCaches(form, { changed, names, styles })));
		await refreshPivots(form, changed, names);
		return { content: await form.packed(), inserted, notes: [...(await notesOf(form)), ...notes] };
	});
}

/** Where a cell of the form as it came stands once it is filled. */
export function placeWhenFilled({ sheet, cell }: { readonly sheet: string; readonly cell: string }, inserted: readonly RowsPutIn[]): string {
	const place = parseCell(cell);
	if (place === undefined) {
		return cell;
	}
	const above = inserted.filter((one) => one.sheet === sheet && one.after < place.row);
	return cellName(
		above.reduce((row, { count }) => row + count, place.row),
		place.at,
	);
}

interface Pathed<Fill> {
	readonly fill: Fill;
	readonly path: string;
}

interface SheetFilling {
	readonly cells: Pathed<FormCellFill>[];
	readonly lists: Pathed<FormListFill>[];
}

function bySheet({ cells, lists }: FormFilling): Map<string, SheetFilling> {
	const sheets = new Map<string, SheetFilling>();
	const of = (sheet: string) => {
		const own = sheets.get(sheet) ?? { cells: [], lists: [] };
		sheets.set(sheet, own);
		return own;
	};
	for (const [at, fill] of cells.entries()) {
		of(fill.sheet).cells.push({ fill, path: `cells/${at}` });
	}
	for (const [at, fill] of lists.entries()) {
		of(fill.sheet).lists.push({ fill, path: `lists/${at}` });
	}
	return sheets;
}

interface Planning {
	readonly lists: readonly Pathed<FormListFill>[];
	readonly strings: readonly string[];
	readonly styles: readonly CellStyle[];
	readonly problems: Problem[];
}

/** From the lowest up, so that rows put in never move a list that is still to come. */
function planned(tree: SheetTree, { lists, strings, styles, problems }: Planning): ListPlan[] {
	const plans: ListPlan[] = [];
	for (const { fill, path } of [...lists].sort((a, b) => b.fill.row - a.fill.row)) {
		const fault = listFault(fill);
		const plan = fault === undefined ? planList(tree, { list: fill, path, strings, styles }) : undefined;
		const below = plans.at(-1);
		if (plan === undefined || (below !== undefined && plan.until >= below.list.row)) {
			problems.push({ path, message: fault ?? text('两个清单占了同样的行，请把它们绑成一个', 'Two lists take the same rows; make them one') });
		} else {
			plans.push(plan);
		}
	}
	return plans;
}

interface Checking {
	readonly tree: SheetTree;
	readonly styles: readonly CellStyle[];
	readonly sheet: string;
	readonly problems: Problem[];
}

/** Single cells, in the rows of the form as it came; cells that cannot be filled become problems. */
function cellWrites(checking: Checking, { cells, plans }: { cells: readonly Pathed<FormCellFill>[]; plans: readonly ListPlan[] }): CellWrite[] {
	const { problems } = checking;
	const writes = cells.flatMap(({ fill: { cell, value }, path }) => {
		const place = parseCell(cell);
		const message = place === undefined ? text(`没有“${cell}”这个格子`, `There is no cell “${cell}”`) : refusal(checking, place);
		problems.push(...(message === undefined ? [] : [{ path, message }]));
		return place === undefined ? [] : [{ ...place, value }];
	});
	for (const plan of plans) {
		const message = roomCells(plan)
			.map((place) => refusal(checking, place))
			.find((one) => one !== undefined);
		problems.push(...(message === undefined ? [] : [{ path: plan.path, message }]));
	}
	return writes;
}

function refusal({ tree, styles, sheet }: Checking, { row, at }: { readonly row: number; readonly at: number }): Text | undefined {
	const name = cellName(row, at);
	const merge = tree.mergeOver(row, at);
	if (merge !== undefined) {
		const first = cellName(merge.from_row, merge.from);
		return text(`“${sheet}”的 ${name} 在合并单元格里，要填请指 ${first}`, `${name} of “${sheet}” lies under a merged cell; fill ${first} instead`);
	}
	const node = tree.cell(row, at);
	if (node !== undefined && childOf(node, 'f') !== undefined) {
		return text(`“${sheet}”的 ${name} 是公式，由表自己算，不能填`, `${name} of “${sheet}” holds a formula, which the form computes itself`);
	}
	const style = styles[Number(node?.attributes['s'] ?? tree.styleAt(row, at))] ?? PLAIN_STYLE;
	return tree.protection !== undefined && style.is_locked
		? text(`“${sheet}”的 ${name} 被发送方锁定，不能填`, `${name} of “${sheet}” is locked by its sender`)
		: undefined;
}

interface Placing {
	readonly sheet: string;
	readonly part: string;
	readonly plans: readonly ListPlan[];
	readonly writes: readonly CellWrite[];
	readonly changed: ChangedCells;
}

/** Puts in the rows that are missing; gives every write of the sheet in the rows as they then stand. */
async function withRows(form: FormFile, { sheet, part, plans, writes, changed }: Placing): Promise<CellWrite[]> {
	let all = [...writes];
	for (const plan of plans) {
		const tree = sheetTree(await form.tree(part));
		const own = listWrites(tree, plan, form.workbook.strings);
		if (plan.missing > 0) {
			const { list, after, missing: count, path, until } = plan;
			const order = form.workbook.sheets.map(({ name }) => name);
			const insertion: RowInsertion = { sheet, pattern: list.row, after, count, grows: until === list.row, order, path };
			await insertRows(form, insertion);
			await letOthersIn();
			all = all.map((write) => ({ ...write, row: movedRow(write.row, insertion) }));
			moveChanged(changed, insertion);
			const cells = tree.row(list.row)?.cells ?? [];
			for (let row = after + 1; row <= after + count; row += 1) {
				for (const { at } of cells) {
					noteChanged(changed, { sheet, row, at });
				}
			}
		}
		all.push(...own);
	}
	return all;
}

function moveChanged(changed: ChangedCells, insertion: RowInsertion): void {
	const rows = changed.get(insertion.sheet);
	if (rows !== undefined) {
		changed.set(insertion.sheet, new Map([...rows].map(([row, columns]) => [movedRow(row, insertion), columns])));
	}
}

async function rowNotes(form: FormFile, { sheet, tree }: { sheet: string; tree: SheetTree }): Promise<Text[]> {
	const untold = tree.rows.some(({ row, cells }) =>
		cells.some(({ at }) => functionsOf(tree.formula(row, at) ?? '').some((name) => name === 'INDIRECT' || name === 'ADDRESS')),
	);
	const is_locked = tree.protection !== undefined && !['0', 'false'].includes(tree.protection['insertRows'] ?? '1');
	return [
		...(is_locked
			? [
					text(
						`“${sheet}”受保护、不许插行，清单放不下，已插入所缺的行；报送前请问发送方是否接受`,
						`“${sheet}” is protected against new rows, which the list needed; ask its sender whether that is accepted`,
					),
				]
			: []),
		...(untold
			? [
					text(
						`“${sheet}”有用文字拼出位置的公式（INDIRECT），行移动后请核对`,
						`“${sheet}” has formulas that spell out places (INDIRECT); look them over, since rows moved`,
					),
				]
			: []),
		...(form.workbook.zip.names.some((name) => name.endsWith('vbaProject.bin'))
			? [text('插入了行；宏里写死的行号不会跟着移动', 'Rows were put in; row numbers written in macros do not move with them')]
			: []),
	];
}

function noSheet({ workbook }: FormFile, sheet: string): Text {
	const names = workbook.sheets.map(({ name }) => name);
	return text(`文件里没有“${sheet}”这张工作表；有：${names.join('、')}`, `The file has no sheet “${sheet}”; there are: ${names.join(', ')}`);
}
