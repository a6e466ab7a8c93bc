/**
 * Definitions as they were kept, each with the moment from which it held: an old one can be asked of new records, and a new one of
 * what the book knew before.
 */
import { type DefinitionKind, type FigureDefinition, parseDefinition, problemsOfFigure } from '@yibenzhang/engine';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { AppError } from '../errors.ts';

export interface KeptDefinition {
	/** SHA-256 of the definition's canonical JSON, hex. */
	readonly hash: string;
	/** Moments, ISO 8601; `held_until` is null for the one that holds now. */
	readonly held_from: string;
	readonly held_until: string | null;
	readonly body: unknown;
}

/** Units are kept in the tree, with days of their own. */
export const KEPT_KINDS = ['register', 'figure', 'code_list', 'role', 'report'] as const satisfies readonly DefinitionKind[];
export type KeptKind = (typeof KEPT_KINDS)[number];

/** The latest first. Throws `definition_unknown` where none of that name was ever kept. */
export async function listKeptDefinitions(book: Book, kind: KeptKind, id: string): Promise<KeptDefinition[]> {
	const rows = await inOffice(book.pool, book.office_id, async (client) => {
		const { rows: found } = await client.query<Omit<KeptDefinition, 'held_until'>>(
			'SELECT hash, held_from, body FROM book.definition WHERE office_id = $1 AND kind = $2 AND id = $3 ORDER BY held_from DESC',
			[book.office_id, kind, id],
		);
		return found;
	});
	if (rows.length === 0) {
		throw new AppError('definition_unknown', { definition: `${kind} ${id}` });
	}
	return rows.map((row, at) => ({ ...row, held_until: rows[at - 1]?.held_from ?? null }));
}

/** Every figure's definitions by its id, the latest first, in one reading. */
export async function listKeptFigures(book: Book): Promise<ReadonlyMap<string, readonly Omit<KeptDefinition, 'held_until'>[]>> {
	const { rows } = await inOffice(book.pool, book.office_id, (client) =>
		client.query<Omit<KeptDefinition, 'held_until'> & { id: string }>(
			`SELECT id, hash, held_from, body FROM book.definition WHERE office_id = $1 AND kind = 'figure' ORDER BY id, held_from DESC`,
			[book.office_id],
		),
	);
	return Map.groupBy(rows, ({ id }) => id);
}

/**
 * A figure as it was once defined, ready to be asked of the registers as they are. Throws `definition_unknown`, and
 * `definition_outlived` with every place where it names what has since vanished.
 */
export async function getKeptFigure(book: Book, id: string, hash: string): Promise<FigureDefinition> {
	const kept = (await listKeptDefinitions(book, 'figure', id)).find((one) => one.hash === hash);
	if (kept === undefined) {
		throw new AppError('definition_unknown', { definition: `figure ${id} ${hash.slice(0, 12)}…` });
	}
	const parsed = parseDefinition('figure', kept.body);
	const problems = 'problems' in parsed ? parsed.problems : problemsOfFigure(parsed.definition, book.office);
	if (!('definition' in parsed) || problems.length > 0) {
		throw new AppError('definition_outlived', { figure: id, from: kept.held_from.slice(0, 10) }, problems);
	}
	return parsed.definition;
}
