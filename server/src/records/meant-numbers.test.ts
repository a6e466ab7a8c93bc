import { expect, test } from 'vitest';
import { meantNumbers } from './meant-numbers.ts';

const numbering = { pattern: '雷信〔{year}〕{n}号', year_of: 'received_on' };
const padded = { pattern: '印〔{year}〕{n:4}', year_of: 'used_on' };

test.each(['雷信〔2022〕15号', '雷信2022 15', '雷信[2022]15号', '雷信（2022）15', '雷信 2022年第15号', '雷信〔２０２２〕１５号', '2022 15', '〔2022〕15号'])(
	'%s means the number of that year',
	(typed) => {
		expect(meantNumbers(numbering, typed, 2026)).toContain('雷信〔2022〕15号');
	},
);

test('without a year it means each of the last ones, the latest first', () => {
	const meant = meantNumbers(numbering, '15号', 2026);
	expect(meant.slice(0, 2)).toEqual(['15号', '雷信〔2026〕15号']);
	expect(meant).toContain('雷信〔2022〕15号');
});

test('a padded number is meant by its bare digits', () => {
	expect(meantNumbers(padded, '印2022 7', 2026)).toContain('印〔2022〕0007');
});

test.each(['反诈宣传', '2022', '15', '雷督〔2022〕15号', '1 2 3', '13800000000', '雷信', '99 15号'])('%s means no number of that pattern', (typed) => {
	expect(meantNumbers(numbering, typed, 2026).filter((number) => number !== typed)).toEqual([]);
});
