/** The days at which an office's reports close, part by part: the content's where the office has set none. */
import { type ClosingDayRequest, type ClosingDaysAnswer, isPlainDate, type ReportDefinition, type Text, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { AppError } from '../errors.ts';
import { administer } from '../identity/administer.ts';

interface OwnClosingDay {
	readonly report: string;
	readonly year: string;
	readonly part: string;
	readonly closes_on: string;
}

/** The part under which the report itself closes. */
const WHOLE = 'report';

/** In the transaction of the office. */
export async function listClosingDays(client: pg.PoolClient, officeId: string): Promise<OwnClosingDay[]> {
	const { rows } = await client.query('SELECT report, year, part, closes_on FROM book.closing_day WHERE office_id = $1', [officeId]);
	return rows;
}

export function withClosingDays(reports: readonly ReportDefinition[], own: readonly OwnClosingDay[]): ReportDefinition[] {
	return reports.map((report) => {
		const closing: Record<string, Record<string, string>> = {};
		for (const [year, days] of Object.entries(report.closing)) {
			closing[year] = { ...days };
		}
		for (const { year, part, closes_on } of own.filter((one) => one.report === report.id)) {
			closing[year] = { ...closing[year], [part]: closes_on };
		}
		return { ...report, closing };
	});
}

export function closingDaysOf(book: Book): ClosingDaysAnswer {
	return {
		reports: book.office.reports
			.filter(({ periods }) => periods.includes('year'))
			.map(({ id, label, closing, closes }) => {
				const parts = [...new Set([WHOLE, ...Object.values(closing).flatMap((days) => Object.keys(days)), ...Object.values(closes)])];
				const figuresOf = (part: string) =>
					Object.entries(closes).flatMap(([figure, closesWith]) => (closesWith === part ? [book.figures.get(figure)?.label ?? text(figure, figure)] : []));
				return {
					id,
					label,
					closing,
					parts: parts.map((part) => ({
						id: part,
						label: part === WHOLE ? label : partLabel(book, part, closes),
						figures: part === WHOLE ? [] : figuresOf(part),
					})),
				};
			}),
	};
}

/** A part is called after the section of figures that it closes, or after the registers that those figures count. */
function partLabel(book: Book, part: string, closes: Readonly<Record<string, string>>): Text {
	for (const { codes } of book.office.code_lists) {
		const found = codes.find(({ code }) => code === part);
		if (found !== undefined) {
			return found.label;
		}
	}
	const counted = Object.keys(closes).flatMap((figure) => (closes[figure] === part ? (book.figures.get(figure)?.register ?? []) : []));
	const labels = [...new Set(counted)].flatMap((register) => book.registers.get(register)?.label ?? []);
	return text(labels.map(({ zh }) => zh).join('、') || part, labels.map(({ en }) => en).join(', ') || part);
}

/** Sets a day, or takes the office's own day away. Throws `report_unknown`, `setting_refused`. */
export async function keepClosingDay(book: Book, { report, year, part, closes_on }: ClosingDayRequest, by: string): Promise<void> {
	const known = closingDaysOf(book).reports.find(({ id }) => id === report);
	if (known === undefined) {
		throw new AppError('report_unknown', { report });
	}
	const refuse = (path: string, zh: string, en: string) => {
		throw new AppError('setting_refused', {}, [{ path, message: { zh, en } }]);
	};
	if (!known.parts.some(({ id }) => id === part)) {
		refuse('part', '报告没有这一部分', 'the report has no such part');
	}
	if (closes_on !== undefined && (!isPlainDate(closes_on) || closes_on.slice(0, 4) !== year)) {
		refuse('closes_on', `应为 ${year} 年内的一天`, `should be a day of ${year}`);
	}
	const details = { year, part, closes_on: closes_on ?? null };
	await administer(book, { account: by, action: 'closing.keep', subject: report, details }, async (client) => {
		await client.query(
			closes_on === undefined
				? 'DELETE FROM book.closing_day WHERE office_id = $1 AND report = $2 AND year = $3 AND part = $4'
				: `INSERT INTO book.closing_day (office_id, report, year, part, closes_on) VALUES ($1, $2, $3, $4, $5)
					ON CONFLICT (office_id, report, year, part) DO UPDATE SET closes_on = excluded.closes_on`,
			[book.office_id, report, year, part, ...(closes_on === undefined ? [] : [closes_on])],
		);
		await client.query('UPDATE book.office SET revision = revision + 1 WHERE id = $1', [book.office_id]);
	});
}
