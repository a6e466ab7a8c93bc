/** What has moved since an edition was made: each figure then and now by the edition's own definition, and the records that make the difference. */
import {
	baseFigure,
	describeFigure,
	type FigureDefinition,
	type MovedAnswer,
	type MovedFigure,
	problemsOfFigure,
	type SaidValue,
	say,
} from '@yibenzhang/engine';
import { sql } from 'kysely';
import type { Book } from '../book.ts';
import { run } from '../db/compile-sql.ts';
import { inOffice } from '../db/transaction.ts';
import { definitionHash } from '../definitions/keep-definitions.ts';
import { computeFigures } from '../figures/compute-figures.ts';
import { roundValue } from '../figures/list-figures.ts';
import { heldBook } from './content.ts';
import { type KeptEvidence, type KeptQuestion, movedSql } from './moved-sql.ts';
import { getEdition, type KeptEdition } from './read-editions.ts';

/** Throws `edition_unknown`. */
export async function findMoved(book: Book, id: string): Promise<MovedAnswer> {
	const edition = await getEdition(book, id);
	const { content } = edition;
	const held = heldBook(book, content);
	const asked = content.figures.map(({ definition, period }) => ({ figure: definition, period }));
	const now = await computeFigures(held, asked);
	const records = await countMoved(held, { table: 'edition_evidence', id }, content.figures);
	const redefined = await findRedefined(book, edition);
	return {
		known_at: book.now().toISOString(),
		figures: content.figures.map((figure, at): MovedFigure => {
			const { definition } = figure;
			const { came, went, changed } = records.get(definition.id) ?? NOTHING;
			return {
				id: definition.id,
				label: definition.label,
				unit: definition.unit.zh,
				unit_en: definition.unit.en,
				before: said(definition, figure),
				now: said(definition, now[at] ?? EMPTY),
				came,
				went,
				changed,
				redefined: redefined.get(definition.id) ?? null,
			};
		}),
	};
}

const EMPTY = { value: null, names: [] as readonly string[], more: false };
const NOTHING = { came: 0, went: 0, changed: 0 };

export interface MovedCounts {
	readonly came: number;
	readonly went: number;
	readonly changed: number;
}

/** Of each figure that was kept, by its key, how many of the records behind it came, went and changed, all parts together. */
export async function countMoved(held: Book, kept: KeptEvidence, figures: readonly KeptQuestion[]): Promise<Map<string, MovedCounts>> {
	if (figures.length === 0) {
		return new Map();
	}
	const counted = sql`SELECT moved.figure, count(*) FILTER (WHERE moved.how = 'came')::int AS came, count(*) FILTER (WHERE moved.how = 'went')::int AS went,
		count(*) FILTER (WHERE moved.how = 'changed')::int AS changed FROM (${movedSql(held, kept, figures)}) AS moved GROUP BY moved.figure`;
	const rows = await inOffice(held.pool, held.office_id, (client) => run<MovedCounts & { figure: string }>(client, counted));
	return new Map(rows.map(({ figure, ...counts }) => [figure, counts]));
}

/** Figures that the office defines otherwise by now, asked by today's definition of the book as it was and as it is. */
async function findRedefined(book: Book, { content }: KeptEdition): Promise<Map<string, NonNullable<MovedFigure['redefined']>>> {
	const asked = content.figures.flatMap(({ definition, period }) => {
		const today = book.figures.get(definition.id);
		const isSame = today === undefined || hashWithBase(book, today) === hashWithBase(heldBook(book, content), definition);
		return isSame || problemsOfFigure(today, book.office).length > 0 ? [] : [{ figure: today, period }];
	});
	if (asked.length === 0) {
		return new Map();
	}
	const [before, now] = [await computeFigures(book, asked, { known_at: content.known_at }), await computeFigures(book, asked)];
	return new Map(
		asked.map(({ figure }, at) => [
			figure.id,
			{ before: said(figure, before[at] ?? EMPTY), now: said(figure, now[at] ?? EMPTY), definition: describeFigure(figure, book.office) },
		]),
	);
}

/** A share, growth or progress changes with the figure that it is about. */
function hashWithBase({ office }: Book, figure: FigureDefinition): string {
	const base = baseFigure(figure, office);
	return definitionHash(base === undefined ? [figure] : [figure, base]);
}

function said(
	{ unit, said: as }: FigureDefinition,
	counted: { readonly value: number | null; readonly names: readonly string[]; readonly more: boolean },
): SaidValue {
	const sayable = { ...counted, unit, said: as };
	return { value: roundValue(counted.value), said: say(sayable, 'zh'), said_en: say(sayable, 'en') };
}
