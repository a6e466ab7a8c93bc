import type { FieldDefinition, RecordAnswer, Register } from '@yibenzhang/engine';
import type { Entered } from './entered.ts';
import { enteredOfRecord, fieldsOfAction, laterFields } from './read-form.ts';

/** Of another fact these are other days, other people, other papers, other words. */
const NOT_ALIKE: readonly FieldDefinition['kind'][] = ['date', 'moment', 'attachments', 'id_number', 'phone', 'long_text', 'reference'];

/** What a new record takes over from one like it: all but days, what stands only once, what tells one person or paper from another, and later steps. */
export function likeRecord(register: Register, record: RecordAnswer): Entered {
	const later = laterFields(register, 'create');
	const fields = fieldsOfAction(register, 'create').filter((id) => {
		const field = register.fields[id];
		return field !== undefined && !later.has(id) && field.unique_within === undefined && field.sensitive === undefined && !NOT_ALIKE.includes(field.kind);
	});
	return enteredOfRecord(register, fields, record);
}
