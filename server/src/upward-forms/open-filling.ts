/** The kept file, opened again: byte for byte, by whoever may read what its lists hold. */
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { findVisibleAmong, logRead } from '../records/find.ts';
import { maskRecord } from '../records/mask-record.ts';
import type { Actor } from '../records/plan-act.ts';
import type { HeldList } from './filling-content.ts';
import { getFormFile } from './kept-forms.ts';
import { type KeptFilling, readFilling } from './read-fillings.ts';

/** Throws `filling_unknown`, `filling_not_readable`, `form_file_lost`. */
export async function openFilling(book: Book, actor: Actor, id: string): Promise<{ content: Buffer; name: string }> {
	const filling = await inOffice(book.pool, book.office_id, async (client) => {
		const kept = await readFilling(client, book, id);
		for (const list of kept.content.lists) {
			await refuseUnlessReadable(client, book, actor, list);
		}
		return kept;
	});
	return { content: await getFormFile(book, filling.content.file), name: fileNameOf(filling) };
}

/** `报表_2022年第三季度_第2次.xlsx`: the sender's name for it, and which it is. */
function fileNameOf({ content, summary }: KeptFilling): string {
	const [, name = content.form.title, ending = 'xlsx'] = /^(.*)\.(\w{1,5})$/s.exec(content.form.file_name) ?? [];
	return `${name}_${summary.period_said.zh}${summary.number > 1 ? `_第${summary.number}次` : ''}.${ending}`;
}

/** All its records, and none of its columns masked that stands in the clear in the file; the reading is logged. */
async function refuseUnlessReadable(client: pg.PoolClient, book: Book, actor: Actor, { register: id, ids, fields, masked }: HeldList): Promise<void> {
	const register = book.registers.get(id);
	const visible = register === undefined ? [] : await findVisibleAmong(client, book, actor, register, ids);
	const seen = register === undefined ? [] : visible.map((record) => maskRecord(book, actor.rights, register, record));
	const hides = seen.some((one) => one.masked.some((field) => fields.includes(field) && !masked.includes(field)));
	if (register === undefined || visible.length < ids.length || hides) {
		throw new AppError('filling_not_readable', { register: register?.label.zh ?? id, register_en: register?.label.en ?? id });
	}
	const inClear = seen.filter(({ in_clear }) => in_clear).map(({ record }) => record.id);
	if (inClear.length > 0) {
		await logRead(client, book, actor, register, { purpose: 'export', ids: inClear });
	}
}
