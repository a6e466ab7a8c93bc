/** The sender's own workbook with values in it: the XML of the sheets concerned is patched, all else stays byte for byte. */
import type { FormCellFill, FormListFill, Text } from '@yibenzhang/engine';

export interface FormFilling {
	readonly cells: readonly FormCellFill[];
	readonly lists: readonly FormListFill[];
}

export interface FilledForm {
	readonly content: Buffer;
	/** What a person should know before it leaves. */
	readonly notes: readonly Text[];
}

/**
 * Formulas are never written over, and what they showed is emptied where it depends on what was filled, so that no program shows an old sum.
 * Throws `form_refused` with one problem for each cell or list that cannot be filled (path `cells/0`, `lists/0`), and what {@link readForm} throws.
 */
export async function fillForm(_content: Buffer, _filling: FormFilling): Promise<FilledForm> {
	throw new Error('fillForm: its first slice follows within the hour');
}
