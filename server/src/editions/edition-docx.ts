import { describeFigure, say } from '@yibenzhang/engine';
import { type ReportAnnex, toDocx } from '@yibenzhang/report';
import type { Book } from '../book.ts';
import { roundValue } from '../figures/list-figures.ts';
import { annexOf, figuresSaid } from '../reports/paper/figures-annex.ts';
import { packDocx } from '../reports/paper/pack-docx.ts';
import type { DocxOrder } from '../reports/paper/report-docx.ts';
import { withPart } from '../reports/report-scope.ts';
import { documentOf, type EditionContent, heldBook } from './content.ts';

/** An edition as a Word file, all of it from what it holds, with the name that it goes out under. */
export async function editionDocx(
	book: Book,
	content: EditionContent,
	{ form, figures_annex, paper }: Pick<DocxOrder, 'form' | 'figures_annex' | 'paper'>,
): Promise<{ content: Buffer; name: string }> {
	const { report, part, figures, period, number } = content;
	const figure_names = new Map(figures.map(({ definition }) => [definition.id, definition.label.zh]));
	const annexes = figures_annex ? [annexOfEdition(book, content)] : [];
	return {
		content: await packDocx(toDocx(documentOf(content), { report: report.id, form, figure_names, annexes, ...(paper === undefined ? {} : { paper }) })),
		name: `${withPart(report.label, part?.label).zh}_${period}_第${number}稿.docx`,
	};
}

function annexOfEdition(book: Book, content: EditionContent): ReportAnnex {
	const { office } = heldBook(book, content);
	const held = new Map(content.figures.map((figure) => [figure.definition.id, figure]));
	return annexOf(
		figuresSaid(content.document).flatMap((id) => {
			const figure = held.get(id);
			if (figure === undefined) {
				return [];
			}
			const { definition, value, names, more, evidence } = figure;
			const { label, unit, said } = definition;
			return {
				...{ id, label: label.zh, value: roundValue(value), unit: unit.zh },
				said: say({ value, names, more, unit, said }, 'zh'),
				definition: describeFigure(definition, office).zh,
				count: evidence.find(({ part }) => part === 'evidence')?.count ?? 0,
			};
		}),
	);
}
