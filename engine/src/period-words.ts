/** Periods and days as people say them. */
import { type Period, periodKind } from './periods.ts';
import { type Text, text } from './text.ts';

/** `2022年第三季度`, `the third quarter of 2022`. */
export function periodInWords(period: Period): Text {
	const year = period.id.slice(0, 4);
	const part = period.id.slice(6);
	const month = Number(period.from_on.slice(5, 7));
	switch (periodKind(period)) {
		case 'year':
			return text(`${year}年`, year);
		case 'half':
			return part === '1' ? text(`${year}年上半年`, `the first half of ${year}`) : text(`${year}年下半年`, `the second half of ${year}`);
		case 'quarter':
			return text(`${year}年第${'一二三四'[Number(part) - 1]}季度`, `the ${ORDINALS[Number(part) - 1]} quarter of ${year}`);
		case 'month':
			return text(`${year}年${month}月`, `${MONTH_NAMES[month - 1]} ${year}`);
		case 'week':
			return text(`${year}年第${Number(part)}周`, `week ${Number(part)} of ${year}`);
		case 'days':
			return text(`${dayInWords(period.from_on)}至${dayInWords(period.until_on)}`, `${period.from_on} to ${period.until_on}`);
	}
}

/** `2022年12月26日`. */
export function dayInWords(day: string): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${month}月${date}日`;
}

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const MONTH_NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
