import { type FigureDefinition, parsePeriod, type ReportDefinition, type Said, text } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { inlinesIn, type ReportBlock, type ReportDocument } from './document.ts';
import { parseReport } from './parse-report.ts';
import { type EachRecord, givenInWords, inlineText, type ReportFigure, renderReport } from './render.ts';
import { toHtml } from './to-html.ts';
import { toMarkdown } from './to-markdown.ts';

const numberOf = (block: ReportBlock) => (block.type === 'table' ? '' : (block.number ?? ''));

test('Headings and points number themselves; points begin anew below a heading and go on around a group', () => {
	const document = render(
		'# 成绩\n\n## 党建\n\n- 甲\n- 乙\n\n:::points{closes=petitions}\n\n- 丙\n\n:::\n\n## 经济\n\n- 丁\n\n### 细目\n\n# 问题\n\n## 短板\n',
	);
	expect(document.blocks.map(numberOf)).toEqual(['一、', '（一）', '一是', '二是', '三是', '（二）', '一是', '1.', '二、', '（一）']);
});

test('Years and closing days come from the period; a group closes at its own day', () => {
	const document = render(':::title\n\n[[year]]年总结和[[year+1]]年安排\n\n:::\n\n截至[[closes]]\n\n:::points{closes=petitions}\n\n截至[[closes]]\n\n:::');
	expect(document.title).toBe('2022年总结和2023年安排');
	expect(document.date).toBe('2022-12-26');
	expect(toMarkdown(document)).toContain('截至2022年12月26日\n\n截至2022年11月30日');
});

test('A figure is said as it is said, or in full', () => {
	expect(toMarkdown(render('[[people]]人次，[[people|as=exact]]人次'))).toContain('960多人次，967人次');
});

test('A number that others gave is said with who gave it and where it stands, in every form', () => {
	const given = givenInWords({ by: '示例市统计局', document: '统计月报', number: '示例统〔2022〕31号' });
	const document = render('地区生产总值[[product]]，[[people]]人次', { product: { ...figure({ as: 'money', in: 'wan' }, 1e8, '10000万元'), given } });
	expect(toMarkdown(document)).toContain('地区生产总值10000万元（示例市统计局提供，《统计月报》示例统〔2022〕31号），960多人次');
	expect(toHtml(document)).toContain('>10000万元</a>（示例市统计局提供，《统计月报》示例统〔2022〕31号），');
	expect(givenInWords({ by: '示例派出所', document: null, number: null })).toBe('示例派出所提供');
});

test.each([
	[100, '已全部办结', true],
	[78, '办结78%', false],
])('A claim over a share of %d reads %s', (value, words, holds) => {
	const document = render('[[?done|已全部办结|办结{}]]', { done: figure({ as: 'all' }, value, '78%') });
	expect(document.blocks.flatMap(inlinesIn)).toEqual([{ type: 'claim', figure: 'done', value, holds, text: words }]);
});

test.each([
	[0, '无脱管'],
	[2, '有2人脱管'],
])('A claim over %d that offend reads %s', (value, words) => {
	const overdue = { ...figure({ as: 'none' }, value, String(value)) };
	expect(toMarkdown(render('[[?overdue|无脱管|有{}人脱管]]', { overdue }))).toContain(words);
});

test('A claim over a value that is not known does not hold', () => {
	expect(toMarkdown(render('[[?done|已全部办结|办结{}]]', { done: figure({ as: 'all' }, null, '—') }))).toContain('办结—');
});

test('A passage stands only where its figure counts something, or nothing', () => {
	const text = ':::some{figure=talks}\n\n- 开展讲座[[talks]]次。\n\n:::\n\n:::none{figure=talks}\n\n- 没有讲座。\n\n:::\n\n- 其他工作。';
	expect(toMarkdown(render(text, { talks: figure({ as: 'exact' }, 3, '3') }))).toContain('\n\n一是开展讲座3次。\n\n二是其他工作。');
	expect(toMarkdown(render(text, { talks: figure({ as: 'exact' }, 0, '0') }))).toContain('\n\n一是没有讲座。\n\n二是其他工作。');
});

test('A growth of nothing is a growth; there is none where the year before has nothing', () => {
	const text = ':::some{figure=growth}\n\n增长[[growth]]。\n\n:::\n\n:::none{figure=growth}\n\n上年没有数。\n\n:::';
	const growth = (value: number | null): Readonly<Record<string, ReportFigure>> => {
		const { definition, ...said } = figure({ as: 'exact' }, value, `${value}%`);
		return { growth: { ...said, definition: { ...definition, measure: { growth: 'people' } } } };
	};
	expect(toMarkdown(render(text, growth(0)))).toContain('增长0%。');
	expect(toMarkdown(render(text, growth(null)))).toContain('上年没有数。');
});

test('A name that time changes is said as it was on the closing day; before all its days as it was first', () => {
	expect(toMarkdown(render('学习[[~congress]]，开展[[~campaign]]'))).toContain('学习党的二十大，开展第一轮');
});

test('The period and the one after it are named', () => {
	expect(toMarkdown(render('[[period]]做了，[[period+1]]再做'))).toContain('2022年做了，2023年再做');
});

test('A passage repeats for each record; words of an empty field are left out', () => {
	const records: EachRecord[] = [{ name: { said: '综合体' }, tax: { said: '13万元', figure: 'tax_a' } }, { name: { said: '幼儿园' } }];
	const document = render(':::each{figure=projects order=signed_on}\n\n- [[.name]]已签约[[.tax|，税收{}]]。\n\n:::', {}, records);
	expect(toMarkdown(document)).toContain('一是综合体已签约，税收13万元。\n\n二是幼儿园已签约。');
	expect(
		document.blocks
			.slice(0, 1)
			.flatMap(inlinesIn)
			.flatMap((inline) => (inline.type === 'figure' ? [inline.figure] : [])),
	).toEqual(['projects', 'tax_a']);
});

test('A record’s text is said without its closing mark: the report’s text sets it', () => {
	const records: EachRecord[] = [{ name: { said: '底子薄。' }, tax: { said: '业态低；\n' } }];
	const document = render(':::each{figure=projects order=signed_on}\n\n- [[.name]]。[[.tax|主要原因是{}。]]\n\n:::', {}, records);
	expect(toMarkdown(document)).toContain('一是底子薄。主要原因是业态低。');
});

test('Running text of a record is text, unless it holds a quantity: then it opens the passage’s figure', () => {
	const records: EachRecord[] = [{ name: { said: '底子薄，欠账多', prose: true } }, { name: { said: '缺路灯12处', prose: true } }];
	const document = render(':::each{figure=projects order=signed_on}\n\n[[.name]]\n\n:::', {}, records);
	expect(document.blocks.flatMap(inlinesIn)).toEqual([
		{ type: 'text', text: '底子薄，欠账多' },
		{ type: 'figure', figure: 'projects', value: null, said: '缺路灯12处' },
	]);
});

test.each([
	[0, ['一是甲', '二是没有列入的项目']],
	[2, ['一是甲']],
])('What stands in place of an empty list is said when the figure counts %d', (value, points) => {
	const document = render('- 甲\n\n:::none{figure=projects}\n\n- 没有列入的项目\n\n:::', { projects: figure({ as: 'exact' }, value, String(value)) });
	expect(document.blocks.map((block) => numberOf(block) + inlinesIn(block).map(inlineText).join(''))).toEqual(points);
});

test('The office’s own street and signing bodies are said', () => {
	const document = render(':::title\n\n[[bodies]][[year]]年工作总结\n\n:::\n\n[[street]]坚持以人民为中心。');
	expect(document.title).toBe('中共南湖街道工作委员会、南湖街道办事处2022年工作总结');
	expect(toMarkdown(document)).toMatch(/南湖街道坚持以人民为中心。\n\n中共南湖街道工作委员会\n\n南湖街道办事处\n\n2022年12月26日\n$/);
	expect(toHtml(document)).toContain('<p><span>中共南湖街道工作委员会</span></p>\n<p><span>南湖街道办事处</span></p>');
	const sent = toHtml({ ...document, paper: { to: ['甲局', '<乙>局'], remark: '联系人：丙' } });
	expect(sent).toContain('</h1>\n<p class="paper-to">甲局，&lt;乙&gt;局：</p>\n');
	expect(sent).toContain('</footer>\n<p class="paper-remark">（联系人：丙）</p>\n');
});

test('A table holds what text does; a passage repeats its row, and another may stand behind', () => {
	const records: EachRecord[] = [{ name: { said: '综合体' }, tax: { said: '13万元', figure: 'tax_a' } }, { name: { said: '幼|儿园' } }];
	const source =
		'| 项目 | [[year]]年税收 |\n| --- | ---: |\n:::each{figure=projects order=signed_on}\n| [[.name]] | [[.tax]] |\n:::\n| 人次 | [[people]]，[[?done|已办结|办结{}]] |\n';
	const document = render(source, { done: figure({ as: 'all' }, 78, '78%') }, records);
	const [table] = document.blocks;
	expect(document.blocks).toHaveLength(1);
	expect(table).toMatchObject({ type: 'table', columns: [{ label: '项目' }, { label: '2022年税收', align: 'right' }] });
	expect(document.blocks.flatMap(inlinesIn).flatMap((inline) => ('figure' in inline ? [inline.figure] : []))).toEqual([
		'projects',
		'tax_a',
		'projects',
		'people',
		'done',
	]);
	expect(toMarkdown(document)).toContain('| 项目 | 2022年税收 |\n| --- | ---: |\n| 综合体 | 13万元 |\n| 幼\\|儿园 |  |\n| 人次 | 960多，办结78% |');
	expect(toHtml(document)).toContain('<thead><tr><th>项目</th><th>2022年税收</th></tr></thead>');
	expect(toHtml(document)).toContain('<td class="report-cell-right"><a data-figure="tax_a" href="/report?period=2022&amp;figure=tax_a">13万元</a></td></tr>');
});

test('A figure that was not given is an error by name', () => {
	expect(() => render('[[unheard_of]]')).toThrow('unheard_of');
});

test('Nothing that is said becomes markup', () => {
	const nasty = '<img src=x onerror=alert(1)>"\'&';
	const document = render(`${'<script>'}甲[[people]]`, { people: figure({ as: 'exact' }, 1, nasty) });
	const html = toHtml(document);
	expect(html).not.toMatch(/<img|<script/);
	expect(html).toContain(
		'&lt;script&gt;甲<a data-figure="people" href="/report?period=2022&amp;figure=people">&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;</a>',
	);
	expect(toMarkdown(document)).toContain('\\<script\\>甲\\<img src=x onerror=alert(1)\\>');
});

function render(source: string, figures: Readonly<Record<string, ReportFigure>> = {}, records: readonly EachRecord[] = []): ReportDocument {
	const { template, problems } = parseReport(source);
	expect(problems).toEqual([]);
	const parsed = parsePeriod('2022');
	if ('problem' in parsed) {
		throw new Error(parsed.problem.en);
	}
	const given = { people: figure({ as: 'about', to: 10, word: '多' }, 967, '960多'), ...figures };
	return renderReport(template, {
		report: REPORT,
		office: OFFICE,
		period: parsed.period,
		figures: new Map(Object.entries(given)),
		eachRecords: new Map([['projects signed_on', records]]),
	});
}

const REPORT: ReportDefinition = {
	id: 'yearly',
	label: text('报告', 'Report'),
	periods: ['year'],
	text: '',
	closing: { '2022': { report: '2022-12-26', petitions: '2022-11-30' } },
	closes: { cases: 'petitions' },
	words: {
		congress: { '2022-10-16': '党的二十大', '2012-11-08': '党的十八大', '2027-10-01': '再后' },
		campaign: { '2031-01-01': '第二轮', '2030-01-01': '第一轮' },
	},
	keeper: 'general',
	chapters: [],
};
const OFFICE = {
	name: text('南湖街道办事处', 'Nanhu Office'),
	signed_by: [text('中共南湖街道工作委员会', 'Committee'), text('南湖街道办事处', 'Nanhu Office')],
	units: [{ code: 'street', name: text('南湖街道', 'Nanhu Street'), kind: 'street', parent: null, from_on: '2015-01-01' }] as const,
};

function figure(said: Said, value: number | null, words: string): ReportFigure {
	const definition: FigureDefinition = {
		id: 'any',
		label: text('数', 'Figure'),
		unit: text('人', 'people'),
		section: '一',
		register: 'activity',
		measure: { count: true },
		breakdowns: [],
		said,
	};
	return { definition, value, said: words };
}
