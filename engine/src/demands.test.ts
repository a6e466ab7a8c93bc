import { describe, expect, test } from 'vitest';
import { askedTwice, figureIds } from './demands.ts';
import { bareName, wordLikeness } from './word-likeness.ts';

const demand = (title: string, asks: string, more: Partial<Parameters<typeof askedTwice>[0]> = {}) => ({ title, asks, sender: 'a', figures: [], ...more });

describe('two demands', () => {
	const first = demand('进展情况表', '引进项目数\n计划投资金额\n已完工建设项目数', { figures: ['projects_signed'] });

	test('ask for the same where a line says it in other words, or one figure answers both', () => {
		const again = demand('临时统计', '引进项目个数\n固定投资金额\n已完工项目个数；备注', { sender: 'b', figures: ['projects_signed', 'communities'] });
		expect(askedTwice(first, again)).toEqual({
			figures: ['projects_signed'],
			lines: [
				{ first: '引进项目数', again: '引进项目个数' },
				{ first: '已完工建设项目数', again: '已完工项目个数' },
			],
		});
		// One line answers one line.
		expect(askedTwice(demand('甲', '引进项目数\n引进项目数'), demand('乙', '引进项目个数'))?.lines).toEqual([{ first: '引进项目数', again: '引进项目个数' }]);
		expect(askedTwice({ ...first, asks: '别的' }, again)).toEqual({ figures: ['projects_signed'], lines: [] });
	});

	test('do not where they have nothing in common, or where it is the same one in its rhythm', () => {
		expect(askedTwice(first, demand('台账', '发现隐患数\n走访户数'))).toBeUndefined();
		expect(askedTwice(first, { ...first, title: '进展情况表（示例）' })).toBeUndefined();
	});
});

test.each([
	['本年参保缴费人数（人）', '参保缴费'],
	['其中：志愿服务活动场次', '志愿服务活动场次'],
	['1. 受理信访件数', '受理信访'],
	['人数', '人数'],
])('%s is called %s', (words, name) => {
	expect(bareName(words)).toBe(name);
});

test('likeness is 1 for the same, 0 for nothing in common, and the same both ways', () => {
	expect([wordLikeness('甲乙', '甲乙'), wordLikeness('甲乙丙', '丁戊己')]).toEqual([1, 0]);
	expect(wordLikeness('为民办好事实事', '为民办实事')).toBe(wordLikeness('为民办实事', '为民办好事实事'));
});

test('figures are told apart however they are set apart', () => {
	expect(figureIds('a、b, c；d')).toEqual(['a', 'b', 'c', 'd']);
});
