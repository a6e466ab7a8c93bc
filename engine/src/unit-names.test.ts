import { expect, test } from 'vitest';
import { unitsCalled } from './unit-names.ts';
import { buildUnitTree } from './units.ts';

const unit = (code: string, zh: string, parent: string | null, until_on: string | null = null) => ({
	code,
	name: { zh, en: code },
	kind: parent === null ? ('street' as const) : ('community' as const),
	parent,
	from_on: '2015-01-01',
	until_on,
});
const tree = buildUnitTree([
	unit('street', '雷城街道', null),
	unit('chengnan', '城南社区', 'street'),
	unit('yingchun', '迎春社区（示例）', 'street'),
	unit('petitions', '信访办', 'street'),
	unit('north', '城北社区', 'street', '2020-12-31'),
	unit('new_north', '城北社区', 'street'),
	unit('east', '东湖社区', 'street'),
	unit('east_village', '东湖村委会', 'street'),
]);

test.each([
	['chengnan', ['chengnan']],
	['城南社区', ['chengnan']],
	['城南', ['chengnan']],
	[' 城 南 ', ['chengnan']],
	['雷城街道城南社区居委会', ['chengnan']],
	['迎春社区', ['yingchun']],
	['迎春社区(示例)', ['yingchun']],
	['迎春', ['yingchun']],
	['信访办公室', ['petitions']],
	['雷城街道办事处信访办公室', ['petitions']],
	['雷城街道', ['street']],
	['城北', ['new_north']],
	['东湖', ['east', 'east_village']],
	['城西', []],
])('%s is %s.', (written, codes) => {
	expect(unitsCalled(tree, written)).toEqual(codes);
});
