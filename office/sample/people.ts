/** Made-up people: names that nobody has, ID numbers with valid check digits of an area code that no place has. */
import { creditCheckCharacter } from '@yibenzhang/engine';
import type { Random } from './random.ts';

export interface SamplePerson {
	readonly name: string;
	readonly sex: 'male' | 'female';
	readonly birth_on: string;
	readonly id_number: string;
	readonly phone: string;
}

/** No area of GB/T 2260 begins with 99. */
const AREA = '990000';
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎';
const MARKS = '样例示范虚构模拟';
const LAST = '一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Person number `index`, always the same for the same index and birth range. The second character of the name says that it is made up. */
export function samplePerson(index: number, random: Random, bornFrom = '1935-01-01', bornUntil = '2004-12-31'): SamplePerson {
	const birth_on = random.day(bornFrom, bornUntil);
	const male = random.chance(0.5);
	const order = ((index * 2) % 1000) + (male ? 1 : 0);
	const body = `${AREA}${birth_on.replaceAll('-', '')}${String(order % 1000).padStart(3, '0')}`;
	const name = `${SURNAMES[index % SURNAMES.length]}${MARKS[Math.floor(index / SURNAMES.length) % MARKS.length]}${LAST[Math.floor(index / (SURNAMES.length * MARKS.length)) % LAST.length]}`;
	return { name, sex: male ? 'male' : 'female', birth_on, id_number: body + checkDigit(body), phone: `1990000${String(index % 10000).padStart(4, '0')}` };
}

/** Credit code number `index` of a made-up enterprise, with a valid check character. */
export function sampleCreditCode(index: number): string {
	const body = `91${AREA}${String(index).padStart(9, '0')}`;
	return body + creditCheckCharacter(body);
}

function checkDigit(body: string): string {
	const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (WEIGHTS[at] ?? 0), 0);
	return CHECKS[sum % 11] ?? '';
}
