const DAY = 24 * 3600 * 1000;

/** Days from today until that day; negative once it has passed. */
export function daysUntil(on: string, today: string): number {
	return Math.round((Date.parse(on) - Date.parse(today)) / DAY);
}

interface DayWords {
	readonly today: string;
	lateBy(days: number): string;
	inDays(days: number): string;
}

export function daysWords(days: number, words: DayWords): string {
	return days < 0 ? words.lateBy(-days) : days === 0 ? words.today : words.inDays(days);
}
