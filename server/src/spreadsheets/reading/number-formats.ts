/** What a number stands for by its format: Excel keeps dates as numbers and shows them as dates. */

export type NumberMeaning = 'number' | 'date' | 'time' | 'percent';

/** Formats that a workbook need not spell out; 27 to 36 and 50 to 58 are dates in Chinese Excel. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56]);
const DAY_MS = 86_400_000;
const LAST_SERIAL = 2_958_465;

/** @param code the format as the workbook spells it, for those that it defines */
export function meaningOfFormat(id: number, code: string | undefined): NumberMeaning {
	if (code === undefined) {
		return BUILT_IN_DATES.has(id) ? 'date' : BUILT_IN_TIMES.has(id) ? 'time' : id === 9 || id === 10 ? 'percent' : 'number';
	}
	const [first = ''] = code
		.replace(/"[^"]*"|\\.|_.|\*./g, '')
		.replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
		.split(';');
	const bare = first.replace(/general|g\/通用格式|e\+|e-/gi, '');
	if (/[yd]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))) {
		return 'date';
	}
	return /[hs]/i.test(bare) ? 'time' : bare.includes('%') ? 'percent' : 'number';
}

/** `2022-03-05`, with the time behind it where there is one; nothing when no day has that number. */
export function dayOfSerial(serial: number, is1904: boolean): string | undefined {
	if (!(serial >= 0 && serial <= LAST_SERIAL)) {
		return undefined;
	}
	// Excel counts a 29 February 1900 that never was.
	const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
	const at = new Date(start + Math.round(serial * 86_400) * 1000);
	return serial % 1 === 0 ? at.toISOString().slice(0, 10) : at.toISOString().slice(0, 19).replace('T', ' ');
}

/** `09:30` of a part of a day. */
export function timeOfSerial(serial: number): string {
	const at = new Date(Math.round(serial * 86_400) * 1000);
	return serial < 1
		? at.toISOString().slice(11, at.getUTCSeconds() === 0 ? 16 : 19)
		: `${Math.floor((serial * DAY_MS) / 3_600_000)}:${at.toISOString().slice(14, 16)}`;
}

/** As Excel shows it: 15 digits; behind them lies the dirt of binary fractions. */
export function shownNumber(value: number): number {
	return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}
