/** A figure's definition taken apart, each part in words: for the definition book, and to tell what changed from one to the next. */
import { describeCondition, fieldLabel, measureText, periodText, registerOf } from './definition-text.ts';
import type { FigureDefinition, Measure, PeriodRule, Said } from './figure.ts';
import { clausesOf } from './figure-question.ts';
import type { OfficeDefinition } from './office.ts';
import type { Register } from './register.ts';
import { type Text, text } from './text.ts';

export interface FigureRule {
	/** The register it is taken from; for growth and progress the figure that they are about. */
	readonly source: Text;
	/** When a record belongs to the period; null for growth and progress. */
	readonly time: Text | null;
	/** What must all hold of a record. */
	readonly conditions: readonly Text[];
	readonly measure: Text;
	readonly rounding: Text;
	/** What is not counted, each by itself. */
	readonly left_out: readonly Text[];
}

export const RULE_PARTS = ['name', 'unit', 'source', 'time', 'conditions', 'measure', 'rounding', 'note', 'other'] as const;

export interface RuleChange {
	/** `other`: nothing that can be read in words, such as by what it may be broken down. */
	readonly part: (typeof RULE_PARTS)[number];
	readonly was: Text;
	readonly now: Text;
}

/** @returns every part in both languages; no time where another figure gives it */
export function ruleOf(figure: FigureDefinition, office: OfficeDefinition): FigureRule {
	const register = registerOf(figure.register, office);
	const of = 'growth' in figure.measure ? figure.measure.growth : 'progress' in figure.measure ? figure.measure.progress : undefined;
	const conditions = clausesOf(figure.where).map((each) => describeCondition(each, register, office));
	return {
		source: of === undefined ? register.label : (office.figures.find(({ id }) => id === of)?.label ?? text(of, of)),
		time: figure.period === undefined ? null : periodText(figure.period, register),
		conditions,
		measure: measureText(figure.measure, register, office),
		rounding: roundingText(figure.said),
		left_out: [
			...(of === undefined && register.id !== 'unit' ? [text('已作废的', 'voided records')] : []),
			...(figure.period === undefined ? [] : [outOfTime(figure.period, register)]),
			...conditions.map(({ zh, en }) => text(`不符合“${zh}”的`, `those of which this does not hold: ${en}`)),
			...notMeasured(figure.measure, register),
		],
	};
}

/** What a reader of the definition would notice, in the order of {@link RULE_PARTS}; never empty for definitions that differ. */
export function changesBetween(was: FigureDefinition, now: FigureDefinition, office: OfficeDefinition): readonly RuleChange[] {
	const [before, after] = [partsInWords(was, office), partsInWords(now, office)];
	const changed = RULE_PARTS.flatMap((part): RuleChange[] =>
		before[part].zh === after[part].zh && before[part].en === after[part].en ? [] : [{ part, was: before[part], now: after[part] }],
	);
	return changed.length > 0 ? changed : [{ part: 'other', was: NOTHING, now: NOTHING }];
}

const NOTHING = text('', '');

function partsInWords(figure: FigureDefinition, office: OfficeDefinition): Record<RuleChange['part'], Text> {
	const { source, time, conditions, measure, rounding } = ruleOf(figure, office);
	return {
		name: figure.label,
		unit: figure.unit,
		source,
		time: time ?? NOTHING,
		conditions: text(conditions.map(({ zh }) => zh).join('；'), conditions.map(({ en }) => en).join('; ')),
		measure,
		rounding,
		note: figure.note ?? NOTHING,
		other: NOTHING,
	};
}

function roundingText(said: Said): Text {
	switch (said.as) {
		case 'exact':
			return text('写准确值，不取整', 'said exactly, not rounded');
		case 'about':
			return text(`向下取整到 ${said.to}，有余数时加“${said.word}”`, `rounded down to a multiple of ${said.to}, marked when something was cut off`);
		case 'money':
			return said.in === 'wan'
				? text('以万元表述，不取整', 'said in ten thousands of yuan, not rounded')
				: text('以元表述，不取整', 'said in yuan, not rounded');
		case 'percent':
			return text(`百分数，四舍五入到 ${said.decimals} 位小数`, `a percentage, rounded to ${said.decimals} decimals`);
		case 'change':
			return text(`写作同比增长或下降，四舍五入到 ${said.decimals} 位小数`, `said as up or down on a year before, rounded to ${said.decimals} decimals`);
		case 'all':
			return text('100% 写作“全部”，其余写百分数', '100 % is said as “all”, anything else as a percentage');
		case 'none':
			return text('0 写作“无”，其余写准确值', '0 is said as “none”, anything else exactly');
		case 'chinese':
			return text(`用汉字数目，后接“${said.counter}”`, 'said in a word');
		case 'names':
			return text('列出名称；另有未列的加“等”', 'names are listed; “and others” where some are not');
	}
}

function outOfTime(rule: PeriodRule, register: Register): Text {
	const state = (id: string) => register.states.find((one) => one.id === id)?.label ?? text(id, id);
	if ('within' in rule) {
		const label = fieldLabel(rule.within, register);
		return text(`${label.zh}不在期间内的`, `those whose ${label.en} lies outside the period`);
	}
	if ('year' in rule) {
		const [year, part] = [fieldLabel(rule.year, register), rule.part === undefined ? undefined : fieldLabel(rule.part, register)];
		return part === undefined
			? text(`${year.zh}不符的`, `those of another ${year.en}`)
			: text(`${year.zh}、${part.zh}不符的`, `those of another ${year.en} or ${part.en}`);
	}
	if ('reached' in rule) {
		const { zh, en } = state(rule.reached);
		return text(`期间内没有到“${zh}”的`, `those that did not reach “${en}” within the period`);
	}
	if ('held' in rule) {
		const { zh, en } = state(rule.held);
		return text(`截止日不处于“${zh}”的`, `those not in “${en}” on the closing day`);
	}
	if ('standing' in rule) {
		return text('截止日还没有开始、或已经结束的', 'those not yet begun on the closing day, or ended by then');
	}
	return 'begun' in rule ? text('不在期间内开始的', 'those not begun within the period') : text('不在期间内结束的', 'those not ended within the period');
}

function notMeasured(measure: Measure, register: Register): Text[] {
	if (!('distinct' in measure)) {
		return [];
	}
	const { zh, en } = fieldLabel(measure.distinct, register);
	return [text(`同一${zh}再次出现的（只计一次）`, `another record of the same ${en} (counted once)`)];
}
