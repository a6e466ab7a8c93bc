/** 署名 and 成文日期 (GB/T 9704-2012, 7.3.5): with seals side by side, without them one below the other. */
import type { ReportPaper } from '../document.ts';
import type { Content } from './content.ts';
import { CHARACTER, CHARACTERS, LINE, twips, widthOf } from './page.ts';
import type { Paragraph, Piece } from './paragraph.ts';
import { shareWidth, type Table } from './table.ts';

interface Signed {
	readonly paper: ReportPaper;
	/** In words. */
	readonly date: string;
}

export function signatures({ paper, date }: Signed): Content[] {
	if (paper.signatures.length === 0) {
		return [{ style: 'PaperSignature', pieces: [{ text: date }], layout: { before: LINE, right: 4 * CHARACTER, align: 'right' } }];
	}
	if (!paper.sealed) {
		return unsealed(paper.signatures, date);
	}
	return paper.signatures.length === 1 ? oneSeal(paper.signatures[0] ?? '', date) : severalSeals(paper.signatures, date);
}

/** The names two characters in from the right, each as wide as the widest; the date begins two characters further in, or ends where they end. */
function unsealed(names: readonly string[], date: string): Paragraph[] {
	const width = Math.max(...names.map(widthOf));
	const dated = widthOf(date);
	const begins = dated > width ? CHARACTERS - 2 - dated - 2 : Math.max(0, CHARACTERS - 2 - width);
	const right = Math.max(0, CHARACTERS - begins - width);
	return [
		...names.map(
			(text, at): Paragraph => ({
				style: 'PaperSignature',
				pieces: [{ text }],
				layout: {
					keep_next: true,
					...(at === 0 ? { before: LINE } : {}),
					left: characters(begins),
					right: characters(right) - SLACK,
					align: widthOf(text) === width ? 'left' : 'distribute',
				},
			}),
		),
		{ style: 'PaperSignature', pieces: [{ text: date }], layout: { left: characters(begins + 2) } },
	];
}

/** The date four characters in, the name centred over it. The seal goes onto both, its upper edge within a line of the text. */
function oneSeal(name: string, date: string): Paragraph[] {
	const [wide, dated] = [widthOf(name), widthOf(date)];
	const middle = CHARACTERS - 4 - dated / 2;
	// A name that would run over the right edge pulls both to the left.
	const over = Math.max(0, middle + wide / 2 - CHARACTERS);
	const centred = (text: string, before: number): Paragraph => ({
		style: 'PaperSignature',
		pieces: [{ text }],
		layout: { keep_next: before > 0, before, left: characters(Math.max(0, middle - over - widthOf(text) / 2)) },
	});
	return [centred(name, SEAL_LINES * LINE), centred(date, 0)];
}

/** At most three a row, the last row centred, far enough apart that no seal touches another; the date below the last. */
function severalSeals(names: readonly string[], date: string): Table[] {
	const rows = Array.from({ length: Math.ceil(names.length / 3) }, (_, at) => names.slice(at * 3, at * 3 + 3));
	return rows.map((row, at): Table => {
		const last = at === rows.length - 1;
		const room = Math.floor(CHARACTERS / row.length) - 1;
		const signed = (name: string): Paragraph => ({
			style: 'PaperSignature',
			pieces: breakName(name, room).flatMap((text, line): Piece[] => (line === 0 ? [{ text }] : ['line', { text }])),
			layout: { keep_next: true, align: 'center', before: at === 0 ? SEAL_LINES * LINE : 0 },
		});
		return {
			columns: shareWidth(row.map(() => 1)),
			head_rows: 0,
			rules: 'none',
			rows: [
				{
					height: SEAL + (at === 0 ? LINE : 0),
					cells: row.map((name, place) => ({
						paragraphs: [
							signed(name),
							...(last && place === row.length - 1
								? [{ style: 'PaperSignature' as const, pieces: [{ text: date }], layout: { align: 'center' as const } }]
								: []),
						],
					})),
				},
			],
		};
	});
}

/** A name too long for its place breaks after the body or the place that it belongs to, so that its lines are nearly alike. */
function breakName(name: string, room: number): string[] {
	if (widthOf(name) <= room) {
		return [name];
	}
	const joints = [...name.matchAll(/(?<=人民政府|街道|[省市县区镇乡])(?!$)/gu)].map(({ index }) => index);
	const longer = (at: number) => Math.max(widthOf(name.slice(0, at)), widthOf(name.slice(at)));
	const [best] = joints.sort((a, b) => longer(a) - longer(b));
	return best === undefined ? [name] : [name.slice(0, best), name.slice(best)];
}

/** Lines above a name on which a seal is set, for its upper half. */
const SEAL_LINES = 2;
/** A seal of 42 mm and some room. */
const SEAL = twips(46);
/** So that rounding breaks no name. */
const SLACK = 20;

function characters(count: number): number {
	return Math.round(count * CHARACTER);
}
