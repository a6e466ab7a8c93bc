/** The steps of an edition: units confirm their chapters, then the bodies sign; or it is returned. Each is an act in the chain; none changes the edition. */
import type { EditionState } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { lockOffice } from '../identity/administer.ts';
import { keepAdministrativeAct } from '../records/administrative-acts.ts';
import type { Actor } from '../records/plan-act.ts';
import { bodiesOf } from './content.ts';
import { type KeptEdition, readEdition, type StepAction } from './read-editions.ts';

/** Throws `edition_unknown`, `edition_closed`, `chapter_unknown`, `chapter_not_yours`, `step_done`. */
export async function confirmChapter(book: Book, actor: Actor, { edition: id, heading }: { edition: string; heading: string }): Promise<void> {
	await doStep(book, actor, { id, action: 'edition.confirm', details: { heading } }, (edition) => {
		refuseUnless(edition, ['confirming']);
		const chapter = edition.content.report.chapters.find((one) => one.heading === heading);
		if (chapter === undefined) {
			throw new AppError('chapter_unknown', { chapter: heading });
		}
		if (!mayConfirm(actor, chapter.unit)) {
			throw new AppError('chapter_not_yours', { chapter: heading });
		}
		if (confirmationOf(edition, heading) !== undefined) {
			throw new AppError('step_done');
		}
	});
}

/** For one of the bodies. Throws `edition_unknown`, `edition_closed`, `body_unknown`, `signing_not_yours`, `step_done`, `signed_for_another`. */
export async function signFor(book: Book, actor: Actor, { edition: id, body }: { edition: string; body: string }): Promise<void> {
	await doStep(book, actor, { id, action: 'edition.sign', details: { body } }, (edition) => {
		if (!maySign(actor)) {
			throw new AppError('signing_not_yours');
		}
		refuseUnless(edition, ['signing']);
		if (!bodiesOf(edition.content).some(({ zh }) => zh === body)) {
			throw new AppError('body_unknown', { body });
		}
		if (signatureOf(edition, body) !== undefined) {
			throw new AppError('step_done');
		}
		if (hasSigned(edition, actor)) {
			throw new AppError('signed_for_another');
		}
	});
}

/** Throws `edition_unknown`, `edition_closed`, `returning_not_yours`. */
export async function returnEdition(book: Book, actor: Actor, { edition: id, reason }: { edition: string; reason: string }): Promise<void> {
	await doStep(book, actor, { id, action: 'edition.return', details: { reason } }, (edition) => {
		refuseUnless(edition, ['confirming', 'signing']);
		if (!mayReturn(edition, actor)) {
			throw new AppError('returning_not_yours');
		}
	});
}

export function mayConfirm({ rights }: Actor, unit: string): boolean {
	return rights.posts.some((post) => post.role.confirms === true && post.unit === unit);
}

export function maySign({ rights }: Actor): boolean {
	return rights.posts.some(({ role }) => role.signs === true);
}

/** Whoever may confirm one of its chapters, sign it or finish it. */
export function mayReturn({ content }: KeptEdition, actor: Actor): boolean {
	return maySign(actor) || [content.report.keeper, ...content.report.chapters.map(({ unit }) => unit)].some((unit) => mayConfirm(actor, unit));
}

/** Nobody signs for two bodies: a joint signature is of several people. */
export function hasSigned({ steps }: KeptEdition, { account }: Actor): boolean {
	return steps.some((step) => step.action === 'edition.sign' && step.account === account);
}

export function confirmationOf({ steps }: KeptEdition, heading: string) {
	return steps.find(({ action, details }) => action === 'edition.confirm' && details.heading === heading);
}

export function signatureOf({ steps }: KeptEdition, body: string) {
	return steps.find(({ action, details }) => action === 'edition.sign' && details.body === body);
}

/** Whether it is in one of those states and no other edition stands in its place. */
export function isOpen({ summary }: KeptEdition, states: readonly EditionState[]): boolean {
	return summary.replaced_by === null && states.includes(summary.state);
}

function refuseUnless(edition: KeptEdition, states: readonly EditionState[]): void {
	if (!isOpen(edition, states)) {
		const { replaced_by, state } = edition.summary;
		throw new AppError('edition_closed', CLOSED[replaced_by === null ? state : 'replaced']);
	}
}

/** Why a step cannot be done. */
const CLOSED = {
	confirming: { why: '还有章节没有确认', why_en: 'chapters still wait to be confirmed' },
	signing: { why: '各章已经确认，正在签发', why_en: 'all chapters are confirmed and it is being signed' },
	signed: { why: '已经签发', why_en: 'it has been signed' },
	confirmed: { why: '各章已经确认，单独成稿的部分到此为止', why_en: 'its chapters are confirmed, which is the last step of a part' },
	returned: { why: '已经退回', why_en: 'it was returned' },
	replaced: { why: '已由新的定稿代替', why_en: 'another edition stands in its place' },
} as const;

interface PlannedStep {
	readonly id: string;
	readonly action: StepAction;
	readonly details: Readonly<Record<string, string>>;
}

/** Looks and does in one transaction; steps of one office wait for each other. Which bytes were confirmed or signed stands in the act. */
function doStep(book: Book, actor: Actor, { id, action, details }: PlannedStep, check: (edition: KeptEdition) => void): Promise<void> {
	return inOffice(book.pool, book.office_id, async (client) => {
		await lockOffice(client, book);
		const edition = await readEdition(client, book, id);
		check(edition);
		await keepAdministrativeAct(client, book, { account: actor.account, action, subject: id, details: { ...details, hash: edition.summary.hash } });
	});
}
