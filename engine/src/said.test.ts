import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Said } from './figure.ts';
import { fromChineseNumerals, toChineseNumerals } from './numerals.ts';
import { say } from './said.ts';

const unit = { zh: '元', en: 'yuan' };

test.each<[number | null, Said, string]>([
	[967, { as: 'about', to: 10, word: '多' }, '960多'],
	[960, { as: 'about', to: 10, word: '多' }, '960'],
	[23456, { as: 'about', to: 10000, word: '余' }, '2万余'],
	[5321, { as: 'about', to: 1000, word: '多' }, '5000多'],
	[65, { as: 'about', to: 10, word: '余' }, '60余'],
	[7, { as: 'about', to: 10, word: '余' }, '7'],
	[1603100, { as: 'money', in: 'wan' }, '160.31万元'],
	[25000, { as: 'money', in: 'wan' }, '2.5万元'],
	[2626, { as: 'money', in: 'yuan' }, '2626元'],
	[78.0796, { as: 'percent', decimals: 2 }, '78.08%'],
	[100, { as: 'percent', decimals: 2 }, '100%'],
	[100, { as: 'all' }, '全部'],
	[12.345, { as: 'change', decimals: 1 }, '同比增长12.3%'],
	[-12.345, { as: 'change', decimals: 1 }, '同比下降12.3%'],
	[-0.04, { as: 'change', decimals: 1 }, '与上年同期持平'],
	[null, { as: 'change', decimals: 1 }, '上年同期无数据'],
	[0, { as: 'none' }, '无'],
	[1, { as: 'chinese', counter: '所' }, '一所'],
	[null, { as: 'exact' }, '—'],
])('%s is said as %j: %s.', (value, said, words) => {
	expect(say({ value, unit, said }, 'zh')).toBe(words);
});

test('Names are joined, with 等 when more stand beside them.', () => {
	expect(say({ value: 2, unit, said: { as: 'names', join: '和' }, names: ['夏河里', '灵山里'] }, 'zh')).toBe('夏河里和灵山里');
	expect(say({ value: 9, unit, said: { as: 'names', join: '、' }, names: ['古骑楼', '伏波庙'], more: true }, 'zh')).toBe('古骑楼、伏波庙等');
});

test.each([
	['一百零二', 102],
	['两', 2],
	['十', 10],
	['2万', 20000],
	['7400余万', 74000000],
	['百余', 100],
	['9.3亿', 930000000],
	['二〇二二', 2022],
])('%s is %d.', (words, value) => {
	expect(fromChineseNumerals(words)).toBe(value);
});

test('Chinese numerals read back as the number that they were made of.', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
			expect(fromChineseNumerals(toChineseNumerals(value))).toBe(value);
		}),
	);
});
