/** Whether what is written is true of what the book has. */
import type { Bounds, ReadNumber } from './draft.ts';

const NEAR = 1e-6;

/** 960多 agrees with 961 to 969, 160.31万元 with what rounds to it, 100% with nothing less. */
export function agrees(number: ReadNumber, book: number): boolean {
	if (number.unit === '%' && number.value === 100 && !number.about) return Math.abs(book - 100) < 0.005;
	return holds(number.bounds, book);
}

function holds({ from, to, with_end }: Bounds, book: number): boolean {
	const slack = NEAR * Math.max(1, Math.abs(book));
	return book >= from - slack && (with_end ? book <= to + slack : book < to);
}
