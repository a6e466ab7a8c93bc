/** The rows of a file that are to become records, in their order, with what was passed over. */
import type { ImportMatching, ImportPlace, ImportTotals } from '@yibenzhang/engine';
import { headingNames } from '../matching/find-heading.ts';
import type { Target } from '../matching/import-targets.ts';
import { plainLines, type WhyLeftOut, whyLeftOut } from '../matching/left-out.ts';
import type { Cell, Merge, SheetRow } from '../reading/cell.ts';
import type { OpenedFile } from '../reading/open-file.ts';
import type { FileReading } from './file-reading.ts';
import type { ReadColumn } from './read-row.ts';

export interface TakenRow {
	readonly sheet: number;
	readonly row: SheetRow;
	readonly columns: readonly ReadColumn[];
	readonly year: number | null;
}

export interface TakingRows {
	readonly is1904: boolean;
	readonly left_out: ImportTotals['left_out'];
	/** A chunk at a time; may be gone through once. */
	rows(): AsyncGenerator<TakenRow[]>;
	close(): void;
}

const MOST_PLACES = 20;

export function takeRows(file: OpenedFile, reading: FileReading, matching: ImportMatching, targets: readonly Target[]): TakingRows {
	const left = new Map<WhyLeftOut, { count: number; rows: ImportPlace[] }>();
	const byId = new Map(targets.map((target) => [target.id, target]));
	return {
		is1904: file.is1904,
		get left_out() {
			return [...left].map(([why, { count, rows }]) => ({ why, count, rows }));
		},
		close: () => file.close(),
		rows: async function* () {
			for (const { at, take, heading, year, columns: chosen } of matching.sheets) {
				const sheet = reading.sheets.find((one) => one.at === at);
				if (!take || heading === null || sheet === undefined) {
					continue;
				}
				const columns = chosen.flatMap(({ at: column, target: id, times }) => {
					const target = byId.get(id ?? '');
					return target === undefined ? [] : [{ at: column, target, times }];
				});
				const shape = {
					headings: headingNames(sheet.first_rows, sheet.merges, heading).map(plainLines),
					matched: new Set(columns.map(({ at: column }) => column)),
				};
				const fill = fillMerged(sheet.merges.filter(({ from_row, until_row }) => from_row > heading.until && until_row > from_row));
				for await (const chunk of file.rows(at)) {
					const taken: TakenRow[] = [];
					for (const row of chunk) {
						if (row.row <= heading.until) {
							continue;
						}
						const filled = fill(row);
						const why = whyLeftOut(filled, shape);
						if (why === null) {
							taken.push({ sheet: at, row: filled, columns, year });
						} else {
							const known = left.get(why) ?? { count: 0, rows: [] };
							left.set(why, { count: known.count + 1, rows: known.rows.length < MOST_PLACES ? [...known.rows, { sheet: at, row: row.row }] : known.rows });
						}
					}
					yield taken;
				}
			}
		},
	};
}

/** A word merged over several rows is said of each; a number is not, since nobody knows whether it is the sum of them. */
function fillMerged(merges: readonly Merge[]): (row: SheetRow) => SheetRow {
	if (merges.length === 0) {
		return (row) => row;
	}
	const starting = Map.groupBy(merges, ({ from_row }) => from_row);
	let open: { merge: Merge; cell: Cell }[] = [];
	return (row) => {
		open = open.filter(({ merge }) => merge.until_row >= row.row);
		let cells = row.cells;
		for (const { merge, cell } of open) {
			cells = Object.assign([...cells], { [merge.from]: cell });
		}
		for (const merge of starting.get(row.row) ?? []) {
			const cell = row.cells[merge.from];
			if (typeof cell === 'string') {
				open.push({ merge, cell });
			}
		}
		return { ...row, cells };
	};
}
