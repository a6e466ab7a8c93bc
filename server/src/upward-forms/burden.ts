/** What offices above ask of this one: what is owed, what is asked for twice, what has no basis, and what it cost. By the reader's rights. */
import {
	type AskedTwice,
	askedTwice,
	type BurdenAnswer,
	type BurdenDemand,
	type BurdenTotals,
	DEMANDS,
	type FormFilling,
	type FormSent,
	figureIds,
	isCalledAlike,
	type Period,
	type Register,
	type SentAgain,
	type Text,
	text,
	today,
} from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { monthsOf } from '../figures/break-down.ts';
import { readPeriod } from '../figures/read-period.ts';
import { readRecords } from '../records/find.ts';
import type { FoundRecord } from '../records/mask-record.ts';
import type { Actor } from '../records/plan-act.ts';
import { mightAct } from '../records/rights.ts';
import { type KeptForm, listKeptForms } from './kept-forms.ts';
import { listFillings } from './read-fillings.ts';

/** Demands of a period that are looked at; each is compared with every other. */
const MOST = 1000;
const MOST_TWICE = 100;

interface Demand extends BurdenDemand {
	readonly sender_code: string;
	readonly asks: string;
	readonly figures: readonly string[];
	readonly is_owed: boolean;
	readonly is_declined: boolean;
}

/** Throws `period_wrong`. An office without the register, and a reader who may not see it, are answered that there is nothing. */
export async function tellBurden(book: Book, actor: Actor, { period: words }: { readonly period: string }): Promise<BurdenAnswer> {
	const period = readPeriod(words);
	const register = book.registers.get(DEMANDS.register);
	const readable = register !== undefined && actor.rights.reads(register.id);
	const [received, owed] = readable
		? await Promise.all([
				readDemands(book, actor, register, { field: DEMANDS.received_on, op: 'between', value: [period.from_on, period.until_on] }),
				readDemands(book, actor, register, { field: 'state', op: 'in', value: DEMANDS.owed }),
			])
		: [[], []];
	const { forms, fillings } = await inOffice(book.pool, book.office_id, async (client) => {
		return { forms: await listKeptForms(client, book), fillings: await listFillings(client, book) };
	});
	const sent = sentWithin(fillings, period);
	const looked = withBoundFigures(forms, received.slice(0, MOST));
	const told = (demands: readonly Demand[]) => demands.map(asTold);
	return {
		period,
		register: register === undefined ? null : { id: register.id, readable, begins: readable && mightAct(actor.rights, register, 'create') },
		owed: told(owed.toSorted((a, b) => a.due_on.localeCompare(b.due_on))),
		twice: twiceAmong(book, looked),
		without_basis: told(looked.filter(({ without_basis }) => without_basis)),
		sent_again: readable ? sentAgain(forms, sent) : [],
		hours_beside: readable ? hoursOf(sent.map(({ sent: { demand, hours } }) => (demand === null ? hours : null))) : 0,
		totals: totalsOf(received),
		months: monthsOf(period).map((month) => ({ month, ...totalsOf(received.filter(({ received_on }) => received_on.startsWith(month))) })),
		senders: [...Map.groupBy(received, ({ sender_code }) => sender_code)]
			.map(([sender, own]) => ({ sender, label: own[0]?.sender ?? text(sender, sender), ...totalsOf(own) }))
			.sort((a, b) => b.hours - a.hours || b.received - a.received || a.sender.localeCompare(b.sender)),
		more: received.length > MOST,
	};
}

/** With the figures in the cells of the forms that are called as the demand is. */
function withBoundFigures(forms: readonly KeptForm[], demands: readonly Demand[]): Demand[] {
	return demands.map((demand) => {
		const own = forms.filter(({ title, retired }) => !retired && isCalledAlike(title, demand.title)).flatMap(({ bindings }) => bindings);
		return { ...demand, figures: [...new Set([...demand.figures, ...own.flatMap((one) => (one.kind === 'figure' ? [one.figure] : []))])] };
	});
}

interface SentFilling extends FormFilling {
	readonly sent: FormSent;
	readonly sent_on: string;
}

/** The latest first. */
function sentWithin(fillings: readonly FormFilling[], { from_on, until_on }: Pick<Period, 'from_on' | 'until_on'>): SentFilling[] {
	return fillings
		.flatMap((one) => (one.sent === null ? [] : { ...one, sent: one.sent, sent_on: today(new Date(one.sent.at)) }))
		.filter(({ sent_on }) => sent_on >= from_on && sent_on <= until_on)
		.sort((a, b) => b.sent.at.localeCompare(a.sent.at));
}

function sentAgain(forms: readonly KeptForm[], sent: readonly SentFilling[]): SentAgain[] {
	const titles = new Map(forms.map(({ id, title }) => [id, title]));
	return sent.flatMap(({ id, form, period_said, number, replaces, reason, sent: { name, hours }, sent_on }) => {
		const filling = { filling: id, form, title: titles.get(form) ?? '', period_said, number };
		return replaces === null ? [] : { ...filling, replaces, reason: reason ?? '', sent_on, sent_by_name: name, hours };
	});
}

/** Hours have one digit behind the point; adding binary fractions would leave dirt there. */
function hoursOf(hours: readonly (number | null)[]): number {
	return Math.round(hours.reduce<number>((sum, one) => sum + (one ?? 0), 0) * 10) / 10;
}

async function readDemands(book: Book, actor: Actor, register: Register, filter: unknown): Promise<Demand[]> {
	const day = today(book.now());
	const demands: Demand[] = [];
	for await (const page of readRecords(book, actor, { register: register.id, filter, sort: DEMANDS.received_on, purpose: 'list' })) {
		demands.push(...page.map((found) => demandOf(book, found, { register, day })));
	}
	return demands;
}

interface Reading {
	readonly register: Register;
	readonly day: string;
}

function demandOf(book: Book, { record }: FoundRecord, { register, day }: Reading): Demand {
	const { values } = record;
	const said = (field: string) => String(values[field] ?? '');
	const on = (field: string) => (values[field] === undefined || values[field] === null ? null : String(values[field]));
	const [due_on, sent_on] = [said(DEMANDS.due_on), on(DEMANDS.sent_on)];
	const is_owed = DEMANDS.owed.some((state) => state === record.state);
	const basis = said(DEMANDS.basis);
	return {
		id: record.id,
		title: said(DEMANDS.title),
		number: record.number,
		sender: codeLabel(book, register, DEMANDS.sender, said(DEMANDS.sender)),
		sender_code: said(DEMANDS.sender),
		unit: book.units.units.get(record.unit)?.name ?? text(record.unit, record.unit),
		basis: codeLabel(book, register, DEMANDS.basis, basis),
		without_basis: DEMANDS.without_basis.some((code) => code === basis),
		state: record.state,
		received_on: said(DEMANDS.received_on),
		due_on,
		sent_on,
		late: sent_on === null ? is_owed && due_on < day : sent_on > due_on,
		hours: values[DEMANDS.hours] === undefined || values[DEMANDS.hours] === null ? null : Number(values[DEMANDS.hours]),
		asks: said(DEMANDS.asks),
		figures: figureIds(said(DEMANDS.figures)),
		is_owed,
		is_declined: on(DEMANDS.refused_on) !== null,
	};
}

function codeLabel(book: Book, { fields }: Register, field: string, code: string): Text {
	return book.code_lists.get(fields[field]?.codes ?? '')?.codes.find((one) => one.code === code)?.label ?? text(code, code);
}

function asTold({ sender_code: _, asks: _asks, figures: _figures, is_owed: _owed, is_declined: _declined, ...demand }: Demand): BurdenDemand {
	return demand;
}

function totalsOf(demands: readonly Demand[]): BurdenTotals {
	const count = (is: (demand: Demand) => boolean) => demands.filter(is).length;
	return {
		received: demands.length,
		without_basis: count(({ without_basis }) => without_basis),
		sent: count(({ sent_on }) => sent_on !== null),
		declined: count(({ is_declined }) => is_declined),
		late: count(({ late }) => late),
		hours: hoursOf(demands.map(({ hours }) => hours)),
	};
}

/** Every two that ask for the same, the most alike first. */
function twiceAmong(book: Book, demands: readonly Demand[]): AskedTwice[] {
	const pairs: AskedTwice[] = [];
	for (const [at, first] of demands.entries()) {
		for (const again of demands.slice(at + 1)) {
			const alike = askedTwice({ ...first, sender: first.sender_code }, { ...again, sender: again.sender_code });
			if (alike !== undefined) {
				const figures = alike.figures.map((id) => ({ id, label: book.figures.get(id)?.label ?? text(id, id) }));
				pairs.push({ first: asTold(first), again: asTold(again), figures, lines: alike.lines });
			}
		}
	}
	return pairs.sort((a, b) => b.figures.length + b.lines.length - (a.figures.length + a.lines.length)).slice(0, MOST_TWICE);
}
