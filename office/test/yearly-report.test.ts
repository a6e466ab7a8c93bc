import { type BookRecord, buildUnitTree, type Names, type Period, parsePeriod, type Register, say } from '@yibenzhang/engine';
import { closingOn, type EachRecord, eachRecordsOf, figuresUsed, parseReport, type ReportFigure, renderReport, toMarkdown } from '@yibenzhang/report';
import { expect, test } from 'vitest';
import { office } from '../index.ts';
import { yearlyReport } from '../reports/yearly.ts';

const { template, problems } = parseReport(yearlyReport.text);
const NUMBERED = office.figures.filter(({ no }) => no !== undefined);

test('The text holds nothing that was typed and ought to be a figure', () => {
	expect(problems.map(({ line, column, text, message }) => `${line}:${column} ${text} ${message.zh}`)).toEqual([]);
});

test('The text says every numbered figure but those of single projects, in the order of their numbers', () => {
	const said = figuresUsed(template).flatMap(({ figure, as }) => (as === 'each' ? [] : [NUMBERED.find(({ id }) => id === figure)?.no]));
	const single = NUMBERED.filter(({ measure }) => 'value' in measure).map(({ no }) => no);
	expect(single).toEqual([12, 13, 14, 15, 16, 17, 18]);
	expect(said).toEqual(Array.from({ length: 69 }, (_, at) => at + 1).filter((no) => !single.includes(no)));
});

test('Petitions and livelihood close at days of their own', () => {
	const closing = (no: number) => closingOn(yearlyReport, year(), yearlyReport.closes[NUMBERED.find((figure) => figure.no === no)?.id ?? ''] ?? 'report');
	expect([39, 40, 46, 47, 56, 57, 69].map(closing)).toEqual(['2022-12-26', '2022-11-30', '2022-11-30', '2022-12-26', '2022-12-26', '2022-12-13', '2022-12-13']);
});

test('Part one counts its sections without a gap', () => {
	const numbers = render().blocks.flatMap((block) => (block.type === 'heading' ? [block.number] : []));
	expect(numbers).toEqual(['一、', '（一）', '（二）', '（三）', '（四）', '（五）', '（六）', '二、', '三、', '（一）', '（二）', '（三）', '（四）']);
});

test('Each project is said with the figures of its own', () => {
	const projects = render().blocks.flatMap(({ content }) =>
		content.flatMap((inline) => (inline.type === 'figure' && inline.figure.startsWith('project_') ? [inline] : [])),
	);
	expect(projects.slice(1).map(({ figure, said }) => [figure, said])).toEqual([
		['project_a_planned', '400万元'],
		['project_a_fixed', '100万元'],
		['project_a_output', '700万元'],
		['project_a_tax', '13万元'],
		['project_b_planned', '300万元'],
		['project_b_fixed', '200万元'],
		['project_b_output', '200万元'],
	]);
});

test('Claims turn when they are no longer true', () => {
	const [held, turned] = [toMarkdown(render()), toMarkdown(render({ cases_answered: 78, major_incidents: 1, patients_overdue: 3 }))];
	for (const words of ['已全部办结并答复', '辖区无重特大刑事案件和治安案件发生', '无脱管、无漏管']) {
		expect(held).toContain(words);
		expect(turned).not.toContain(words);
	}
	expect(turned).toContain('以上信访事项办结并答复78%');
	expect(turned).toContain('辖区发生重特大刑事案件和治安案件1件');
	expect(turned).toContain('尚有3名未按期随访');
});

test('The report ends with its two bodies and its day', () => {
	expect(toMarkdown(render())).toMatch(/中共雷州市雷城街道工作委员会\n\n雷州市人民政府雷城街道办事处\n\n2022年12月26日\n$/);
});

/** Values that make every claim hold; those of the projects come from the two records below. */
function render(values: Readonly<Record<string, number>> = {}) {
	const period = year();
	const held: Readonly<Record<string, number>> = { cases_answered: 100, major_incidents: 0, patients_overdue: 0, ...values };
	const figures = new Map(
		NUMBERED.map((definition): [string, ReportFigure] => {
			const project = PROJECTS.find(({ values }) => JSON.stringify(definition.where ?? '').includes(String(values['name'])));
			const field = 'value' in definition.measure ? definition.measure.value : '';
			const value = held[definition.id] ?? (project === undefined ? 7 : Number(project.values[field]) / 100);
			return [definition.id, { definition, value, said: say({ value, unit: definition.unit, said: definition.said }, 'zh') }];
		}),
	);
	const register = office.registers.find(({ id }) => id === 'investment_project') as Register;
	const units = buildUnitTree([...office.units]);
	const each: EachRecord[] = eachRecordsOf(PROJECTS, {
		register,
		period,
		figures,
		known: { registers: new Map([[register.id, register]]), parse: { code_lists: new Map(), unitKind: () => undefined } },
		context: { units, related: () => [], byId: () => undefined },
		names: NO_NAMES,
	});
	return renderReport(template, { report: yearlyReport, period, figures, eachRecords: new Map([['projects_signed signed_on', each]]) });
}

const NO_NAMES: Names = { code: () => undefined, unit: () => undefined, account: () => undefined, record: () => undefined };
const PROJECTS: readonly BookRecord[] = [
	project('电器综合体、租赁和商务服务业', { planned: 400, fixed: 100, output: 700, tax: 13 }),
	project('民办幼儿园', { planned: 300, fixed: 200, output: 200 }),
];

function project(name: string, wan: Readonly<Record<string, number>>): BookRecord {
	const money = Object.fromEntries(Object.entries(wan).map(([field, amount]) => [field, amount * 1_000_000]));
	return {
		id: name,
		register: 'investment_project',
		unit: 'economy',
		number: null,
		state: 'completed',
		version: 1,
		made_by: 'clerk',
		made_at: '2022-06-01T00:00:00.000Z',
		recorded_at: '2022-06-01T00:00:00.000Z',
		values: { name, signed_on: '2022-03-05', completed_on: '2022-11-02', ...money },
	};
}

function year(): Period {
	const parsed = parsePeriod('2022');
	if ('problem' in parsed) {
		throw new Error(parsed.problem.en);
	}
	return parsed.period;
}
