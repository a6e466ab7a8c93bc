import { expect, test } from 'vitest';
import { findDays } from './read-days.ts';
import { findEnglishDays } from './read-english-days.ts';

/** A Wednesday. */
const TODAY = '2022-03-16';

test.each([
	['今天开会', '今天', '2022-03-16'],
	['昨天下午三点半到校', '昨天下午三点半', '2022-03-15'],
	['前天', '前天', '2022-03-14'],
	['大前天去', '大前天', '2022-03-13'],
	['昨晚巡查', '昨晚', '2022-03-15'],
	['三天前', '三天前', '2022-03-13'],
	['上周三', '上周三', '2022-03-09'],
	['上上周五', '上上周五', '2022-03-04'],
	['周五巡查', '周五', '2022-03-11'],
	['星期天', '星期天', '2022-03-13'],
	['礼拜一', '礼拜一', '2022-03-14'],
	['3月5日', '3月5日', '2022-03-05'],
	['三月五号', '三月五号', '2022-03-05'],
	['12月28日', '12月28日', '2021-12-28'],
	['去年3月5日', '去年3月5日', '2021-03-05'],
	['2022.3.5发放', '2022.3.5', '2022-03-05'],
	['2021年12月1日', '2021年12月1日', '2021-12-01'],
	['5号下午', '5号下午', '2022-03-05'],
	['20号', '20号', '2022-02-20'],
	['上午开会', '上午', '2022-03-16'],
])('%s says %s, %s', (said, words, past) => {
	const [day] = findDays(said, TODAY);
	expect({ words: said.slice(day?.start, day?.end), past: day?.past }).toEqual({ words, past });
});

test.each([
	['西湖大道12号', []],
	['12号楼', []],
	['每小时3元', []],
	['2月30日', []],
])('%s says no day', (said, days) => {
	expect(findDays(said, TODAY)).toEqual(days);
});

test('what is due is ahead', () => {
	expect(findDays('限3月20日前', TODAY)).toMatchObject([{ past: '2021-03-20', ahead: '2022-03-20' }]);
	expect(findDays('周五', TODAY)).toMatchObject([{ past: '2022-03-11', ahead: '2022-03-18' }]);
});

test('a time is heard as the part of the day says', () => {
	const times = ['昨天下午3点', '早上八点半', '晚上7点20分', '14:05', '昨晚九点'].map((said) => findDays(said, TODAY)[0]?.time);
	expect(times).toEqual(['15:00', '08:30', '19:20', '14:05', '21:00']);
});

test('which of several days it was is left to a person', () => {
	expect(findDays('前几天', TODAY)).toMatchObject([{ about: true }]);
	expect(findDays('周末', TODAY)).toMatchObject([{ past: '2022-03-12', about: true }]);
});

test.each([
	['talk yesterday afternoon', 'yesterday afternoon', '2022-03-15'],
	['last Friday we met', 'last Friday', '2022-03-11'],
	['patrolled on Monday', 'on Monday', '2022-03-14'],
	['This morning at 9:30 am', 'This morning at 9:30 am', '2022-03-16'],
	['three days ago', 'three days ago', '2022-03-13'],
	['March 5th', 'March 5th', '2022-03-05'],
	['28 December', '28 December', '2021-12-28'],
	['the day before yesterday', 'the day before yesterday', '2022-03-14'],
])('%s says %s, %s', (said, words, past) => {
	const [day] = findEnglishDays(said, TODAY);
	expect({ words: said.slice(day?.start, day?.end), past: day?.past }).toEqual({ words, past });
});

test('in English too what is due is ahead, a time is heard, and “may” alone is no month', () => {
	expect(findEnglishDays('to be mended by March 20', TODAY)).toMatchObject([{ ahead: '2022-03-20', start: 16 }]);
	expect(findEnglishDays('yesterday at 3 pm', TODAY)[0]?.time).toBe('15:00');
	expect(findEnglishDays('they may come, Monday market excepted', TODAY)).toHaveLength(1);
});
