import type { RecordAnswer, Register } from '@yibenzhang/engine';
import type { Strings } from '../strings/zh.ts';
import type { DeskColumn } from './desk-columns.ts';
import type { Desk } from './useDesk.ts';

/** Why a cell cannot be changed here, in words; nothing when it can. @param record nothing for a record that is still to be made */
export function lockOf(register: Register, column: DeskColumn, record: RecordAnswer | undefined, strings: Strings): string | undefined {
	const words = strings.desk.cell.locked;
	const { id, label, field, own } = column;
	if (own) {
		return words.book(label);
	}
	if (field.retired === true) {
		return words.retired(label);
	}
	if (Object.values(register.actions ?? {}).some(({ signs }) => signs === id)) {
		return words.signed(label);
	}
	if (field.kind === 'attachments') {
		return words.kind(label);
	}
	if (record === undefined) {
		return undefined;
	}
	if (record.masked?.includes(id)) {
		return words.masked(label);
	}
	return record.actions.includes('amend') ? undefined : words.action;
}

/** Why the cell of that row cannot be changed. */
export function lockAt(desk: Desk, column: DeskColumn, at: number): string | undefined {
	const record = desk.rows.recordAt(at);
	return record === undefined ? desk.words.loading : desk.lock(column, record);
}
