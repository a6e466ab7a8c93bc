import { describeFigure } from '@yibenzhang/engine';
import { inlinesIn, type ReportAnnex, type ReportDocument, type ReportInline } from '@yibenzhang/report';
import type { Book } from '../../book.ts';
import { countEvidence } from '../../figures/count-evidence.ts';
import { listFigures } from '../../figures/list-figures.ts';

/** One line of the annex. */
export interface AnnexFigure {
	readonly id: string;
	readonly label: string;
	readonly value: number | null;
	readonly said: string;
	readonly unit: string;
	readonly definition: string;
	/** How many records stand behind it. */
	readonly count: number;
}

/** Every figure that the report says, in the order of the text: its value, what it counts in words, and how many records stand behind it. */
export async function figuresAnnex(book: Book, document: ReportDocument): Promise<ReportAnnex> {
	const { period } = document;
	const listed = new Map((await listFigures(book, { period })).map((figure) => [figure.id, figure]));
	const figures = figuresSaid(document).flatMap((id) => listed.get(id) ?? []);
	const counts = await countEvidence(book, { period }, figures);
	return annexOf(
		figures.map(({ id, label, value, said, unit }) => {
			const definition = book.figures.get(id);
			const words = definition === undefined ? '' : describeFigure(definition, book.office).zh;
			return { id, label: label.zh, value, said, unit, definition: words, count: counts.get(id) ?? 0 };
		}),
	);
}

/** Ids, each once, in the order of the text. */
export function figuresSaid({ blocks }: ReportDocument): string[] {
	const said = blocks.flatMap((block) => inlinesIn(block).flatMap((inline) => (inline.type === 'figure' || inline.type === 'claim' ? [inline.figure] : [])));
	return [...new Set(said)];
}

export function annexOf(figures: readonly AnnexFigure[]): ReportAnnex {
	return {
		title: '数字口径与依据',
		blocks: [
			{
				type: 'table',
				columns: [
					{ label: '序号', width: 1.3, align: 'center' },
					{ label: '数字', width: 4 },
					{ label: '数值', width: 2.4, align: 'right' },
					{ label: '口径', width: 8 },
					{ label: '依据', width: 1.6, align: 'right' },
				],
				rows: figures.map(({ id, label, value, said, unit, definition, count }, at): ReportInline[][] => [
					plain(String(at + 1)),
					plain(label),
					[{ type: 'figure', figure: id, value, said }, ...plain(said.endsWith(unit) ? '' : unit)],
					plain(definition),
					plain(`${count}条`),
				]),
			},
		],
	};
}

function plain(text: string): ReportInline[] {
	return text === '' ? [] : [{ type: 'text', text }];
}
