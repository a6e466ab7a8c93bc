/** That a filling went out, written into the demand that it answers; and that this was said by mistake. */
import { DEMANDS, type FillingLink, today } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { lockOffice } from '../identity/administer.ts';
import { type ActSet, actTogether } from '../records/act.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import { findRecord } from '../records/find.ts';
import type { Actor } from '../records/plan-act.ts';
import { refuseUnlessKeeper } from './kept-forms.ts';
import { type KeptFilling, readFilling, refuseUnlessSaid } from './read-fillings.ts';

export interface Sending {
	readonly id: string;
	/** Working hours that it took. */
	readonly hours: number | null;
	/** The record of the demand that it answers, and how it went out. */
	readonly answers: { readonly demand: string; readonly how: string } | null;
	/** Another stands sent, and this filling did not say when it was kept that it replaces that one. */
	readonly replaces?: { readonly filling: string; readonly reason: string } | undefined;
}

/** Both or neither. Throws `filling_unknown`, `form_not_yours`, `filling_sent`, `filling_reason_wanted`, `filling_replaces_wrong`, and for the demand what acting on it throws. */
export async function sendFilling(book: Book, actor: Actor, { id, hours, answers, replaces }: Sending): Promise<void> {
	const said = { replaces: replaces?.filling, reason: replaces?.reason.trim() };
	const mark: Mark = {
		...{ id, action: 'form.send' },
		refuse: (filling) => {
			refuseSent(filling.summary);
			refuseUnlessSaid(unsaid(filling), said);
		},
		details: { hours, demand: answers?.demand ?? null, ...(replaces === undefined ? {} : { replaces: replaces.filling, reason: replaces.reason.trim() }) },
	};
	if (answers === null) {
		await keepMark(book, actor, mark);
		return;
	}
	const { content, summary } = await inOffice(book.pool, book.office_id, (client) => readMarkable(client, book, actor, mark));
	const { record } = await findRecord(book, actor, DEMANDS.register, answers.demand);
	const values = { [DEMANDS.sent_on]: today(book.now()), [DEMANDS.sent_how]: answers.how, [DEMANDS.hours]: hours };
	const request = { register: DEMANDS.register, action: DEMANDS.send, id: record.id, version: record.version, values };
	const batch = `报送：${content.form.title} ${summary.period_said.zh}`.slice(0, 200);
	await keepMark(book, actor, mark, { requests: [request], batch });
}

export interface Recalling {
	readonly id: string;
	readonly reason: string;
}

/**
 * The mark is taken back, and the demand is as it was before. Throws `filling_unknown`, `form_not_yours`, `filling_mark_stays`, and what taking
 * back the batch of the demand throws.
 */
export async function recallFilling(book: Book, actor: Actor, { id, reason }: Recalling): Promise<void> {
	const mark: Mark = { id, action: 'form.recall', refuse: ({ summary }) => refuseUnlessStanding(summary), details: { reason } };
	const batch = await inOffice(book.pool, book.office_id, async (client) => standingBatch(client, book, await readMarkable(client, book, actor, mark)));
	await keepMark(book, actor, mark, batch === undefined ? undefined : { requests: [], take_back: { batch, reason } });
}

interface Mark {
	readonly id: string;
	readonly action: 'form.send' | 'form.recall';
	refuse(filling: KeptFilling): void;
	readonly details: Readonly<Record<string, string | number | null>>;
}

/** In one transaction with what is done to the demand. */
async function keepMark(book: Book, actor: Actor, mark: Mark, set?: Pick<ActSet, 'requests' | 'batch' | 'take_back'>): Promise<void> {
	const { id: subject, action } = mark;
	const begin = async (client: pg.PoolClient) => {
		await lockOffice(client, book);
		await readMarkable(client, book, actor, mark);
	};
	const end = async (client: pg.PoolClient, batch: string | null) => {
		const { content, summary } = await readMarkable(client, book, actor, mark);
		const { period, number, hash } = summary;
		const details = { form: content.form.id, title: content.form.title, period, number, hash, ...mark.details, ...(batch === null ? {} : { batch }) };
		await keepAdministrativeAct(client, book, { account: actor.account, action, subject, details });
	};
	if (set !== undefined) {
		await actTogether(book, { actor, ...set, along: { begin, end } });
		return;
	}
	await inOffice(book.pool, book.office_id, async (client) => {
		await begin(client);
		await end(client, null);
	});
}

async function readMarkable(client: pg.PoolClient, book: Book, actor: Actor, { id, refuse }: Mark): Promise<KeptFilling> {
	const filling = await readFilling(client, book, id);
	refuseUnlessKeeper(book, actor, filling.content.form.unit);
	refuse(filling);
	return filling;
}

/** What stands sent in its period, unless it says itself that it replaces that one. */
export function unsaid({ content, standing }: KeptFilling): FillingLink | null {
	return standing === undefined || standing.id === content.replaces?.id ? null : { id: standing.id, number: standing.number };
}

function refuseSent({ sent }: KeptFilling['summary']): void {
	if (sent !== null) {
		throw new AppError('filling_sent');
	}
}

function refuseUnlessStanding({ sent, replaced_by }: KeptFilling['summary']): void {
	if (sent === null) {
		throw new AppError('filling_mark_stays', { why: '它没有标记为报送', why_en: 'it is not marked as sent' });
	}
	if (replaced_by !== null) {
		const { number } = replaced_by;
		throw new AppError('filling_mark_stays', { why: `第 ${number} 次填报已更正它`, why_en: `filling ${number} corrects it` });
	}
}

/** Of what the marking did to the demand; nothing where it answered none, or where that was taken back by itself. */
async function standingBatch(client: pg.PoolClient, book: Book, { steps }: KeptFilling): Promise<string | undefined> {
	const batch = steps.findLast(({ action }) => action === 'form.send')?.details.batch;
	const { rows } = await client.query<{ id: string }>('SELECT id FROM book.batch WHERE office_id = $1 AND id = $2 AND taken_back_at IS NULL', [
		book.office_id,
		batch ?? null,
	]);
	return rows[0]?.id;
}
