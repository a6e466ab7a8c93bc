/** That a filling went out: said once, and written into the demand that it answers. */
import { DEMANDS, today } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { lockOffice } from '../identity/administer.ts';
import { act } from '../records/act.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import { findRecord } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { refuseUnlessKeeper } from './kept-forms.ts';
import { type KeptFilling, readFilling } from './read-fillings.ts';

export interface Sending {
	readonly id: string;
	/** Working hours that it took. */
	readonly hours: number | null;
	/** The record of the demand that it answers, and how it went out. */
	readonly answers: { readonly demand: string; readonly how: string } | null;
}

/** Throws `filling_unknown`, `form_not_yours`, `filling_sent`, and for the demand what acting on it throws. */
export async function sendFilling(book: Book, actor: Actor, { id, hours, answers }: Sending): Promise<void> {
	await inOffice(book.pool, book.office_id, (client) => readUnsent(client, book, actor, id));
	if (answers !== null) {
		const { record } = await findRecord(book, actor, DEMANDS.register, answers.demand);
		const values = { [DEMANDS.sent_on]: today(book.now()), [DEMANDS.sent_how]: answers.how, [DEMANDS.hours]: hours };
		await act(book, actor, { register: DEMANDS.register, action: DEMANDS.send, id: record.id, version: record.version, values });
	}
	await inOffice(book.pool, book.office_id, async (client) => {
		await lockOffice(client, book);
		const { content, summary } = await readUnsent(client, book, actor, id);
		const { period, number, hash } = summary;
		const details = { form: content.form.id, title: content.form.title, period, number, hash, hours, demand: answers?.demand ?? null };
		await keepAdministrativeAct(client, book, { account: actor.account, action: 'form.send', subject: id, details });
	});
}

async function readUnsent(client: pg.PoolClient, book: Book, actor: Actor, id: string): Promise<KeptFilling> {
	const filling = await readFilling(client, book, id);
	refuseUnlessKeeper(book, actor, filling.content.form.unit);
	if (filling.summary.sent !== null) {
		throw new AppError('filling_sent');
	}
	return filling;
}
