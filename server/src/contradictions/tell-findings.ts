/** A finding in words: its records are read like any others, with the reader's rights, and what they hold fills the rule's sentence. */
import {
	type ContradictionFact,
	type ContradictionFinding,
	type ContradictionRecord,
	type ContradictionRule,
	contradictionRegister,
	FIELD_KINDS,
	type FieldDefinition,
	fieldLabel,
	fillSaying,
	type Register,
	saidIn,
	type Text,
	text,
	VOIDED,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { bookNames } from '../book-names.ts';
import { type FoundRecord, findRecords } from '../records/find.ts';
import { nameOf } from '../records/name-references.ts';
import { type Actor, possibleActions } from '../records/plan-act.ts';
import { seesEverywhere } from '../records/rights.ts';
import type { FoundDetails } from './found.ts';
import { againstRegister } from './rule-sql.ts';
import { kindFacts } from './say-kind.ts';

/** As it is kept, with the name of whoever accepted it. */
export interface FindingRow {
	readonly id: string;
	readonly rule: string;
	readonly record_id: string | null;
	readonly record_version: number | null;
	readonly against_id: string | null;
	readonly against_version: number | null;
	readonly details: FoundDetails;
	readonly fingerprint: string;
	readonly first_seen_at: string;
	readonly accepted_by: string | null;
	readonly accepted_name: string | null;
	readonly accepted_at: string | null;
	readonly accepted_reason: string | null;
	readonly accepted_for: string | null;
}

const HIDDEN = text('（无权查看）', '(not shown to you)');
const EMPTY = text('未填', 'empty');

/** @param rows findings of the rule that the reader may see. Those whose records went meanwhile are left out. */
export async function tellFindings(book: Book, actor: Actor, rule: ContradictionRule, rows: readonly FindingRow[]): Promise<ContradictionFinding[]> {
	const register = book.registers.get(contradictionRegister(rule.finds) ?? '') ?? null;
	const against = againstRegister(book, rule);
	const ids = (column: 'record_id' | 'against_id') => rows.flatMap((row) => row[column] ?? []);
	const first = await readById(book, actor, register, [...ids('record_id'), ...(against === register ? ids('against_id') : [])]);
	const second = against === register ? first : await readById(book, actor, against, ids('against_id'));
	return rows.flatMap((row) => {
		const sides: Side[] = [
			...sideOf(register, first.get(row.record_id ?? ''), row.record_version),
			...sideOf(against, second.get(row.against_id ?? ''), row.against_version),
		];
		const wanted = (register === null ? 0 : 1) + (against === null ? 0 : 1);
		return sides.length === wanted ? [tell(book, actor, { rule, row, sides })] : [];
	});
}

interface Side {
	readonly register: Register;
	readonly found: FoundRecord;
	/** In which the last run saw it. */
	readonly version: number | null;
}

function sideOf(register: Register | null, found: FoundRecord | undefined, version: number | null): Side[] {
	return register === null || found === undefined ? [] : [{ register, found, version }];
}

async function readById(book: Book, actor: Actor, register: Register | null, ids: readonly string[]): Promise<ReadonlyMap<string, FoundRecord>> {
	if (register === null || ids.length === 0) {
		return new Map();
	}
	const filter = { field: 'id', op: 'in', value: [...new Set(ids)] };
	const { records } = await findRecords(book, actor, { register: register.id, purpose: 'list', filter, limit: 200 });
	return new Map(records.map((found) => [found.record.id, found]));
}

interface Telling {
	readonly rule: ContradictionRule;
	readonly row: FindingRow;
	readonly sides: readonly Side[];
}

function tell(book: Book, actor: Actor, { rule, row, sides }: Telling): ContradictionFinding {
	const [first, against] = sides;
	const { details } = row;
	const masked = maskedQuantity(book, actor, rule, first);
	const ofKind = kindFacts(book, rule, details, masked ? HIDDEN : null);
	const words: Record<string, Text> = {};
	const said: { readonly name: string; readonly fact: ContradictionFact }[] = [];
	for (const name of new Set(saidIn(rule.says))) {
		const [side, field] = name.startsWith('against.') ? [against, name.slice('against.'.length)] : [first, name];
		const fact = ofKind[name] ?? (side === undefined ? undefined : fieldFact(book, side, field, side === against ? first : undefined));
		if (fact !== undefined) {
			words[name] = fact.value;
			said.push({ name, fact });
		}
	}
	const acceptance =
		row.accepted_by === null || row.accepted_at === null
			? null
			: { by: row.accepted_by, by_name: row.accepted_name ?? row.accepted_by, at: row.accepted_at, reason: row.accepted_reason ?? '' };
	const holds = row.accepted_for === row.fingerprint;
	return {
		id: row.id,
		rule: rule.id,
		says: fillSaying(rule.says, words),
		facts: standingAgainst(said, first?.register),
		records: sides.map((side) => toldRecord(book, side)),
		figures: details.figures ?? [],
		period: details.period ?? null,
		neighbours: masked ? null : neighboursOf(book, rule, details),
		first_seen_at: row.first_seen_at,
		fingerprint: row.fingerprint,
		accepted: holds ? acceptance : null,
		lapsed: holds ? null : acceptance,
		may_accept: mayAccept(book, actor, first),
	};
}

/**
 * The facts that stand against each other: what both records say differently, or else all that the sentence names. How a record is called
 * stands at the record itself.
 */
function standingAgainst(said: readonly { readonly name: string; readonly fact: ContradictionFact }[], register: Register | undefined): ContradictionFact[] {
	const saidOf = (name: string) => said.find((one) => one.name === name)?.fact.value.zh;
	const isPaired = (name: string) => {
		const [own, other] = name.startsWith('against.') ? [name.slice('against.'.length), name] : [name, `against.${name}`];
		return saidOf(own) !== undefined && saidOf(other) !== undefined && saidOf(own) !== saidOf(other);
	};
	const paired = said.filter(({ name }) => isPaired(name));
	const named = said.filter(({ name, fact }) => fact.label.zh !== '' && !(name === register?.title && register.fields[name]?.kind === 'text'));
	return (paired.length > 0 ? paired : named).map(({ fact }) => fact);
}

/** Whoever may do something with the record, or confirms what is reported; of figures those who confirm and those who sign. */
function mayAccept(book: Book, actor: Actor, first: Side | undefined): boolean {
	const { rights } = actor;
	if (rights.system || rights.posts.some(({ role }) => role.confirms === true)) {
		return true;
	}
	return first === undefined
		? rights.posts.some(({ role }) => role.signs === true)
		: possibleActions(book, actor, first.register, first.found.record).length > 0;
}

function toldRecord(book: Book, { register, found, version }: Side): ContradictionRecord {
	const { record } = found;
	return {
		register: register.id,
		register_label: register.label,
		id: record.id,
		title: nameOf(book, register, found),
		number: record.number,
		unit: record.unit,
		changed: version !== null && record.version !== version,
	};
}

/** @param first the record against which this one stands, where it is the other one */
function fieldFact(book: Book, { register, found }: Side, field: string, first: Side | undefined): ContradictionFact {
	const { record, masked } = found;
	const own = fieldLabel(field, register);
	const label =
		first === undefined
			? own
			: first.register === register
				? text(`另一条的${own.zh}`, `${own.en} of the other`)
				: text(`${register.label.zh}：${own.zh}`, `${register.label.en}: ${own.en}`);
	const definition = register.fields[field];
	if (definition === undefined) {
		return { label, value: ownValue(book, register, found, field) };
	}
	const value = record.values[field] ?? null;
	if (masked.includes(field)) {
		return { label, value: typeof value === 'string' ? text(value, value) : HIDDEN };
	}
	if (value === null) {
		return { label, value: EMPTY };
	}
	const show = (language: 'zh' | 'en') => FIELD_KINDS[definition.kind].show(definition as FieldDefinition, value as never, language, bookNames(book));
	return { label, value: { zh: show('zh'), en: show('en') } };
}

function ownValue(book: Book, register: Register, { record }: FoundRecord, field: string): Text {
	if (field === 'unit') {
		return book.units.units.get(record.unit)?.name ?? text(record.unit, record.unit);
	}
	if (field === 'state' && record.state !== VOIDED) {
		return register.states.find(({ id }) => id === record.state)?.label ?? text(record.state, record.state);
	}
	return record.number === null ? EMPTY : text(record.number, record.number);
}

/** What the kind says of a quantity (its sum, its neighbours) tells the quantity itself, or those of the records that it adds up. */
function maskedQuantity(book: Book, { rights }: Actor, { finds }: ContradictionRule, first: Side | undefined): boolean {
	const isMasked = (field: string) => first?.found.masked.includes(field) === true;
	if ('outlier' in finds) {
		return isMasked(finds.field);
	}
	if (!('parts' in finds)) {
		return false;
	}
	const { of, whole } = finds;
	if (!('register' in of)) {
		return [whole, ...('items' in of ? [of.items] : of.fields)].some(isMasked);
	}
	const child = book.registers.get(of.register);
	const sensitive = of.sum === undefined ? undefined : child?.fields[of.sum]?.sensitive;
	return isMasked(whole) || (child !== undefined && sensitive !== undefined && !seesEverywhere(rights, child, sensitive));
}

function neighboursOf(book: Book, { finds }: ContradictionRule, { value, median, count, stretches }: FoundDetails): ContradictionFinding['neighbours'] {
	if (!('outlier' in finds) || value === undefined || median === undefined || stretches === undefined) {
		return null;
	}
	const field = book.registers.get(finds.outlier)?.fields[finds.field];
	const by = field?.kind === 'money' || field?.quantity === 'money' ? 100 : 1;
	return { value: value / by, median: median / by, count: count ?? 0, stretches: stretches.map(([at, n]) => ({ at: at / by, count: n })) };
}
