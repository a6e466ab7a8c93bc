/** Numbers of headings and points, as official documents write them. */
import { toChineseNumerals } from '@yibenzhang/engine';

export interface Numbering {
	/** The next heading of the level: 一、 （一） 1. （1）; points begin anew below it. */
	heading(level: number): string;
	/** 一是, 二是 … */
	point(): string;
}

export function startNumbering(): Numbering {
	const counts: number[] = [];
	let points = 0;
	return {
		heading(level) {
			counts.length = level;
			const count = (counts[level - 1] ?? 0) + 1;
			counts[level - 1] = count;
			points = 0;
			return headingNumber(level, count);
		},
		point() {
			points += 1;
			return `${toChineseNumerals(points)}是`;
		},
	};
}

function headingNumber(level: number, count: number): string {
	switch (level) {
		case 1:
			return `${toChineseNumerals(count)}、`;
		case 2:
			return `（${toChineseNumerals(count)}）`;
		case 3:
			return `${count}.`;
		default:
			return `（${count}）`;
	}
}
