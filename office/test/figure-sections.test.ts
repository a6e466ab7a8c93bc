import { expect, test } from 'vitest';
import { figureSectionLists } from '../codes/figure-section.ts';
import { office } from '../index.ts';

const NAMED = new Set(figureSectionLists.flatMap(({ codes }) => codes.map(({ code }) => code)));

test('Every figure stands in a line of work that has a name', () => {
	expect(office.figures.filter(({ section }) => !NAMED.has(section)).map(({ id, section }) => `${id}: ${section}`)).toEqual([]);
});
