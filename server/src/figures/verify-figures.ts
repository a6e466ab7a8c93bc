/** Every figure against an independent recount: the definition read anew over the kept versions, none of the tables and the SQL that answer readers. */
import { type BookRecord, parsePeriod, type RecountBook, recountFigure } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromRow, fromVersionValues } from '../db/stored.ts';
import { inOffice } from '../db/transaction.ts';
import type { Verified } from '../records/verify.ts';
import { closingDay } from './closing-day.ts';
import { type ComputeOptions, computeFigures } from './compute-figures.ts';

/** One line per figure, for every year in which a report closes; with `known_at` as the book knew it at that moment. */
export async function verifyFigures(book: Book, { known_at }: Pick<ComputeOptions, 'known_at'> = {}): Promise<Verified[]> {
	const recounting = await readBook(book, known_at);
	const years = [...new Set(book.office.reports.flatMap(({ closing }) => Object.keys(closing)))];
	const asked = years.flatMap((year) => {
		const parsed = parsePeriod(year);
		return 'problem' in parsed
			? []
			: [...book.figures.values()].map((figure) => ({
					figure,
					period: { ...parsed.period, until_on: closingDay(book.office, figure.id, parsed.period) },
				}));
	});
	const answered = await computeFigures(book, asked, { known_at });
	return asked.map(({ figure, period }, at) => {
		const answer = answered[at];
		const recounted = recountFigure(figure, period, recounting);
		const fits = answer?.value === recounted.value && answer.more === recounted.more && answer.names.join('、') === recounted.names.join('、');
		return {
			what: `figure ${figure.id} ${period.id}`,
			count: recounted.value ?? 0,
			faults: fits ? [] : [`the book says ${say(answer)}, the recount ${say(recounted)}`],
		};
	});
}

function say(counted: { readonly value: number | null; readonly names: readonly string[] } | undefined): string {
	return [counted?.value, ...(counted?.names ?? [])].join(' ');
}

async function readBook(book: Book, knownAt: string | undefined): Promise<RecountBook> {
	const records = await readAll(book, knownAt);
	const byId = new Map<string, BookRecord>([...records.values()].flat().map((record) => [`${record.register} ${record.id}`, record]));
	const pointing = new Map<string, Map<string, BookRecord[]>>();
	return {
		figures: book.figures,
		registers: book.registers,
		parse: book.parse,
		units: book.units,
		records: (register) => records.get(register) ?? [],
		byId: (register, id) => byId.get(`${register} ${id}`),
		related: (register, by, value) => {
			const key = `${register} ${by}`;
			const index = pointing.get(key) ?? Map.groupBy(records.get(register) ?? [], ({ values }) => String(values[by] ?? ''));
			pointing.set(key, index);
			return index.get(value) ?? [];
		},
	};
}

async function readAll(book: Book, knownAt: string | undefined): Promise<Map<string, BookRecord[]>> {
	return inOffice(book.pool, book.office_id, async (client) => {
		const records = new Map<string, BookRecord[]>();
		for (const register of book.registers.values()) {
			records.set(register.id, register.id === 'unit' ? await readUnits(client, book) : await readVersions(client, book, register.id, knownAt));
		}
		return records;
	});
}

/** The unit tree keeps days, not versions. */
async function readUnits(client: pg.PoolClient, book: Book): Promise<BookRecord[]> {
	const register = book.registers.get('unit');
	const { rows } = await client.query('SELECT * FROM ledger.unit WHERE office_id = $1', [book.office_id]);
	return register === undefined ? [] : rows.map((row) => fromRow(register, row));
}

async function readVersions(client: pg.PoolClient, book: Book, id: string, knownAt: string | undefined): Promise<BookRecord[]> {
	const register = book.registers.get(id);
	if (register === undefined) {
		throw new Error(`verify: no register ${id}`);
	}
	const { rows } = await client.query(
		`SELECT record_id, version, unit, number, state, "values", first_by AS made_by, first_made AS made_at, first_recorded AS recorded_at
		FROM (SELECT k.*, lead(version) OVER known AS next, first_value(made_by) OVER known AS first_by, first_value(made_at) OVER known AS first_made,
				first_value(recorded_at) OVER known AS first_recorded
			FROM book.record_version k WHERE office_id = $1 AND register = $2 AND recorded_at <= coalesce($3::timestamptz, 'infinity')
			WINDOW known AS (PARTITION BY record_id ORDER BY version)) versions WHERE next IS NULL`,
		[book.office_id, id, knownAt ?? null],
	);
	return rows.map(({ record_id, values, ...own }) => ({ ...own, id: record_id, register: id, values: fromVersionValues(register, values) }));
}
