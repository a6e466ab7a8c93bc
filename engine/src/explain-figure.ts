/** Why one record counts in a figure, or which clause of its definition keeps it out: asked clause by clause with the one evaluator. */
import type { CountReason } from './api-forms.ts';
import type { Condition } from './condition.ts';
import { describeCondition } from './definition-text.ts';
import { type EvaluationContext, evaluateCondition } from './evaluate-condition.ts';
import type { FigureDefinition, PeriodRule } from './figure.ts';
import { askFigure, baseFigure, clausesOf } from './figure-question.ts';
import type { OfficeDefinition } from './office.ts';
import { type Period, yearsOf } from './periods.ts';
import { type ConditionScope, fieldsOf, type PreparedCondition, prepareCondition } from './prepare-condition.ts';
import { type BookRecord, VOIDED } from './record.ts';
import type { Register } from './register.ts';
import { followingStates } from './states.ts';
import { type Text, text } from './text.ts';

export interface FigureFault {
	readonly reason: CountReason;
	/** What fails, in words. */
	readonly text: Text;
}

export interface ExplainedFigure {
	readonly counts: boolean;
	/** It does not count, though one would expect it: whatever the figure asks of records beyond their time fits, or all but little of it. */
	readonly expected: boolean;
	readonly faults: readonly FigureFault[];
}

export interface ExplainRequest {
	readonly figure: FigureDefinition;
	/** Closed at the figure's closing day. */
	readonly period: Period;
	readonly record: BookRecord;
	readonly office: OfficeDefinition;
	readonly known: Omit<ConditionScope, 'register'>;
	/** Answers questions about other records. */
	readonly context: Omit<EvaluationContext, 'params'>;
	/** False for fields and registers that the reader may not see: a clause about them is not told. */
	mayTell(asked: { readonly field: string } | { readonly register: string }): boolean;
}

/** Undefined for figures that are about another register. */
export function explainFigure(request: ExplainRequest): ExplainedFigure | undefined {
	const { office, known, period, record, context } = request;
	const figure = baseFigure(request.figure, office) ?? request.figure;
	const register = known.registers.get(figure.register);
	if (register === undefined || figure.period === undefined || register.id !== record.register) {
		return undefined;
	}
	const { frame, params } = askFigure(figure, period, known);
	const asked = { ...context, params };
	const clauses = (condition: Condition | undefined) => clausesOf(condition).map((each) => prepared(each, register, known));
	const holds = (each: PreparedCondition) => evaluateCondition(each, record, asked);
	const told = (reason: CountReason) => (clause: Clause) => ({ reason, text: clauseText(clause, register, request) });
	const framed = holds(frame) ? [] : frameFaults(figure.period, register, record, period);
	const where = clauses(figure.where);
	const failing = where.filter(({ condition }) => !holds(condition));
	const part = clauses(partOf(figure)).filter(({ condition }) => !holds(condition));
	const faults = [...framed, ...failing.map(told('where')), ...(framed.length + failing.length === 0 ? part.map(told('part')) : [])];
	return {
		counts: faults.length === 0,
		expected: faults.length > 0 && isNear({ failing, fitting: where.length - failing.length, framed: framed.length }, record),
		faults,
	};
}

interface Clause {
	readonly raw: Condition;
	readonly condition: PreparedCondition;
}

/** One clause short of fitting where two or more fit, or only for what was left empty. A record out of its time must fit in everything else. */
function isNear({ failing, fitting, framed }: { failing: readonly Clause[]; fitting: number; framed: number }, record: BookRecord): boolean {
	if (failing.length === 0) {
		return true;
	}
	const isEmpty = ({ condition }: Clause) => {
		const fields = fieldsOf(condition);
		return fields.length > 0 && fields.every((field) => (record.values[field] ?? null) === null && field !== 'unit' && field !== 'state');
	};
	return framed === 0 && ((failing.length === 1 && fitting >= 2) || (fitting >= 1 && failing.every(isEmpty)));
}

function prepared(raw: Condition, register: Register, known: ExplainRequest['known']): Clause {
	const result = prepareCondition(raw, { ...known, register });
	if ('prepared' in result) {
		return { raw, condition: result.prepared };
	}
	throw new Error(result.problems.map(({ path, message }) => `${path}: ${message.en}`).join('; '));
}

function partOf({ measure }: FigureDefinition): Condition | undefined {
	return 'ratio' in measure ? measure.ratio : 'check' in measure ? measure.check : 'list' in measure ? measure.featured : undefined;
}

function clauseText({ raw, condition }: Clause, register: Register, { office, mayTell }: ExplainRequest): Text {
	const asksOwn = fieldsOf(condition).filter((field) => Object.hasOwn(register.fields, field));
	if (![...asksOwn.map((field) => ({ field })), ...registersIn(condition).map((each) => ({ register: each }))].every(mayTell)) {
		return text('口径中有一项不符，涉及您的岗位无权查看的内容', 'one clause of the definition does not hold; it is about what your post may not see');
	}
	const words = describeCondition(raw, register, office);
	return text(`要求${words.zh}`, `it must hold that ${words.en}`);
}

function registersIn(condition: PreparedCondition): readonly string[] {
	switch (condition.is) {
		case 'all':
		case 'any':
			return condition.parts.flatMap(registersIn);
		case 'not':
			return registersIn(condition.part);
		case 'field':
			return [];
		case 'through':
		case 'related':
			return [condition.register.id, ...registersIn(condition.where)];
		case 'overdue':
			return [condition.related.id];
	}
}

function frameFaults(rule: PeriodRule, register: Register, record: BookRecord, period: Period): FigureFault[] {
	if (record.state === VOIDED) {
		return [{ reason: 'voided', text: text('已作废的不计', 'voided records do not count') }];
	}
	const label = (field: string) => register.fields[field]?.label ?? text(field, field);
	const day = (field: string) => (typeof record.values[field] === 'string' ? String(record.values[field]) : undefined);
	const state = (id: string) => register.states.find((one) => one.id === id)?.label ?? text(id, id);
	const reachedOn = (id: string) => register.states.find((one) => one.id === id)?.reached_on ?? '';
	const cameTo = (id: string) => followingStates(register, id).has(record.state);
	const outside = (field: string): FigureFault[] => {
		const on = day(field);
		const { zh, en } = label(field);
		if (on === undefined) {
			return [{ reason: 'period', text: text(`${zh}未填`, `${en} is empty`) }];
		}
		const isOutside = on < period.from_on || on > period.until_on;
		const span = { zh: `${period.from_on} 至 ${period.until_on}`, en: `${period.from_on} to ${period.until_on}` };
		return isOutside ? [{ reason: 'period', text: text(`${zh}在统计期外（${span.zh}）`, `${en} lies outside the period (${span.en})`) }] : [];
	};
	const notCome = (id: string): FigureFault[] =>
		cameTo(id) ? [] : [{ reason: 'state', text: text(`状态没有到“${state(id).zh}”`, `it has not reached “${state(id).en}”`) }];
	if ('within' in rule) {
		return outside(rule.within);
	}
	if ('year' in rule) {
		const years = yearsOf(period).map((year) => (rule.following ? year + 1 : year));
		const { zh, en } = label(rule.year);
		if (rule.part !== undefined && years.includes(Number(record.values[rule.year]))) {
			const part = label(rule.part);
			return [{ reason: 'period', text: text(`${part.zh}与所问的期间不同`, `${part.en} is another than the period asked for`) }];
		}
		return [{ reason: 'period', text: text(`${zh}不是${years.join('、')}年`, `${en} is not ${years.join(', ')}`) }];
	}
	if ('reached' in rule) {
		return [...notCome(rule.reached), ...outside(reachedOn(rule.reached))];
	}
	if ('held' in rule) {
		return [
			{ reason: 'state', text: text(`${period.until_on}不处于“${state(rule.held).zh}”`, `it was not in “${state(rule.held).en}” on ${period.until_on}`) },
		];
	}
	if (register.time.shape !== 'span') {
		return [];
	}
	const { from, until } = register.time;
	if (!('standing' in rule)) {
		return outside('begun' in rule ? from : until);
	}
	const [begun, ended] = [day(from), day(until)];
	if (begun === undefined) {
		return outside(from);
	}
	return begun > period.until_on
		? [{ reason: 'period', text: text(`${period.until_on}时还没有开始`, `it had not begun on ${period.until_on}`) }]
		: ended !== undefined && ended < period.until_on
			? [{ reason: 'period', text: text(`${period.until_on}时已经结束`, `it had ended by ${period.until_on}`) }]
			: [];
}
