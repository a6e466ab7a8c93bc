/** The kept file, opened again: byte for byte, by whoever may read what its lists hold. */
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { logRead } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { getFormFile } from './kept-forms.ts';
import { sightOf } from './kept-lists.ts';
import { type KeptFilling, readFilling } from './read-fillings.ts';

/** Throws `filling_unknown`, `filling_not_readable`, `form_file_lost`. */
export async function openFilling(book: Book, actor: Actor, id: string): Promise<{ content: Buffer; name: string }> {
	const filling = await inOffice(book.pool, book.office_id, async (client) => {
		const kept = await readFilling(client, book, id);
		for (const list of kept.content.lists) {
			const { hidden_in, in_clear } = await sightOf(client, book, actor, list);
			if (hidden_in !== null) {
				throw new AppError('filling_not_readable', { register: hidden_in.zh, register_en: hidden_in.en });
			}
			for (const { register, ids } of in_clear) {
				await logRead(client, book, actor, register, { purpose: 'export', ids });
			}
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
