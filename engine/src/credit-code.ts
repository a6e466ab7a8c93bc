/** Unified social credit code, GB 32100: 18 characters without I, O, S, V, Z, the last of them a check. */
import { type Text, text } from './text.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export function parseCreditCode(given: string): { readonly canonical: string } | { readonly problem: Text } {
	const canonical = given.replace(/[\s-]/g, '').toUpperCase();
	if (!new RegExp(`^[${ALPHABET}]{18}$`).test(canonical)) {
		return { problem: text('统一社会信用代码应为 18 位数字或大写字母，不含 I、O、S、V、Z', 'A credit code has 18 digits or capitals, without I, O, S, V, Z') };
	}
	if (creditCheckCharacter(canonical.slice(0, 17)) !== canonical[17]) {
		return { problem: text('统一社会信用代码的校验码不符，请核对', 'The check character does not fit: compare the code') };
	}
	return { canonical };
}

export function creditCheckCharacter(body: string): string {
	const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(body[index] ?? ''), 0);
	return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}
