/** Chinese numerals, and digits mixed with them: 一百零二, 两, 2万, 7400余万, 百余. */
const DIGITS = '零一二三四五六七八九';
const SMALL = ['', '十', '百', '千'];
const LARGE = ['', '万', '亿', '万亿'];
const READ: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9,
	十: 10,
	百: 100,
	千: 1000,
	万: 1e4,
	亿: 1e8,
};

/** A whole number of any size that is kept exactly: 102 → 一百零二. */
export function toChineseNumerals(value: number): string {
	if (!Number.isSafeInteger(value)) return String(value);
	if (value < 0) return `负${toChineseNumerals(-value)}`;
	if (value === 0) return '零';
	let [rest, words, gap] = [value, '', false];
	for (let power = 0; rest > 0; power += 1) {
		const group = rest % 10_000;
		rest = Math.floor(rest / 10_000);
		if (group > 0) words = `${group < 1000 && rest > 0 ? '零' : ''}${groupWords(group)}${LARGE[power]}${gap && !words.startsWith('零') ? '零' : ''}${words}`;
		gap = group === 0 && words !== '';
	}
	return words.replace(/^一十/, '十').replace(/零+/g, '零');
}

/** The number that such words stand for; 多 and 余 are passed over. Nothing when they are no number. */
export function fromChineseNumerals(written: string): number | undefined {
	const plain = written.normalize('NFKC').replace(/[,，\s多余几]/g, '');
	if (plain === '' || !/^[\d.零〇一二两三四五六七八九十百千万亿]+$/.test(plain)) return undefined;
	if (/^[零〇一二三四五六七八九]{2,}$/.test(plain)) return Number([...plain].map((digit) => READ[digit]).join(''));
	let [total, section, current]: [number, number, number | undefined] = [0, 0, undefined];
	for (const token of plain.match(/[\d.]+|./g) ?? []) {
		const value = READ[token] ?? Number(token);
		if (Number.isNaN(value)) return undefined;
		if (/^[\d.]+$/.test(token) || value < 10) {
			current = value;
		} else if (value < 1e4) {
			section += (current ?? 1) * value;
			current = undefined;
		} else {
			const sum = section + (current ?? 0);
			total = value === 1e8 ? (total + sum || 1) * value : total + (sum || 1) * value;
			[section, current] = [0, undefined];
		}
	}
	return Number((total + section + (current ?? 0)).toPrecision(15));
}

function groupWords(group: number): string {
	let words = '';
	for (let place = 3; place >= 0; place -= 1) {
		const digit = Math.floor(group / 10 ** place) % 10;
		if (digit > 0) words += `${DIGITS[digit]}${SMALL[place]}`;
		else if (words !== '' && group % 10 ** place > 0 && !words.endsWith('零')) words += '零';
	}
	return words;
}
