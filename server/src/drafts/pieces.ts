/** A report's text in the pieces in which it is written: the chapters of units, and what stands around them. Pure. */
import type { ReportDefinition, ReportScope } from '@yibenzhang/engine';
import { type RichBlock, type RichPlace, reportTextOf, richTextOf } from '@yibenzhang/report';

export interface Piece {
	/** In the report's notation; empty of what begins without one. */
	readonly heading: string;
	readonly unit: string;
	readonly of_keeper: boolean;
	/** In the report's notation. */
	readonly text: string;
}

/**
 * The pieces of the scope, in the order of the text. A chapter ends where the next heading of its level or above begins; what belongs
 * to no unit is the keeper's. A part that is written alone has the report's title before it, and its headings begin at the first level.
 */
export function piecesOf(report: Pick<ReportDefinition, 'text' | 'chapters' | 'keeper'>, scope: ReportScope, scopeLabel: string): Piece[] {
	const pieces = splitBlocks(richTextOf(report.text).content, report);
	if (scope.of === 'report') {
		return pieces.map(written);
	}
	const parts = pieces.filter((piece) => !piece.of_keeper && (scope.of === 'chapter' ? piece.heading === scope.heading : piece.unit === scope.unit));
	const unit = parts[0]?.unit;
	if (unit === undefined) {
		return [];
	}
	const title = richTextOf(report.text).content.filter((block) => block.type === 'passage' && block.attrs.kind === 'title');
	// The bodies of a part are its unit: a title that says them names it already.
	const named = scope.of === 'unit' && reportTextOf({ content: title }).includes('[[bodies]]');
	const titled: Cut = { heading: '', unit, of_keeper: true, blocks: named ? title : title.map((block) => withWords(block, `（${scopeLabel}）`)) };
	return [titled, ...parts.map((piece) => ({ ...piece, blocks: piece.blocks.map((block) => raised(block, topLevel(piece.blocks) - 1)) }))].map(written);
}

/** The first heading of a chapter, in the report's notation; of a piece of the keeper only one that it begins with. */
export function headingText(blocks: readonly RichBlock[], { of_keeper }: Pick<Piece, 'of_keeper'>): string {
	const headings = of_keeper ? blocks.slice(0, 1) : blocks;
	const heading = headings.find((block) => block.type === 'heading');
	return heading === undefined ? '' : reportTextOf({ content: [heading] }).replace(/^#+ /, '');
}

/** What stands in each place of a heading, moved by so many. */
export type HeadingPlaces = Readonly<Record<Exclude<RichPlace, `~${string}`>, (shift: number) => string> & Partial<Record<`~${string}`, () => string>>>;

/** A heading as it is read: places in the period's words, a figure as a gap. */
export function sayHeading(heading: string, places: HeadingPlaces): string {
	const [block] = richTextOf(heading).content;
	const content = block?.type === 'paragraph' ? (block.content ?? []) : [];
	return content
		.map((inline) => {
			switch (inline.type) {
				case 'text':
					return inline.text;
				case 'name':
					return inline.attrs.text;
				case 'place':
					return places[inline.attrs.what]?.(inline.attrs.shift) ?? '……';
				case 'claim':
					return inline.attrs.holds;
				default:
					return '……';
			}
		})
		.join('');
}

interface Cut extends Omit<Piece, 'text'> {
	readonly blocks: readonly RichBlock[];
}

function splitBlocks(blocks: readonly RichBlock[], { chapters, keeper }: Pick<ReportDefinition, 'chapters' | 'keeper'>): Cut[] {
	const cuts: Cut[] = [];
	let level = 0;
	for (const block of blocks) {
		const last = cuts.at(-1);
		if (block.type !== 'heading') {
			const { blocks: before, ...cut } = cuts.pop() ?? { heading: '', unit: keeper, of_keeper: true, blocks: [] };
			cuts.push({ ...cut, blocks: [...before, block] });
			continue;
		}
		const heading = headingText([block], { of_keeper: false });
		const chapter = chapters.find((one) => one.heading === heading);
		const begins = last === undefined || chapter !== undefined || block.attrs.level <= level;
		level = begins || level === 0 ? block.attrs.level : level;
		if (begins) {
			cuts.push({ heading, unit: chapter?.unit ?? keeper, of_keeper: chapter === undefined, blocks: [block] });
		} else {
			cuts[cuts.length - 1] = { ...last, blocks: [...last.blocks, block] };
		}
	}
	return cuts;
}

function written({ blocks, ...piece }: Cut): Piece {
	const { heading, unit, of_keeper } = piece;
	return { heading, unit, of_keeper, text: reportTextOf({ content: blocks }) };
}

function topLevel(blocks: readonly RichBlock[]): number {
	return Math.min(...blocks.flatMap((block) => (block.type === 'heading' ? [block.attrs.level] : [])));
}

function raised(block: RichBlock, by: number): RichBlock {
	if (block.type === 'heading') {
		return { ...block, attrs: { level: Math.max(1, block.attrs.level - by) } };
	}
	return block.type === 'passage' ? { ...block, content: block.content.map((inner) => raised(inner, by)) } : block;
}

/** The words behind the last paragraph of the passage. */
function withWords(block: RichBlock, words: string): RichBlock {
	if (block.type !== 'passage') {
		return block;
	}
	const last = block.content.at(-1);
	return last?.type === 'paragraph'
		? { ...block, content: [...block.content.slice(0, -1), { ...last, content: [...(last.content ?? []), { type: 'text', text: words }] }] }
		: block;
}
