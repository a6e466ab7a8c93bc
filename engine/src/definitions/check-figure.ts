/** What makes a figure wrong: what it measures, when, by which conditions, and how it is said. */
import type { Condition, ConditionParameter } from '../condition.ts';
import { type FigureDefinition, type Measure, type PeriodRule, TARGETS } from '../figure.ts';
import type { FieldDefinition, FieldKindId, Register } from '../register.ts';
import type { Problem } from '../text.ts';
import { checkSaying } from './check-saying.ts';
import { missing, problem, unless } from './problems.ts';
import { conditionProblems, type OfficeScope } from './scope.ts';

/** A figure is the office's own: it knows its period, never who asks. */
const PARAMS: readonly ConditionParameter['param'][] = ['period_from', 'period_until', 'day'];
const NUMBERS: readonly FieldKindId[] = ['whole_number', 'decimal', 'money'];
const TOLD_APART: readonly FieldKindId[] = [
	'text',
	'id_number',
	'phone',
	'credit_code',
	'reference',
	'account',
	'unit',
	'choice',
	'date',
	'year',
	'whole_number',
];
const NAMED: readonly FieldKindId[] = ['text', 'choice', 'date', 'year', 'whole_number'];
const ORDERED: readonly FieldKindId[] = ['date', 'moment', 'year', 'whole_number', 'decimal', 'money'];

/** @param figure whose shape is right. */
export function checkFigure(figure: FigureDefinition, scope: OfficeScope): Problem[] {
	const at = `figures.${figure.id}`;
	const register = scope.registers.get(figure.register);
	if (register === undefined) {
		return missing({ named: [figure.register], known: scope.names.registers, path: `${at}.register`, what: ['台账', 'register'] });
	}
	const { measure } = figure;
	if ('growth' in measure || 'progress' in measure) {
		return checkAgainst(figure, scope, at);
	}
	const conditions: readonly [string, Condition | undefined][] = [
		['where', figure.where],
		['measure.ratio', 'ratio' in measure ? measure.ratio : undefined],
		['measure.check', 'check' in measure ? measure.check : undefined],
		['measure.featured', 'list' in measure ? measure.featured : undefined],
	];
	return [
		...checkMeasure(measure, { register, scope, at: `${at}.measure` }),
		...(figure.period === undefined
			? [problem(`${at}.period`, '应说明期间规则', 'a period rule is needed')]
			: checkPeriod(figure.period, register, `${at}.period`)),
		...conditions.flatMap(([key, condition]) =>
			condition === undefined ? [] : conditionProblems(scope, { condition, register, path: `${at}.${key}`, params: PARAMS }),
		),
		...checkBreakdowns(figure, register, `${at}.breakdowns`),
		...checkSaying(figure, register, at),
	];
}

/** Growth and progress are about another figure, whose records and period they take. */
function checkAgainst(figure: FigureDefinition, scope: OfficeScope, at: string): Problem[] {
	const { measure } = figure;
	const of = 'growth' in measure ? measure.growth : 'progress' in measure ? measure.progress : '';
	const base = scope.figures.get(of);
	const path = `${at}.measure`;
	const unused = [
		...(figure.where === undefined ? [] : ['where']),
		...(figure.period === undefined ? [] : ['period']),
		...(figure.breakdowns.length === 0 ? [] : ['breakdowns']),
	];
	const counts = base !== undefined && !('growth' in base.measure || 'progress' in base.measure || 'list' in base.measure);
	return [
		...missing({ named: [of], known: scope.names.figures, path, what: ['数字', 'figure'] }),
		...unless(base === undefined || counts, path, `“${of}”自己不计数，不能作为依据`, `“${of}” counts nothing itself and cannot be measured against`),
		...unless(
			base === undefined || base.register === figure.register,
			`${at}.register`,
			`应与“${of}”的台账相同：${base?.register}`,
			`should be the register of “${of}”: ${base?.register}`,
		),
		...unused.map((key) => problem(`${at}.${key}`, `由“${of}”决定，这里不写`, `follows from “${of}” and is not written here`)),
		...('progress' in measure ? checkTargets(scope, path) : []),
		...(base === undefined ? [] : checkSaying(figure, scope.registers.get(figure.register), at)),
	];
}

/** Progress reads the target from records of the register `target`. */
function checkTargets({ registers }: OfficeScope, path: string): Problem[] {
	const target = registers.get(TARGETS.register);
	if (target === undefined) {
		return [problem(path, '没有记录任务数的台账“target”', 'there is no register “target” that would hold the targets')];
	}
	const wanted: readonly [string, readonly FieldKindId[]][] = [
		[TARGETS.figure, ['text']],
		[TARGETS.year, ['year']],
		[TARGETS.value, ['whole_number', 'decimal', 'money']],
	];
	return wanted.flatMap(([id, kinds]) =>
		unless(
			kinds.includes(target.fields[id]?.kind ?? 'place'),
			path,
			`台账“target”应有 ${kinds.join('、')} 字段“${id}”`,
			`the register “target” should have a field “${id}” of kind ${kinds.join(' or ')}`,
		),
	);
}

interface MeasureScope {
	readonly register: Register;
	readonly scope: OfficeScope;
	readonly at: string;
}

function checkMeasure(measure: Measure, { register, scope, at }: MeasureScope): Problem[] {
	const fits = (id: string, kinds: readonly FieldKindId[], own: readonly string[] = []) => {
		const field = Object.hasOwn(register.fields, id) ? register.fields[id] : undefined;
		if (field === undefined) {
			return unless(own.includes(id), at, `“${register.label.zh}”没有字段“${id}”`, `“${register.label.en}” has no field “${id}”`);
		}
		return unless(
			kinds.includes(field.kind),
			at,
			`“${id}”不能这样计，应为：${kinds.join('、')}`,
			`“${id}” cannot be measured so; it should be of kind ${kinds.join(', ')}`,
		);
	};
	if ('distinct' in measure) {
		return fits(measure.distinct, TOLD_APART, ['unit']);
	}
	if ('sum' in measure) {
		return measure.item === undefined
			? fits(measure.sum, NUMBERS)
			: [...fits(measure.sum, ['items']), ...checkItem(measure.item, register.fields[measure.sum], scope, at)];
	}
	if ('list' in measure) {
		return [...fits(measure.list, NAMED), ...(measure.order === undefined ? [] : fits(measure.order, ORDERED))];
	}
	return 'value' in measure ? fits(measure.value, [...NUMBERS, 'year']) : [];
}

function checkItem(item: string, field: FieldDefinition | undefined, { code_lists }: OfficeScope, at: string): Problem[] {
	const codes = code_lists.get(field?.codes ?? '')?.codes ?? [];
	return unless(
		field?.kind !== 'items' || codes.some(({ code }) => code === item),
		at,
		`明细的代码表中没有“${item}”`,
		`the code list of the rows has no “${item}”`,
	);
}

function checkPeriod(period: PeriodRule, register: Register, at: string): Problem[] {
	const { fields, states, time } = register;
	const kindOf = (id: string) => (Object.hasOwn(fields, id) ? fields[id]?.kind : undefined);
	if ('within' in period) {
		return unless(kindOf(period.within) === 'date', at, `“${period.within}”应为日期字段`, `“${period.within}” should be a field of kind date`);
	}
	if ('year' in period) {
		const { year, part } = period;
		return [
			...unless(kindOf(year) === 'year', at, `“${year}”应为年份字段`, `“${year}” should be a field of kind year`),
			...unless(part === undefined || kindOf(part) === 'choice', at, `“${part}”应为单选字段`, `“${part}” should be a field of kind choice`),
		];
	}
	if ('reached' in period || 'held' in period) {
		const id = 'reached' in period ? period.reached : period.held;
		const state = states.find((one) => one.id === id);
		return state === undefined
			? [problem(at, `没有状态“${id}”`, `there is no state “${id}”`)]
			: unless(
					state.reached_on !== undefined,
					at,
					`状态“${id}”没有到达日期（reached_on）`,
					`the state “${id}” has no date at which it is reached (reached_on)`,
				);
	}
	return unless(time.shape === 'span', at, '这个台账没有起止日期', 'this register has no span');
}

/** Parts that can be added up again: of counts and sums, by unit or by one choice of a list. */
function checkBreakdowns({ breakdowns, measure }: FigureDefinition, { label, fields }: Register, at: string): Problem[] {
	const parts = 'count' in measure || 'sum' in measure || 'distinct' in measure;
	return [
		...unless(parts || breakdowns.length === 0, at, '只有计数与合计可以细分', 'only counts and sums have parts'),
		...breakdowns
			.filter((id) => id !== 'unit')
			.flatMap((id) => {
				const kind = Object.hasOwn(fields, id) ? fields[id]?.kind : undefined;
				return kind === undefined
					? [problem(at, `“${label.zh}”没有字段“${id}”`, `“${label.en}” has no field “${id}”`)]
					: unless(kind === 'choice' || kind === 'unit', at, `“${id}”应为单选或单位字段`, `“${id}” should be a field of kind choice or unit`);
			}),
	];
}
