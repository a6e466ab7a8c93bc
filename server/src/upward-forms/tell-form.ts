/** Forms as a reader is told of them. */
import type { FormBinding, FormFilling, UpwardForm, UpwardFormDetail, UpwardFormsAnswer } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import type { Actor } from '../records/plan-act.ts';
import { readForm } from '../spreadsheets/filling/read-form.ts';
import { placesOf, proposeBindings } from './form-places.ts';
import { getFormFile, type KeptForm, listKeptForms, mayKeep, readKeptForm, unitName } from './kept-forms.ts';
import { listFillings } from './read-fillings.ts';

/** All forms of the office, those that are no longer asked for last. */
export async function tellForms(book: Book, actor: Actor): Promise<UpwardFormsAnswer> {
	const [forms, fillings] = await inOffice(book.pool, book.office_id, async (client) => [await listKeptForms(client, book), await listFillings(client, book)]);
	const told = forms.map((form) =>
		summaryOf(
			book,
			actor,
			form,
			fillings.filter((filling) => filling.form === form.id),
		),
	);
	return {
		forms: told.toSorted((one, other) => Number(one.retired) - Number(other.retired)),
		units: book.office.units.filter(({ code, kind }) => kind !== 'grid' && mayKeep(actor, code)).map(({ code, name }) => ({ unit: code, name })),
	};
}

/** Throws `form_unknown`, `form_file_lost`. */
export async function tellForm(book: Book, actor: Actor, id: string): Promise<UpwardFormDetail> {
	const [form, fillings] = await inOffice(book.pool, book.office_id, async (client) => [
		await readKeptForm(client, book, id),
		await listFillings(client, book, id),
	]);
	const workbook = await readForm(await getFormFile(book, form.file));
	const places = placesOf(book, workbook);
	return {
		...summaryOf(book, actor, form, fillings),
		...places,
		workbook,
		bindings: form.bindings.map((binding) => asTold(actor, binding)),
		proposals: proposeBindings(book, places, form.bindings),
		fillings,
	};
}

/** Which records a list wants is told to those who may read any of them. */
export function asTold({ rights }: Actor, binding: FormBinding): FormBinding {
	if (binding.kind !== 'list' || rights.reads(binding.register)) {
		return binding;
	}
	const { where: _, ...told } = binding;
	return told;
}

function summaryOf(book: Book, actor: Actor, form: KeptForm, fillings: readonly FormFilling[]): UpwardForm {
	const { id, title, sender, unit, version, file_name, bindings, retired } = form;
	return {
		...{ id, title, sender, unit, version, file_name, retired },
		unit_name: unitName(book, unit),
		bound: bindings.length,
		may_keep: mayKeep(actor, unit),
		last_filling: fillings.find(({ sent }) => sent !== null) ?? fillings[0] ?? null,
	};
}
