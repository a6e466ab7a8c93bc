/** The book's figures as the chips of a draft show them: closed where its text closes them. */
import { closingOn, type DraftFiguresAnswer, type FigureDefinition, say } from '@yibenzhang/engine';
import { claimHolds, inlinesOf, parseReport, type TemplateBlock, type TemplateInline, wordsOn } from '@yibenzhang/report';
import type { Book } from '../book.ts';
import { inOffice } from '../db/transaction.ts';
import { listForReaders } from '../figures/list-figures.ts';
import { readPeriod } from '../figures/read-period.ts';
import { spellings } from '../records/search.ts';
import { readDraftText } from './draft-text.ts';
import { readDraftRow } from './read-drafts.ts';
import { placesOf } from './tell-draft.ts';

/** Throws `draft_unknown`. */
export async function listDraftFigures(book: Book, id: string): Promise<DraftFiguresAnswer> {
	const { row, definition, own } = await inOffice(book.pool, book.office_id, async (client) => {
		const draft = await readDraftRow(client, book, id);
		const text = await readDraftText(client, book, draft);
		return { row: draft, definition: text.definition, own: text.book };
	});
	const period = readPeriod(row.period);
	const figures = await listForReaders(own, { period: row.period });
	const claims = claimsOf(book);
	const groups = new Set(['report', ...Object.keys(definition.closing[row.period] ?? {}), ...Object.keys(definition.closes_early ?? {})]);
	return {
		figures: figures.flatMap((figure) => {
			const known = book.figures.get(figure.id);
			return known === undefined
				? []
				: [
						{
							...figure,
							said_exact: say({ value: figure.value, unit: known.unit, said: { as: 'exact' } }, 'zh'),
							holds: claimHolds({ definition: known, value: figure.value, said: figure.said }),
							claims: claims.get(figure.id) ?? [],
							said_as: synonyms(known, claims.get(figure.id)),
							closes: definition.closes[figure.id] ?? 'report',
						},
					];
		}),
		closing: Object.fromEntries([...groups].map((group) => [group, closingOn(definition, period, group)])),
		period: period.id,
		words: wordsOn(definition, period),
		...placesOf(own, period),
	};
}

type Claims = DraftFiguresAnswer['figures'][number]['claims'];

/** Claims that stand in the texts of the office's reports, by figure, each once. */
function claimsOf({ office }: Book): ReadonlyMap<string, Claims> {
	const stated = office.reports.flatMap(({ text }) => parseReport(text).template.blocks.flatMap(claimsIn));
	return new Map(
		[...Map.groupBy(stated, ({ figure }) => figure)].map(([figure, all]) => [
			figure,
			[...new Map(all.map(({ holds, fails }) => [`${holds}|${fails}`, { holds, fails }])).values()],
		]),
	);
}

function claimsIn(block: TemplateBlock): Extract<TemplateInline, { type: 'claim' }>[] {
	return 'blocks' in block ? block.blocks.flatMap(claimsIn) : inlinesOf(block).filter((inline) => inline.type === 'claim');
}

/** The words that stand beside the figure's number in reports, and those that claim something of it; and how they are typed. */
function synonyms({ said_as = [] }: FigureDefinition, claims: Claims = []): string {
	const words = [...new Set(said_as.flatMap(({ beside, about = [] }) => [...about, ...beside])), ...claims.map(({ holds }) => holds)];
	return words.flatMap((word) => [word, ...spellings(word)]).join(' ');
}
