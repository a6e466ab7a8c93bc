/** A draft against the office's book in one period: nothing of it is kept. */
import { type CheckedFigure, type DraftCheckAnswer, say } from '@yibenzhang/engine';
import { checkDraft, type DraftBook, type DraftFigure, readDraft, rivalsOf } from '@yibenzhang/report';
import type { Book } from '../book.ts';
import { computeFigures } from '../figures/compute-figures.ts';
import { askFor } from '../figures/list-figures.ts';
import { readPeriod } from '../figures/read-period.ts';

/** Without a period the text is only read. Throws `period_wrong`. */
export async function checkAgainstBook(book: Book, text: string, period: string | undefined): Promise<DraftCheckAnswer> {
	const draft = readDraft(text, book.office.misprints ?? []);
	if (period === undefined) {
		return { text, period: null, figures: [], ...checkDraft(draft, undefined) };
	}
	const { draftBook, shown } = await draftBookOf(book, period);
	const checked = checkDraft(draft, draftBook);
	const said = new Set([...checked.numbers, ...checked.claims].map(({ figure }) => figure));
	return { text, period, figures: shown.filter(({ id }) => said.has(id)), ...checked };
}

async function draftBookOf(book: Book, period: string): Promise<{ draftBook: DraftBook; shown: readonly CheckedFigure[] }> {
	const whole = readPeriod(period);
	const asked = askFor(book, { period }, [...book.figures.values()]);
	const counted = await computeFigures(book, asked);
	const figures = asked.map(({ figure: definition }, at): DraftFigure => {
		const { value, names, more } = counted[at] ?? { value: null, names: [], more: false };
		return {
			definition,
			value,
			names,
			more,
			said: say({ value, names, more, unit: definition.unit, said: definition.said }, 'zh'),
			rivals: rivalsOf(definition, book.office),
		};
	});
	return {
		draftBook: {
			period: whole,
			figures,
			parts: book.office.units.filter(({ kind }) => kind === 'community').map(({ name }) => name.zh.replace(/（[^）]*）/g, '')),
			misprints: book.office.misprints ?? [],
			signed_by: book.office.signed_by.map(({ zh }) => zh),
		},
		shown: asked.map(({ figure, period: closed }, at) => shownFigure(figures[at] as DraftFigure, figure.no ?? null, closed)),
	};
}

function shownFigure(
	{ definition, value, names, more, said }: DraftFigure,
	no: number | null,
	{ from_on, until_on }: { readonly from_on: string; readonly until_on: string },
): CheckedFigure {
	const sayable = { value, names, more, unit: definition.unit, said: definition.said };
	const rounded = value === null ? null : Math.round(value * 100) / 100;
	return {
		id: definition.id,
		no,
		label: definition.label,
		value: rounded,
		unit: definition.unit,
		said: { zh: said, en: say(sayable, 'en') },
		from_on,
		until_on,
	};
}
