import { type CodeList, OWN_CODE } from '../office.ts';
import { type Problem, text } from '../text.ts';
import { checkDays } from './check-clocks.ts';
import { doubles } from './problems.ts';

/** Codes or words that stand twice, so that a typed word would mean two things; days that cannot be. */
export function checkCodeList({ id, codes }: CodeList): Problem[] {
	const at = `code_lists.${id}`;
	const words = codes.flatMap(({ label, words: others = [] }) => [...new Set([label.zh, ...others])]);
	return [
		...doubles(
			codes.map(({ code }) => code),
			`${at}.codes`,
		),
		...doubles(words, `${at}.codes`),
		...codes.flatMap(({ code }) =>
			code.startsWith(OWN_CODE)
				? [
						{
							path: `${at}.codes.${code}`,
							message: text(`“${OWN_CODE}”开头的代码留给各单位自己添加`, `codes that begin with “${OWN_CODE}” are the offices' own`),
						},
					]
				: [],
		),
		...codes.flatMap((code) => checkDays(code, `${at}.codes.${code.code}`)),
	];
}
