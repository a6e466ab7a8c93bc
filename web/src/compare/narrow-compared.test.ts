import type { ComparedFigure } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { narrowCompared, type Shown, shownOf } from './narrow-compared.ts';

const said = (value: number | null) => ({ value, said: '', said_en: '' });
const figure = (id: string, [now, then, change]: [number | null, number | null, number | null], held: object | null = null) =>
	({ id, today: { now: said(now), before: said(then), change }, held }) as ComparedFigure;
const FIGURES = [
	figure('same', [5, 5, 0]),
	figure('bit', [102, 100, 2]),
	figure('less', [50, 100, -50], {}),
	figure('more', [120, 100, 20]),
	figure('new', [3, null, null]),
];

test.each<[Shown, string[]]>([
	['all', ['same', 'bit', 'less', 'more', 'new']],
	['moved', ['bit', 'less', 'more', 'new']],
	['most', ['less', 'more']],
	['redefined', ['less']],
])('of %s there are %j', (shown, ids) => {
	expect(narrowCompared(FIGURES, shown).map(({ id }) => id)).toEqual(ids);
});

test('an address that says nothing known shows all', () => {
	expect([shownOf('most'), shownOf('sideways'), shownOf(undefined)]).toEqual(['most', 'all', 'all']);
});
