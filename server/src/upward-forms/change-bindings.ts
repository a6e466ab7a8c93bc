/** Binds the cells of a form, and carries bindings into the sender's next version of it. */
import {
	carryBindings,
	cellPlace,
	columnNumber,
	type FormBinding,
	type FormCell,
	type FormWorkbook,
	type ListBinding,
	type Problem,
	prepareCondition,
	type Text,
	text,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { AppError, errorAnswer } from '../errors.ts';
import { getReadable } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { readOrder } from '../records/read-order.ts';
import { readForm } from '../spreadsheets/filling/read-form.ts';
import { columnsOf } from './form-lists.ts';
import { labelAt, placesFor, placesOf } from './form-places.ts';
import { changeForm, getFormFile, getKeptForm, keepFormFile, refuseUnlessKeeper } from './kept-forms.ts';

/** Throws `form_unknown`, `form_not_yours`, `form_stale`, `bindings_refused` with every place at once. */
export async function bindCells(
	book: Book,
	actor: Actor,
	{ id, version, bindings }: { readonly id: string; readonly version: number; readonly bindings: readonly FormBinding[] },
): Promise<void> {
	const form = await getKeptForm(book, id);
	refuseUnlessKeeper(book, actor, form.unit);
	const workbook = await readForm(await getFormFile(book, form.file));
	const problems = problemsOf(book, actor, workbook, bindings);
	if (problems.length > 0) {
		throw new AppError('bindings_refused', {}, problems);
	}
	const places = placesOf(book, workbook);
	const labelled = bindings.map((binding) => ({ ...binding, label: labelAt(workbook, places, binding) }));
	await changeForm(book, actor, { id, version, action: 'form.bind', change: { bindings: labelled } });
}

export interface Renewal {
	readonly id: string;
	readonly version: number;
	readonly content: Buffer;
	readonly name: string;
}

/** The sender's newer version takes the place of the file. @returns the bindings that found no place. Throws as {@link bindCells} and reading the file do. */
export async function renewForm(book: Book, actor: Actor, { id, version, content, name }: Renewal): Promise<readonly FormBinding[]> {
	const form = await getKeptForm(book, id);
	refuseUnlessKeeper(book, actor, form.unit);
	const workbook = await readForm(content);
	const places = placesOf(book, workbook);
	const { kept, lost } = carryBindings(form.bindings, placesFor(workbook, places, form.bindings));
	// What cannot stand there any more, as in a cell that now computes, is lost as well.
	const standing = kept.filter((binding) => placeProblem(workbook, binding) === undefined);
	const file = await keepFormFile(book, content);
	await changeForm(book, actor, { id, version, action: 'form.renew', change: { file, file_name: name, bindings: standing } });
	return [...lost, ...kept.filter((binding) => !standing.includes(binding))];
}

function problemsOf(book: Book, actor: Actor, workbook: FormWorkbook, bindings: readonly FormBinding[]): Problem[] {
	const seen = new Set<string>();
	return bindings.flatMap((binding, at) => {
		const path = `bindings.${at}`;
		const key = `${binding.sheet}!${binding.cell}`;
		const twice = seen.has(key) ? [text(`${binding.cell} 绑定了两次`, `${binding.cell} is bound twice`)] : [];
		seen.add(key);
		const own = [...twice, ...(placeProblem(workbook, binding) ?? []), ...meaningProblems(book, actor, binding)];
		return own.map((message): Problem => ({ path, message }));
	});
}

/** Undefined where it can be filled. */
function placeProblem({ sheets }: FormWorkbook, binding: FormBinding): Text[] | undefined {
	const sheet = sheets.find(({ name }) => name === binding.sheet);
	const place = cellPlace(binding.cell);
	if (sheet === undefined || place === undefined) {
		return [text(`表里没有“${binding.sheet}”的 ${binding.cell}`, `the workbook has no ${binding.cell} on “${binding.sheet}”`)];
	}
	if (binding.kind === 'list') {
		return undefined;
	}
	const cells = sheet.rows.find(({ row }) => row === place.row)?.cells ?? [];
	const cell: FormCell | undefined = cells.find((one) => one.cell === binding.cell);
	if (cell?.formula !== undefined) {
		return [text(`${binding.cell} 由公式算出，不能填`, `${binding.cell} is computed by a formula and cannot be filled`)];
	}
	return cell?.locked === true ? [text(`${binding.cell} 被发表单位锁定，不能填`, `${binding.cell} is locked by the sender and cannot be filled`)] : undefined;
}

function meaningProblems(book: Book, actor: Actor, binding: FormBinding): Text[] {
	if (binding.kind === 'figure') {
		return book.figures.has(binding.figure) ? [] : [text(`没有名为“${binding.figure}”的数字`, `there is no figure “${binding.figure}”`)];
	}
	return binding.kind === 'list' ? listProblems(book, actor, binding) : [];
}

function listProblems(book: Book, actor: Actor, binding: ListBinding): Text[] {
	try {
		const register = getReadable(book, actor, binding.register);
		columnsOf(book, register, binding);
		readOrder(register, binding.sort);
		const prepared = binding.where === undefined ? undefined : prepareCondition(binding.where, { register, registers: book.registers, parse: book.parse });
		const columns = binding.columns.map(({ column }) => columnNumber(column));
		return [
			...(prepared !== undefined && 'problems' in prepared ? prepared.problems.map(({ message }) => message) : []),
			...(new Set(columns).size < columns.length ? [text('同一列写了两项', 'two fields stand in one column')] : []),
		];
	} catch (error) {
		if (error instanceof AppError) {
			const { message, message_en } = errorAnswer(error).error;
			return error.fields.length > 0 ? error.fields.map((field) => field.message) : [text(message, message_en)];
		}
		throw error;
	}
}
