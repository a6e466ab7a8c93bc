/** Rows below the heading that tell no fact: sums, headings repeated on each page, notes at the foot. */
import { EXAMPLE_MARK } from '../marks.ts';
import { cellText, isEmptyCell, type SheetRow } from '../reading/cell.ts';
import { plainHeading } from './import-targets.ts';

export type WhyLeftOut = 'sum' | 'heading' | 'note';

const SUM = /^(本[页月季年]|全[年部]|[\d一二三四五六七八九十]+月份?)?(合计|总计|小计|共计|累计|总数)[:：]?$|^(total|sum|subtotal)[:：]?$/i;
const NOTE =
	/^(注|备注|说明|填表说明|填表人|制表人|填报人|填报单位|制表单位|审核人?|审批人?|负责人|联系人|联系电话|经办人|单位负责人|填表日期|制表日期|填报日期|打印日期|日期)[:：]|^(以上|以下)(数据|内容)|^第\d+页/;
/** With all the spaces that people put between its characters. */
const LONGEST_SUM = 200;
const SECTION = /^[（(]?[一二三四五六七八九十]+[）)]?[、.．]/;

export interface SheetShape {
	/** What the heading says, by column: all of it and its last line, as `plainHeading` gives them; empty where it says nothing. */
	readonly headings: readonly (readonly string[])[];
	/** Columns that are matched. */
	readonly matched: ReadonlySet<number>;
}

interface FilledCell {
	readonly at: number;
	readonly words: string;
	readonly isText: boolean;
}

/** Why the row is passed over; null for a row that tells something. */
export function whyLeftOut({ cells }: SheetRow, { headings, matched }: SheetShape): WhyLeftOut | null {
	const filled: FilledCell[] = [];
	cells.forEach((cell, at) => {
		if (!isEmptyCell(cell)) {
			filled.push({ at, words: cellText(cell), isText: typeof cell === 'string' });
		}
	});
	if (filled[0]?.words.startsWith(EXAMPLE_MARK) === true) {
		return 'note';
	}
	if (filled.slice(0, 3).some(({ words, isText }) => isText && words.length <= LONGEST_SUM && SUM.test(words.replace(/\s+/g, '')))) {
		return 'sum';
	}
	if (filled.length >= 2 && repeatsMost(filled, headings)) {
		return 'heading';
	}
	const [only, ...others] = filled;
	// Signatures at the foot fill few of the columns: 填表人：张三, 审核人：李四.
	if (only !== undefined && NOTE.test(only.words.replace(/\s+/g, '')) && filled.length * 2 <= headings.filter(({ length }) => length > 0).length) {
		return 'note';
	}
	const stands_alone = only !== undefined && others.length === 0 && matched.size >= 3 && only.isText;
	return stands_alone && (NOTE.test(only.words) || SECTION.test(only.words) || !matched.has(only.at)) ? 'note' : null;
}

/** More than half of the cells, at least two, say what the heading above them says. */
function repeatsMost(filled: readonly FilledCell[], headings: SheetShape['headings']): boolean {
	// Of most rows the first cells tell.
	let others = 0;
	for (const { at, words } of filled) {
		others += headings[at]?.includes(plainOnce(words)) === true ? 0 : 1;
		if (others * 2 >= filled.length) {
			return false;
		}
	}
	return filled.length - others >= 2;
}

/** Most columns say one of a few words in every row. */
const PLAIN = new Map<string, string>();
const MOST_PLAIN = 5000;

function plainOnce(words: string): string {
	const known = PLAIN.get(words);
	if (known !== undefined) {
		return known;
	}
	if (PLAIN.size >= MOST_PLAIN) {
		PLAIN.clear();
	}
	const plain = plainHeading(words);
	PLAIN.set(words, plain);
	return plain;
}

/** A heading as {@link SheetShape} holds it. */
export function plainLines(heading: string): string[] {
	return [heading, heading.split('/').at(-1) ?? ''].map(plainHeading).filter((line) => line !== '');
}
