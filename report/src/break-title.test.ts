import { expect, test } from 'vitest';
import { breakTitle } from './break-title.ts';

test.each([
	['年度工作报告', ['年度工作报告']],
	[
		'中共示例市东街街道工作委员会、示例市人民政府东街街道办事处2022年工作总结和2023年工作安排',
		['中共示例市东街街道工作委员会、', '示例市人民政府东街街道办事处', '2022年工作总结和2023年工作安排'],
	],
	['东街街道办事处关于印发《东街街道安全生产专项整治工作方案》的通知', ['东街街道办事处关于印发', '《东街街道安全生产专项整治工作方案》', '的通知']],
])('%s breaks where its sense does', (title, lines) => {
	expect(breakTitle(title, 20)).toEqual(lines);
});

test('What has no joint is cut into lines of about one length, and no character is lost or halved', () => {
	const title = '𠮷'.repeat(45);
	const lines = breakTitle(title, 20);
	expect(lines.map((line) => [...line].length)).toEqual([15, 15, 15]);
	expect(lines.join('')).toBe(title);
});

test('A title of four lines fits its lines', () => {
	const title = '中共示例市东街街道工作委员会、示例市人民政府东街街道办事处关于老旧小区改造提升和文明城市创建巩固工作以及统筹推进乡村振兴工作情况的报告';
	const lines = breakTitle(title, 20);
	expect(lines).toHaveLength(4);
	expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
	expect(lines.join('')).toBe(title);
});
