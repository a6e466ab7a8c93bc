/** A sender's workbook as a person points at its cells: what each sheet shows, and where it waits for values. */
import type { FormWorkbook } from '@yibenzhang/engine';

/** Throws `form_kind` (also for `.xls`, saying what to save it as), `form_locked`, `form_broken`, `form_too_large`. */
export async function readForm(_content: Buffer): Promise<FormWorkbook> {
	throw new Error('readForm: its first slice follows within the hour');
}
