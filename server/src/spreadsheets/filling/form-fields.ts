/** Where a form waits for values, with the words that stand around, so that the page can propose what belongs there. */
import type { FigureDefinition, FormField, FormListRoom, FormWorkbook } from '@yibenzhang/engine';

/** Empty cells that have words to their left or above, with the figures whose words those are. Pure. */
export function formFields(_form: FormWorkbook, _figures: Iterable<FigureDefinition>): FormField[] {
	throw new Error('formFields: its first slice follows within the hour');
}

/** Headings over at least two empty rows that look alike. Pure. */
export function formLists(_form: FormWorkbook): FormListRoom[] {
	throw new Error('formLists: its first slice follows within the hour');
}
