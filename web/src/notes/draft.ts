/** What is being written and not kept yet: the sentence, what a person corrected in it, the pictures. Pure; the page holds it. */
import {
	type FieldDefinition,
	hiddenFields,
	type NoteContext,
	type Piece,
	type Proposal,
	proposeFor,
	type Register,
	requiredFields,
	type SaidUnit,
	type TakenRecord,
	type Understanding,
} from '@yibenzhang/engine';
import type { NewEntry } from '../offline/entry.ts';

export interface DraftPicture {
	readonly id: string;
	readonly name: string;
	/** Made small, without where it was taken. */
	readonly content: Blob;
	/** As it came, for fields that keep where a picture was taken. */
	readonly original: Blob;
	/** Registers whose record it goes into; undefined: the first that takes pictures. */
	readonly registers: readonly string[] | undefined;
}

export interface Draft {
	readonly said: string;
	/** By register: what a person put in place of what was understood; null empties. */
	readonly edits: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	/** Registers chosen by hand in place of those understood. */
	readonly chosen: readonly string[] | undefined;
	readonly dropped: readonly string[];
	/** By register: the unit chosen by hand. */
	readonly units?: Readonly<Record<string, string>>;
	/** Begun from somebody who is called on: one of these registers stands whatever is said. */
	readonly begun?: readonly string[];
	/** The kept entry that is being corrected. */
	readonly correcting?: string;
}

export const EMPTY_DRAFT: Draft = { said: '', edits: {}, chosen: undefined, dropped: [] };

/** One record as it would be written now. */
export interface Card {
	readonly register: Register;
	readonly values: Readonly<Record<string, unknown>>;
	/** By field; those that a person changed no longer stand in the sentence. */
	readonly pieces: ReadonlyMap<string, Piece>;
	readonly missing: readonly string[];
	readonly hidden: ReadonlySet<string>;
	/** To which it shall belong; absent: to the writer's own. */
	readonly unit?: string;
	/** What was said of it, while nobody has chosen. */
	readonly said_unit?: SaidUnit;
}

export function cardsOf(draft: Draft, understood: Understanding, context: NoteContext): Card[] {
	const byId = new Map(context.registers.map((register) => [register.id, register]));
	const proposals = standing(draft, understood).flatMap((id): Proposal[] => {
		const register = byId.get(id);
		const known = understood.proposals.find((one) => one.register === id);
		return register === undefined || draft.dropped.includes(id) ? [] : [known ?? proposeFor(register, draft.said, context)];
	});
	return proposals.map((proposal) => cardOf(byId.get(proposal.register) as Register, proposal, draft, context));
}

/** Those chosen by hand, or those understood; what a visit was begun for stands before them unless one of its registers was understood. */
function standing({ chosen, begun = [] }: Draft, understood: Understanding): readonly string[] {
	const read = understood.proposals.map(({ register }) => register);
	return chosen ?? (begun.length === 0 || read.some((id) => begun.includes(id)) ? read : [...begun.slice(0, 1), ...read]);
}

function cardOf(register: Register, proposal: Proposal, { edits, units }: Draft, context: NoteContext): Card {
	const changes = edits[register.id] ?? {};
	const given = Object.fromEntries(
		Object.entries({ ...proposal.values, ...changes }).filter(([, value]) => value !== null && value !== undefined && value !== ''),
	);
	const hidden = hiddenFields(register, given, context);
	const values = Object.fromEntries(Object.entries(given).filter(([id]) => !hidden.has(id)));
	const chosen = units?.[register.id];
	const unit = chosen ?? (proposal.unit?.refused ? undefined : proposal.unit?.code);
	return {
		register,
		...(unit === undefined ? {} : { unit }),
		...(chosen !== undefined || proposal.unit === undefined ? {} : { said_unit: proposal.unit }),
		values,
		hidden,
		pieces: new Map(proposal.pieces.filter(({ field }) => !(field in changes)).map((piece) => [piece.field, piece])),
		missing: requiredFields(register, values, context).filter((id) => values[id] === undefined),
	};
}

/** The field into which pictures go. */
export function pictureField(register: Register): { id: string; field: FieldDefinition } | undefined {
	const found = Object.entries(register.fields).find(([, { kind, retired, shown }]) => kind === 'attachments' && !retired && shown === undefined);
	return found === undefined ? undefined : { id: found[0], field: found[1] };
}

/** The registers of the cards into whose records a picture goes. */
export function placesOfPicture(picture: DraftPicture, cards: readonly Card[]): string[] {
	const taking = cards.filter(({ register }) => pictureField(register) !== undefined).map(({ register }) => register.id);
	return picture.registers === undefined ? taking.slice(0, 1) : taking.filter((id) => picture.registers?.includes(id));
}

/** All cards as one entry: written together or not at all. */
export function entryOf({
	said,
	cards,
	pictures,
	label,
}: {
	said: string;
	cards: readonly Card[];
	pictures: readonly DraftPicture[];
	label: string;
}): NewEntry {
	return {
		said,
		label,
		requests: cards.map(({ register, values, unit }) => ({ register: register.id, action: 'create', values, ...(unit === undefined ? {} : { unit }) })),
		pictures: pictures.flatMap((picture) => {
			const into = placesOfPicture(picture, cards);
			const places = into.map((id) => {
				const request = cards.findIndex(({ register }) => register.id === id);
				return { request, ...pictureField((cards[request] as Card).register) };
			});
			// A picture that keeps its place for one field must not carry it into another.
			return [true, false].flatMap((keep_location) => {
				const mine = places.filter(({ field }) => (field?.keep_location === true) === keep_location);
				const content = keep_location ? picture.original : picture.content;
				return mine.length === 0 ? [] : [{ name: picture.name, content, keep_location, places: mine.map(({ request, id = '' }) => ({ request, field: id })) }];
			});
		}),
	};
}

/** A note begun from somebody who is called on: named in the sentence, and put into every register that can point at them. */
export function draftOfVisit({ id, register, name }: TakenRecord, registers: readonly Register[], sentence: (name: string) => string): Draft {
	const pointing = registers.flatMap((one) => {
		const at =
			one.note === undefined
				? []
				: Object.entries(one.fields).filter(([, field]) => field.kind === 'reference' && field.register === register && !field.retired);
		const [field] = at.sort(([, a], [, b]) => Number(b.required === true) - Number(a.required === true));
		return field === undefined ? [] : [{ register: one.id, field: field[0], required: field[1].required === true, together: one.note?.together !== undefined }];
	});
	const begun = pointing.filter(({ required, together }) => required && together);
	return {
		...EMPTY_DRAFT,
		said: sentence(name),
		begun: begun.map((one) => one.register),
		edits: Object.fromEntries(pointing.map((one) => [one.register, { [one.field]: id }])),
	};
}
