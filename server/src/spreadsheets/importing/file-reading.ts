/** What is kept of a file after it was read once: enough to choose headings and columns without opening it again. */
import { type ImportMatching, type ImportSheet, type ImportSheetMatching, type Problem, type Text, text } from '@yibenzhang/engine';
import { AppError } from '../../errors.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { ABOUT_SHEET } from '../marks.ts';
import { findHeading, type Heading, headingNames } from '../matching/find-heading.ts';
import { plainHeading, type Target } from '../matching/import-targets.ts';
import { matchColumns, timesIn } from '../matching/match-columns.ts';
import { cellText, isEmptyCell, type Merge, type SheetRow } from '../reading/cell.ts';
import type { OpenedFile } from '../reading/open-file.ts';
import { tooLarge } from '../reading/zip.ts';
import { columnLetters } from '../writing/sheet.ts';

export interface FileReading {
	readonly format: 'xlsx' | 'csv';
	readonly notes: readonly Text[];
	readonly sheets: readonly SheetReading[];
}

export interface SheetReading {
	readonly at: number;
	readonly name: string;
	readonly hidden: boolean;
	readonly rows: number;
	readonly first_rows: readonly SheetRow[];
	readonly merges: readonly Merge[];
}

/** What the proposal of columns goes by. */
export interface KnownColumns {
	readonly targets: readonly Target[];
	readonly remembered: ReadonlyMap<string, string | null>;
}

const FIRST_ROWS = 40;
const EXAMPLES = 5;

/** Reads the whole file once, and closes it. Throws what reading throws, and `import_no_rows`. */
export async function readFile(file: OpenedFile): Promise<FileReading> {
	const sheets: SheetReading[] = [];
	const notes: Text[] = [...file.notes];
	let rows = 0;
	try {
		for (const sheet of file.sheets) {
			const [first_rows, merges]: [SheetRow[], Merge[]] = [[], []];
			let [own, hidden] = [0, 0];
			for await (const chunk of file.rows(sheet.at, (merge) => merges.push(merge))) {
				first_rows.push(...chunk.slice(0, Math.max(0, FIRST_ROWS - first_rows.length)));
				own += chunk.length;
				hidden += chunk.filter((row) => row.hidden).length;
				rows += chunk.length;
				if (rows > IMPORT_LIMITS.rows) {
					throw tooLarge('行数', 'rows', IMPORT_LIMITS.rows);
				}
			}
			sheets.push({ ...sheet, rows: own, first_rows, merges });
			notes.push(...hiddenNotes(sheet, own, hidden));
		}
	} finally {
		file.close();
	}
	if (rows === 0) {
		throw new AppError('import_no_rows');
	}
	return { format: file.format, notes, sheets };
}

function hiddenNotes(sheet: { readonly name: string; readonly hidden: boolean }, rows: number, hidden: number): Text[] {
	if (sheet.hidden && rows > 0) {
		return [
			text(
				`工作表“${sheet.name}”是隐藏的，没有选上；要导入请自己选上`,
				`The sheet “${sheet.name}” is hidden and was not chosen; choose it yourself if it is wanted`,
			),
		];
	}
	return hidden === 0
		? []
		: [
				text(
					`${sheet.name === '' ? '' : `工作表“${sheet.name}”里`}有 ${hidden} 行被隐藏（或筛选掉），也会读入`,
					`${hidden} rows${sheet.name === '' ? '' : ` of the sheet “${sheet.name}”`} are hidden (or filtered away) and are read too`,
				),
			];
}

/** @param name of the file: it may tell the year */
export function proposeMatching(reading: FileReading, name: string, known: KnownColumns): ImportMatching {
	const sheets = reading.sheets.map((sheet): ImportSheetMatching => {
		const heading = findHeading(sheet.first_rows, sheet.merges, isKnownHeading(known));
		const own = proposeColumns(sheet, heading, known);
		const take = !sheet.hidden && sheet.name !== ABOUT_SHEET && own.some(({ target }) => target !== null) && sheet.rows > 0;
		return { at: sheet.at, take, heading, year: yearIn([titleOf(sheet, heading) ?? '', sheet.name, name]), columns: own };
	});
	return { sheets, unit: null, state: null, empty_clears: false };
}

/** The columns below that heading with what they seem to be. */
export function proposeColumns(sheet: SheetReading, heading: Heading | null, known: KnownColumns): ImportSheetMatching['columns'] {
	return matched(sheet, heading, known).map(({ at, target, times }) => ({ at, target, times }));
}

function matched(sheet: SheetReading, heading: Heading | null, known: KnownColumns) {
	const times = timesIn(/单位[:：]\s*(\S*元)/.exec((titleOf(sheet, heading) ?? '').normalize('NFKC'))?.[1] ?? '') ?? 1;
	const headings = heading === null ? [] : headingNames(sheet.first_rows, sheet.merges, heading);
	return matchColumns(headings, { ...known, times }).filter(({ at }) => headings[at] !== '');
}

/** Headings that a column of the register goes by, so that the right row is found. */
function isKnownHeading({ targets, remembered }: KnownColumns): (heading: string) => boolean {
	const names = new Set([...targets.flatMap(({ labels, words }) => [...labels, ...words]), ...remembered.keys()]);
	return (heading) =>
		[heading, heading.split('/').at(-1) ?? ''].some((one) => names.has(plainHeading(one)) || names.has(plainHeading(one).replace(/\([^)]*\)/g, '')));
}

/** What stands above the heading. */
function titleOf({ first_rows }: SheetReading, heading: Heading | null): string | null {
	const above = first_rows.filter(({ row }) => heading !== null && row < heading.from).flatMap(({ cells }) => cells.map(cellText));
	const words = above.filter((one) => one !== '').join(' ');
	return words === '' ? null : words.slice(0, 200);
}

/** The one year that the words name; null where they name none or several. */
function yearIn(words: readonly string[]): number | null {
	for (const each of words) {
		const years = new Set([...each.normalize('NFKC').matchAll(/(?<!\d)(19\d\d|20\d\d)(?!\d)/g)].map(([, year]) => Number(year)));
		if (years.size > 0) {
			const [only] = years;
			return years.size === 1 && only !== undefined ? only : null;
		}
	}
	return null;
}

/** The sheets as they are answered, each column with the first values below it. */
export function answerSheets(reading: FileReading, matching: ImportMatching, known: KnownColumns): ImportSheet[] {
	return reading.sheets.map((sheet) => {
		const own = matching.sheets.find(({ at }) => at === sheet.at);
		const heading = own?.heading ?? null;
		const headings = heading === null ? [] : headingNames(sheet.first_rows, sheet.merges, heading);
		const proposed = matched(sheet, heading, known);
		const below = sheet.first_rows.filter(({ row }) => heading !== null && row > heading.until);
		return {
			at: sheet.at,
			name: sheet.name,
			hidden: sheet.hidden,
			rows: sheet.rows,
			title: titleOf(sheet, heading),
			first_rows: sheet.first_rows.slice(0, 20).map(({ row, cells }) => ({ row, cells: Array.from(cells, cellText) })),
			columns: proposed.map(({ at, target, found_by }) => {
				const chosen = own?.columns.find((column) => column.at === at)?.target ?? null;
				return {
					at,
					letter: columnLetters(at),
					heading: headings[at] ?? '',
					examples: below
						.filter(({ cells }) => !isEmptyCell(cells[at]))
						.slice(0, EXAMPLES)
						.map(({ cells }) => cellText(cells[at])),
					found_by: chosen === target ? found_by : null,
				};
			}),
		};
	});
}

/** What cannot be: sheets, columns and targets that are not there, one target for two columns. */
export function matchingProblems(reading: FileReading, matching: ImportMatching, targets: readonly Target[]): Problem[] {
	const problems: Problem[] = [];
	const wrong = (path: string, zh: string, en: string) => problems.push({ path, message: text(zh, en) });
	for (const [index, sheet] of matching.sheets.entries()) {
		const path = `sheets.${index}`;
		const read = reading.sheets.find(({ at }) => at === sheet.at);
		if (read === undefined) {
			wrong(`${path}.at`, '文件里没有这张工作表', 'the file has no such sheet');
			continue;
		}
		if (sheet.heading !== null && (sheet.heading.until < sheet.heading.from || !read.first_rows.some(({ row }) => row === sheet.heading?.from))) {
			wrong(`${path}.heading`, '表头应在前几行之内', 'the heading is among the first rows');
		}
		const taken = new Set<string>();
		for (const [place, { target }] of sheet.columns.entries()) {
			if (target !== null && !targets.some(({ id }) => id === target)) {
				wrong(`${path}.columns.${place}.target`, '台账没有这一项', 'the register has no such field');
			} else if (target !== null && taken.has(target)) {
				wrong(`${path}.columns.${place}.target`, '两列对到了同一项', 'two columns are matched with the same field');
			}
			taken.add(target ?? '');
		}
	}
	return problems;
}
