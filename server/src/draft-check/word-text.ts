/** The text of a Word file: paragraphs and tables in their order, as a reader sees them. What was struck out by tracked changes is gone. */
import { AppError } from '../errors.ts';
import { attributeOf, readXml } from '../spreadsheets/reading/xml.ts';
import type { ZipParts } from '../spreadsheets/reading/zip.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { type Numbered, readWordNumbering, type WordNumbering } from './word-numbering.ts';

const MAIN = 'word/document.xml';
/** Struck out, said twice for older programs, or not to be read. */
const PASSED_OVER = new Set(['del', 'moveFrom', 'Fallback', 'rt', 'instrText', 'delText']);

interface Paragraph {
	words: string;
	list?: string;
	level?: number;
	style?: string;
}

/** Throws `draft_too_large`, and what reading the parts throws. */
export async function readWordText(zip: ZipParts): Promise<string> {
	const gathered = gather(await readWordNumbering(zip));
	for await (const _ of readXml(zip.read(MAIN), gathered)) {
		if (gathered.length() > DRAFT_LIMITS.characters) {
			throw new AppError('draft_too_large', { most: DRAFT_LIMITS.characters });
		}
	}
	return gathered.text();
}

/** @returns handlers of the document's XML, and what they have gathered. */
function gather(numbering: WordNumbering) {
	const lines: string[] = [];
	/** Text boxes hold paragraphs within a paragraph, cells hold tables within a table. */
	const paragraphs: Paragraph[] = [];
	const rows: string[][] = [];
	const cells: string[] = [];
	let passed = 0;
	let inText = false;
	let length = 0;
	const put = (words: string) => {
		const paragraph = paragraphs.at(-1);
		if (passed === 0 && paragraph !== undefined) {
			paragraph.words += words;
			length += words.length;
		}
	};
	const end = (words: string) => {
		if (cells.length > 0) {
			cells[cells.length - 1] = `${cells.at(-1)}${cells.at(-1) === '' || words === '' ? '' : ' '}${words}`;
		} else {
			lines.push(words);
		}
	};
	return {
		open(name: string, attributes: Readonly<Record<string, string>>) {
			if (PASSED_OVER.has(name)) passed += 1;
			if (name === 'p') paragraphs.push({ words: '' });
			if (name === 't') inText = true;
			if (name === 'tab') put(isMark(attributes) ? '' : '\t');
			if (name === 'br' || name === 'cr') put('\n');
			if (name === 'noBreakHyphen') put('-');
			if (name === 'tr') rows.push([]);
			if (name === 'tc') cells.push('');
			const paragraph = paragraphs.at(-1);
			if (paragraph !== undefined && paragraph.words === '') {
				const value = attributeOf(attributes, 'val') ?? '';
				if (name === 'numId') paragraph.list = value;
				if (name === 'ilvl') paragraph.level = Number(value);
				if (name === 'pStyle') paragraph.style = value;
			}
		},
		close(name: string) {
			if (PASSED_OVER.has(name)) passed -= 1;
			if (name === 't') inText = false;
			if (name === 'p') {
				const paragraph = paragraphs.pop();
				if (paragraph !== undefined) end(`${paragraph.words.trim() === '' ? '' : numberOf(paragraph, numbering)}${paragraph.words}`);
			}
			if (name === 'tc') rows.at(-1)?.push(cells.pop() ?? '');
			if (name === 'tr') end((rows.pop() ?? []).join(' | '));
		},
		text(words?: string): string {
			if (words !== undefined && inText) put(words);
			return words === undefined ? lines.join('\n') : '';
		},
		length: () => length,
	};
}

/** Positions of tab stops are `tab` as well, and have one. */
function isMark(attributes: Readonly<Record<string, string>>): boolean {
	return attributeOf(attributes, 'pos') !== undefined;
}

function numberOf({ list, level, style }: Paragraph, numbering: WordNumbering): string {
	const own: Numbered | undefined = list === undefined ? undefined : { list, level: level ?? 0 };
	const numbered = own ?? (style === undefined ? undefined : numbering.ofStyle(style));
	return numbered === undefined || numbered.list === '0' ? '' : numbering.next(numbered);
}
