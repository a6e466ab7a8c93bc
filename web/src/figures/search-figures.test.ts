import type { ListedFigure } from '@yibenzhang/engine';
import { expect, test } from 'vitest';

import { searchFigures } from './search-figures.ts';

const period = { id: '2022', from_on: '2022-01-01', until_on: '2022-12-13' };
const payers: ListedFigure = {
	id: 'pension_payers',
	no: 57,
	name: '参保缴费',
	label: { zh: '参保缴费', en: 'Pension payers' },
	section: '民生保障',
	value: 10376,
	unit: '人',
	unit_en: 'people',
	said: '10376',
	said_en: '10,376',
	period,
	definition: { zh: '养老保险台账中本年缴费的人', en: 'People who paid' },
	pinyin: 'canbaojiaofei cbjf',
	target: null,
};
const lanes: ListedFigure = {
	...payers,
	id: 'showcase_lanes',
	no: 20,
	label: { zh: '样板小巷', en: 'Showcase lanes' },
	section: '城乡环境',
	value: 2,
	unit: '条',
	unit_en: 'lanes',
	said: '夏河里和灵山里',
	said_en: 'Xiaheli and Lingshanli',
	definition: { zh: '建成的小巷', en: 'Lanes' },
	pinyin: 'yangbanxiaoxiang ybxx',
};

test.each([
	['', ['pension_payers', 'showcase_lanes']],
	['民生', ['pension_payers']],
	['10,376', ['pension_payers']],
	['１０３７６', ['pension_payers']],
	['灵山里', ['showcase_lanes']],
	['条', ['showcase_lanes']],
	['养老 本年', ['pension_payers']],
	['PENSION', ['pension_payers']],
	['民生 小巷', []],
	['ybxx', ['showcase_lanes']],
	['canbao', ['pension_payers']],
])('“%s” finds the figures in which every word occurs', (search, ids) => {
	expect(searchFigures([payers, lanes], search, (section) => section).map(({ id }) => id)).toEqual(ids);
});
