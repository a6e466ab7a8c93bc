import { type Condition, defineFigure, type FigureDefinition, type Said, text } from '@yibenzhang/engine';
import { aidGrant } from '../registers/aid-grant.ts';
import { aidPayment } from '../registers/aid-payment.ts';
import { pensionContribution, target } from '../registers/pension.ts';
import { exact, units, wan } from './measure-words.ts';

const SECTION = '一(七)';
const YUAN: Said = { as: 'money', in: 'yuan' };
/** What the bank sent back was not paid. */
const NOT_RETURNED = { field: 'state', op: 'is_not', value: 'returned' } as const;

export const livelihoodFigures: readonly FigureDefinition[] = [
	defineFigure(pensionContribution, {
		id: 'pension_payers',
		no: 57,
		label: text('城乡居民基本养老保险参保缴费', 'People who paid their pension contribution'),
		unit: units.people,
		section: SECTION,
		measure: { distinct: 'id_number' },
		period: { year: 'year' },
		where: {
			all: [
				{ field: 'paid_on', op: 'lte', value: { param: 'day' } },
				{ field: 'state', op: 'is_not', value: 'refunded' },
			],
		},
		breakdowns: ['unit'],
		said: exact,
	}),
	defineFigure(target, {
		id: 'pension_target',
		label: text('城乡居民基本养老保险任务数', 'Target of pension contributions'),
		unit: units.people,
		section: SECTION,
		measure: { value: 'value' },
		period: { year: 'year' },
		where: { field: 'figure', op: 'is', value: 'pension_payers' },
		breakdowns: [],
		said: exact,
	}),
	{
		id: 'pension_progress',
		no: 58,
		label: text('城乡居民基本养老保险任务进度', 'Progress against the target'),
		unit: units.percent,
		section: SECTION,
		register: 'pension_contribution',
		measure: { progress: 'pension_payers' },
		breakdowns: [],
		said: { as: 'percent', decimals: 2 },
	},
	...paid(59, 'medical_aid', 'medical', '医疗救助', 'medical assistance'),
	...paid(61, 'second_aid', 'second_round', '二次救助', 'second-round assistance'),
	...granted(63, ['new_minimum_living_people', 'new_minimum_living_amount'], 'minimum_living', ['新增低保', 'minimum living allowance'], wan),
	...paid(65, 'temporary_aid', 'temporary', '临时救助', 'temporary assistance'),
	defineFigure(aidPayment, {
		id: 'old_age_allowance_people',
		no: 67,
		label: text('发放高龄补贴', 'People paid the old-age allowance'),
		unit: units.people,
		section: SECTION,
		measure: { distinct: 'id_number' },
		period: { within: 'paid_on' },
		where: { all: [{ field: 'programme', op: 'is', value: 'old_age' }, NOT_RETURNED] },
		breakdowns: ['unit'],
		said: exact,
	}),
	...granted(
		68,
		['new_unattended_children', 'new_unattended_children_amount'],
		'unattended_child',
		['新增事实无人抚养儿童', 'allowance for de-facto unattended children'],
		YUAN,
	),
];

/** People paid and what they were paid, by programme. */
function paid(no: number, id: string, programme: string, zh: string, en: string): FigureDefinition[] {
	const where: Condition<'programme'> = { all: [{ field: 'programme', op: 'is', value: programme }, NOT_RETURNED] };
	const figure = { section: SECTION, period: { within: 'paid_on' as const }, where, breakdowns: ['unit' as const] };
	return [
		defineFigure(aidPayment, {
			...figure,
			id: `${id}_people`,
			no,
			label: text(`发放${zh}人数`, `People paid ${en}`),
			unit: units.people,
			measure: { distinct: 'id_number' },
			said: exact,
		}),
		defineFigure(aidPayment, {
			...figure,
			id: `${id}_amount`,
			no: no + 1,
			label: text(`发放${zh}金额`, `Amount of ${en}`),
			unit: units.yuan,
			measure: { sum: 'amount' },
			said: wan,
		}),
	];
}

/** People newly granted in the period, and what was paid within it under those grants. */
function granted(
	no: number,
	[people, amount]: readonly [string, string],
	programme: string,
	[zh, en]: readonly [string, string],
	said: Said,
): FigureDefinition[] {
	return [
		defineFigure(aidGrant, {
			id: people,
			no,
			label: text(`${zh}人数`, `People newly granted: ${en}`),
			unit: units.people,
			section: SECTION,
			measure: { distinct: 'id_number' },
			period: { reached: 'granted' },
			where: { field: 'programme', op: 'is', value: programme },
			breakdowns: ['unit'],
			said: exact,
		}),
		defineFigure(aidPayment, {
			id: amount,
			no: no + 1,
			label: text(`${zh}发放金额`, `Amount paid to them: ${en}`),
			unit: units.yuan,
			section: SECTION,
			measure: { sum: 'amount' },
			period: { within: 'paid_on' },
			where: {
				all: [
					{
						through: 'grant',
						where: {
							all: [
								{ field: 'programme', op: 'is', value: programme },
								{ field: 'granted_on', op: 'between', value: [{ param: 'period_from' }, { param: 'period_until' }] },
								{ field: 'state', op: 'in', value: ['granted', 'stopped'] },
							],
						},
					},
					NOT_RETURNED,
				],
			},
			breakdowns: ['unit'],
			said,
		}),
	];
}
