/** The 口径 of a figure in words, written from its data alone. */
import type { Condition, ConditionField, ConditionOperator, ConditionParameter, FieldCondition } from './condition.ts';
import type { FigureDefinition, Measure, PeriodRule } from './figure.ts';
import type { CodeList, OfficeDefinition } from './office.ts';
import type { Register } from './register.ts';
import { type Text, text } from './text.ts';
import { unitKinds, unitRegister } from './units.ts';

const OPERATORS: Readonly<Record<ConditionOperator, Text>> = {
	is: text('为', 'is'),
	is_not: text('不为', 'is not'),
	in: text('为以下之一：', 'is one of'),
	not_in: text('不为以下任何一项：', 'is none of'),
	lt: text('小于', 'is less than'),
	lte: text('不大于', 'is at most'),
	gt: text('大于', 'is more than'),
	gte: text('不小于', 'is at least'),
	between: text('介于', 'lies between'),
	contains: text('含有', 'contains'),
	starts_with: text('开头为', 'starts with'),
	has: text('包括', 'includes'),
	has_any: text('包括以下任一项：', 'includes any of'),
	has_all: text('包括以下各项：', 'includes all of'),
	within: text('属于', 'lies within'),
	is_set: text('已填', 'is filled in'),
	is_empty: text('未填', 'is empty'),
};
const PARAMETERS: Readonly<Record<ConditionParameter['param'], Text>> = {
	account: text('本人', 'the account that asks'),
	post_unit: text('所任职单位', 'the unit of the post'),
	day: text('截止日', 'the closing day'),
	period_from: text('期间首日', 'the first day of the period'),
	period_until: text('期间末日', 'the last day of the period'),
};
const OWN: Readonly<Record<string, Text>> = {
	id: text('记录', 'the record'),
	unit: text('所属单位', 'its unit'),
	state: text('状态', 'state'),
	number: text('编号', 'number'),
	made_by: text('记录人', 'recorded by'),
	made_at: text('记录时间', 'written down at'),
	recorded_at: text('入账时间', 'recorded at'),
};

/** What a condition's words are taken from; an office has it all. */
export interface ConditionWords {
	readonly registers: readonly Register[];
	readonly code_lists: readonly CodeList[];
	readonly units: readonly { readonly code: string; readonly name: Text }[];
	/** What accounts are called, by id; absent: ids are said. */
	readonly accounts?: Readonly<Record<string, string>>;
}

export function describeFigure(figure: FigureDefinition, office: OfficeDefinition): Text {
	const register = registerOf(figure.register, office);
	const where = figure.where ? describeCondition(figure.where, register, office) : undefined;
	const parts = [
		...(figure.period ? [periodText(figure.period, register)] : []),
		...(where ? [text(`只计符合以下条件的：${where.zh}`, `only those of which this holds: ${where.en}`)] : []),
		measureText(figure.measure, register, office),
		...(figure.said.as === 'about'
			? [text(`表述时向下取整到 ${figure.said.to}，加“${figure.said.word}”`, `said rounded down to a multiple of ${figure.said.to}`)]
			: []),
	];
	return text(
		`取自“${register.label.zh}”，作废的不计；${parts.map((each) => each.zh).join('；')}。`,
		`From “${register.label.en}”, voided ones left out; ${parts.map((each) => each.en).join('; ')}.`,
	);
}

/** @param from the registers from which `through` and `related` led here, the nearest first. */
export function describeCondition(condition: Condition, register: Register, office: ConditionWords, from: readonly Register[] = []): Text {
	// "A and B or C" says two things; with brackets it says one.
	const bracketed = (each: Condition) => ('any' in each && each.any.length > 1 ? around(inner(each), text('（', '('), text('）', ')')) : inner(each));
	const inner = (each: Condition) => describeCondition(each, register, office, from);
	if ('all' in condition) return joined(condition.all.map(bracketed), text('，且', ' and '));
	if ('any' in condition) return joined(condition.any.map(inner), text('，或', ' or '));
	if ('not' in condition) return around(inner(condition.not), text('并非（', 'not ('), text('）', ')'));
	if ('overdue' in condition) return around(register.clocks?.[condition.overdue]?.label ?? text('时限', 'clock'), text('已逾期：', 'overdue: '), text('', ''));
	if ('through' in condition) {
		const target = registerOf(register.fields[condition.through]?.register ?? '', office);
		const where = describeCondition(condition.where, target, office, [register, ...from]);
		const label = fieldLabel(condition.through, register);
		return text(`所对应的${label.zh}（${where.zh}）`, `its ${label.en} satisfies (${where.en})`);
	}
	if ('related' in condition) {
		const target = registerOf(condition.related, office);
		const where = condition.where
			? around(describeCondition(condition.where, target, office, [register, ...from]), text('（', ' ('), text('）', ')'))
			: text('', '');
		const has = { some: text('至少有一条', 'at least one record of'), none: text('没有', 'no record of'), latest: text('最近一条', 'the latest record of') }[
			condition.has
		];
		return text(`${has.zh}“${target.label.zh}”${where.zh}`, `${has.en} “${target.label.en}”${where.en}`);
	}
	return fieldText(condition, [register, ...from], office);
}

function fieldText({ field, op, value }: FieldCondition, registers: readonly [Register, ...Register[]], office: ConditionWords): Text {
	const [register] = registers;
	const label = fieldLabel(field, register);
	const values = (value === undefined ? [] : Array.isArray(value) ? value : [value]).map((each) =>
		typeof each === 'object' && 'field' in each ? otherText(each, registers) : valueText(each, field, register, office),
	);
	const list = joined(values, op === 'between' ? text('与', ' and ') : text('、', ', '));
	return text(`${label.zh}${OPERATORS[op].zh}${list.zh}`, `${label.en} ${OPERATORS[op].en} ${list.en}`.trim());
}

function otherText({ field, up = 0 }: ConditionField, registers: readonly [Register, ...Register[]]): Text {
	const holder = registers[up] ?? registers[0];
	const label = fieldLabel(field, holder);
	return up === 0 ? text(`“${label.zh}”`, `“${label.en}”`) : text(`${holder.label.zh}的“${label.zh}”`, `“${label.en}” of ${holder.label.en}`);
}

function valueText(value: string | number | boolean | ConditionParameter, field: string, register: Register, office: ConditionWords): Text {
	if (typeof value === 'object') {
		const [day, years] = [PARAMETERS[value.param], value.years_before];
		return years === undefined ? day : text(`${day.zh}的${years}年前`, `${years} years before ${day.en}`);
	}
	if (field.endsWith('.sex')) return value === '1' ? text('男', 'male') : text('女', 'female');
	if (typeof value === 'boolean') return value ? text('是', 'yes') : text('否', 'no');
	const list = [...office.code_lists, unitKinds].find((each) => each.id === register.fields[field]?.codes);
	const state = field === 'state' ? register.states.find((each) => each.id === value)?.label : undefined;
	const unit = field === 'unit' || register.fields[field]?.kind === 'unit' ? office.units.find((each) => each.code === value)?.name : undefined;
	const isAccount = field === 'made_by' || register.fields[field]?.kind === 'account';
	const account = isAccount ? office.accounts?.[String(value)] : undefined;
	if (account !== undefined) return text(account, account);
	return list?.codes.find((each) => each.code === value)?.label ?? state ?? unit ?? text(String(value), String(value));
}

/** What is counted, added up, listed or compared. */
export function measureText(measure: Measure, register: Register, office: OfficeDefinition): Text {
	const on = (field: string) => fieldLabel(field, register);
	const figure = (id: string) => office.figures.find((each) => each.id === id)?.label ?? text(id, id);
	if ('count' in measure) return text('计条数', 'counts the records');
	if ('distinct' in measure) return text(`按${on(measure.distinct).zh}去重计数`, `counts the different values of ${on(measure.distinct).en}`);
	if ('sum' in measure) {
		const item = measure.item ? valueText(measure.item, measure.sum, register, office) : on(measure.sum);
		return text(`${item.zh}合计`, `adds up ${item.en}`);
	}
	if ('list' in measure) return text(`列出${on(measure.list).zh}`, `lists ${on(measure.list).en}`);
	if ('value' in measure) return text(`取唯一一条的${on(measure.value).zh}`, `takes ${on(measure.value).en} of the one record`);
	if ('growth' in measure) return text(`“${figure(measure.growth).zh}”比上年同期的增幅`, `growth of “${figure(measure.growth).en}” against a year earlier`);
	if ('progress' in measure) return text(`“${figure(measure.progress).zh}”占目标的百分比`, `“${figure(measure.progress).en}” as a percentage of its target`);
	const asked = describeCondition('ratio' in measure ? measure.ratio : measure.check, register, office);
	return 'ratio' in measure
		? text(`其中符合“${asked.zh}”的占百分之几`, `the percentage of which: ${asked.en}`)
		: text(`其中出现“${asked.zh}”的条数，应为 0`, `how many offend by: ${asked.en}; ought to be 0`);
}

/** When a record belongs to the period. */
export function periodText(period: PeriodRule, register: Register): Text {
	const state = (id: string) => register.states.find((each) => each.id === id)?.label ?? text(id, id);
	if ('within' in period) return text(`${fieldLabel(period.within, register).zh}在期间内`, `${fieldLabel(period.within, register).en} within the period`);
	if ('standing' in period) return text('截止日仍有效', 'standing on the closing day');
	if ('begun' in period) return text('期间内开始', 'begun within the period');
	if ('ended' in period) return text('期间内结束', 'ended within the period');
	if ('reached' in period) return text(`期间内到达“${state(period.reached).zh}”`, `reached “${state(period.reached).en}” within the period`);
	if ('held' in period) return text(`截止日处于“${state(period.held).zh}”`, `in “${state(period.held).en}” on the closing day`);
	if (period.following)
		return text(`${fieldLabel(period.year, register).zh}为期间的次年`, `${fieldLabel(period.year, register).en} is the year after the period`);
	if (period.part !== undefined) {
		const [year, part] = [fieldLabel(period.year, register), fieldLabel(period.part, register)];
		return text(`${year.zh}和${part.zh}正是所问的期间`, `${year.en} and ${part.en} are just the period asked for`);
	}
	return text(`${fieldLabel(period.year, register).zh}为期间所在年份`, `${fieldLabel(period.year, register).en} is a year of the period`);
}

/** Of a field of the register, one of the record itself, or a part of an ID number. */
export function fieldLabel(field: string, register: Register): Text {
	const [number = '', part] = field.split('.');
	const label = register.fields[number]?.label;
	if (label !== undefined && (part === 'birth_on' || part === 'sex')) {
		return part === 'birth_on' ? text(`${label.zh}中的出生日期`, `the day of birth in ${label.en}`) : text(`${label.zh}中的性别`, `the sex in ${label.en}`);
	}
	return register.fields[field]?.label ?? OWN[field] ?? text(field, field);
}

/** The register of that id; units, where there is none. */
export function registerOf(id: string, office: ConditionWords): Register {
	return office.registers.find((each) => each.id === id) ?? (unitRegister as unknown as Register);
}

function joined(texts: readonly Text[], between: Text): Text {
	return text(texts.map((each) => each.zh).join(between.zh), texts.map((each) => each.en).join(between.en));
}

function around(inner: Text, before: Text, after: Text): Text {
	return text(`${before.zh}${inner.zh}${after.zh}`, `${before.en}${inner.en}${after.en}`);
}
