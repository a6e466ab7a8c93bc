/** Visible running numbers: a counter row per office, register and year, counted in the same transaction as the record. */
import type { NumberingDefinition } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import type { PlannedVersion } from './plan-act.ts';

/** `雷信〔{year}〕{n}号` with year 2022 and n 15 → `雷信〔2022〕15号`. */
export function formatNumber(numbering: NumberingDefinition, year: number, n: number): string {
	return numbering.pattern
		.replace('{year}', String(year))
		.replace(/\{n(?::(\d))?\}/, (_, width: string | undefined) => String(n).padStart(Number(width ?? 1), '0'));
}

/** The count within a number of that pattern and its year; null when the number is of another make. */
export function readNumber(numbering: NumberingDefinition, number: string): { year: number; n: number } | null {
	const pattern = numbering.pattern
		.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
		.replace('{year}', '(?<year>\\d{4})')
		.replace(/\{n(?::\d)?\}/, '(?<n>\\d{1,9})');
	const groups = new RegExp(`^${pattern}$`, 'u').exec(number)?.groups;
	return groups?.n === undefined ? null : { year: Number(groups.year ?? 0), n: Number(groups.n) };
}

/** The same versions, those that want a number with one. Old numbers that were given push their counter on, so that the book never gives them again. */
export async function giveNumbers(client: pg.PoolClient, book: Book, versions: readonly PlannedVersion[]): Promise<PlannedVersion[]> {
	const wanted = new Map<string, { count: number; least: number }>();
	for (const version of versions) {
		const use = counterUse(version);
		if (use !== null) {
			const counter = wanted.get(use.key) ?? { count: 0, least: 0 };
			wanted.set(use.key, { count: counter.count + use.count, least: Math.max(counter.least, use.least) });
		}
	}
	if (wanted.size === 0) {
		return [...versions];
	}
	const keys = [...wanted.keys()].sort();
	const { rows } = await client.query(
		`INSERT INTO book.counter AS c (office_id, key, value)
		SELECT $1, w.key, w.least + w.count FROM unnest($2::text[], $3::bigint[], $4::bigint[]) AS w(key, count, least)
		ON CONFLICT (office_id, key) DO UPDATE SET value = greatest(c.value, (SELECT w.least FROM unnest($2::text[], $4::bigint[]) AS w(key, least) WHERE w.key = c.key))
			+ (SELECT w.count FROM unnest($2::text[], $3::bigint[]) AS w(key, count) WHERE w.key = c.key)
		RETURNING key, value`,
		[book.office_id, keys, keys.map((key) => wanted.get(key)?.count), keys.map((key) => wanted.get(key)?.least)],
	);
	const next = new Map<string, number>(rows.map(({ key, value }) => [key, Number(value) - (wanted.get(key)?.count ?? 0) + 1]));
	return versions.map((version) => {
		const { register, record, number_year: year } = version;
		if (register.numbering === undefined || year === null) {
			return version;
		}
		const key = counterKey(register.id, year);
		const n = next.get(key) ?? 1;
		next.set(key, n + 1);
		return { ...version, record: { ...record, number: formatNumber(register.numbering, year, n) } };
	});
}

function counterUse({ register, record, before, number_year: year }: PlannedVersion): { key: string; count: number; least: number } | null {
	if (register.numbering === undefined) {
		return null;
	}
	if (year !== null) {
		return { key: counterKey(register.id, year), count: 1, least: 0 };
	}
	const given = before === null && record.number !== null ? readNumber(register.numbering, record.number) : null;
	return given === null ? null : { key: counterKey(register.id, given.year), count: 0, least: given.n };
}

function counterKey(register: string, year: number): string {
	return `number ${register} ${year}`;
}
