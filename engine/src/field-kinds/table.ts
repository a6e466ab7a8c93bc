/** Every field kind by its id; the compiler demands that none is missing. */
import type { FieldDefinition, FieldKindId } from '../register.ts';
import { accountKind } from './account.ts';
import { attachmentsKind } from './attachments.ts';
import { choiceKind } from './choice.ts';
import { choicesKind } from './choices.ts';
import { creditCodeKind } from './credit-code.ts';
import { dateKind } from './date.ts';
import { decimalKind } from './decimal.ts';
import { idNumberKind } from './id-number.ts';
import { itemsKind } from './items.ts';
import type { FieldKind } from './kind.ts';
import { longTextKind } from './long-text.ts';
import { momentKind } from './moment.ts';
import { moneyKind } from './money.ts';
import { phoneKind } from './phone.ts';
import { placeKind } from './place.ts';
import { referenceKind } from './reference.ts';
import { textKind } from './text.ts';
import { unitKind } from './unit.ts';
import { wholeNumberKind } from './whole-number.ts';
import { yearKind } from './year.ts';
import { yesNoKind } from './yes-no.ts';

const KINDS = {
	text: textKind,
	long_text: longTextKind,
	whole_number: wholeNumberKind,
	decimal: decimalKind,
	money: moneyKind,
	date: dateKind,
	moment: momentKind,
	yes_no: yesNoKind,
	choice: choiceKind,
	choices: choicesKind,
	unit: unitKind,
	account: accountKind,
	id_number: idNumberKind,
	phone: phoneKind,
	credit_code: creditCodeKind,
	reference: referenceKind,
	items: itemsKind,
	place: placeKind,
	attachments: attachmentsKind,
	year: yearKind,
} satisfies Record<FieldKindId, object>;

/** Seen from outside every kind takes any stored value: what a column holds was parsed by its own kind. */
export const FIELD_KINDS: { readonly [K in FieldKindId]: FieldKind } = KINDS as unknown as { readonly [K in FieldKindId]: FieldKind };

export function fieldKind(field: FieldDefinition): FieldKind {
	return FIELD_KINDS[field.kind];
}
