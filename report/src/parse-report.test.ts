import { expect, test } from 'vitest';
import { closingGroups, figuresUsed } from './figures-used.ts';
import { parseReport } from './parse-report.ts';

test('A quantity that was typed is refused with its place in code points', () => {
	const { problems } = parseReport('# 成绩\n\n𠮷祥街道开展[[talks]]次，\n共发放9份。\n');
	expect(problems).toHaveLength(1);
	expect(problems[0]).toMatchObject({ line: 4, column: 4, offset: 27, text: '9份' });
});

test('A quantity in the words of a claim is refused too', () => {
	const { problems } = parseReport('[[?done|全部办结|办结三件]]');
	expect(problems).toMatchObject([{ line: 1, column: 16, text: '三件' }]);
});

test('Years, closing days and literals are no quantities', () => {
	expect(parseReport('截至[[closes]]，[[year]]年落实[[=两不愁三保障]]，[[year+1]]年继续。').problems).toEqual([]);
});

test.each([
	['# 成绩\n\n### 党建', 3, '层级'],
	['1. 加强学习', 1, '分点'],
	['- 加强学习\n  - 理论', 1, '分点之下'],
	['[[没有]]', 1, '无法识别'],
	['[[?done|全部]]', 1, '无法识别'],
	['[[.name]]', 1, '无法识别'],
	['见[[talks', 1, ']]'],
	[':::each\n\n[[talks]]\n\n:::', 1, ':::each'],
	[':::points{closes=petitions}\n\n[[talks]]', 1, '结束行'],
	['加强。\n\n:::', 3, '开始行'],
	[':::none{order=held_on}\n\n没有。\n\n:::', 1, ':::none'],
	[':::none{figure=talks}\n\n[[.name]]\n\n:::', 3, '无法识别'],
	['| 甲 | 乙 |', 1, '先写表头'],
	['| 甲 | 乙 |\n| --- | --- |\n| 丙 |', 3, '单元格数'],
	['| 甲 |\n| --- |\n\n别的。\n\n| 乙 |', 6, '先写表头'],
	['| 甲 |\n| --- |\n| 9份 |', 3, '数字标识'],
	['| [[talks]] |\n| --- |', 1, '表头只写文字'],
	['| 甲 |\n| --- |\n| [[.name]] |', 3, '无法识别'],
	[':::each{figure=talks}\n\n甲\n\n:::none{figure=talks}\n\n乙\n\n:::\n\n:::', 5, '互不包含'],
])('%j is refused', (source, line, message) => {
	const { problems } = parseReport(source);
	expect(problems[0]?.line).toBe(line);
	expect(problems.map((problem) => problem.message.zh).join()).toContain(message);
});

test('HTML and emphasis are text like any other', () => {
	const { template, problems } = parseReport('<img src=x onerror=alert()> *重点* `甲` <!-- 乙 -->');
	expect(problems).toEqual([]);
	expect(template.blocks).toMatchObject([{ type: 'paragraph', content: [{ type: 'text', text: '<img src=x onerror=alert()> *重点* `甲` <!-- 乙 -->' }] }]);
});

test('A figure closes with the group of the point in which it stands', () => {
	const { template, problems } = parseReport(
		'[[talks]]\n\n:::points{closes=petitions}\n\n- 受理[[cases]]件，[[?done|全部办结|办结{}]]\n\n:::\n\n- 其他[[other]]\n',
	);
	expect(problems).toEqual([]);
	expect(figuresUsed(template)).toEqual([
		{ figure: 'talks', as: 'figure', closes: 'report', order: null },
		{ figure: 'cases', as: 'figure', closes: 'petitions', order: null },
		{ figure: 'done', as: 'claim', closes: 'petitions', order: null },
		{ figure: 'other', as: 'figure', closes: 'report', order: null },
	]);
	expect(closingGroups(template)).toEqual({ cases: 'petitions', done: 'petitions' });
});
