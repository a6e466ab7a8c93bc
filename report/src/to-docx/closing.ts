/** 版记: to whom copies go, who printed it and when, between lines at the lower edge of the last page's 版心 (GB/T 9704-2012, 7.4). */
import type { ReportPaper } from '../document.ts';
import { copiesLine, PAPER_WORDS } from '../paper.ts';
import { CHARACTER, LINE, SIZE, TEXT_WIDTH, widthOf } from './page.ts';
import type { Paragraph } from './paragraph.ts';
import { RIGHT_LESS_ONE } from './styles.ts';
import type { Table } from './table.ts';

export interface Closing {
	readonly table: Table;
	/** Twips. */
	readonly height: number;
}

/** 0.35 mm and 0.25 mm, in eighths of a point. */
const RULES = { outer: 8, inner: 6 } as const;
const HANGING = PAPER_WORDS.copies.length * SIZE.four * 10;

/** Undefined where there is nothing to say. */
export function closing({ form, copies = [], printed_by }: ReportPaper, date: string): Closing | undefined {
	const rows: { readonly paragraph: Paragraph; readonly lines: number }[] = [];
	if (copies.length > 0) {
		const room = Math.floor((TEXT_WIDTH - 2 * CHARACTER - HANGING) / (SIZE.four * 10));
		rows.push({
			paragraph: {
				style: 'PaperClosing',
				pieces: [{ text: copiesLine(copies) }],
				layout: { left: CHARACTER + HANGING, right: CHARACTER, hanging: HANGING, align: 'both' },
			},
			lines: Math.ceil((widthOf(copiesLine(copies)) - PAPER_WORDS.copies.length) / room),
		});
	}
	if (printed_by !== undefined) {
		rows.push({
			paragraph: {
				style: 'PaperClosing',
				pieces: [{ text: printed_by }, 'tab', { text: date + PAPER_WORDS.printed }],
				layout: { first: CHARACTER, right_tab: RIGHT_LESS_ONE },
			},
			lines: 1,
		});
	}
	if (rows.length === 0) {
		return undefined;
	}
	return {
		height: rows.reduce((sum, { lines }) => sum + lines * LINE, 0),
		table: {
			columns: [TEXT_WIDTH],
			head_rows: 0,
			rules: form === 'letter' ? 'none' : RULES,
			rows: rows.map(({ paragraph, lines }) => ({ height: lines * LINE, cells: [{ paragraphs: [paragraph] }] })),
		},
	};
}
