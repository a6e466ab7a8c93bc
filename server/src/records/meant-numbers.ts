/** What running number somebody means: `雷信〔2022〕15号`, `雷信2022 15`, `雷信[2022]15`, or `15号` of any of the last years. */
import type { NumberingDefinition } from '@yibenzhang/engine';
import { formatNumber } from './numbering.ts';

const YEARS_BACK = 10;
/** Brackets, spaces, and the words that stand around numbers. */
const BESIDE = /[\s〔〕()[\]【】{}<>《》.\-–—/_·,、年第号]/gu;

/** The numbers of that pattern which the words may stand for, exactly as typed first; none where the words are no number. */
export function meantNumbers(numbering: NumberingDefinition, typed: string, thisYear: number): string[] {
	const words = typed.normalize('NFKC').trim();
	const digits = words.match(/\d+/g) ?? [];
	const letters = words.replace(/\d+/g, '').replace(BESIDE, '').toLowerCase();
	if (digits.length === 0 || digits.length > 2 || !isOf(numbering, letters, words)) {
		return [];
	}
	const [first = '', second] = digits;
	const years = second === undefined ? lastYears(thisYear) : /^(19|20)\d\d$/.test(first) ? [Number(first)] : [];
	const n = Number(second ?? first);
	return n > 999_999_999 ? [] : [typed.trim(), ...years.map((year) => formatNumber(numbering, year, n))];
}

/** Digits alone are a number when they say so, as `15号` and `2022 15` do: `2022` may be anything. */
function isOf({ pattern }: NumberingDefinition, letters: string, words: string): boolean {
	const own = pattern
		.replace(/\{[^}]+\}/g, '')
		.normalize('NFKC')
		.replace(BESIDE, '')
		.toLowerCase();
	return letters === '' ? /号\s*$|\d\D+\d/.test(words) : letters === own;
}

function lastYears(thisYear: number): number[] {
	return Array.from({ length: YEARS_BACK + 1 }, (_, back) => thisYear - back);
}
