/** The office's calendar: days off and days worked against the week, by year, with the notice that says so. */
import { addDays, type CalendarAnswer, type CalendarDay, isPlainDate } from '@yibenzhang/engine';
import chineseDays from 'chinese-days';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';
import { administer } from '../identity/administer.ts';

/** A first filling is built in for years whose notice had been published when this version was made. */
function fillableYears(): string[] {
	const years: string[] = [];
	for (let year = 2010; builtIn(String(year)).length > 0; year += 1) {
		years.push(String(year));
	}
	return years.reverse();
}

export async function listCalendar(book: Book, year: string): Promise<CalendarAnswer> {
	const days = await inOffice(book.pool, book.office_id, async (client) => {
		const { rows } = await client.query<CalendarDay>(
			'SELECT day, kind, name, notice FROM book.calendar_day WHERE office_id = $1 AND day BETWEEN $2 AND $3 ORDER BY day',
			[book.office_id, `${year}-01-01`, `${year}-12-31`],
		);
		return rows;
	});
	return { year, days, fillable: fillableYears() };
}

/** Sets one day, or takes it out again. Throws `setting_refused`. */
export async function keepCalendarDay(book: Book, wanted: Partial<CalendarDay> & { readonly day: string }, by: string): Promise<void> {
	const { day, kind, name = '', notice = '' } = wanted;
	if (!isPlainDate(day)) {
		throw new AppError('setting_refused', {}, [{ path: 'day', message: { zh: '应为日历上有的一天', en: 'should be a day of the calendar' } }]);
	}
	if (kind !== undefined && name === '') {
		throw new AppError('setting_refused', {}, [{ path: 'name', message: { zh: '请写明是什么日子', en: 'say what day it is' } }]);
	}
	const details = { kind: kind ?? null, name, notice };
	await administer(book, { account: by, action: 'calendar.keep', subject: day, details }, async (client) => {
		if (kind === undefined) {
			await client.query('DELETE FROM book.calendar_day WHERE office_id = $1 AND day = $2', [book.office_id, day]);
			return;
		}
		await client.query(
			`INSERT INTO book.calendar_day (office_id, day, kind, name, notice) VALUES ($1, $2, $3, $4, $5)
			ON CONFLICT (office_id, day) DO UPDATE SET kind = excluded.kind, name = excluded.name, notice = excluded.notice`,
			[book.office_id, day, kind, name, notice],
		);
	});
}

/** Fills a year in from the built-in table; what the office set itself stays. @returns how many days were added. Throws `setting_refused`. */
export async function fillCalendar(book: Book, { year, notice }: { year: string; notice: string }, by: string): Promise<number> {
	const days = builtIn(year);
	if (days.length === 0) {
		throw new AppError('setting_refused', {}, [
			{
				path: 'year',
				message: { zh: `本版本没有 ${year} 年的放假安排，请按通知逐日填写`, en: `this version has no table for ${year}; enter the days by the notice` },
			},
		]);
	}
	let added = 0;
	await administer(book, { account: by, action: 'calendar.fill', subject: year, details: { notice } }, async (client) => {
		const { rowCount } = await client.query(
			`INSERT INTO book.calendar_day (office_id, day, kind, name, notice)
			SELECT $1, d.day, d.kind, d.name, $3 FROM json_to_recordset($2::json) AS d (day date, kind text, name text)
			ON CONFLICT (office_id, day) DO NOTHING`,
			[book.office_id, JSON.stringify(days), notice],
		);
		added = rowCount ?? 0;
	});
	return added;
}

function builtIn(year: string): Omit<CalendarDay, 'notice'>[] {
	const days: Omit<CalendarDay, 'notice'>[] = [];
	for (let day = `${year}-01-01`; day.startsWith(year); day = addDays(day, 1)) {
		const { work, name } = chineseDays.getDayDetail(day);
		// `Spring Festival,春节,3`; a plain weekday is only `Friday`.
		const [, zh] = name.split(',');
		if (zh !== undefined) {
			days.push({ day, kind: work ? 'working_day' : 'day_off', name: zh });
		}
	}
	return days;
}
