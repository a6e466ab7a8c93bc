/** What one register understands of a sentence: a value for each field that was said, and what is still missing. */
import type { FieldDefinition, FieldKindId, Register } from '../register.ts';
import { type Assigned, assignAmounts } from './assign-amounts.ts';
import { hiddenFields, requiredFields } from './field-needs.ts';
import { speltAt } from './latin-words.ts';
import type { KnownRecord, NoteContext, Piece, Proposal, SaidUnit, Span } from './note.ts';
import { isWithin, type Reading, touches } from './read-note.ts';
import { type CodeHit, type FieldWords, findCodes, isDenied, placesOf } from './said-words.ts';
import { sayTitle } from './say-title.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Which parts of the text are the register's own, and which it may read besides. */
export interface Share {
	readonly own: readonly Span[];
	readonly open: readonly Span[];
}

export interface Asking {
	readonly register: Register;
	readonly reading: Reading;
	readonly context: NoteContext;
	readonly share: Share;
	readonly hits: ReadonlyMap<string, readonly CodeHit[]>;
	readonly amounts: readonly Assigned[];
	/** Days that a field of their own was named for. */
	readonly namedDays: ReadonlyMap<string, Reading['days'][number]>;
}

const SPELT_LEAST = 5;

type Reader = (asking: Asking, id: string, field: FieldDefinition) => Omit<Piece, 'field'> | undefined;

export function propose(register: Register, reading: Reading, context: NoteContext, share: Share): Proposal & { readonly asking: Asking } {
	const asking = askingOf(register, reading, context, share);
	const said = Object.entries(register.fields).flatMap(([id, field]): Piece[] => {
		const piece = field.retired ? undefined : READERS[field.kind](asking, id, field);
		return piece === undefined ? [] : [{ field: id, ...piece }];
	});
	const hidden = hiddenFields(register, valuesOf(said), context);
	const pieces = said.filter(({ field }) => !hidden.has(field));
	const values = valuesOf(pieces);
	const missing = requiredFields(register, values, context).filter((id) => values[id] === undefined);
	const unit = saidUnit(asking);
	return { register: register.id, values, pieces, ...(unit === undefined ? {} : { unit }), missing, people: reading.people.map(({ name }) => name), asking };
}

function valuesOf(pieces: readonly Piece[]): Record<string, unknown> {
	return Object.fromEntries(pieces.map(({ field, value }) => [field, value]));
}

const nothing: Reader = () => undefined;

/** Every kind of field, by what is said for it; the compiler demands that none is missing. */
const READERS: { readonly [Kind in FieldKindId]: Reader } = {
	text: readText,
	long_text: readLongText,
	whole_number: readNumber,
	decimal: readNumber,
	money: readNumber,
	date: readDate,
	moment: readMoment,
	yes_no: readYesNo,
	choice: readChoice,
	choices: readChoices,
	unit: readUnit,
	account: nothing,
	id_number: (asking, id, field) => readEighteen(asking, id, field),
	phone: readPhone,
	credit_code: (asking, id, field) => readEighteen(asking, id, field),
	reference: readReference,
	items: readItems,
	place: readPlace,
	attachments: nothing,
	year: nothing,
};

function askingOf(register: Register, reading: Reading, context: NoteContext, share: Share): Asking {
	const { fields, said, codes, takers } = vocabularyOf(register, context);
	const spoken = [...reading.units, ...reading.people];
	const raw = new Map(
		fields
			.filter(([, { kind }]) => kind === 'choice' || kind === 'choices')
			.map(([id, field]) => [
				id,
				findCodes(reading.text, codes.get(field.codes ?? '') ?? []).filter(
					(hit) => isWithin(hit, share.open) && !spoken.some((one) => touches(hit, [one]) && !isWithin(one, [hit])),
				),
			]),
	);
	const hits = new Map([...raw].map(([id, found]) => [id, found.filter((hit) => isMeantFor(id, hit, { register, raw, text: reading.text }))]));
	const amounts = assignAmounts(
		reading.text,
		reading.amounts.filter((amount) => isWithin(amount, share.open)),
		takers,
	);
	return { register, reading, context, share, hits, amounts, namedDays: namedDays(register, reading, said) };
}

/** A field with words of its own takes a code that another field knows as well only beside one of them: 联合学校 is a host, 到学校 a venue. */
function isMeantFor(
	id: string,
	hit: CodeHit,
	{ register, raw, text }: { register: Register; raw: ReadonlyMap<string, readonly CodeHit[]>; text: string },
): boolean {
	const near = (words: readonly string[]) => words.some((word) => text.slice(Math.max(0, hit.start - word.length - 4), hit.start).includes(word));
	const own = register.fields[id]?.words ?? [];
	if (own.length > 0 && near(own)) return true;
	const rivals = [...raw].filter(([other, hits]) => other !== id && touches(hit, hits));
	if (own.length > 0) return rivals.length === 0;
	return !rivals.some(([other]) => near(register.fields[other]?.words ?? []));
}

/** A day beside the words of a date field other than the one by which the record stands in time. */
function namedDays(register: Register, { text, days }: Reading, said: ReadonlyMap<string, FieldWords>): Map<string, Reading['days'][number]> {
	const main = mainDate(register);
	const named = new Map<string, Reading['days'][number]>();
	for (const [id, field] of Object.entries(register.fields)) {
		if (field.kind !== 'date' || id === main || field.retired) continue;
		const words = said.get(id)?.words ?? [];
		const day = days.find(({ start, end }) => {
			const before = text.slice(Math.max(0, start - 8), start).trimEnd();
			const behind = text.slice(end, end + 5);
			return words.some(
				(word) =>
					before.endsWith(word) || before.endsWith(`${word}为`) || before.endsWith(`${word}是`) || (field.words?.includes(word) && behind.startsWith(word)),
			);
		});
		if (day !== undefined) named.set(id, day);
	}
	return named;
}

function mainDate({ time }: Register): string {
	return time.shape === 'event' ? time.on : time.from;
}

function readDate({ register, reading, share, context, namedDays }: Asking, id: string): Omit<Piece, 'field'> | undefined {
	const named = namedDays.get(id);
	if (named !== undefined) {
		const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(context.today));
		return { value: distance(named.ahead) <= distance(named.past) ? named.ahead : named.past, spans: [spanOf(named)] };
	}
	if (id !== mainDate(register)) return undefined;
	const others = [...namedDays.values()];
	const free = reading.days.filter((day) => !others.includes(day));
	const day = free.find((one) => isWithin(one, share.own)) ?? free[0];
	return day === undefined ? { value: context.today, spans: [] } : { value: day.past, spans: [spanOf(day)], ...(day.about ? { asks: 'about' as const } : {}) };
}

function readMoment({ register, reading }: Asking, id: string, field: FieldDefinition): Omit<Piece, 'field'> | undefined {
	const day = reading.days.find(({ time }) => time !== undefined);
	const isFirst = firstOf(register, field.kind) === id;
	return day === undefined || !isFirst ? undefined : { value: `${day.past}T${day.time}:00+08:00`, spans: [spanOf(day)] };
}

function readChoice({ register, hits, share }: Asking, id: string): Omit<Piece, 'field'> | undefined {
	const found = hits.get(id) ?? [];
	const own = found.filter((hit) => isWithin(hit, share.own));
	const tells = ({ word }: CodeHit) => Number(register.note?.words.includes(word) === true);
	const rank = (own.length > 0 ? own : found).slice().sort((a, b) => b.word.length - a.word.length || tells(b) - tells(a) || a.start - b.start);
	const [best] = rank;
	if (best === undefined) return undefined;
	const several = rank.some(({ code, word }) => code !== best.code && word.length === best.word.length);
	return { value: best.code, spans: [spanOf(best)], ...(several ? { asks: 'several' as const } : {}) };
}

function readChoices({ hits }: Asking, id: string): Omit<Piece, 'field'> | undefined {
	const found = hits.get(id) ?? [];
	return found.length === 0 ? undefined : { value: [...new Set(found.map(({ code }) => code))], spans: found.map(spanOf) };
}

function readNumber({ amounts }: Asking, id: string): Omit<Piece, 'field'> | undefined {
	const one = amounts.find(({ taker }) => taker.field === id);
	return one === undefined ? undefined : { value: one.amount.value, spans: one.spans, ...doubtOf([one]) };
}

function readItems({ amounts }: Asking, id: string): Omit<Piece, 'field'> | undefined {
	const mine = amounts.filter(({ taker }) => taker.field === id);
	const sums = new Map<string, number>();
	for (const { taker, amount } of mine) sums.set(taker.item ?? '', (sums.get(taker.item ?? '') ?? 0) + amount.value);
	return mine.length === 0
		? undefined
		: { value: [...sums].map(([item, quantity]) => ({ item, quantity })), spans: mine.flatMap(({ spans }) => spans), ...doubtOf(mine) };
}

function doubtOf(assigned: readonly Assigned[]): Pick<Piece, 'asks'> {
	if (assigned.some(({ amount }) => amount.about)) return { asks: 'about' };
	return assigned.some(({ several }) => several) ? { asks: 'several' } : {};
}

function readYesNo({ reading: { text }, share }: Asking, _id: string, field: FieldDefinition): Omit<Piece, 'field'> | undefined {
	for (const word of [...(field.words ?? []), field.label.zh]) {
		const start = placesOf(text, word).find((at) => isWithin({ start: at, end: at + word.length }, share.open));
		if (start !== undefined) return { value: !isDenied(text, start), spans: [{ start, end: start + word.length }] };
	}
	return undefined;
}

/** The field that takes the fewest kinds of unit is the one that is meant by a unit of that kind. */
function readUnit({ register, reading, context }: Asking, id: string, field: FieldDefinition): Omit<Piece, 'field'> | undefined {
	const kinds = (each: FieldDefinition) => each.unit_kinds?.length ?? 4;
	const [meant] = Object.entries(register.fields)
		.filter(([, each]) => each.kind === 'unit' && !each.retired && each.shown === undefined)
		.sort(([, a], [, b]) => kinds(a) - kinds(b));
	if (meant?.[0] !== id) return undefined;
	const fits = (code: string) => fittingUnit(code, field, context);
	for (const unit of reading.units) {
		const code = fits(unit.code);
		if (code !== undefined) return { value: code, spans: [spanOf(unit)] };
	}
	const own = field.required === true && context.unit !== null ? fits(context.unit) : undefined;
	return own === undefined ? undefined : { value: own, spans: [] };
}

/** The grid that was said, or else the community: what happened there belongs there, as far as the writer may record for it. */
function saidUnit({ register, reading, share, context }: Asking): SaidUnit | undefined {
	const may = context.recording?.[register.id];
	if (may === undefined) return undefined;
	const kindOf = (code: string) => context.units.find((unit) => unit.code === code)?.kind;
	const open = reading.units.filter((unit) => isWithin(unit, share.open));
	const own = open.filter((unit) => isWithin(unit, share.own));
	const among = own.length > 0 ? own : open;
	const said = among.find(({ code }) => kindOf(code) === 'grid') ?? among.find(({ code }) => kindOf(code) === 'community');
	if (said === undefined || said.code === context.unit) return undefined;
	return { code: said.code, spans: [spanOf(said)], ...(may.includes(said.code) ? {} : { refused: true as const }) };
}

/** The unit itself, or the one above it that may stand in the field: a grid's community. */
function fittingUnit(code: string, field: FieldDefinition, { units }: NoteContext): string | undefined {
	const unit = units.find((one) => one.code === code);
	if (unit === undefined || field.unit_kinds === undefined || field.unit_kinds.includes(unit.kind)) return unit?.code;
	return unit.parent === null || unit.kind !== 'grid' ? undefined : fittingUnit(unit.parent, field, { units } as NoteContext);
}

function readPlace({ register, reading, share }: Asking, id: string, field: FieldDefinition): Omit<Piece, 'field'> | undefined {
	const place = reading.places.find((one) => isWithin(one, share.own)) ?? reading.places.find((one) => isWithin(one, share.open));
	return place === undefined || firstOf(register, field.kind) !== id ? undefined : { value: { address: place.address }, spans: [spanOf(place)] };
}

function readPhone({ register, reading }: Asking, id: string, field: FieldDefinition): Omit<Piece, 'field'> | undefined {
	const [phone] = reading.phones;
	return phone === undefined || firstOf(register, field.kind) !== id ? undefined : { value: phone.number, spans: [spanOf(phone)] };
}

function readEighteen({ register, reading }: Asking, id: string, field: FieldDefinition): Omit<Piece, 'field'> | undefined {
	const code = reading.codes.find(({ number }) => (field.kind === 'id_number') === /^\d{17}[\dXx]$/.test(number));
	return code === undefined || firstOf(register, field.kind) !== id ? undefined : { value: code.number.toUpperCase(), spans: [spanOf(code)] };
}

/** A record whose name stands in the text. Two of one name: a person chooses. */
function readReference({ reading: { text }, context }: Asking, _id: string, field: FieldDefinition): Omit<Piece, 'field'> | undefined {
	const named = context.known
		.flatMap((one) => {
			const span = one.register === field.register ? nameIn(text, one) : undefined;
			return span === undefined ? [] : [{ ...one, ...span }];
		})
		.sort((a, b) => b.end - b.start - (a.end - a.start));
	const [best] = named;
	if (best === undefined) return undefined;
	const several = named.filter(({ start, end }) => start === best.start && end === best.end).length > 1;
	// 志愿服务 is the name of many activities: what may stay empty is not asked about because of a common word.
	if (several && field.required !== true) return undefined;
	return { value: best.id, spans: [spanOf(best)], ...(several ? { asks: 'several' as const } : {}) };
}

/** As it is written, or spelt in full: initials would be found in too many words. */
function nameIn(text: string, { name, spelt }: KnownRecord): Span | undefined {
	const start = name.length > 1 ? text.indexOf(name) : -1;
	if (start >= 0) return { start, end: start + name.length };
	const full = spelt?.split('\n')[0] ?? '';
	return full.length < SPELT_LEAST || !/[A-Za-z]/.test(text) ? undefined : speltAt(text, full);
}

function readText(asking: Asking, id: string, field: FieldDefinition): Omit<Piece, 'field'> | undefined {
	const { register, reading, context } = asking;
	const named = saidBehind(reading, field);
	if (named !== undefined) return named;
	if (register.note?.by === id && context.name !== '') return { value: context.name, spans: [] };
	if (register.title !== id) return undefined;
	const title = sayTitle(asking, field);
	return title === undefined ? undefined : { value: title.words.slice(0, field.max_length ?? 200), spans: [title.span] };
}

/** `主讲人王律师`: what stands behind one of the field's own words, up to the next stop. */
function saidBehind({ text, people }: Reading, field: FieldDefinition): Omit<Piece, 'field'> | undefined {
	const said = [...(field.words ?? []), `${field.label.zh}是`, `${field.label.zh}：`, `${field.label.zh}:`, `${field.label.en}:`, `${field.label.en} is`];
	for (const word of said) {
		const [at] = placesOf(text, word);
		if (at === undefined) continue;
		const start = at + word.length;
		const person = people.find((one) => one.start === start);
		const words = person?.name ?? /^[是为叫姓：:\s]*([^，。；！？,;!?\s]{2,20})/.exec(text.slice(start))?.[1];
		if (words !== undefined) return { value: words, spans: [{ start: text.indexOf(words, start), end: text.indexOf(words, start) + words.length }] };
	}
	return undefined;
}

/** The sentence as it was said, so that nothing of it is lost by being understood. */
function readLongText({ register, reading: { text, clauses }, share }: Asking, id: string): Omit<Piece, 'field'> | undefined {
	const keeps = register.note?.keeps ?? Object.entries(register.fields).find(([, field]) => field.kind === 'long_text' && !field.shown && !field.retired)?.[0];
	if (keeps !== id) return undefined;
	const mine = clauses.filter((clause) => isWithin(clause, share.open)).map(({ start, end }) => text.slice(start, end));
	return { value: mine.length === clauses.length ? text.trim() : mine.join('，'), spans: [] };
}

function firstOf(register: Register, kind: FieldKindId): string | undefined {
	return Object.entries(register.fields).find(([, field]) => field.kind === kind && !field.retired && field.shown === undefined)?.[0];
}

function spanOf({ start, end }: Span): Span {
	return { start, end };
}
