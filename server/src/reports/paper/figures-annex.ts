import { describeFigure } from '@yibenzhang/engine';
import type { ReportAnnex, ReportDocument, ReportInline } from '@yibenzhang/report';
import type { Book } from '../../book.ts';
import { countEvidence } from '../../figures/count-evidence.ts';
import { listFigures } from '../../figures/list-figures.ts';

/** Every figure that the report says, in the order of the text: its value, what it counts in words, and how many records stand behind it. */
export async function figuresAnnex(book: Book, { blocks, period }: ReportDocument): Promise<ReportAnnex> {
	const said = new Set(
		blocks.flatMap(({ content }) => content.flatMap((inline) => (inline.type === 'figure' || inline.type === 'claim' ? [inline.figure] : []))),
	);
	const listed = new Map((await listFigures(book, { period })).map((figure) => [figure.id, figure]));
	const figures = [...said].flatMap((id) => listed.get(id) ?? []);
	const counts = await countEvidence(book, { period }, figures);
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
					{ label: '依据条数', width: 1.9, align: 'right' },
				],
				rows: figures.map(({ id, label, value, said: words, unit }, at): ReportInline[][] => {
					const definition = book.figures.get(id);
					return [
						plain(String(at + 1)),
						plain(label.zh),
						[{ type: 'figure', figure: id, value, said: words }, ...plain(words.endsWith(unit) ? '' : unit)],
						plain(definition === undefined ? '' : describeFigure(definition, book.office).zh),
						plain(String(counts.get(id) ?? 0)),
					];
				}),
			},
		],
	};
}

function plain(text: string): ReportInline[] {
	return text === '' ? [] : [{ type: 'text', text }];
}
