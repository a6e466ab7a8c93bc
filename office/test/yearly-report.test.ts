import { type BookRecord, closingOn, type Names, type OfficeDefinition, type Period, parsePeriod, type Register, say } from '@yibenzhang/engine';
import { type EachRecord, eachKey, eachRecordOf, figuresUsed, inlinesIn, parseReport, type ReportFigure, renderReport, toMarkdown } from '@yibenzhang/report';
import { expect, test } from 'vitest';
import { office } from '../index.ts';
import { yearlyReport } from '../reports/yearly.ts';

const { template, problems } = parseReport(yearlyReport.text);
const NUMBERED = office.figures.filter(({ no }) => no !== undefined);

test('The text holds nothing that was typed and ought to be a figure', () => {
	expect(problems.map(({ line, column, text, message }) => `${line}:${column} ${text} ${message.zh}`)).toEqual([]);
});

test('The text says every numbered figure but those of single projects, in the order of their numbers', () => {
	const said = figuresUsed(template).flatMap(({ figure, as }) => (as === 'each' ? [] : (NUMBERED.find(({ id }) => id === figure)?.no ?? [])));
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
	expect(numbers).toEqual([
		'一、',
		'（一）',
		'（二）',
		'（三）',
		'（四）',
		'（五）',
		'（六）',
		'二、',
		'（一）',
		'（二）',
		'三、',
		'（一）',
		'（二）',
		'（三）',
		'（四）',
	]);
});

test('Each project is said with the figures of its own', () => {
	const projects = render().blocks.flatMap((block) =>
		inlinesIn(block).flatMap((inline) => (inline.type === 'figure' && inline.figure.startsWith('project_') ? [inline] : [])),
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

test('Problems and next year’s plan are said record by record, in the order that the records name', () => {
	const words = toMarkdown(render());
	expect(words).toContain('一是招商引资难度较大。真正落地的不多。主要原因是土地指标紧张。\n\n二是人户分离突出。');
	expect(words).toContain('上级已下达的年度任务：引进项目任务3个（示例文〔2022〕1号）。');
	expect(words).toContain('（一）在经济发展上增添活力\n\n一是盘活资源。梳理闲置铺位，争取项目落户。\n\n');
	expect(words).toContain('（二）在宜居环境上见到实效\n\n宜居环境工作尚未列入2023年任务清单。\n\n');
	expect(words).not.toContain('问题清单中没有');
});

test('What became of last year’s promises opens the part on problems: how many were kept, which were not and why', () => {
	const words = toMarkdown(render({ promises_made: 12, promises_kept: 8, promises_kept_late: 1 }));
	expect(words).toContain('2021年报告对2022年工作作出承诺12项。截至2022年12月26日，已兑现8项，其中逾期兑现1项；尚未兑现2项。');
	expect(words).toContain('一是建成微型消防站。未兑现的原因是产权手续没有办妥。\n\n二是改造服务厅。目前等待验收。');
	expect(toMarkdown(render({ promises_made: 0 }, new Map()))).toContain(
		'（一）上年承诺兑现情况\n\n上年报告没有列出对2022年工作的承诺。\n\n### （二）短板和不足',
	);
});

test('Growth is said where there is a year before to compare with', () => {
	expect(toMarkdown(render({ volunteer_activities_growth: 17.06, good_deeds_growth: -4 }))).toContain(
		'志愿服务活动场次同比增长17.1%，办好事实事件数同比下降4%。',
	);
	expect(toMarkdown(render({}))).not.toContain('无数据');
});

test.each([
	['2021', '党的十九大'],
	['2022', '党的二十大'],
])('The report of %s names the congress of its time, %s', (year, congress) => {
	expect(toMarkdown(render({}, RECORDS, office, year))).toContain(`学习宣传贯彻${congress}精神`);
});

test('Without records a sentence says so in place of each list', () => {
	const words = toMarkdown(render({}, new Map()));
	expect(words).toContain('问题清单中没有列入2022年度报告的问题。');
	expect(words).toContain('截至2022年12月26日，上级尚未下达2023年度任务。');
	for (const part of ['经济发展', '宜居环境', '民生福祉', '党的建设']) {
		expect(words).toContain(`${part}工作尚未列入2023年任务清单。`);
	}
});

test('No office is named in the text: street and bodies are the office’s own', () => {
	expect(yearlyReport.text).not.toMatch(/雷城|雷州|湛江|广东/);
	const signed_by = [{ zh: '中共南湖街道工作委员会', en: '' }];
	const street = { ...office.units[0], name: { zh: '南湖街道', en: '' } } as (typeof office.units)[number];
	const document = render({}, RECORDS, { ...office, signed_by, units: [street] });
	expect(document.title).toBe('中共南湖街道工作委员会2022年工作总结和2023年工作安排');
	expect(toMarkdown(document)).toContain('南湖街道坚持以习近平新时代中国特色社会主义思想为指导');
	expect(toMarkdown(document)).not.toContain('雷城');
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

/** Values that make every claim hold; those of the projects, and the lists, come from the records. */
function render(
	values: Readonly<Record<string, number>> = {},
	records: typeof RECORDS = RECORDS,
	of: Pick<OfficeDefinition, 'name' | 'signed_by' | 'units'> = office,
	id = '2022',
) {
	const period = year(id);
	const lists = figuresUsed(template).filter(({ as }) => as === 'each');
	const listed = Object.fromEntries(lists.map(({ figure }) => [figure, records.get(figure)?.length ?? 0]));
	const held: Readonly<Record<string, number>> = { ...listed, cases_answered: 100, major_incidents: 0, patients_overdue: 0, ...values };
	const figures = new Map(
		office.figures.map((definition): [string, ReportFigure] => {
			const project = PROJECTS.find(({ values }) => JSON.stringify(definition.where ?? '').includes(String(values['name'])));
			const field = 'value' in definition.measure ? definition.measure.value : '';
			const value = held[definition.id] ?? ('growth' in definition.measure ? null : project === undefined ? 7 : Number(project.values[field]) / 100);
			return [definition.id, { definition, value, said: say({ value, unit: definition.unit, said: definition.said }, 'zh') }];
		}),
	);
	const eachRecords = new Map<string, EachRecord[]>();
	for (const use of lists) {
		const register = office.registers.find(({ id }) => id === figures.get(use.figure)?.definition.register) as Register;
		const said = (records.get(use.figure) ?? []).map((one) => eachRecordOf(one, { register, figures, names: NO_NAMES }));
		eachRecords.set(eachKey(use), said);
	}
	return renderReport(template, { report: yearlyReport, office: of, period, figures, eachRecords });
}

const NO_NAMES: Names = { code: () => undefined, unit: () => undefined, account: () => undefined, record: () => undefined };
const PROJECTS: readonly BookRecord[] = [
	project('电器综合体、租赁和商务服务业', { planned: 400, fixed: 100, output: 700, tax: 13 }),
	project('民办幼儿园', { planned: 300, fixed: 200, output: 200 }),
];

const RECORDS: ReadonlyMap<string, readonly BookRecord[]> = new Map([
	['projects_signed', PROJECTS],
	[
		'problems_listed',
		[
			record('problem', { title: '招商引资难度较大', description: '真正落地的不多。', cause: '土地指标紧张；', report_year: 2022, sequence: 1 }),
			record('problem', { title: '人户分离突出', report_year: 2022, sequence: 2 }),
		],
	],
	[
		'next_year_targets',
		[record('target', { title: '引进项目任务', value: 3, measured_in: '个', source: '示例文〔2022〕1号', year: 2023, issued_on: '2022-12-15' })],
	],
	[
		'promises_unkept',
		[
			record('task', { title: '建成微型消防站', unmet_because: '产权手续没有办妥。', sequence: 3 }),
			record('task', { title: '改造服务厅', outcome: '等待验收', sequence: 7 }),
		],
	],
	['planned_economy', [record('task', { title: '盘活资源', promise: '梳理闲置铺位，争取项目落户。', year: 2023, part: 'economy' })]],
]);

function project(name: string, wan: Readonly<Record<string, number>>): BookRecord {
	const money = Object.fromEntries(Object.entries(wan).map(([field, amount]) => [field, amount * 1_000_000]));
	return { ...record('investment_project', { name, signed_on: '2022-03-05', completed_on: '2022-11-02', ...money }), id: name, state: 'completed' };
}

function record(register: string, values: BookRecord['values']): BookRecord {
	const moment = '2022-06-01T00:00:00.000Z';
	return { id: register, register, unit: 'street', number: null, state: '', version: 1, made_by: 'clerk', made_at: moment, recorded_at: moment, values };
}

function year(id = '2022'): Period {
	const parsed = parsePeriod(id);
	if ('problem' in parsed) {
		throw new Error(parsed.problem.en);
	}
	return parsed.period;
}
