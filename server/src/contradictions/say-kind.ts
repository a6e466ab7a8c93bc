/** What a kind of rule says beside the fields of records: sums, medians, values of figures. */
import { type ContradictionFact, type ContradictionRule, FIELD_KINDS, type FieldDefinition, type FigureDefinition, type Text, text } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { bookNames } from '../book-names.ts';
import { withPart } from '../reports/report-scope.ts';
import type { FoundDetails } from './found.ts';

const NOWHERE = text('', '');
const NUMBERS = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** By the place in the sentence. Facts without a label stand in the sentence alone. @param hidden what is said of quantities where the reader sees none */
export function kindFacts(book: Book, { finds }: ContradictionRule, details: FoundDetails, hidden: Text | null): Readonly<Record<string, ContradictionFact>> {
	if ('parts' in finds) {
		const field = book.registers.get(finds.parts)?.fields[finds.whole];
		return {
			sum: { label: text('各项合计', 'Its parts come to'), value: hidden ?? quantity(field, details.sum) },
			count: { label: NOWHERE, value: plain(details.count ?? 0) },
		};
	}
	if ('outlier' in finds) {
		const field = book.registers.get(finds.outlier)?.fields[finds.field];
		const measured: FieldDefinition | undefined = field?.kind === 'items' ? { kind: field.quantity ?? 'whole_number', label: field.label } : field;
		const item = details.item ?? null;
		const called = item === null || field === undefined ? (field?.label ?? NOWHERE) : (bookNames(book).code(field.codes ?? '', item) ?? text(item, item));
		return {
			item: { label: NOWHERE, value: called },
			value: { label: called, value: hidden ?? quantity(measured, details.value) },
			median: { label: text('同类中位数', 'Median of its like'), value: hidden ?? quantity(measured, details.median) },
			times: { label: NOWHERE, value: hidden ?? timesText((details.value ?? 1) / (details.median ?? 1)) },
			neighbours: { label: NOWHERE, value: plain(details.count ?? 0) },
		};
	}
	if (!('figures' in finds || 'reports' in finds || 'target' in finds)) {
		return {};
	}
	const { figures = [], values = [], reports = [], period = '' } = details;
	const [first = 0, second = 0] = values;
	const [one, other] = figures.map((id) => book.figures.get(id));
	const year = { label: NOWHERE, value: text(`${period}年`, period) };
	if ('figures' in finds) {
		return {
			period: year,
			first: { label: one?.label ?? NOWHERE, value: figureText(one, first) },
			second: { label: figures.length === 2 ? (other?.label ?? NOWHERE) : text('各部分合计', 'Its parts together'), value: figureText(other ?? one, second) },
		};
	}
	if ('reports' in finds) {
		const [firstReport, secondReport] = reports.map((id, at) => {
			const report = book.office.reports.find((one) => one.id === id)?.label ?? text(id, id);
			return withPart(report, details.parts?.[at]);
		});
		return {
			period: year,
			figure: { label: NOWHERE, value: one?.label ?? NOWHERE },
			first: { label: firstReport ?? NOWHERE, value: figureText(one, first) },
			second: { label: secondReport ?? NOWHERE, value: figureText(one, second) },
			first_report: { label: NOWHERE, value: firstReport ?? NOWHERE },
			second_report: { label: NOWHERE, value: secondReport ?? NOWHERE },
		};
	}
	const percent = second === 0 ? 0 : (first / second) * 100;
	return {
		period: year,
		figure: { label: NOWHERE, value: one?.label ?? NOWHERE },
		value: { label: text('已完成', 'Done'), value: figureText(one, first) },
		target: { label: text('任务数', 'Target'), value: figureText(one, second) },
		percent: { label: NOWHERE, value: text(`${percent.toFixed(2)}%`, `${percent.toFixed(2)}%`) },
		course: {
			label: NOWHERE,
			value:
				details.under_way === true
					? text('照今年的进度到年底完不成', 'at this pace the year ends short of it')
					: text('到年底没有完成', 'the year ended short of it'),
		},
	};
}

function quantity(field: FieldDefinition | undefined, kept: number | undefined): Text {
	if (field === undefined || kept === undefined) {
		return NOWHERE;
	}
	const show = (language: 'zh' | 'en') => FIELD_KINDS[field.kind].show(field, Number(kept) as never, language, NO_NAMES);
	return { zh: show('zh'), en: show('en') };
}

/** Numbers name nothing. */
const NO_NAMES = { code: () => undefined, unit: () => undefined, account: () => undefined, record: () => undefined };

function figureText(figure: FigureDefinition | undefined, value: number): Text {
	const number = NUMBERS.format(value);
	return text(`${number}${figure?.unit.zh ?? ''}`, `${number} ${figure?.unit.en ?? ''}`.trim());
}

function timesText(ratio: number): Text {
	const number = NUMBERS.format(Math.round(ratio >= 1 ? ratio : 1 / ratio));
	return ratio >= 1 ? text(`${number} 倍`, `${number} times as much`) : text(`1/${number}`, `1/${number} of it`);
}

function plain(value: number): Text {
	return text(NUMBERS.format(value), NUMBERS.format(value));
}
