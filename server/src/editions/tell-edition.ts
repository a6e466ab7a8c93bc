/** An edition as one reader is told of it: its steps, which of them the reader may do, its figures as they stood. */
import { describeFigure, type EditionDetail, type EditionFigure, type EditionStep, say, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { roundValue } from '../figures/list-figures.ts';
import type { Actor } from '../records/plan-act.ts';
import { unitName } from '../reports/report-scope.ts';
import { bodiesOf, heldBook } from './content.ts';
import { mayFinish } from './make-edition.ts';
import { type KeptEdition, readEdition, type Step } from './read-editions.ts';
import { confirmationOf, hasSigned, isOpen, mayConfirm, mayReturn, maySign, signatureOf } from './steps.ts';
import { editionFaults } from './verify-editions.ts';

/** Throws `edition_unknown`. */
export function tellEdition(book: Book, actor: Actor, id: string): Promise<EditionDetail> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const edition = await readEdition(client, book, id);
		const { content, summary, steps } = edition;
		const returned = steps.find(({ action }) => action === 'edition.return');
		const signs = isOpen(edition, ['signing']) && maySign(actor) && !hasSigned(edition, actor);
		return {
			...summary,
			chapters: content.report.chapters.map(({ heading, unit }) => {
				const confirmed = stepOf(confirmationOf(edition, heading));
				return {
					heading,
					unit,
					unit_name: unitName(book, unit),
					confirmed,
					may_confirm: confirmed === null && isOpen(edition, ['confirming']) && mayConfirm(actor, unit),
				};
			}),
			bodies: bodiesOf(content).map((name) => {
				const signed = stepOf(signatureOf(edition, name.zh));
				return { name, signed, may_sign: signed === null && signs };
			}),
			returned: returned === undefined ? null : { ...toldStep(returned), reason: returned.details.reason ?? '' },
			may_return: isOpen(edition, ['confirming', 'signing']) && mayReturn(edition, actor),
			may_replace: summary.replaced_by === null && mayFinish(actor, content.report),
			figures: figuresOf(book, edition),
			faults: await editionFaults(client, book, edition),
		};
	});
}

function stepOf(step: Step | undefined): EditionStep | null {
	return step === undefined ? null : toldStep(step);
}

function toldStep({ account, name, at }: Step): EditionStep {
	return { account, name, at };
}

function figuresOf(book: Book, { content }: KeptEdition): EditionFigure[] {
	const { office } = heldBook(book, content);
	const labels = new Map([...book.registers.values()].map(({ id, label }) => [id, label]));
	return content.figures.map(({ definition, period, value, names, more, evidence }) => {
		const sayable = { value, names, more, unit: definition.unit, said: definition.said };
		return {
			id: definition.id,
			label: definition.label,
			value: roundValue(value),
			unit: definition.unit.zh,
			unit_en: definition.unit.en,
			said: say(sayable, 'zh'),
			said_en: say(sayable, 'en'),
			from_on: period.from_on,
			until_on: period.until_on,
			definition: describeFigure(definition, office),
			evidence: evidence.map(({ part, register, count }) => ({ part, register, register_label: labels.get(register) ?? text(register, register), count })),
		};
	});
}
