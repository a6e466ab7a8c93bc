import { parsePeriod, say } from '@yibenzhang/engine';
import { figuresUsed, parseReport, type ReportFigure, renderReport, toMarkdown } from '@yibenzhang/report';
import { expect, test } from 'vitest';
import { office } from '../index.ts';
import { shorterReports } from '../reports/shorter.ts';

const PERIODS = { half_yearly: '2022-H1', quarterly: '2022-Q3', monthly: '2022-09', weekly: '2022-W36', brief: '2022-Q3' } as const;
const REPORTS = shorterReports.map((report) => [report.id, report] as const);

test.each(REPORTS)('the text of %s holds nothing that was typed and ought to be a figure, and figures that a part of a year can say', (_, { text }) => {
	const { template, problems } = parseReport(text);
	expect(problems).toEqual([]);
	const planned = figuresUsed(template).filter(({ figure }) => figure.startsWith('planned_') || figure === 'problems_listed');
	expect(planned).toEqual([]);
});

test.each(REPORTS)('where nothing happened %s has no heading without words below it, and no sentence that counts none', (id) => {
	const document = render(id as keyof typeof PERIODS, 0);
	const empty = document.blocks.filter(({ type }, at) => type === 'heading' && (document.blocks[at + 1]?.type ?? 'heading') === 'heading');
	expect(empty.filter((block) => block.type === 'heading' && block.level === 2)).toEqual([]);
	expect(toMarkdown(document)).not.toMatch(/开展[^，。]*0[次场]|发展预备党员0名/);
});

test('the half says what it was and what the next is to bring', () => {
	const words = toMarkdown(render('half_yearly', 3));
	expect(words).toContain('雷城街道2022年上半年工作总结和2022年下半年工作打算');
	expect(words).toContain('# 三、2022年下半年工作打算'.slice(2));
	expect(words).toContain('开展志愿服务活动3场次');
});

test('the brief is a letter to the leaders, and closes with its period', () => {
	const brief = render('brief', 3);
	expect(office.reports.find(({ id }) => id === 'brief')).toMatchObject({ form: 'letter', paper: { to: ['街道党工委、办事处领导'] } });
	expect(brief).toMatchObject({ title: '2022年第三季度工作要情', date: '2022-09-30' });
});

function render(id: keyof typeof PERIODS, count: number) {
	const report = office.reports.find((one) => one.id === id);
	const parsed = parsePeriod(PERIODS[id]);
	if (report === undefined || 'problem' in parsed) {
		throw new Error(id);
	}
	const figures = new Map(
		office.figures.map((definition): [string, ReportFigure] => {
			const value = 'growth' in definition.measure ? (count === 0 ? null : count) : count;
			return [definition.id, { definition, value, said: say({ value, unit: definition.unit, said: definition.said }, 'zh') }];
		}),
	);
	return renderReport(parseReport(report.text).template, { report, office, period: parsed.period, figures, eachRecords: new Map() });
}
