/** Tables: the ruled ones of annexes, and bare ones that only set things side by side. */
import { TEXT_WIDTH } from './page.ts';
import { type NextId, type Paragraph, paragraphXml } from './paragraph.ts';
import { element } from './xml.ts';

export interface Table {
	/** Widths of the columns in twips. */
	readonly columns: readonly number[];
	/** The first ones stand again on every page; there are none in a bare table. */
	readonly head_rows: number;
	/** Lines around all cells; `none`; or, in eighths of a point, lines above, between and below the rows only. */
	readonly rules: 'all' | 'none' | { readonly outer: number; readonly inner: number };
	readonly rows: readonly TableRow[];
}

export interface TableRow {
	readonly cells: readonly TableCell[];
	/** At least so high, in twips. */
	readonly height?: number;
}

export interface TableCell {
	readonly paragraphs: readonly Paragraph[];
	readonly centred?: boolean;
	/** Columns that it takes; one without. */
	readonly span?: number;
}

/** Widths of columns that share the text's width as the numbers say. */
export function shareWidth(shares: readonly number[]): number[] {
	const all = shares.reduce((sum, share) => sum + share, 0);
	const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / all));
	const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
	return widths.map((width, at) => (at === 0 ? width + rest : width));
}

export function tableXml({ columns, head_rows, rules, rows }: Table, nextId: NextId): string {
	const width = columns.reduce((sum, column) => sum + column, 0);
	const margin = { w: rules === 'all' ? 80 : 0, type: 'dxa' };
	const about = [
		element('tblW', { w: width, type: 'dxa' }),
		element('jc', { val: 'center' }),
		element('tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => ruleXml(side, rules)).join('')),
		element('tblLayout', { type: 'fixed' }),
		element('tblCellMar', {}, element('left', margin) + element('right', margin)),
	].join('');
	const grid = element('tblGrid', {}, columns.map((column) => element('gridCol', { w: column })).join(''));
	return `<w:tbl>${element('tblPr', {}, about)}${grid}${rows.map((row, at) => rowXml(row, { columns, head: at < head_rows, nextId })).join('')}</w:tbl>`;
}

function ruleXml(side: string, rules: Table['rules']): string {
	const upright = side === 'left' || side === 'right' || side === 'insideV';
	if (rules === 'none' || (rules !== 'all' && upright)) {
		return element(side, { val: 'nil' });
	}
	const size = rules === 'all' ? 4 : side === 'insideH' ? rules.inner : rules.outer;
	return element(side, { val: 'single', sz: size, space: 0, color: 'auto' });
}

/** Every paragraph in reading order. */
export function tableParagraphs({ rows }: Table): Paragraph[] {
	return rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => [...paragraphs]));
}

interface RowAround {
	readonly columns: readonly number[];
	readonly head: boolean;
	readonly nextId: NextId;
}

function rowXml({ cells, height }: TableRow, { columns, head, nextId }: RowAround): string {
	const about = [
		element('cantSplit'),
		height === undefined ? '' : element('trHeight', { val: height, hRule: 'atLeast' }),
		head ? element('tblHeader') : '',
	].join('');
	let column = 0;
	const inside = cells.map(({ paragraphs, centred, span = 1 }) => {
		const width = columns.slice(column, column + span).reduce((sum, one) => sum + one, 0);
		column += span;
		const cell = [
			element('tcW', { w: width, type: 'dxa' }),
			span === 1 ? '' : element('gridSpan', { val: span }),
			centred ? element('vAlign', { val: 'center' }) : '',
		].join('');
		return `<w:tc>${element('tcPr', {}, cell)}${paragraphs.map((paragraph) => paragraphXml(paragraph, nextId)).join('')}</w:tc>`;
	});
	return `<w:tr>${element('trPr', {}, about)}${inside.join('')}</w:tr>`;
}
