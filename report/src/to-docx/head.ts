/** 版头 of the document form: copy number, grades, the red mark, number, who approved it, and the red line (GB/T 9704-2012, 7.2). */
import type { ReportDocument, ReportPaper } from '../document.ts';
import { approvedRows, PAPER_WORDS, paperOf } from '../paper.ts';
import type { Content } from './content.ts';
import { aboveType, type MarkType, markTypeOf, TAIL_SCALE, tailWidth } from './mark.ts';
import { CHARACTER, LINE, MARK_DEPTH, TEXT_WIDTH } from './page.ts';
import type { Border, Paragraph, ParagraphLayout, Piece } from './paragraph.ts';
import { RED, RIGHT_LESS_ONE } from './styles.ts';
import type { Table } from './table.ts';

/** Lines for 份号, 密级, 紧急程度, whether they are there or not. */
const UPPER_LINES = 3;
/** The line lies 4 mm below the type; an exact line leaves so many points below it already. */
const RED_LINE: Border = { style: 'single', size: 12, space: 7, colour: RED };

export function documentHead(document: ReportDocument): Content[] {
	const paper = paperOf(document);
	const { copy_number, secrecy, urgency } = paper;
	const type = markTypeOf(document);
	const gap: ParagraphLayout = { after: MARK_DEPTH - UPPER_LINES * LINE - aboveType(type) };
	return [
		{ style: 'PaperHead', pieces: [{ text: copy_number ?? '' }] },
		{ style: 'PaperGrade', pieces: [{ text: secrecy ?? '' }] },
		{ style: 'PaperGrade', pieces: [{ text: urgency ?? '' }], layout: gap },
		paper.mark.length < 2 ? singleMark(paper.mark[0] ?? '', type) : jointMark(paper.mark, type),
		...numberLines(paper),
	];
}

function singleMark(name: string, { size, scale, line }: MarkType): Paragraph {
	return { style: 'PaperMark', pieces: [{ text: name + PAPER_WORDS.mark, looks: { size, scale } }], layout: { line } };
}

/** Names one below the other and as wide as the widest, 文件 to their right at half their height. */
function jointMark(names: readonly string[], type: MarkType): Table {
	const { size, scale, line } = type;
	const tail = tailWidth(type);
	return {
		columns: [TEXT_WIDTH - tail, tail],
		head_rows: 0,
		rules: 'none',
		rows: [
			{
				cells: [
					{
						centred: true,
						paragraphs: names.map((text) => ({ style: 'PaperMark', pieces: [{ text, looks: { size, scale } }], layout: { line, align: 'distribute' } })),
					},
					{
						centred: true,
						paragraphs: [
							{
								style: 'PaperMark',
								pieces: [{ text: PAPER_WORDS.mark, looks: { size: Math.round(size * TAIL_SCALE), scale } }],
								layout: { line: Math.round(line * TAIL_SCALE), align: 'right' },
							},
						],
					},
				],
			},
		],
	};
}

/** Two lines below the mark. What goes upward says who approved it, two a line, the last on the line of the number. */
function numberLines(paper: ReportPaper): Paragraph[] {
	const { number = '', approved_by = [] } = paper;
	const before = 2 * LINE;
	if (approved_by.length === 0) {
		return [{ style: 'PaperHead', pieces: [{ text: number }], layout: { before, below: RED_LINE, align: 'center' } }];
	}
	const rows = approvedRows(paper);
	return rows.map((names, at): Paragraph => {
		const last = at === rows.length - 1;
		const people: Piece = { text: names.join('\u3000'), looks: { face: 'kai' } };
		return {
			style: 'PaperHead',
			pieces: [{ text: last ? number : '' }, 'tab', { text: at === 0 ? PAPER_WORDS.approved : '' }, people],
			layout: { first: CHARACTER, right_tab: RIGHT_LESS_ONE, ...(at === 0 ? { before } : {}), ...(last ? { below: RED_LINE } : {}) },
		};
	});
}
