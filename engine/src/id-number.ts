/** Citizen's ID number, GB 11643: 6 digits of area, 8 of birth, 3 of order (odd: male), a check digit. The old form has 15 digits. */
import type { IdNumberPart } from './condition.ts';
import { isPlainDate } from './plain-date.ts';
import { type Text, text } from './text.ts';

export interface IdNumber {
	/** 18 digits, the last of them may be X. */
	readonly canonical: string;
	readonly birth_on: string;
	readonly sex: 'male' | 'female';
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

export function parseIdNumber(given: string): IdNumber | { readonly problem: Text } {
	const written = given.replace(/[\s-]/g, '').toUpperCase();
	if (!/^(\d{15}|\d{17}[\dX])$/.test(written)) {
		return { problem: text('身份证号应为 18 位或 15 位，末位可为 X', 'An ID number has 18 or 15 digits; the last may be X') };
	}
	const body = written.length === 15 ? `${written.slice(0, 6)}19${written.slice(6)}` : written.slice(0, 17);
	const canonical = body + idCheckDigit(body);
	if (written.length === 18 && canonical !== written) {
		return { problem: text('身份证号的校验码不符，请核对各位数字', 'The check digit does not fit: compare the digits') };
	}
	const birth_on = `${body.slice(6, 10)}-${body.slice(10, 12)}-${body.slice(12, 14)}`;
	if (!isPlainDate(birth_on) || birth_on < '1850-01-01' || birth_on > '2200-12-31') {
		return { problem: text('身份证号中的出生日期不存在', 'The date of birth in the ID number does not exist') };
	}
	return { canonical, birth_on, sex: Number(body[16]) % 2 === 1 ? 'male' : 'female' };
}

/** ISO 7064 MOD 11-2 over the first 17 digits. */
export function idCheckDigit(body: string): string {
	const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
	return '10X98765432'[sum % 11] ?? '';
}

/** What stands within a number as it is kept (18 digits); `1` is male, `2` female. */
export function idNumberPart(canonical: string, part: IdNumberPart): string {
	return part === 'birth_on' ? `${canonical.slice(6, 10)}-${canonical.slice(10, 12)}-${canonical.slice(12, 14)}` : String(2 - (Number(canonical[16]) % 2));
}
