import type { DraftCheckAnswer } from '@yibenzhang/engine';
import { expect, test } from 'vitest';
import { itemsOf, linesOf } from './found-items.ts';

const words = { reason: '', reason_en: '' };
const CHECKED: DraftCheckAnswer = {
	text: '𠮷祥街道\n投资300万，讲座2场',
	period: '2022',
	figures: [],
	numbers: [
		{ start: 7, end: 11, text: '300万', value: 3_000_000, unit: '', verdict: 'agrees', ...words },
		{ start: 14, end: 16, text: '2场', value: 2, unit: '场', verdict: 'no_figure', ...words },
		{ start: 0, end: 1, text: '𠮷', value: 0, unit: '', verdict: 'not_a_figure', ...words },
	],
	claims: [],
	findings: [{ kind: 'unit_missing', start: 7, end: 11, message: '', message_en: '' }],
};

test('What was found stands in the order of the text, the graver of one place first, and what counts nothing is left out', () => {
	expect(itemsOf(CHECKED).map(({ kind, said }) => `${kind} ${said}`)).toEqual(['fault 300万', 'agrees 300万', 'no_figure 2场']);
});

test('A claim that no figure can prove is told apart, so that it asks nobody to look at it', () => {
	const claims = [
		{ start: 6, end: 8, text: '应保尽保', verdict: 'no_figure' as const, ...words },
		{ start: 9, end: 11, text: '全部办结', verdict: 'differs' as const, ...words },
	];
	expect(itemsOf({ ...CHECKED, findings: [], claims }).map(({ said, quiet }) => `${said} ${quiet}`)).toEqual([
		'应保尽保 true',
		'300万 undefined',
		'全部办结 undefined',
		'2场 undefined',
	]);
});

test('The text is cut into lines and marked pieces by code points, so that it can be put together again', () => {
	const lines = linesOf(CHECKED.text, itemsOf(CHECKED));
	expect(lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('\n')).toBe(CHECKED.text);
	expect(lines[1]?.pieces.filter(({ items }) => items.length > 0).map(({ text, items }) => `${text} ${items.length}`)).toEqual(['300万 2', '2场 1']);
});
