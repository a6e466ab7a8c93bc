/** Sheets' XML written by hand, twice over: as the sender sends them, and as they must be once they are filled. */
import type { FormValue } from '../../engine/src/index.ts';

/** How the XML of a workbook looks. */
export interface XmlLook {
	/** `x:` before every name of the main namespace. */
	readonly prefix?: string;
	readonly strict?: boolean;
	readonly encoding?: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be';
	/** Rows and cells do not say where they stand. */
	readonly no_places?: boolean;
	readonly single_quotes?: boolean;
	/** Every line on its own, with `\r\n`. */
	readonly lines?: boolean;
	/** Texts in CDATA. */
	readonly cdata?: boolean;
}

export interface MadeCell {
	readonly s?: number;
	/** What the sender wrote there. */
	readonly was?: number | string;
	/** Without `=`. */
	readonly f?: string;
	/** Attributes of the formula, such as those of a shared one. */
	readonly f_as?: string;
	/** What the formula showed. */
	readonly shown?: number | string;
	/** It depends on what is filled, so what it showed must be gone. */
	readonly is_stale?: boolean;
	/** What the book is to write. */
	readonly fill?: FormValue;
	/** Its place is added by the book: the row is a copy. */
	readonly is_copy?: boolean;
	/** The tag is not there before it is filled. */
	readonly is_missing?: boolean;
}

export interface MadeRow {
	readonly row: number;
	/** `ht="20" customHeight="1"`. */
	readonly attributes?: string;
	readonly cells: Readonly<Record<string, MadeCell>>;
	readonly is_copy?: boolean;
	readonly is_missing?: boolean;
}

export interface Writing {
	readonly look: XmlLook;
	readonly is_filled: boolean;
	readonly strings: Strings;
	/** Styles whose cells hold text, and dates. */
	readonly text_styles: ReadonlySet<number>;
	readonly is1904: boolean;
}

export interface Strings {
	/** The place of a text among the shared ones. */
	of(text: string): number;
	readonly all: readonly string[];
}

export function makeStrings(): Strings {
	const all: string[] = [];
	return {
		all,
		of: (text) => {
			const at = all.indexOf(text);
			return at === -1 ? all.push(text) - 1 : at;
		},
	};
}

export function escaped(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** All rows, as they stand between `<sheetData>` and its end. */
export function rowsXml(rows: readonly MadeRow[], writing: Writing): string {
	const { look, is_filled } = writing;
	const x = look.prefix ?? '';
	const line = look.lines === true ? '\r\n' : '';
	return rows
		.filter(({ is_missing }) => is_filled || is_missing !== true)
		.map((row) => {
			const own = row.attributes === undefined ? '' : ` ${row.attributes}`;
			const place = look.no_places !== true ? ` r=${quoted(String(row.row), look)}${own}` : row.is_copy === true ? `${own} r="${row.row}"` : own;
			const cells = Object.entries(row.cells).map(([column, cell]) => cellXml(`${column}${row.row}`, cell, writing));
			return `${row.is_missing === true ? '' : line}<${x}row${row.is_missing === true ? ` r="${row.row}"` : place}>${cells.join('')}</${x}row>`;
		})
		.join('');
}

function cellXml(name: string, cell: MadeCell, writing: Writing): string {
	const { look, is_filled } = writing;
	if (cell.is_missing === true && !is_filled) {
		return '';
	}
	const x = look.prefix ?? '';
	// What the book adds is in double quotes; what stands there keeps its own.
	const own = cell.is_missing === true ? {} : look;
	const style = cell.s === undefined ? '' : ` s=${quoted(String(cell.s), own)}`;
	const place =
		look.no_places !== true || cell.is_missing === true ? ` r=${quoted(name, own)}${style}` : cell.is_copy === true ? `${style} r="${name}"` : style;
	const { type, content } = is_filled && cell.fill !== undefined ? filledContent(cell, writing) : sentContent(cell, writing);
	const is_new = is_filled && cell.fill !== undefined;
	const typed = type === '' ? '' : ` t=${is_new ? `"${type}"` : quoted(type, look)}`;
	return content === '' ? `<${x}c${place}${typed}/>` : `<${x}c${place}${typed}>${content}</${x}c>`;
}

interface Content {
	readonly type: string;
	readonly content: string;
}

function filledContent({ fill, s = 0 }: MadeCell, { look, text_styles, is1904 }: Writing): Content {
	const x = look.prefix ?? '';
	if (fill === null || fill === undefined) {
		return { type: '', content: '' };
	}
	if (typeof fill === 'object' && !text_styles.has(s)) {
		const days = (Date.parse(fill.date) - Date.parse(is1904 ? '1904-01-01' : '1899-12-30')) / 86_400_000;
		return { type: '', content: `<${x}v>${days}</${x}v>` };
	}
	if (typeof fill === 'number' && !text_styles.has(s)) {
		return { type: '', content: `<${x}v>${fill}</${x}v>` };
	}
	const words = typeof fill === 'object' ? fill.date : String(fill);
	const space = /^\s|\s$|\n/.test(words) ? ' xml:space="preserve"' : '';
	return { type: 'inlineStr', content: `<${x}is><${x}t${space}>${escaped(words).replaceAll('"', '&quot;')}</${x}t></${x}is>` };
}

function sentContent({ was, f, f_as = '', shown, is_stale }: MadeCell, { look, strings, is_filled }: Writing): Content {
	const x = look.prefix ?? '';
	if (f !== undefined) {
		const formula = f === '' ? `<${x}f${f_as}/>` : `<${x}f${f_as}>${escaped(f)}</${x}f>`;
		const has = shown !== undefined && !(is_filled && is_stale === true);
		return { type: has && typeof shown === 'string' ? 'str' : '', content: formula + (has ? `<${x}v>${shown}</${x}v>` : '') };
	}
	if (was === undefined) {
		return { type: '', content: '' };
	}
	if (typeof was === 'number') {
		return { type: '', content: `<${x}v>${was}</${x}v>` };
	}
	const at = strings.of(was);
	return look.cdata === true ? { type: 'str', content: `<${x}v><![CDATA[${was}]]></${x}v>` } : { type: 's', content: `<${x}v>${at}</${x}v>` };
}

function quoted(value: string, { single_quotes }: XmlLook): string {
	return single_quotes === true ? `'${value}'` : `"${value}"`;
}
