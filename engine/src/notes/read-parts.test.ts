import { expect, test } from 'vitest';
import { findAmounts } from './read-amounts.ts';
import { findPeople } from './read-people.ts';
import { findPlaces } from './read-places.ts';

test.each([
	['发了200份传单', 200, '份', false],
	['来了80多人', 80, '人', true],
	['约500人参加', 500, '人', true],
	['百余人', 100, '人', true],
	['两百份', 200, '份', false],
	['三场', 3, '场', false],
	['花了1.2万元', 12000, '元', false],
	['赔了800块', 800, '元', false],
	['1.5小时', 1.5, '小时', false],
	['60人次', 60, '人', false],
	['一袋米', 1, '袋', false],
])('%s is %d %s', (said, value, measure, about) => {
	expect(findAmounts(said, [])).toMatchObject([{ value, measure, about }]);
});

test.each([
	['入户走访张三家', ['张三']],
	['看望王阿妹、李大明，送了米', ['王阿妹', '李大明']],
	['居民欧阳锋反映', ['欧阳锋']],
	['走访高龄老人', []],
	['和平安办一起巡查', []],
	['检查路边店铺', []],
])('%s names %j', (said, names) => {
	expect(findPeople(said).map(({ name }) => name)).toEqual(names);
});

test.each([
	['在文化广场开展宣传', ['文化广场']],
	['发现西湖大道12号飞线充电', ['西湖大道12号']],
	['市容巡查人民路，占道3处', ['人民路']],
	['在职党员打扫卫生', []],
	['路口有人摆摊', []],
])('%s tells where: %j', (said, places) => {
	expect(findPlaces(said, []).map(({ address }) => address)).toEqual(places);
});
