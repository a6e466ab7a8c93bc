import { type Register, text } from '@yibenzhang/engine';
import type pg from 'pg';
import type { Book } from '../book.ts';
import { fromVersionValues } from '../db/stored.ts';
import { AppError } from '../errors.ts';
import { getAction } from './actions.ts';
import { canonicalJson } from './audit.ts';

export interface Stale {
	readonly register: Register;
	readonly id: string;
	/** The version that the writer had before them, and the one that stands. */
	readonly seen: number;
	readonly version: number;
	/** Ids of actions that the writer could do now. */
	readonly possible: readonly string[];
}

/** The refusal of a stale version: what changed since, by whom, and what is possible now. */
export async function staleError(client: pg.PoolClient, book: Book, { register, id, seen, version, possible }: Stale): Promise<AppError> {
	const { rows } = await client.query(
		`SELECT version, state, unit, made_by, "values" FROM book.record_version
		WHERE office_id = $1 AND record_id = $2 AND version >= $3 ORDER BY version`,
		[book.office_id, id, seen],
	);
	const [before, now] = [rows[0], rows.at(-1)];
	const [held, holds] = [before, now].map((row) => (row === undefined ? {} : fromVersionValues(register, row.values)));
	const fields = Object.keys(register.fields).filter((field) => canonicalJson(held?.[field] ?? null) !== canonicalJson(holds?.[field] ?? null));
	const labels = fields.map((field) => register.fields[field]?.label ?? text(field, field));
	if (before?.state !== now?.state) {
		labels.push(text('状态', 'state'));
	}
	if (before?.unit !== now?.unit) {
		labels.push(text('单位', 'unit'));
	}
	const actions = possible.map((action) => getAction(register, action).label);
	return new AppError('version_stale', {
		by: now?.made_by,
		version,
		changed: labels.map(({ zh }) => zh).join('、') || '内容未变',
		changed_en: labels.map(({ en }) => en).join(', ') || 'nothing',
		actions: actions.map(({ zh }) => zh).join('、') || '无',
		actions_en: actions.map(({ en }) => en).join(', ') || 'none',
		current: { version, state: now?.state, changed: fields, made_by: now?.made_by, actions: possible },
	});
}
